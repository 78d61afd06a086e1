import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articleItems } from "@/db/schema/articles";
import { updateProposals } from "@/db/schema/duplicates";
import { batches, items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { listDuplicates } from "@/lib/desk/list-duplicates";
import { listReview } from "@/lib/desk/list-review";
import { publishArticle } from "@/lib/desk/publish-article";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { rejectItem } from "@/lib/desk/reject-item";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { whyLocked } from "@/lib/desk/segments/segment-locks";
import { undoReview } from "@/lib/desk/undo-review";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { applyProposal, dismissProposal } from "@/lib/desk/updates/decide-proposal";
import { listProposals, readProposal } from "@/lib/desk/updates/read-proposal";
import type { Actor } from "@/lib/domain/actor";
import { embargoWarning } from "@/lib/ingest/formats/source-state";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { docToText } from "@/lib/richtext/to-text";
import { uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { bodyOf, NOW, save, signIn } from "./desk-fixtures";

const FIRST = [
  "The harbour council closed the northern quay.",
  "Repairs will take until May.",
  "Boats land in the south.",
];
const SECOND = [
  "The harbour council closed the northern quay.",
  "Repairs will take until July.",
  "Boats land in the south.",
  "The market stays open.",
];
const GUID = "https://news.example/quay";

const feed = (title: string, paragraphs: readonly string[], note = "") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News${note}</title><item><title>${title}</title><guid>${GUID}</guid><link>${GUID}</link><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("")}</description></item></channel></rss>`;

async function openDesk() {
  const { db, dataFolder } = await createTestDatabase();
  const [editor, publisher] = [await signIn(db, "editor"), await signIn(db, "publisher")];
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  const bring = async (text: string) => {
    const { id } = await uploadText(db, editor, { dataFolder, text });
    while (await workOnce(db, { handlers }, new AbortController().signal));
    const [item] = await db.select().from(items).where(eq(items.batchId, id));
    return item as typeof items.$inferSelect;
  };
  const first = await bring(feed("Quay closed", FIRST));
  const { articleId } = await acceptItem(db, editor, { itemId: first.id, version: 1, tags: [], now: NOW });
  return { db, editor, publisher, bring, first, articleId };
}

const proposals = (db: Db) => db.select().from(updateProposals).orderBy(updateProposals.id);
const textOf = async (db: Db, actor: Actor, id: number) =>
  docToText((await readArticleForEditing(db, actor, id)).article.fields.body);

async function proposalOf(db: Db, actor: Actor, articleId: number) {
  const proposal = await readProposal(db, actor, articleId);
  if (!proposal) throw new Error("There is no proposal.");
  return proposal;
}

async function decide(
  db: Db,
  actor: Actor,
  articleId: number,
  over: Partial<Parameters<typeof applyProposal>[2]> = {},
) {
  const { id: proposalId, token, article } = await proposalOf(db, actor, articleId);
  const input = {
    articleId,
    proposalId,
    token,
    baseVersion: article.version,
    take: [],
    hunks: {},
    applyToLive: false,
    now: NOW,
  };
  return applyProposal(db, actor, { ...input, ...over });
}

test("a changed source is no new item to review but one proposal on its article", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  const item = await bring(feed("Quay closed longer", SECOND));
  expect(item).toMatchObject({ state: "update", reason: expect.stringMatching(/New text of “Quay closed”/) });
  expect(await proposals(db)).toMatchObject([{ articleId, itemId: item.id, state: "open" }]);
  expect((await listDuplicates(db, editor, { kind: "update", after: null })).pairs).toEqual([]);
  expect(await listProposals(db, editor, 5)).toMatchObject({
    total: 1,
    rows: [{ articleId, headline: "Quay closed" }],
  });
});

test("the proposal shows three forms: what only the source changed, and where both did", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  const { article } = await readArticleForEditing(db, editor, articleId);
  await save(db, editor, article, { headline: "Northern quay closed" });
  await bring(feed("Quay closed longer", SECOND));
  const proposal = await proposalOf(db, editor, articleId);
  expect(proposal.fields).toEqual([
    {
      field: "headline",
      kind: "conflict",
      base: "Quay closed",
      ours: "Northern quay closed",
      theirs: "Quay closed longer",
    },
  ]);
  expect(proposal.hunks.map(({ kind, theirs }) => [kind, theirs])).toEqual([
    ["same", [FIRST[0]]],
    ["theirs", [SECOND[1]]],
    ["same", [FIRST[2]]],
    ["theirs", [SECOND[3]]],
  ]);
});

test("what is taken is saved on the version that was looked at, with its provenance; the rest stays", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  const item = await bring(feed("Quay closed longer", SECOND));
  const next = await decide(db, editor, articleId, { take: ["headline"], hunks: { 1: "take" } });
  expect(next.fields.headline).toBe("Quay closed longer");
  expect(await textOf(db, editor, articleId)).toBe([SECOND[0], SECOND[1], SECOND[2]].join("\n\n"));
  expect(await proposals(db)).toMatchObject([
    { state: "applied", openArticleId: null, decidedBy: editor.id },
  ]);
  const links = await db.select().from(articleItems).where(eq(articleItems.articleId, articleId));
  expect(links.map(({ itemId }) => itemId)).toContain(item.id);
  const { revisions } = await readArticleForEditing(db, editor, articleId);
  expect(revisions[0]?.note).toBe("Took over a change of its source");
});

test("the same change again makes no second proposal, whether it waits, was applied or was dismissed", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  await bring(feed("Quay closed longer", SECOND));
  expect((await bring(feed("Quay closed longer", SECOND, " again"))).state).toBe("duplicate");
  expect(await proposals(db)).toHaveLength(1);
  await dismissProposal(db, editor, {
    articleId,
    proposalId: (await proposalOf(db, editor, articleId)).id,
    now: NOW,
  });
  expect((await bring(feed("Quay closed longer", SECOND, " and again"))).state).toBe("duplicate");
  expect(await proposals(db)).toMatchObject([{ state: "dismissed" }]);
  expect(await readProposal(db, editor, articleId)).toBeNull();
});

test("a newer change takes the place of an open one, and shows all that is not decided yet", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  await bring(feed("Quay closed longer", SECOND));
  await bring(
    feed("Quay closed for good", [
      "The harbour council closed the northern quay.",
      "Repairs will never end.",
    ]),
  );
  expect((await proposals(db)).map(({ state }) => state)).toEqual(["replaced", "open"]);
  expect((await proposalOf(db, editor, articleId)).fields[0]).toMatchObject({
    base: "Quay closed",
    theirs: "Quay closed for good",
  });
});

test("after a decision the next change is compared with what was decided about", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  await bring(feed("Quay closed longer", SECOND));
  await dismissProposal(db, editor, {
    articleId,
    proposalId: (await proposalOf(db, editor, articleId)).id,
    now: NOW,
  });
  await bring(feed("Quay closed longer", [...SECOND, "The lighthouse is lit."]));
  const proposal = await proposalOf(db, editor, articleId);
  expect(proposal.fields).toEqual([]);
  expect(proposal.hunks.filter(({ theirs }) => theirs.includes("The lighthouse is lit."))).toMatchObject([
    { kind: "conflict", base: ["The market stays open."], ours: [] },
  ]);
  expect(proposal.hunks.filter(({ kind }) => kind === "theirs")).toEqual([]);
});

test("a live article is changed only by who may publish, and says so; nothing is published by accident", async () => {
  const { db, editor, publisher, bring, articleId } = await openDesk();
  await publishArticle(db, publisher, { articleId, baseVersion: 1, now: NOW });
  await bring(feed("Quay closed longer", SECOND));
  await expect(
    decide(db, editor, articleId, { take: ["headline"], applyToLive: true }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(decide(db, publisher, articleId, { take: ["headline"] })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await proposals(db)).toMatchObject([{ state: "open" }]);
  expect((await decide(db, publisher, articleId, { take: ["headline"], applyToLive: true })).status).toBe(
    "published",
  );
});

test("an article that has changed since is not overwritten, and the proposal stays open", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  await bring(feed("Quay closed longer", SECOND));
  const { id: proposalId, token } = await proposalOf(db, editor, articleId);
  const { article } = await readArticleForEditing(db, editor, articleId);
  await save(db, editor, article, { body: bodyOf("Rewritten by hand.") });
  const stale = {
    articleId,
    proposalId,
    token,
    baseVersion: 1,
    take: [],
    hunks: { 1: "take" as const },
    applyToLive: false,
    now: NOW,
  };
  await expect(applyProposal(db, editor, stale)).rejects.toMatchObject({
    code: "conflict",
    current: expect.anything(),
  });
  expect(await textOf(db, editor, articleId)).toBe("Rewritten by hand.");
  expect(await proposals(db)).toMatchObject([{ state: "open" }]);
});

test("of two who decide at once one is heard", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  await bring(feed("Quay closed longer", SECOND));
  const { id: proposalId } = await proposalOf(db, editor, articleId);
  const results = await Promise.allSettled([
    decide(db, editor, articleId, { take: ["headline"] }),
    dismissProposal(db, editor, { articleId, proposalId, now: NOW }),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a proposal goes with the import that brought it, and comes back with it", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  const item = await bring(feed("Quay closed longer", SECOND));
  const setStatus = (status: "undone" | "done") =>
    db.update(batches).set({ status }).where(eq(batches.id, item.batchId));
  await setStatus("undone");
  expect(await readProposal(db, editor, articleId)).toBeNull();
  expect((await listProposals(db, editor, 5)).total).toBe(0);
  await setStatus("done");
  expect(await readProposal(db, editor, articleId)).not.toBeNull();
});

test("law 2: a new text under embargo reaches no live page, and takes its embargo with it into a draft", async () => {
  const { db, editor, publisher, bring, articleId } = await openDesk();
  const item = await bring(feed("Quay closed longer", SECOND));
  const until = new Date(NOW.getTime() + 60 * 60_000);
  const warnings = [embargoWarning(until.toISOString())];
  await db.update(items).set({ warnings }).where(eq(items.id, item.id));
  await publishArticle(db, publisher, { articleId, baseVersion: 1, now: NOW });
  const taken = { take: ["headline" as const], applyToLive: true };
  await expect(decide(db, publisher, articleId, taken)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("embargo"),
  });

  await unpublishArticle(db, publisher, { articleId, baseVersion: 2, now: NOW });
  await expect(decide(db, editor, articleId, taken)).rejects.toMatchObject({ code: "forbidden" });
  const next = await decide(db, publisher, articleId, taken);
  expect(next.fields).toMatchObject({
    headline: "Quay closed longer",
    embargoUntil: until.toISOString(),
  });
});

test.each(["applied", "dismissed"] as const)(
  "a new text whose change was %s stays in its batch: this is a decision like any other",
  async (decision) => {
    const { db, editor, bring, articleId } = await openDesk();
    const item = await bring(feed("Quay closed longer", SECOND));
    if (decision === "applied") await decide(db, editor, articleId, { take: ["headline"] });
    else {
      const { id: proposalId } = await proposalOf(db, editor, articleId);
      await dismissProposal(db, editor, { articleId, proposalId, now: NOW });
    }
    const again = rerunBatch(db, editor, { batchId: item.batchId, format: null, now: NOW });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    expect(await proposals(db)).toMatchObject([{ state: decision }]);
    const [after] = await db.select().from(items).where(eq(items.id, item.id));
    expect(after).toMatchObject({ state: "update", reviewedBy: editor.id });
    expect(whyLocked(after as typeof items.$inferSelect)).toMatch(/its article/);
  },
);

test("law 4: the new text of an article becomes a second one only where somebody chooses that, and undo takes it back", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  const item = await bring(feed("Quay closed longer", SECOND));
  const rows = async () =>
    (await listReview(db, editor, { batchId: null, state: "update", afterId: 0 })).rows.map(
      ({ id, updateOf }) => [id, updateOf],
    );
  expect(await rows()).toEqual([[item.id, articleId]]);
  const choice = { itemId: item.id, version: 1, tags: [], now: NOW };
  await expect(acceptItem(db, editor, choice)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("look at what has changed"),
  });
  const second = await acceptItem(db, editor, { ...choice, isSeparate: true });
  expect(second.articleId).not.toBe(articleId);
  await undoReview(db, editor, { itemId: item.id, version: second.version, now: NOW });
  expect(await rows()).toEqual([[item.id, articleId]]);
  await expect(undoReview(db, editor, { itemId: item.id, version: 3, now: NOW })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a new text that is turned down in review is proposed no more, until that is undone", async () => {
  const { db, editor, bring, articleId } = await openDesk();
  const { id: itemId } = await bring(feed("Quay closed longer", SECOND));
  const { version } = await rejectItem(db, editor, {
    itemId,
    version: 1,
    as: "rejected",
    reason: "",
    now: NOW,
  });
  expect(await readProposal(db, editor, articleId)).toBeNull();
  expect((await listProposals(db, editor, 5)).total).toBe(0);
  await undoReview(db, editor, { itemId, version, now: NOW });
  expect(await readProposal(db, editor, articleId)).not.toBeNull();
});
