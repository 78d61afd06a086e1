import type { Db, Tx } from "@/db/db";
import { listVocabulary } from "@/db/queries/desk-vocabulary";
import { learnTopics } from "@/lib/desk/terms/learn-topics";
import type { DeskTerm, DeskVocabulary } from "@/lib/domain/desk-vocabulary";

/** The newest tags count where there are more. */
const MOST_TERMS = 50_000;
/** Letters of names and spellings together: many times any real vocabulary. */
const MOST_LETTERS = 8_000_000;

type Row = Awaited<ReturnType<typeof listVocabulary>>[number];

/** What editors made of the vocabulary so far, for an import that begins now. */
export async function readVocabulary(db: Db | Tx): Promise<DeskVocabulary> {
  const rows = withinBounds(await listVocabulary(db, MOST_TERMS));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
  return {
    topics: await learnTopics(db),
    terms: own.filter(({ state }) => state !== "removed").map(termOf),
    removed: own.filter(({ state }) => state === "removed").map(termOf),
    merged: rows.flatMap(({ type, name, mergedIntoId }) => {
      const into = mergedIntoId === null ? undefined : byId.get(mergedIntoId);
      return into ? [{ from: { type, name }, into: { type: into.type, name: into.name } }] : [];
    }),
  };
}

const termOf = ({ type, name, aliases }: Row): DeskTerm => ({ type, name, aliases });

/** The newest rows whose names and spellings fit the bounds. */
function withinBounds(rows: readonly Row[]): readonly Row[] {
  let letters = 0;
  let from = rows.length;
  while (from > 0 && letters <= MOST_LETTERS) {
    const row = rows[from - 1];
    letters += (row?.name.length ?? 0) + (row?.aliases.join("").length ?? 0);
    if (letters <= MOST_LETTERS) from--;
  }
  return rows.slice(from);
}
