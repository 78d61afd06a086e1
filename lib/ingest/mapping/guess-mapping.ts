import { MAPPED_FIELDS, type MappedField } from "@/lib/domain/column-mapping";
import type { Cell } from "@/lib/ingest/mapping/cell";
import { type ColumnLook, FITS, lookAt } from "@/lib/ingest/mapping/evidence";
import { fieldsNamed } from "@/lib/ingest/mapping/field-names";

interface Pairing {
  readonly column: number;
  readonly field: MappedField;
  readonly score: number;
}

/** Below this nothing is believed. */
const LEAST = 0.45;

/** Fields that a column without a telling name may be, in the order in which they are looked for. */
const BY_LOOK: readonly MappedField[] = ["publishedAt", "url", "body", "title"];

/** Average length of what may be titles, in UTF-16 code units. */
const LONGEST_TITLE = 100;

/** Rows that are looked at. */
const SAMPLE_ROWS = 100;

/**
 * Guess which column is which field, from the columns' names and from what stands in them.
 *
 * @returns one field for each column, or null; a field is given to one column only, but tags may be in several.
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): (MappedField | null)[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const looks = columns.map((_, at) => lookAt(sample.map((row) => row[at])));
  const fields: (MappedField | null)[] = columns.map(() => null);
  const isFree = (field: MappedField) => field === "categories" || !fields.includes(field);
  for (const { column, field } of byName(columns, looks)) {
    if (fields[column] === null && isFree(field)) fields[column] = field;
  }
  for (const field of BY_LOOK) {
    if (!fields.includes(field)) giveByLook(field, fields, looks);
  }
  return preferTitle(preferBody(fields, looks), looks);
}

function byName(columns: readonly string[], looks: readonly ColumnLook[]): Pairing[] {
  const pairings = columns.flatMap((name, column) => {
    const look = looks[column];
    return look
      ? [...fieldsNamed(name)].map(([field, named]) => ({ column, field, score: score(named, field, look) }))
      : [];
  });
  const order = (field: MappedField) => MAPPED_FIELDS.indexOf(field);
  return pairings
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || order(a.field) - order(b.field) || a.column - b.column);
}

/** A name that its values belie counts for little; where there are no values the name is all there is. */
function score(named: number, field: MappedField, look: ColumnLook): number {
  if (look.count === 0) return named * 0.6;
  const fit = FITS[field](look);
  return fit < 0.15 ? named * 0.3 : named * 0.7 + fit * 0.3;
}

function giveByLook(field: MappedField, fields: (MappedField | null)[], looks: readonly ColumnLook[]): void {
  let best: Pairing | null = null;
  for (const [column, look] of looks.entries()) {
    if (fields[column] !== null || look.count === 0) continue;
    // Of several texts the longest is the body; of several titles the first.
    const fit = FITS[field](look);
    const weight = field === "body" ? fit * Math.min(2, look.length / 500) : fit;
    const least = field === "body" ? 0.1 : 0.75;
    if (fit >= least && weight > (best?.score ?? 0)) best = { column, field, score: weight };
  }
  if (best) fields[best.column] = field;
}

/** Where nothing is called a title, a short line called a lead is one. */
function preferTitle(fields: (MappedField | null)[], looks: readonly ColumnLook[]): (MappedField | null)[] {
  const look = looks[fields.indexOf("summary")];
  if (!look || fields.includes("title") || look.length > LONGEST_TITLE || look.prose > 0) return fields;
  return fields.map((field) => (field === "summary" ? "title" : field));
}

/** Where there is only a summary it is all the text there is. */
function preferBody(fields: (MappedField | null)[], looks: readonly ColumnLook[]): (MappedField | null)[] {
  const summary = fields.indexOf("summary");
  const body = fields.indexOf("body");
  if (summary < 0) return fields;
  const isThin = body >= 0 && (looks[body]?.count ?? 0) === 0 && (looks[summary]?.count ?? 0) > 0;
  if (body >= 0 && !isThin) return fields;
  return fields.map((field, at) => (at === summary ? "body" : at === body ? null : field));
}
