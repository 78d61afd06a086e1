import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { findLiveTerm } from "@/db/queries/live-terms";
import { findRedirect } from "@/db/queries/redirects";
import { articleTerms, terms } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/system";
import { approveTerm } from "@/lib/desk/terms/approve-term";
import { listTerms } from "@/lib/desk/terms/list-terms";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { previewMerge } from "@/lib/desk/terms/preview-merge";
import { previewPlace } from "@/lib/desk/terms/preview-place";
import { readTerm } from "@/lib/desk/terms/read-term";
import { removeTerm } from "@/lib/desk/terms/remove-term";
import { renameTerm } from "@/lib/desk/terms/rename-term";
import { saveTerm } from "@/lib/desk/terms/save-term";
import { undoTermChange } from "@/lib/desk/terms/undo-term-change";
import { readVocabularyMode, setVocabularyMode } from "@/lib/desk/terms/vocabulary-mode";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import { findMergedTopicPath, readTopicPage } from "@/lib/site/topic-page";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, save, signIn, writeDraft } from "../desk/desk-fixtures";

const tagsOf = async (db: Db, articleId: number): Promise<number[]> =>
  (await db.select().from(articleTerms).where(eq(articleTerms.articleId, articleId)))
    .map(({ termId }) => termId)
    .sort((a, b) => a - b);

/** As a tag without spellings and broader tag was looked at. */
const PLAIN = { seenAliases: [], seenBroader: "" };

const live = (db: Db) => insertArticle(db, { status: "published" });

async function lastChange(db: Db, termId: number): Promise<number> {
  const page = await readTerm(db, await signIn(db, "editor"), termId);
  return page?.changes[0]?.id ?? 0;
}

test("a renamed tag keeps its old name as a spelling and its old address as a redirect; undo brings both back", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const term = await insertTerm(db, { name: "Ferries", slug: "ferries" });
  await tagArticle(db, (await live(db)).id, term.id);

  await renameTerm(db, publisher, { termId: term.id, from: "Ferries", name: "Ferry lines", now: NOW });

  expect(await readTerm(db, publisher, term.id)).toMatchObject({
    name: "Ferry lines",
    aliases: ["Ferries"],
    slug: "ferry-lines",
  });
  expect(await findRedirectTarget(db, "/topics/ferries", NOW)).toBe("/topics/ferry-lines");

  await undoTermChange(db, publisher, { changeId: await lastChange(db, term.id), now: NOW });
  expect(await readTerm(db, publisher, term.id)).toMatchObject({
    name: "Ferries",
    aliases: [],
    slug: "ferries",
  });
  expect(await findRedirect(db, "/topics/ferries")).toBeNull();
  expect(await findRedirectTarget(db, "/topics/ferry-lines", NOW)).toBe("/topics/ferries");
});

test("nothing leads to a topic that has no live article", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const term = await insertTerm(db, { name: "Secret plan", slug: "secret-plan" });
  await renameTerm(db, publisher, { termId: term.id, from: "Secret plan", name: "Secret plan B", now: NOW });
  expect(await findRedirectTarget(db, "/topics/secret-plan", NOW)).toBeNull();
});

test("a tag given under its old name is the renamed one", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const term = await insertTerm(db, { type: "country", name: "Türkiye", slug: "tuerkiye" });
  await renameTerm(db, publisher, { termId: term.id, from: "Türkiye", name: "Turkey", now: NOW });
  const editor = await signIn(db, "editor");
  const article = await save(db, editor, await writeDraft(db, editor), {
    tags: [{ type: "country", name: "Türkiye" }],
  });
  expect(article.fields.tags).toEqual([{ type: "country", name: "Turkey" }]);
});

