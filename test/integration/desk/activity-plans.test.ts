import { expect, test } from "vitest";
import { dialect } from "@/db/kit";
import { auditEvents } from "@/db/schema/system";
import { readActivity } from "@/lib/desk/activity/read-activity";
import { activityQuerySchema } from "@/lib/schemas/activity";
import { listenToQueries } from "@/test/support/listen-to-queries";
import { actAs } from "@/test/support/people";
import { rawSql } from "@/test/support/raw-sql";
import { createTestDatabase, openUntilTestEnds, type TestDatabase } from "@/test/support/test-db";

const ROLES = ["publisher", "administrator"] as const;
const DAYS = { from: "2026-01-01", until: "2026-12-31", before: "1" };

/** Every way to narrow the record, and each of them with days and on a later page. */
const WAYS = [{}, { person: "1" }, { person: "desk" }]
  .flatMap((who) =>
    [{}, { kind: "articles" }, { kind: "imports" }, { subject: "article-1" }].map((what) => ({
      ...who,
      ...what,
    })),
  )
  .flatMap((way) => [way, { ...way, ...DAYS }]);

/** How an engine answers a query; on Postgres as with a table so large that no other way is cheaper. */
async function explain(place: TestDatabase, query: string): Promise<string[]> {
  if (dialect === "sqlite")
    return (await rawSql(place, `explain query plan ${query}`)).map((row) => String(row.at(-1)));
  const databaseUrl = `${place.databaseUrl}?options=-c%20enable_seqscan%3Doff%20-c%20enable_bitmapscan%3Doff`;
  const rows = await rawSql({ ...place, databaseUrl }, `explain (generic_plan, costs off) ${query}`);
  return rows.map(([line]) => String(line));
}

const READS_ALL = /Seq Scan on audit_events|^SCAN audit_events(?! USING (COVERING )?INDEX)/;
const SORTS = /TEMP B-TREE FOR|^\s*(->\s+)?(Incremental )?Sort$/;

/** Where events are put in order right after, or by Postgres right above, they are read, and not after a limit. */
function sortsOfEvents(plan: readonly string[]): string[] {
  const steps = dialect === "sqlite" ? plan.toReversed() : plan.filter((line) => /->|^\w/.test(line));
  return steps.filter((line, index) => SORTS.test(line) && (steps[index + 1] ?? "").includes("audit_events"));
}

test.each(ROLES)("for a %s the record is read along an index, however it is narrowed", async (role) => {
  const place = await createTestDatabase();
  const actor = await actAs(place.db, role);
  const event = {
    action: "article.created",
    subjectType: "article",
    subjectId: 1,
    at: new Date("2026-03-01"),
  };
  await place.db.insert(auditEvents).values([event, { ...event, actorId: actor.id }]);
  for (const way of WAYS) {
    const db = openUntilTestEnds(place);
    const heard = listenToQueries(db);
    await readActivity(db, actor, activityQuerySchema.parse(way));
    const lists = [...heard].filter((query) => /from "audit_events"/.test(query) && /order by/.test(query));
    expect(lists, JSON.stringify(way)).toHaveLength(1);
    for (const query of lists) {
      const plan = await explain(place, query);
      const said = `${JSON.stringify(way)}\n${query}\n${plan.join("\n")}`;
      expect(
        plan.filter((line) => READS_ALL.test(line)),
        said,
      ).toEqual([]);
      expect(sortsOfEvents(plan), said).toEqual([]);
    }
  }
});
