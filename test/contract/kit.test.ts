import { getTableColumns } from "drizzle-orm";
import { expect, expectTypeOf, test } from "vitest";
import { postgresKit, sqliteKit } from "@/db/kit";
import { type InsertDrift, postgresProbe, type SelectDrift, sqliteProbe } from "@/db/kit-check";

test("both engines have the same builders, and the probe has a column of each", () => {
  expect(Object.keys(postgresKit)).toEqual(Object.keys(sqliteKit));
  const builders = ["table", "index", "uniqueIndex", "primaryKey"];
  for (const name of Object.keys(sqliteKit).filter((one) => !builders.includes(one)))
    expect(Object.keys(sqliteProbe), name).toContain(name === "autoId" ? "id" : name);
});

test("both engines agree on which columns are required, and on the types", () => {
  const shape = (columns: Record<string, { name: string; notNull: boolean; hasDefault: boolean }>) =>
    Object.entries(columns).map(([key, { name, notNull, hasDefault }]) => [key, name, notNull, hasDefault]);
  const withoutId = ({ id: _, ...columns }: ReturnType<typeof getTableColumns<typeof sqliteProbe>>) =>
    columns;

  expect(shape(getTableColumns(postgresProbe)).slice(1)).toEqual(
    shape(withoutId(getTableColumns(sqliteProbe))),
  );
  expectTypeOf<SelectDrift>().toBeNever();
  expectTypeOf<InsertDrift>().toBeNever();
});