test("merging moves articles, spellings and the address; undo leaves what editors took off since", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const [from, into] = [
    await insertTerm(db, { name: "Boats", slug: "boats" }),
    await insertTerm(db, { name: "Ships", slug: "ships" }),
  ];
  const [one, both, later] = [await live(db), await live(db), await live(db)];
  for (const [article, term] of [
    [one, from],
    [both, from],
    [both, into],
    [later, from],
  ] as const)
    await tagArticle(db, article.id, term.id);

  await mergeTerm(db, publisher, { termId: from.id, into: { type: "topic", name: "Ships" }, now: NOW });

  for (const article of [one, both, later]) expect(await tagsOf(db, article.id)).toEqual([into.id]);
  expect(await findMergedTopicPath(db, "boats", NOW)).toBe("/topics/ships");
  const request = { db, now: NOW, origin: "https://news.example", headers: new Headers() };
  const feed = await answerFeed(request, "atom.xml", "boats");
  expect([feed.status, feed.headers.get("Location")]).toEqual([301, "/topics/ships/atom.xml"]);
  expect((await readTerm(db, publisher, into.id))?.aliases).toEqual(["Boats"]);

  await db.delete(articleTerms).where(eq(articleTerms.articleId, later.id));
  await undoTermChange(db, publisher, { changeId: await lastChange(db, from.id), now: NOW });

  expect(await tagsOf(db, one.id)).toEqual([from.id]);
  expect(await tagsOf(db, both.id)).toEqual([from.id, into.id]);
  expect(await tagsOf(db, later.id)).toEqual([]);
  expect((await readTerm(db, publisher, into.id))?.aliases).toEqual([]);
  expect(await findRedirect(db, "/topics/boats")).toBeNull();
  const actions = (await db.select().from(auditEvents)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(["term.merged", "term.undone"]));
});

test("a removed tag is off its articles until it is put back", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const term = await insertTerm(db, { slug: "canals" });
  const article = await live(db);
  await tagArticle(db, article.id, term.id);

  await removeTerm(db, publisher, { termId: term.id, now: NOW });
  expect(await tagsOf(db, article.id)).toEqual([]);
  expect(await findLiveTerm(db, "canals", NOW)).toBeNull();

  await undoTermChange(db, publisher, { changeId: await lastChange(db, term.id), now: NOW });
  expect(await tagsOf(db, article.id)).toEqual([term.id]);
  expect(await findLiveTerm(db, "canals", NOW)).not.toBeNull();
});

test("what an editor adds is a proposal that no reader sees until a publisher approves it; a built-in tag is none", async () => {
  const { db } = await createTestDatabase();
  const [editor, publisher] = [await signIn(db, "editor"), await signIn(db, "publisher")];
  const draft = await writeDraft(db, editor);
  await save(db, editor, draft, {
    tags: [
      { type: "topic", name: "Lock keepers" },
      { type: "country", name: "Poland" },
    ],
  });
  const states = Object.fromEntries((await db.select().from(terms)).map(({ name, state }) => [name, state]));
  expect(states).toEqual({ "Lock keepers": "proposed", Poland: "active" });

  const proposals = await listTerms(db, editor, { type: null, state: "proposed", search: "", after: null });
  const [proposal] = proposals.rows;
  expect(proposals.byState).toEqual({ active: 1, proposed: 1, removed: 0 });
  const article = await live(db);
  await tagArticle(db, article.id, proposal?.id ?? 0);
  expect(await findLiveTerm(db, "lock-keepers", NOW)).toBeNull();

  await approveTerm(db, publisher, { termId: proposal?.id ?? 0, now: NOW });
  expect(await findLiveTerm(db, "lock-keepers", NOW)).toMatchObject({ name: "Lock keepers" });
});

test("the list counts each tag's own articles, without those in the trash", async () => {
  const { db } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  const [many, none] = [await insertTerm(db, { name: "Many" }), await insertTerm(db, { name: "None" })];
  for (const status of ["published", "draft", "trashed"] as const)
    await tagArticle(db, (await insertArticle(db, { status })).id, many.id);
  const { rows } = await listTerms(db, editor, { type: null, state: "active", search: "", after: null });
  expect(rows.map(({ id, articles }) => [id, articles])).toEqual([
    [many.id, 2],
    [none.id, 0],
  ]);
});

test("a tag is never broader than itself, however long the chain", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const [a, b, c] = [
    await insertTerm(db, { name: "A" }),
    await insertTerm(db, { name: "B" }),
    await insertTerm(db, { name: "C" }),
  ];
  await saveTerm(db, publisher, { termId: b.id, aliases: [], broader: "A", ...PLAIN, now: NOW });
  await saveTerm(db, publisher, { termId: c.id, aliases: [], broader: "B", ...PLAIN, now: NOW });
  await expect(
    saveTerm(db, publisher, { termId: a.id, aliases: [], broader: "C", ...PLAIN, now: NOW }),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await readTerm(db, publisher, b.id))?.narrower).toEqual([{ id: c.id, name: "C" }]);
});

