import { describe, expect, test } from "vitest";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { planLineRule, planWithoutLineRule, refuseLineRule } from "@/lib/desk/rules/decide-rule";
import { findLineHits } from "@/lib/desk/rules/find-line-hits";
import { readSourceRules } from "@/lib/desk/rules/offer-rules";
import { offerRulesOfArticle } from "@/lib/desk/rules/offer-rules-of-article";
import { assignSource } from "@/lib/desk/sources/assign-source";
import { createSource } from "@/lib/desk/sources/create-source";
import { actAs } from "@/test/support/people";
import { NOW, save } from "../desk/desk-fixtures";
import { acceptAt, apply, articleOf, itemsOf, outcomesOf, stageFeed, undo } from "./cleaning-fixtures";

const LINE = "Follow the harbour office on all channels!";

/** Items of which each ends with the same line, and one that only speaks of it. */
function buildFeed(count: number): string {
  const entries = Array.from({ length: count }, (_, n) => {
    const text = `&lt;p&gt;Boat ${n} left berth ${n * 13} with ${n + 2} cats.&lt;/p&gt;&lt;p&gt;It comes back in week ${n + 4}.&lt;/p&gt;&lt;p&gt;${LINE}&lt;/p&gt;`;
    return `<item><title>Boat ${n} leaves</title><guid>boat-${n}</guid><description>${text}</description></item>`;
  });
  const other = `<item><title>A slogan</title><guid>slogan</guid><description>&lt;p&gt;“${LINE}” was voted the slogan of the year.&lt;/p&gt;</description></item>`;
  return `<rss version="2.0"><channel><title>Boats</title>${entries.join("\n")}${other}</channel></rss>`;
}

async function prepare() {
  const staged = await stageFeed(1);
  const { db, editor, upload } = staged;
  const batchId = await upload(buildFeed(6), "boats.xml");
  const { id: sourceId } = await createSource(db, await actAs(db, "publisher"), {
    name: "Harbour office",
    homeUrl: null,
    usageTerms: null,
    now: NOW,
  });
  await assignSource(db, editor, { batchId, from: null, sourceId, now: NOW });
  return { ...staged, batchId, sourceId };
}

type Staged = Awaited<ReturnType<typeof prepare>>;

/** Accept an item and take its last paragraph out, as an editor would. */
async function takeOutLast({ db, editor, batchId }: Staged, position: number): Promise<number> {
  const articleId = await acceptAt(db, editor, batchId, position);
  const { article: view } = await readArticleForEditing(db, editor, articleId);
  const content = (view.fields.body.content ?? []).slice(0, -1);
  await save(db, editor, view, { body: { ...view.fields.body, content } });
  return articleId;
}

const endsOf = async ({ db, batchId }: Staged) =>
  (await itemsOf(db, batchId)).map(({ body }) => body.at(-1)?.text === LINE);

describe("a line that editors take out by hand", () => {
  test("becomes an offer at the third item, with every place where it still stands", async () => {
    const staged = await prepare();
    const { db, editor, sourceId } = staged;
    await takeOutLast(staged, 0);
    await takeOutLast(staged, 1);
    expect((await readSourceRules(db, editor, sourceId)).offers).toEqual([]);
    const third = await takeOutLast(staged, 2);
    const kept = await acceptAt(db, editor, staged.batchId, 3);

    const { offers } = await readSourceRules(db, editor, sourceId);
    expect(offers).toMatchObject([{ line: LINE, itemIds: expect.any(Array) }]);
    expect(offers[0]?.itemIds).toHaveLength(3);
    const hits = await findLineHits(db, editor, { sourceId, line: LINE.toUpperCase() });
    expect(hits).toMatchObject({ itemTotal: 6, articleTotal: 1, isCapped: false });
    expect(hits.articles[0]?.id).toBe(kept);

    const offered = { sourceId, sourceName: "Harbour office", line: LINE, items: 3 };
    expect(await offerRulesOfArticle(db, editor, third)).toEqual([offered]);
    expect(await offerRulesOfArticle(db, editor, kept)).toEqual([]);
  });

  test("is a rule once its plan is applied: items and untouched drafts follow, and all of it can be undone", async () => {
    const staged = await prepare();
    const { db, editor, sourceId, run, upload } = staged;
    const edited = await takeOutLast(staged, 0);
    const draft = await acceptAt(db, editor, staged.batchId, 1);
    const before = await articleOf(db, edited);
    const { recleanId } = await planLineRule(db, editor, { sourceId, line: LINE, now: NOW });
    await run();
    expect(await endsOf(staged)).toEqual([true, true, true, true, true, true, false]);

    await apply(staged, recleanId);
    expect(await endsOf(staged)).toEqual([true, false, false, false, false, false, false]);
    expect((await outcomesOf(db, recleanId)).outcomes).toContain("kept");
    expect((await articleOf(db, draft)).bodyText).not.toContain(LINE);
    expect(await articleOf(db, edited)).toEqual(before);
    expect((await readSourceRules(db, editor, sourceId)).lines).toEqual([LINE]);

    const laterId = await upload(buildFeed(8), "later.xml");
    await assignSource(db, editor, { batchId: laterId, from: null, sourceId, now: NOW });
    await undo(staged, recleanId);
    expect(await endsOf(staged)).toEqual([true, true, true, true, true, true, false]);
    expect((await articleOf(db, draft)).bodyText).toContain(LINE);
    expect((await readSourceRules(db, editor, sourceId)).lines).toEqual([]);
  });

  test("that somebody wants to keep is not offered again", async () => {
    const staged = await prepare();
    const { db, editor, sourceId } = staged;
    for (const position of [0, 1, 2]) await takeOutLast(staged, position);
    await refuseLineRule(db, editor, { sourceId, line: LINE, now: NOW });
    expect(await readSourceRules(db, editor, sourceId)).toEqual({ lines: [], offers: [] });
  });
});

test("a rule can be tried without, and only editors make one", async () => {
  const staged = await prepare();
  const { db, editor, sourceId, run } = staged;
  const made = await planLineRule(db, editor, { sourceId, line: LINE, now: NOW });
  await run();
  await apply(staged, made.recleanId);
  const away = await planWithoutLineRule(db, editor, { sourceId, line: LINE, now: NOW });
  await run();
  await apply(staged, away.recleanId);
  expect(await endsOf(staged)).toEqual([true, true, true, true, true, true, false]);

  const contributor = await actAs(db, "contributor");
  const input = { sourceId, line: LINE, now: NOW };
  await expect(planLineRule(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(refuseLineRule(db, contributor, input)).rejects.toMatchObject({ code: "forbidden" });
});
