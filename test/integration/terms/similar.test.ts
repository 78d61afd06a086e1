import { expect, test } from "vitest";
import { listSimilarTerms } from "@/lib/desk/terms/list-similar-terms";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { partTerms } from "@/lib/desk/terms/part-terms";
import { undoTermChange } from "@/lib/desk/terms/undo-term-change";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { createTestDatabase } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";

test("pairs lead from the proposal or rarer tag into the other; merged and removed ones are none", async () => {
  const { db } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  const [rare, common] = [await insertTerm(db, { name: "Ferry" }), await insertTerm(db, { name: "Ferries" })];
  await tagArticle(db, (await insertArticle(db)).id, common.id);
  const [proposal, used] = [
    await insertTerm(db, { type: "organisation", name: "Quay Guild (QG)", state: "proposed" }),
    await insertTerm(db, { type: "organisation", name: "QG" }),
  ];
  await insertTerm(db, { name: "Férry", state: "removed" });
  await insertTerm(db, { name: "FERRY", mergedIntoId: rare.id });
  const { pairs, total, compared } = await listSimilarTerms(db, editor);
  expect(pairs.map(({ from, into }) => [from.id, into.id])).toEqual([
    [proposal.id, used.id],
    [rare.id, common.id],
  ]);
  expect(pairs[1]).toMatchObject({ into: { articles: 1 }, reason: "Singular and plural of the same words" });
  expect([total, compared]).toEqual([2, null]);
});

test("“different” is remembered for ever, through a merge and its undo as well", async () => {
  const { db } = await createTestDatabase();
  const publisher = await signIn(db, "publisher");
  const [one, other] = [await insertTerm(db, { name: "Ferry" }), await insertTerm(db, { name: "Ferries" })];
  const part = () => partTerms(db, publisher, { oneId: other.id, otherId: one.id, now: NOW });
  await part();
  await part();
  expect((await listSimilarTerms(db, publisher)).pairs).toEqual([]);
  await mergeTerm(db, publisher, { termId: one.id, into: { type: "topic", name: "Ferries" }, now: NOW });
  await undoTermChange(db, publisher, { changeId: 1, now: NOW });
  expect((await listSimilarTerms(db, publisher)).pairs).toEqual([]);
});

test("a tag is not different from itself, nor from what is gone; an editor doesn't decide", async () => {
  const { db } = await createTestDatabase();
  const [editor, publisher] = [await signIn(db, "editor"), await signIn(db, "publisher")];
  const { id } = await insertTerm(db, { name: "Ferry" });
  const part = (actor: typeof editor, otherId: number) =>
    partTerms(db, actor, { oneId: id, otherId, now: NOW });
  await expect(part(publisher, id)).rejects.toMatchObject({ code: "bad_input" });
  await expect(part(publisher, id + 99)).rejects.toMatchObject({ code: "not_found" });
  await expect(part(editor, id + 99)).rejects.toMatchObject({ code: "forbidden" });
});