test("two people can't rename or merge on a stale screen, and changes are undone from the latest on", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const [term, other] = [await insertTerm(db, { name: "Quays" }), await insertTerm(db, { name: "Docks" })];
  await renameTerm(db, publisher, { termId: term.id, from: "Quays", name: "Piers", now: NOW });
  const first = await lastChange(db, term.id);
  const stale = renameTerm(db, publisher, { termId: term.id, from: "Quays", name: "Wharfs", now: NOW });
  await expect(stale).rejects.toMatchObject({ code: "conflict" });
  await mergeTerm(db, publisher, { termId: term.id, into: { type: "topic", name: "Docks" }, now: NOW });
  const again = mergeTerm(db, publisher, {
    termId: term.id,
    into: { type: "topic", name: "Docks" },
    now: NOW,
  });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  await expect(undoTermChange(db, publisher, { changeId: first, now: NOW })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await readTerm(db, publisher, term.id)).toMatchObject({ mergedInto: { id: other.id } });
});

test.each(["contributor", "editor"] as const)("a %s can't change the vocabulary", async (role) => {
  const { db } = await createTestDatabase();
  const actor = await signIn(db, role);
  const term = await insertTerm(db, { name: "Quays" });
  const input = { termId: term.id, now: NOW };
  for (const attempt of [
    renameTerm(db, actor, { ...input, from: "Quays", name: "Docks" }),
    mergeTerm(db, actor, { ...input, into: { type: "topic", name: "Quays" } }),
    removeTerm(db, actor, input),
    approveTerm(db, actor, input),
    saveTerm(db, actor, { ...input, ...PLAIN, aliases: [], broader: "" }),
    undoTermChange(db, actor, { changeId: 1, now: NOW }),
  ])
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
});

test("undoing a rename keeps the spellings that were added since", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const { id: termId } = await insertTerm(db, { name: "Ferries", slug: "ferries" });
  await renameTerm(db, publisher, { termId, from: "Ferries", name: "Ferry lines", now: NOW });
  const seen = { seenAliases: ["Ferries"], seenBroader: "" };
  const aliases = ["Ferries", "Boats"];
  await saveTerm(db, publisher, { termId, aliases, broader: "", ...seen, now: NOW });
  await undoTermChange(db, publisher, { changeId: await lastChange(db, termId), now: NOW });
  expect(await readTerm(db, publisher, termId)).toMatchObject({ name: "Ferries", aliases: ["Boats"] });
});

test("tags merged one into the other come apart from the latest on, each with its articles and address", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const [quays, piers, ports] = [
    await insertTerm(db, { type: "topic", name: "Quays", slug: "quays" }),
    await insertTerm(db, { type: "topic", name: "Piers", slug: "piers" }),
    await insertTerm(db, { type: "topic", name: "Ports", slug: "ports" }),
  ];
  const article = await live(db);
  await tagArticle(db, article.id, quays.id);
  const merge = (termId: number, name: string) =>
    mergeTerm(db, publisher, { termId, into: { type: "topic", name }, now: NOW });
  await merge(quays.id, "Piers");
  await merge(piers.id, "Ports");
  const undo = async (termId: number) =>
    undoTermChange(db, publisher, { changeId: await lastChange(db, termId), now: NOW });

  await expect(undo(quays.id)).rejects.toMatchObject({ code: "conflict" });
  expect(await tagsOf(db, article.id)).toEqual([ports.id]);
  await undo(piers.id);
  expect(await readTerm(db, publisher, quays.id)).toMatchObject({ mergedInto: { name: "Piers" } });
  expect(await findRedirect(db, "/topics/quays")).toBe("/topics/piers");
  await undo(quays.id);
  expect(await tagsOf(db, article.id)).toEqual([quays.id]);
});

test("no tag is spelt like another one of its kind, unless that one is gone", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const { id: termId } = await insertTerm(db, { name: "Ferries" });
  await insertTerm(db, { name: "Boats", slug: "boats" });
  await insertTerm(db, { name: "Hoys", slug: "hoys", state: "removed" });
  await insertTerm(db, { type: "place", name: "Scow", slug: "scow" });
  const input = { termId, broader: "", ...PLAIN, now: NOW };
  await expect(saveTerm(db, publisher, { ...input, aliases: ["Hulks", "Boats"] })).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("“Boats” is a tag of its own") },
  });
  await saveTerm(db, publisher, { ...input, aliases: ["Hoys", "Scow"] });
  expect(await readTerm(db, publisher, termId)).toMatchObject({ aliases: ["Hoys", "Scow"] });
});

test("of two people who save spellings on one screen the second is told", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const { id: termId } = await insertTerm(db, { name: "Ferries" });
  const input = { termId, broader: "", ...PLAIN, now: NOW };
  await saveTerm(db, publisher, { ...input, aliases: ["Boats"] });
  await expect(saveTerm(db, publisher, { ...input, aliases: ["Ships"] })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await readTerm(db, publisher, termId)).toMatchObject({ aliases: ["Boats"] });
});

