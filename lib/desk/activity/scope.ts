import type { AuditFilter } from "@/db/queries/audit-list";
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  OPEN_TYPES,
  SUBJECT_TYPES,
  type SubjectType,
} from "@/lib/domain/activity/kinds";
import { type Actor, assertCan, can } from "@/lib/domain/actor";
import { dayEnd, dayStart } from "@/lib/domain/day-start";
import type { ActivityQuery } from "@/lib/schemas/activity";

/** What of the record is asked for, whichever page of it. */
export type ActivityFilter = Omit<ActivityQuery, "before" | "zone">;

/**
 * The events that `actor` may see of those that are asked for: the rule is here, for the screen and the file alike.
 *
 * @param timeZone whose days `from` and `until` are.
 */
export function scopeOf(actor: Actor, filter: ActivityFilter, timeZone: string): AuditFilter {
  assertCan(actor, "activity.read");
  const { person, kind, from, until, subject } = filter;
  return {
    actor: person,
    types: typesOf(actor, kind, subject?.type ?? null),
    subjectId: subject?.id ?? null,
    from: from === null ? null : dayStart(from, timeZone),
    until: until === null ? null : dayEnd(until, timeZone),
  };
}

/** Null is everything, also what this release does not know: that is for administrators alone. */
function typesOf(
  actor: Actor,
  kind: ActivityKind | null,
  type: SubjectType | null,
): readonly SubjectType[] | null {
  const seesAll = can(actor, "people.manage");
  if (kind === null && type === null) return seesAll ? null : OPEN_TYPES;
  const ofKind: readonly SubjectType[] = kind === null ? SUBJECT_TYPES : ACTIVITY_KINDS[kind].types;
  return (seesAll ? SUBJECT_TYPES : OPEN_TYPES).filter(
    (one) => ofKind.includes(one) && (type === null || type === one),
  );
}
