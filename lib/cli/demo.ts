import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { getBatch } from "@/db/queries/batches";
import { hasUsers } from "@/db/queries/users";
import { findArticleId, nameSite, tendArticles } from "@/lib/cli/demo/afterwards";
import { illustrate } from "@/lib/cli/demo/illustrate";
import { sendNewsletter } from "@/lib/cli/demo/send-newsletter";
import { assignSources } from "@/lib/cli/demo/sources";
import { addVocabulary, chooseSections } from "@/lib/cli/demo/vocabulary";
import type { Db } from "@/lib/database";
import { acceptItem } from "@/lib/desk/accept-item";
import { addPerson } from "@/lib/desk/add-person";
import { savePins } from "@/lib/desk/front/save-choice";
import { listReview } from "@/lib/desk/list-review";
import { publishArticle } from "@/lib/desk/publish-article";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { readReviewItem, type SuggestedTag } from "@/lib/desk/read-review-item";
import { receiveDump } from "@/lib/desk/receive-dump";
import { rejectItem } from "@/lib/desk/reject-item";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import type { Actor, Role } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { openStorage } from "@/lib/media/storage";

const DUMPS = join(process.cwd(), "lib/cli/demo/dumps");
/** What is published whole: a story as it developed, and a translation. */
const LIVE_DUMPS = join(process.cwd(), "lib/cli/demo/live");
/** What comes when those have been curated: new stories, the same ones told again, one that its source has changed. */
const LATER_DUMPS = join(process.cwd(), "lib/cli/demo/later");
const DAY_MS = 86_400_000;
const IMPORT_WITHIN_MS = 120_000;
const LARGEST_DUMP = 1_000_000;
/** Words of the headline that leads the front page. */
const LEAD = "Delta Watch";

/** Known to everybody who reads this file: the demo is for looking, not for keeping. */
const PASSWORD = "copydesk-demo-2026";
const PEOPLE: readonly { role: Role; name: string }[] = [
  { role: "administrator", name: "Ada Marrow" },
  { role: "publisher", name: "Paul Lindow" },
  { role: "editor", name: "Edith Petrel" },
];

/**
 * Fill an empty desk, while a worker runs: people, a vocabulary, sources, our own dumps imported, most items published,
 * some scheduled, rejected or left to review, likely duplicates and an update to decide, and a newsletter with one issue. `origin` is where the site is.
 *
 * @throws AppError `conflict` on a desk that has people in it.
 */
export async function fillDemo(
  db: Db,
  { origin, say }: { readonly origin: string; readonly say: (line: string) => void },
): Promise<void> {
  if (await hasUsers(db)) {
    throw new AppError(
      "conflict",
      "The demo is only for an empty desk, and this one has people in it. Start without --demo, or set COPYDESK_DATA to a new folder.",
    );
  }
  say("Filling the desk with example dumps …");
  const publisher = await addPeople(db);
  await nameSite(db, publisher);
  await addVocabulary(db, publisher);
  const mixed = await importDumps(db, publisher, DUMPS);
  const live = await importDumps(db, publisher, LIVE_DUMPS);
  await assignSources(db, publisher, [...mixed, ...live]);
  for (const batchId of mixed) await curate(db, publisher, batchId, OUTCOMES);
  for (const batchId of live) await curate(db, publisher, batchId, ["published"]);
  await importDumps(db, publisher, LATER_DUMPS);
  await tendArticles(db, publisher);
  await pinLead(db, publisher);
  await chooseSections(db, publisher);
  await sendNewsletter(db, publisher, origin);
  say("\nDemo sign-ins (change or remove them before anybody else can reach this desk):");
  for (const { role } of PEOPLE) say(`  ${emailOf(role).padEnd(32)} ${PASSWORD}`);
}

const emailOf = (role: Role) => `${role}@copydesk.example`;