describe("a tag is put under a broader one", () => {
  async function makeChain() {
    const { db } = await createTestDatabase();
    const publisher = await signIn(db, "publisher");
    const [transport, ships, ferries] = [
      await insertTerm(db, { name: "Transport" }),
      await insertTerm(db, { name: "Ships" }),
      await insertTerm(db, { name: "Ferries" }),
    ];
    const put = (termId: number, broader: string, seenBroader = "") =>
      saveTerm(db, publisher, { termId, aliases: [], seenAliases: [], broader, seenBroader, now: NOW });
    return { db, publisher, transport, ships, ferries, put };
  }

  test("the preview tells where it would stand and what comes along", async () => {
    const { db, publisher, transport, ships, ferries, put } = await makeChain();
    await put(ferries.id, "Ships");
    const article = await live(db);
    for (const { id } of [ships, transport]) await tagArticle(db, article.id, id);
    expect(await previewPlace(db, publisher, { termId: ships.id, broader: "Transport" })).toEqual({
      broader: "Transport",
      path: ["Transport", "Ships"],
      narrower: 1,
      articles: 1,
      both: 1,
    });
    expect(await previewPlace(db, publisher, { termId: ships.id, broader: "Ferries" })).toMatch(/narrower/);
    expect(await previewPlace(db, publisher, { termId: ships.id, broader: "Trains" })).toMatch(/no topic/);
    expect((await readTerm(db, publisher, ships.id))?.broader).toBeNull();
  });

  test("it is undone by itself, whatever the tag was renamed to since", async () => {
    const { db, publisher, ships, ferries, put } = await makeChain();
    await put(ferries.id, "Ships");
    const placed = await lastChange(db, ferries.id);
    await renameTerm(db, publisher, { termId: ferries.id, from: "Ferries", name: "Ferry lines", now: NOW });
    await undoTermChange(db, publisher, { changeId: placed, now: NOW });
    expect(await readTerm(db, publisher, ferries.id)).toMatchObject({ name: "Ferry lines", broader: null });
    expect((await readTerm(db, publisher, ships.id))?.narrower).toEqual([]);
  });

  test("undo refuses to make a circle of what was placed since", async () => {
    const { db, publisher, transport, ships, put } = await makeChain();
    await put(ships.id, "Transport");
    await put(ships.id, "", "Transport");
    const parted = await lastChange(db, ships.id);
    await put(transport.id, "Ships");
    const undo = undoTermChange(db, publisher, { changeId: parted, now: NOW });
    await expect(undo).rejects.toMatchObject({ code: "conflict" });
    expect((await readTerm(db, publisher, ships.id))?.broader).toBeNull();
  });

  test("narrower tags follow a merge of the one above them and come back with its undo", async () => {
    const { db, publisher, transport, ships, ferries, put } = await makeChain();
    await put(ferries.id, "Ships");
    await mergeTerm(db, publisher, {
      termId: ships.id,
      into: { type: "topic", name: "Transport" },
      now: NOW,
    });
    expect((await readTerm(db, publisher, ferries.id))?.broader).toMatchObject({ id: transport.id });
    expect((await readTerm(db, publisher, transport.id))?.narrower).toMatchObject([{ id: ferries.id }]);
    await undoTermChange(db, publisher, { changeId: await lastChange(db, ships.id), now: NOW });
    expect((await readTerm(db, publisher, ferries.id))?.broader).toMatchObject({ id: ships.id });
  });
});

