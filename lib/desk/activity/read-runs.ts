import type { Db } from "@/db/db";
import { type AuditFilter, type AuditRow, findAuditPlace, listAuditRows } from "@/db/queries/audit-list";
import { readSubjects } from "@/db/queries/audit-subjects";
import { RunFolder } from "@/lib/domain/activity/runs";
import { mayFold } from "@/lib/domain/activity/words";

/** How many lines a page has, and how many events it reads for them at most. */
const LINES = 50;
const MOST_EVENTS = 2_000;
const EVENTS_AT_ONCE = 250;
/** Two different things have a line each: their names say more than their number. */
const WORTH_FOLDING = 3;

/** An event with what decides whether it shares a line with others. */
export type RunEvent = AuditRow & {
  /** The batch of its item. */
  readonly batchId: number | null;
  readonly key: string | null;
};

/** One line: an event, or equal ones in a row, the newest first. */
export type RunLine = readonly [RunEvent, ...RunEvent[]];

interface RunPage {
  readonly lines: readonly RunLine[];
  /** The event before which the next page begins; null where nothing is older. */
  readonly earlier: number | null;
}

/** One page of lines: it ends between two events, so that each event is on one page and is counted once. */
export async function readRuns(db: Db, filter: AuditFilter, beforeId: number | null): Promise<RunPage> {
  const folder = new RunFolder<RunEvent>(LINES);
  let before = beforeId === null ? null : await findAuditPlace(db, beforeId);
  for (let read = 0; read < MOST_EVENTS; read += EVENTS_AT_ONCE) {
    const rows = await listAuditRows(db, filter, { before, limit: EVENTS_AT_ONCE });
    const isFull = !(await withBatches(db, rows)).every((event) => folder.take(event));
    if (isFull) return pageOf(folder, true);
    if (rows.length < EVENTS_AT_ONCE) return pageOf(folder, false);
    before = rows.at(-1) ?? before;
  }
  return pageOf(folder, (await listAuditRows(db, filter, { before, limit: 1 })).length > 0);
}

function pageOf(folder: RunFolder<RunEvent>, hasMore: boolean): RunPage {
  const lines = folder.runs().flatMap(({ events }) => linesOf(events));
  return {
    lines: lines.sort(([one], [other]) => other.at.getTime() - one.at.getTime() || other.id - one.id),
    earlier: hasMore ? (folder.last()?.id ?? null) : null,
  };
}

const linesOf = (events: RunLine): RunLine[] =>
  events.length < WORTH_FOLDING && thingsOf(events).length > 1 ? events.map((event) => [event]) : [events];

/** The different things that a line is about, by one event of each. */
export const thingsOf = (events: RunLine): RunEvent[] => [
  ...new Map(events.map((event) => [event.subjectId, event])).values(),
];

/** Items of one batch make a line; which batch that is stands on the item alone. */
async function withBatches(db: Db, rows: readonly AuditRow[]): Promise<RunEvent[]> {
  const ids = rows.filter(({ subjectType }) => subjectType === "item").map(({ subjectId }) => subjectId);
  const items = await readSubjects(db, "item", [...new Set(ids)]);
  return rows.map((row) => {
    const batchId = row.subjectType === "item" ? (items.get(row.subjectId)?.withinId ?? null) : null;
    const key = mayFold(row.action) ? `${row.action} ${row.subjectType} ${batchId}` : null;
    return { ...row, batchId, key };
  });
}