/** @returns the administrator, in whose name the demo is curated. */
async function addPeople(db: Db): Promise<Actor> {
  const added: Actor[] = [];
  for (const { role, name } of PEOPLE) {
    const input = { email: emailOf(role), name, role, password: PASSWORD, now: new Date() };
    const { id } = await addPerson(db, input);
    added.push({ id, name, role });
  }
  const [administrator] = added;
  if (!administrator) throw new Error("The demo has no people.");
  return administrator;
}

/** Through the same door and the same job as an editor's upload. */
async function importDumps(db: Db, actor: Actor, folder: string): Promise<number[]> {
  const storage = openStorage();
  const batchIds: number[] = [];
  for (const fileName of (await readdir(folder)).sort()) {
    const stream = createReadStream(join(folder, fileName));
    const upload = { fileName, stream, announced: null, limit: LARGEST_DUMP, storage, now: new Date() };
    batchIds.push((await receiveDump(db, actor, upload)).id);
  }
  for (const batchId of batchIds) await untilImported(db, batchId);
  return batchIds;
}

async function untilImported(db: Db, batchId: number): Promise<void> {
  const giveUpAt = Date.now() + IMPORT_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    const batch = await getBatch(db, batchId);
    if (batch?.status === "done") return;
    if (batch?.status === "failed") throw new AppError("unavailable", `${batch.fileName}: ${batch.failure}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new AppError("unavailable", "The example dumps were not imported in time.");
}

/** Decide about a batch's items by turns; short batches go live whole. */
async function curate(
  db: Db,
  actor: Actor,
  batchId: number,
  outcomes: readonly (Outcome | null)[],
): Promise<void> {
  const { rows } = await listReview(db, actor, { batchId, state: "new", afterId: 0 });
  for (const [index, row] of rows.entries()) {
    const outcome = rows.length < 3 ? "published" : outcomes[(index + batchId) % outcomes.length];
    if (outcome) await decide(db, actor, { row, outcome });
  }
}

type Outcome = "published" | "draft" | "scheduled" | "rejected";

/**
 * Most items go live; of each longer batch one is left to review and one is set aside, kept or scheduled. Null leaves
 * the item to review.
 */
const OUTCOMES: readonly (Outcome | null)[] = [
  "published",
  null,
  "published",
  "draft",
  "published",
  null,
  "published",
  "scheduled",
  "published",
  "rejected",
];

interface Step {
  readonly row: { readonly id: number; readonly version: number };
  readonly outcome: Outcome;
}

async function decide(db: Db, actor: Actor, { row, outcome }: Step): Promise<void> {
  const now = new Date();
  if (outcome === "rejected") {
    const decision = { as: "rejected", reason: "Not news" } as const;
    await rejectItem(db, actor, { itemId: row.id, version: row.version, ...decision, now });
    return;
  }
  const item = await readReviewItem(db, actor, row.id);
  const tags = item.suggestions.filter(isWorthKeeping).map(({ type, name }) => ({ type, name }));
  const { articleId } = await acceptItem(db, actor, { itemId: row.id, version: row.version, tags, now });
  const draft = (await readArticleForEditing(db, actor, articleId)).article;
  const { version: baseVersion } = await illustrate(db, actor, draft, now);
  if (outcome === "published") await publishArticle(db, actor, { articleId, baseVersion, now });
  if (outcome === "scheduled") {
    const publishAt = new Date(now.getTime() + DAY_MS);
    await scheduleArticle(db, actor, { articleId, baseVersion, publishAt, now });
  }
}

/** What stands first on the front page for as long as nobody chooses otherwise. */
async function pinLead(db: Db, actor: Actor): Promise<void> {
  const articleId = await findArticleId(db, actor, LEAD);
  if (articleId !== null)
    await savePins(db, actor, { pins: [{ articleId, until: null }], baseVersion: 0, now: new Date() });
}

/** What an editor would tick: the sure ones, and every country. */
function isWorthKeeping({ isTicked, type }: SuggestedTag): boolean {
  return isTicked || type === "country";
}
