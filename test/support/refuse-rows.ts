import { rawSql } from "@/test/support/raw-sql";
import type { TestDatabase } from "@/test/support/test-db";

interface Refusal {
  readonly before: "insert" | "update";
  readonly table: string;
  /** In SQL, with `new` for the row. */
  readonly when: string;
}

/** From here on the database refuses such rows: a fault that no code of ours has made. */
export async function refuseRows(
  place: Omit<TestDatabase, "db">,
  { before, table, when }: Refusal,
): Promise<void> {
  if (!place.databaseUrl) {
    const act = "begin select raise(abort, 'refused'); end";
    return void (await rawSql(
      place,
      `create trigger refuse before ${before} on ${table} when ${when} ${act}`,
    ));
  }
  const body = `begin if ${when} then raise exception 'refused'; end if; return new; end`;
  await rawSql(place, `create function refuse() returns trigger language plpgsql as $$ ${body} $$`);
  await rawSql(
    place,
    `create trigger refuse before ${before} on ${table} for each row execute function refuse()`,
  );
}
