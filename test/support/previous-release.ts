import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { dialect } from "@/db/kit";
import { rawSql } from "@/test/support/raw-sql";

type Place = Parameters<typeof rawSql>[0];
interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

const read = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const BREAK = "--> statement-breakpoint";
const TABLE = dialect === "postgres" ? "drizzle.__drizzle_migrations" : "__drizzle_migrations";

/** The migrations of this run's engine, oldest first. */
export async function readJournal(engine: "sqlite" | "postgres" = dialect): Promise<Journal["entries"]> {
  return (JSON.parse(await read(`db/migrations/${engine}/meta/_journal.json`)) as Journal).entries;
}

/** Fill an empty place as the first release left it: its schema, and rows of the fixture. */
export async function writeFirstRelease(place: Place): Promise<void> {
  const [first] = await readJournal();
  if (!first) throw new Error("There are no migrations.");
  await runFile(place, `db/migrations/${dialect}/${first.tag}.sql`);
  await runFile(place, `test/fixtures/database/first-light.${dialect}.sql`);
  if (dialect === "postgres") await rawSql(place, "create schema drizzle");
  const id = dialect === "postgres" ? "serial" : "integer";
  await rawSql(place, `create table ${TABLE} (id ${id} primary key, hash text not null, created_at bigint)`);
  await markApplied(place, first.when);
}

/** Note a migration as applied. */
export async function markApplied(place: Place, when: number): Promise<void> {
  await rawSql(place, `insert into ${TABLE} (hash, created_at) values ('fixture', ${when})`);
}

/** When each applied migration was made. */
export async function readApplied(place: Place): Promise<number[]> {
  const rows = await rawSql(place, `select created_at from ${TABLE} order by id`);
  return rows.map(([when]) => Number(when));
}

async function runFile(place: Place, path: string): Promise<void> {
  for (const statement of (await read(path)).split(BREAK)) await rawSql(place, statement);
}
