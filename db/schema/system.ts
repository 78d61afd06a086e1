import { autoId, index, instant, integer, json, table, text, uniqueIndex } from "@/db/kit";
import { users } from "@/db/schema/people";
import { JOB_STATES } from "@/lib/domain/job";

/** Who did what to which thing, and when. Rows are only ever added. */
export const auditEvents = table(
  "audit_events",
  {
    id: autoId("id"),
    actorId: integer("actor_id").references(() => users.id),
    /** `noun.verb`: `article.published`. */
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: integer("subject_id").notNull(),
    detail: json<Record<string, unknown> | null>()("detail"),
    at: instant("at").notNull(),
  },
  (t) => [
    // One for each way in which the record is narrowed: all of them give the newest first, and nothing is put in order.
    index("audit_events_at").on(t.at, t.id),
    index("audit_events_type").on(t.subjectType, t.at, t.id),
    index("audit_events_subject").on(t.subjectType, t.subjectId, t.at, t.id),
    index("audit_events_actor").on(t.actorId, t.at, t.id),
    index("audit_events_actor_type").on(t.actorId, t.subjectType, t.at, t.id),
  ],
);

/** Durable work: claimed with a lease, resumed from its checkpoint. */
export const jobs = table(
  "jobs",
  {
    id: autoId("id"),
    kind: text("kind").notNull(),
    payload: json<Record<string, unknown>>()("payload").notNull(),
    /** Where to go on after an interruption; written in the same transaction as the rows it speaks of. */
    checkpoint: json<Record<string, unknown> | null>()("checkpoint"),
    state: text("state", { enum: JOB_STATES }).notNull(),
    runAt: instant("run_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    lockedBy: text("locked_by"),
    lockedUntil: instant("locked_until"),
    /** Two open jobs never share it. */
    uniqueKey: text("unique_key"),
    lastError: text("last_error"),
    progress: json<{ readonly done: number; readonly total: number; readonly note: string } | null>()(
      "progress",
    ),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    uniqueIndex("jobs_unique_key_unique").on(t.uniqueKey),
    index("jobs_state_run_at").on(t.state, t.runAt),
  ],
);

/** What administrators set on the screen, each under its key. */
export const settings = table("settings", {
  key: text("key").primaryKey(),
  value: json<unknown>()("value").notNull(),
  /** Raised by every change; a change names the version that it is based on. */
  version: integer("version").notNull().default(1),
  updatedAt: instant("updated_at").notNull(),
});
