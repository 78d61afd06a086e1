import { expect, test } from "vitest";
import { createSource } from "@/lib/desk/sources/create-source";
import { exportRecipe } from "@/lib/desk/sources/export-recipe";
import { importRecipe } from "@/lib/desk/sources/import-recipe";
import { planRecipeVersion } from "@/lib/desk/sources/plan-recipe-version";
import { readSource } from "@/lib/desk/sources/read-source";
import { lineStep } from "@/lib/domain/line-rules";
import { actAs } from "@/test/support/people";
import { NOW } from "../desk/desk-fixtures";
import { apply, plan, stageFeed } from "./cleaning-fixtures";

async function prepare() {
  const staged = await stageFeed(1);
  const publisher = await actAs(staged.db, "publisher");
  const source = async (name: string) =>
    (await createSource(staged.db, publisher, { name, homeUrl: null, usageTerms: null, now: NOW })).id;
  return { ...staged, first: await source("First"), second: await source("Second") };
}

test("a recipe goes from one source to another, by a file, and a plan is looked at first", async () => {
  const staged = await prepare();
  const { db, editor, first, second, run } = staged;
  const switches = { "tidy-title": false, [lineStep("Follow us!")]: true };
  await apply(staged, await plan(staged, { sourceId: first }, switches));
  const file = await exportRecipe(db, editor, first);
  expect(file).toMatchObject({ source: "First", version: 1, steps: switches });

  const text = JSON.stringify({ ...file, steps: { ...file.steps, "a-step-of-the-future": true } });
  const { recleanId } = await importRecipe(db, editor, { sourceId: second, text, now: NOW });
  await run();
  expect((await exportRecipe(db, editor, second)).steps).toEqual({});
  await apply(staged, recleanId);
  expect((await exportRecipe(db, editor, second)).steps).toEqual(switches);
});

test("a recipe goes back to an earlier version, which is seen first and is a new version then", async () => {
  const staged = await prepare();
  const { db, editor, first, run } = staged;
  const [old, later] = [{ "tidy-title": false }, { "tidy-title": false, [lineStep("Follow us!")]: true }];
  await apply(staged, await plan(staged, { sourceId: first }, old));
  await apply(staged, await plan(staged, { sourceId: first }, later));
  expect((await exportRecipe(db, editor, first, 1)).steps).toEqual(old);
  expect((await readSource(db, editor, first))?.versions).toMatchObject([
    { version: 2, changes: ["Remove the line “Follow us!”: on"] },
    { version: 1, changes: ["Tidy the title: off"] },
  ]);

  const { recleanId } = await planRecipeVersion(db, editor, { sourceId: first, version: 1, now: NOW });
  await run();
  expect((await exportRecipe(db, editor, first)).steps).toEqual(later);
  await apply(staged, recleanId);
  expect(await exportRecipe(db, editor, first)).toMatchObject({ version: 3, steps: old });
  await expect(
    planRecipeVersion(db, editor, { sourceId: first, version: 9, now: NOW }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test.each(["", "{", "[]", '{"steps":{}}', '{"kind":"copydesk-recipe","steps":{"tidy-title":"no"}}'])(
  "a file that is no recipe (%j) is refused in words",
  async (text) => {
    const { db, editor, first } = await prepare();
    await expect(importRecipe(db, editor, { sourceId: first, text, now: NOW })).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringContaining("holds no recipe"),
    });
  },
);
