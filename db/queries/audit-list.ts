import { and, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { auditEvents } from "@/db/schema/system";
import type { SubjectType } from "@/lib/domain/activity/kinds";
import type { Detail } from "@/lib/domain/activity/sentence";

/** Which events of the record are asked for. */
export interface AuditFilter {
  /** A person, or the desk itself; null for all. */
  readonly actor: number | "desk" | null;
  /** What they are about; null for everything, also what this release does not know. */
  readonly types: readonly SubjectType[] | null;
  /** One thing of the only type in `types`. */
  readonly subjectId: number | null;
  readonly from: Date | null;
  /** The first moment that is too late. */
  readonly until: Date | null;
}

/** Where a list goes on: with what is older than this event. */
export type AuditPlace = Pick<AuditRow, "at" | "id">;

/** One event without its detail, which may be long. */
export type AuditRow = Omit<typeof auditEvents.$inferSelect, "detail">;

const { id, actorId, action, subjectType, subjectId, at } = auditEvents;
const ROW = { id, actorId, action, subjectType, subjectId, at };

/**
 * The newest events that fit, from before `before` where given.
 *
 * Types are read one by one, each along its own index: in one list of types neither engine keeps the order, and would
 * put all that ever happened in order for one page of it.
 */
export async function listAuditRows(
  db: Db | Tx,
  filter: AuditFilter,
  { before, limit }: { readonly before: AuditPlace | null; readonly limit: number },
): Promise<AuditRow[]> {
  const [type, ...more] = filter.types ?? [null];
  if (type === undefined) return [];
  if (more.length === 0) return newest(db, filter, { type, before, limit });
  const parts = [type, ...more].map(
    (one) => sql`select * from ${newest(db, filter, { type: one, before, limit })} as part`,
  );
  const found = (column: (typeof ROW)[keyof typeof ROW]) => sql`found.${sql.identifier(column.name)}`;
  return db
    .select({
      id: sql<number>`${found(id)}`,
      actorId: sql<number | null>`${found(actorId)}`,
      action: sql<string>`${found(action)}`,
      subjectType: sql<string>`${found(subjectType)}`,
      subjectId: sql<number>`${found(subjectId)}`,
      at: sql<Date>`${found(at)}`.mapWith(at),
    })
    .from(sql`(${sql.join(parts, sql` union all `)}) as found`)
    .orderBy(desc(found(at)), desc(found(id)))
    .limit(limit);
}

interface Part {
  readonly type: SubjectType | null;
  readonly before: AuditPlace | null;
  readonly limit: number;
}

function newest(db: Db | Tx, filter: AuditFilter, { type, before, limit }: Part) {
  const { actor, from, until } = filter;
  return (
    db
      .select(ROW)
      .from(auditEvents)
      .where(
        and(
          actor === "desk" ? isNull(actorId) : actor === null ? undefined : eq(actorId, actor),
          type === null ? undefined : eq(subjectType, type),
          filter.subjectId === null ? undefined : eq(subjectId, filter.subjectId),
          from ? gte(at, from) : undefined,
          until ? lt(at, until) : undefined,
          before ? isBefore(before) : undefined,
        ),
      )
      // Postgres takes "is null" for no order of its own, and would sort all that the desk ever did.
      .orderBy(...(actor === "desk" ? [desc(actorId)] : []), desc(at), desc(id))
      .limit(limit)
  );
}

const isBefore = (place: AuditPlace): SQL => sql`(${at}, ${id}) < (${sql.param(place.at, at)}, ${place.id})`;

/** Where an event stands, or null where there is none. */
export async function findAuditPlace(db: Db | Tx, eventId: number): Promise<AuditPlace | null> {
  const [row] = await db.select({ at, id }).from(auditEvents).where(eq(id, eventId)).limit(1);
  return row ?? null;
}

/** What events keep beside their subjects, by their ids; those that keep nothing are not in it. */
export async function readAuditDetails(db: Db | Tx, ids: readonly number[]): Promise<Map<number, Detail>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id, detail: auditEvents.detail })
    .from(auditEvents)
    .where(inArray(id, [...ids]));
  return new Map(rows.flatMap(({ id: eventId, detail }) => (detail ? [[eventId, detail] as const] : [])));
}