test("a tag is removed in favour of another: articles and address go there, its name doesn't, and undo brings all back", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const [from, into] = [
    await insertTerm(db, { name: "Scows", slug: "scows", aliases: ["Hoys"] }),
    await insertTerm(db, { name: "Ships", slug: "ships", aliases: ["Hoys"] }),
  ];
  const [one, both] = [await live(db), await live(db)];
  await tagArticle(db, one.id, from.id);
  for (const { id } of [from, into]) await tagArticle(db, both.id, id);
  const instead = { type: "topic", name: "Ships" } as const;
  expect(await previewMerge(db, publisher, { termId: from.id, into: instead })).toMatchObject({
    articles: 2,
    both: 1,
  });
  const typed = (name: string) => ({ termId: from.id, into: { ...instead, name } });
  expect(await previewMerge(db, publisher, typed("shIPS"))).toMatchObject({ into: { id: into.id } });
  expect(await previewMerge(db, publisher, typed("ship"))).toBe("There is no topic called “ship”.");

  await removeTerm(db, publisher, { termId: from.id, instead, now: NOW });
  for (const { id } of [one, both]) expect(await tagsOf(db, id)).toEqual([into.id]);
  expect(await findRedirectTarget(db, "/topics/scows", NOW)).toBe("/topics/ships");
  expect(await readTerm(db, publisher, from.id)).toMatchObject({ state: "removed", mergedInto: null });
  expect(await readTerm(db, publisher, into.id)).toMatchObject({ aliases: ["Hoys"] });

  await undoTermChange(db, publisher, { changeId: await lastChange(db, from.id), now: NOW });
  expect(await tagsOf(db, one.id)).toEqual([from.id]);
  expect(await tagsOf(db, both.id)).toEqual([from.id, into.id]);
  expect(await findRedirect(db, "/topics/scows")).toBeNull();
  expect(await readTerm(db, publisher, into.id)).toMatchObject({ aliases: ["Hoys"] });
});

test.each([
  ["itself", { type: "topic", name: "Scows" }, "bad_input"],
  ["what is not there", { type: "topic", name: "Nothing" }, "not_found"],
  ["what was removed", { type: "topic", name: "Gone" }, "conflict"],
] as const)("a tag can't be replaced with %s", async (_, instead, code) => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const term = await insertTerm(db, { name: "Scows" });
  await insertTerm(db, { name: "Gone", state: "removed" });
  await expect(removeTerm(db, publisher, { termId: term.id, instead, now: NOW })).rejects.toMatchObject({
    code,
  });
  expect(await readTerm(db, publisher, term.id)).toMatchObject({ state: "active" });
});

test("what editors tell about a tag stands on its first page as plain text; of two who write it the second is told", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const term = await insertTerm(db, { name: "Locks", slug: "locks" });
  await tagArticle(db, (await live(db)).id, term.id);
  const description = "Gates in <b>canals</b>.\n\nSecond paragraph.";
  const input = { termId: term.id, aliases: [], broader: "", ...PLAIN, seenDescription: "", now: NOW };
  await saveTerm(db, publisher, { ...input, description });
  const page = await readTopicPage(db, "locks", { page: 1, now: NOW });
  expect(page?.description).toEqual(["Gates in <b>canals</b>.", "Second paragraph."]);
  await expect(saveTerm(db, publisher, { ...input, description: "Else" })).rejects.toMatchObject({
    code: "conflict",
  });
});

describe("an administrator says whether new tags wait for a publisher", () => {
  const stateOf = async (db: Db, name: string) =>
    (await db.select().from(terms).where(eq(terms.name, name)))[0]?.state;

  test("the vocabulary is closed unless opened, and what is there stays what it is", async () => {
    const { db } = await createTestDatabase();
    const [editor, administrator] = [await signIn(db, "editor"), await signIn(db, "administrator")];
    const give = async (name: string) =>
      save(db, editor, await writeDraft(db, editor), { tags: [{ type: "topic", name }] });
    await give("First");
    await setVocabularyMode(db, administrator, { mode: "open", now: NOW });
    await give("Second");
    await setVocabularyMode(db, administrator, { mode: "closed", now: NOW });
    await give("Third");
    const states = ["First", "Second", "Third"].map((name) => stateOf(db, name));
    expect(await Promise.all(states)).toEqual(["proposed", "active", "proposed"]);
    const changes = (await db.select().from(auditEvents)).filter(
      ({ action }) => action === "setting.changed",
    );
    expect(changes.map(({ detail }) => detail)).toMatchObject([{ to: "open" }, { to: "closed" }]);
  });

  test("a proposal given again while it is open is one no more", async () => {
    const { db } = await createTestDatabase();
    const [editor, administrator] = [await signIn(db, "editor"), await signIn(db, "administrator")];
    await insertTerm(db, { name: "Waiting", state: "proposed" });
    await setVocabularyMode(db, administrator, { mode: "open", now: NOW });
    await save(db, editor, await writeDraft(db, editor), { tags: [{ type: "topic", name: "Waiting" }] });
    expect(await stateOf(db, "Waiting")).toBe("active");
  });

  test.each(["contributor", "editor", "publisher"] as const)("a %s can't", async (role) => {
    const { db } = await createTestDatabase();
    const actor = await signIn(db, role);
    await expect(setVocabularyMode(db, actor, { mode: "open", now: NOW })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await readVocabularyMode(db)).toBe("closed");
  });
});
