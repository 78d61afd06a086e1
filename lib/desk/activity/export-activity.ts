import type { Db } from "@/db/db";
import { type AuditFilter, type AuditRow, listAuditRows, readAuditDetails } from "@/db/queries/audit-list";
import { readActors } from "@/db/queries/audit-subjects";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { type NamedPiece, nameSubjects, subjectsIn, withNames } from "@/lib/desk/activity/name-subjects";
import { scopeOf } from "@/lib/desk/activity/scope";
import { ACTIVITY_KIND_NAMES, ACTIVITY_KINDS, type SubjectType } from "@/lib/domain/activity/kinds";
import { nameInWords } from "@/lib/domain/activity/subject-words";
import { sentenceOf } from "@/lib/domain/activity/words";
import type { Actor } from "@/lib/domain/actor";
import { csvLine } from "@/lib/domain/csv";
import type { ActivityQuery } from "@/lib/schemas/activity";

const EVENTS_AT_ONCE = 500;
/** How many events a file has; each event is a line of its own. */
const MOST_EVENTS = 100_000;

/** What was done at the desk as comma-separated values, piece by piece, the newest first. */
export async function exportActivity(
  db: Db,
  actor: Actor,
  query: ActivityQuery,
): Promise<AsyncIterable<string>> {
  const timeZone = query.zone ?? (await readSiteIdentity(db)).timeZone;
  return pieces(db, scopeOf(actor, query, timeZone));
}

async function* pieces(db: Db, scope: AuditFilter): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\ufeff${csvLine(["time", "who", "what", "kind"])}`;
  let before: AuditRow | null = null;
  for (let read = 0; read < MOST_EVENTS; read += EVENTS_AT_ONCE) {
    const rows: readonly AuditRow[] = await listAuditRows(db, scope, { before, limit: EVENTS_AT_ONCE });
    yield await linesOf(db, rows);
    before = rows.at(-1) ?? null;
    if (rows.length < EVENTS_AT_ONCE) return;
  }
  yield csvLine(["", "", `Older ones are left out: a file has the newest ${MOST_EVENTS}.`, ""]);
}

async function linesOf(db: Db, rows: readonly AuditRow[]): Promise<string> {
  const details = await readAuditDetails(
    db,
    rows.map(({ id }) => id),
  );
  const sentences = rows.map((row) => sentenceOf({ ...row, detail: details.get(row.id) ?? null }));
  const nameOf = await nameSubjects(db, subjectsIn(sentences));
  const actors = await readActors(db, [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]);
  return rows
    .map(({ at, actorId, subjectType }, index) =>
      csvLine([
        at.toISOString(),
        actorId === null ? "The desk" : (actors.get(actorId)?.name ?? "Somebody"),
        withNames(sentences[index] ?? [], nameOf)
          .map(inWords)
          .join(""),
        kindOf(subjectType),
      ]),
    )
    .join("");
}

function inWords(piece: NamedPiece): string {
  if (typeof piece === "string") return piece;
  if ("quoted" in piece) return `“${piece.quoted}”`;
  return "moment" in piece ? piece.moment : nameInWords(piece.subject, piece.noun);
}

const kindOf = (type: string): string => {
  const kind = ACTIVITY_KIND_NAMES.find((name) =>
    (ACTIVITY_KINDS[name].types as readonly SubjectType[]).includes(type as SubjectType),
  );
  return kind ? ACTIVITY_KINDS[kind].label : "";
};
