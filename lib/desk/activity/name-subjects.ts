import type { Db } from "@/db/db";
import { findOldPaths, type RowSubject, readSubjects, type SubjectRow } from "@/db/queries/audit-subjects";
import type { Piece, Sentence, Subject } from "@/lib/domain/activity/sentence";

/** A thing with its present name. */
export interface NamedSubject extends Subject {
  /** What it is called now, or was; null where nobody knows any more, and empty where it never had one. */
  readonly name: string | null;
  readonly isGone: boolean;
  /** The batch of an item, the newsletter of an issue. */
  readonly withinId: number | null;
  readonly language: string | null;
}

/** A part of a sentence as it can be shown. */
export type NamedPiece =
  | Exclude<Piece, { readonly subject: Subject }>
  | { readonly subject: NamedSubject; readonly noun?: string };

/** Gives each thing its name. */
export type NameOf = (subject: Subject) => NamedSubject;

/** Look the names of things up: one query for each type, however many there are. */
export async function nameSubjects(db: Db, subjects: readonly Subject[]): Promise<NameOf> {
  const byType = new Map<RowSubject, Map<number, SubjectRow>>();
  for (const [type, ids] of idsByType(subjects)) byType.set(type, await readSubjects(db, type, ids));
  const paths = await findOldPaths(db, pathsOf(subjects));
  return (subject) => {
    const { type, was } = subject;
    if (type === "redirect") return named(subject, was, was !== null && paths.has(was));
    const row = isRowSubject(type) ? byType.get(type)?.get(subject.id) : undefined;
    if (!row) return named(subject, was, false);
    const { withinId = null, language = null } = row;
    return { ...named(subject, row.name, true), withinId, language };
  };
}

const named = (subject: Subject, name: string | null, isThere: boolean): NamedSubject => ({
  ...{ ...subject, name, isGone: !isThere },
  ...{ withinId: null, language: null },
});

/** The things that sentences name. */
export const subjectsIn = (sentences: readonly Sentence[]): Subject[] =>
  sentences
    .flat()
    .flatMap((piece) => (typeof piece === "object" && "subject" in piece ? [piece.subject] : []));

/** A sentence with the names of its things. */
export const withNames = (sentence: Sentence, nameOf: NameOf): readonly NamedPiece[] =>
  sentence.map((piece) =>
    typeof piece === "object" && "subject" in piece ? { ...piece, subject: nameOf(piece.subject) } : piece,
  );

function idsByType(subjects: readonly Subject[]): Map<RowSubject, number[]> {
  const found = new Map<RowSubject, Set<number>>();
  for (const { type, id } of subjects)
    if (isRowSubject(type)) found.set(type, (found.get(type) ?? new Set()).add(id));
  return new Map([...found].map(([type, ids]) => [type, [...ids]]));
}

const isRowSubject = (type: Subject["type"]): type is RowSubject =>
  type !== "redirect" && type !== "settings" && type !== "setting";

/** Neither engine takes these in a list, and no stored address has them. */
const BROKEN = /[\p{Cs}\p{Cc}]/u;

/** The addresses of redirects, which have no id when they are added. */
const pathsOf = (subjects: readonly Subject[]): string[] => [
  ...new Set(
    subjects.flatMap(({ type, was }) => (type === "redirect" && was && !BROKEN.test(was) ? [was] : [])),
  ),
];
