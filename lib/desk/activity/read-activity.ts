import type { Db } from "@/db/db";
import { readAuditDetails } from "@/db/queries/audit-list";
import { listActors, type RecordedActor, readActors } from "@/db/queries/audit-subjects";
import { readSiteIdentity } from "@/db/queries/site-identity";
import {
  type NamedPiece,
  type NamedSubject,
  type NameOf,
  nameSubjects,
  subjectsIn,
  withNames,
} from "@/lib/desk/activity/name-subjects";
import { type RunLine, readRuns, thingsOf } from "@/lib/desk/activity/read-runs";
import { scopeOf } from "@/lib/desk/activity/scope";
import { type Detail, type Sentence, type Subject, say } from "@/lib/domain/activity/sentence";
import { sentenceOf, sentenceOfRun, subjectOf } from "@/lib/domain/activity/words";
import type { Actor } from "@/lib/domain/actor";
import type { ActivityQuery } from "@/lib/schemas/activity";

/** Names shown of a line that is about many things. */
const NAMES = 20;
const PEOPLE = 1_000;

/** One line of the record. */
export interface ActivityLine {
  /** The id of its newest event. */
  readonly id: number;
  /** Null: the desk itself. */
  readonly actor: RecordedActor | null;
  readonly sentence: readonly NamedPiece[];
  readonly newest: Date;
  readonly oldest: Date;
  /** The things of a line that is about many, the latest first, and how many more there are. */
  readonly things: readonly NamedSubject[];
  readonly more: number;
}

/** One page of the record, with what it can be narrowed to. */
export interface ActivityPage {
  readonly lines: readonly ActivityLine[];
  /** The event before which the next page begins; null where nothing is older. */
  readonly earlier: number | null;
  readonly people: readonly RecordedActor[];
  /** The one thing that was asked for. */
  readonly subject: NamedSubject | null;
}

/** One page of what was done at the desk, the newest first. */
export async function readActivity(db: Db, actor: Actor, query: ActivityQuery): Promise<ActivityPage> {
  const timeZone = query.zone ?? (await readSiteIdentity(db)).timeZone;
  const scope = scopeOf(actor, query, timeZone);
  const { lines, earlier } = await readRuns(db, scope, query.before);
  const details = await readAuditDetails(
    db,
    lines.map(([{ id }]) => id),
  );
  const told = lines.map((line) => tell(line, details));
  const asked = query.subject && scope.types?.length !== 0 ? [{ ...query.subject, was: null }] : [];
  const nameOf = await nameSubjects(db, [
    ...asked,
    ...subjectsIn(told.map(({ sentence }) => sentence)),
    ...told.flatMap(({ things }) => things),
  ]);
  const actors = await readActors(db, actorIdsOf(lines));
  return {
    lines: told.map((line) => withNamesIn(line, nameOf, actors)),
    earlier,
    people: await listActors(db, PEOPLE),
    subject: asked[0] ? nameOf(asked[0]) : null,
  };
}

interface ToldLine {
  readonly line: RunLine;
  readonly sentence: Sentence;
  readonly things: readonly Subject[];
  readonly more: number;
}

function tell(line: RunLine, details: ReadonlyMap<number, Detail>): ToldLine {
  const [newest] = line;
  const things = thingsOf(line);
  if (things.length === 1) {
    const sentence = sentenceOf({ ...newest, detail: details.get(newest.id) ?? null });
    const times = line.length > 1 ? [` (${line.length} times)`] : [];
    return { line, sentence: [...sentence, ...times], things: [], more: 0 };
  }
  const words = sentenceOfRun(newest.action, { things: things.length, times: line.length });
  const batch = newest.batchId === null ? null : batchSubject(newest.batchId);
  const subjects = things.slice(0, NAMES).flatMap((event) => subjectOf({ ...event, detail: null }) ?? []);
  return {
    ...{ line, things: subjects, more: things.length - subjects.length },
    sentence: batch ? say`${words} of ${batch}` : say`${words}`,
  };
}

const batchSubject = (id: number) => ({ subject: { type: "batch", id, was: null } }) as const;

function withNamesIn(
  { line, sentence, things, more }: ToldLine,
  nameOf: NameOf,
  actors: ReadonlyMap<number, RecordedActor>,
): ActivityLine {
  const [newest] = line;
  return {
    id: newest.id,
    actor: newest.actorId === null ? null : (actors.get(newest.actorId) ?? null),
    sentence: withNames(sentence, nameOf),
    newest: newest.at,
    oldest: (line.at(-1) ?? newest).at,
    things: things.map(nameOf),
    more,
  };
}

const actorIdsOf = (lines: readonly RunLine[]): number[] => [
  ...new Set(lines.flatMap(([{ actorId }]) => (actorId === null ? [] : [actorId]))),
];
