import type { MappedField } from "@/lib/domain/column-mapping";
import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import { embargoWarning, stateWarning } from "@/lib/ingest/formats/source-state";
import { flattenRecord } from "@/lib/ingest/json/flatten-record";
import { type Cell, cellText, listOfCell } from "@/lib/ingest/mapping/cell";
import { nameScore } from "@/lib/ingest/mapping/field-names";
import { statusWarnings } from "@/lib/ingest/mapping/status-warnings";
import type { Warning } from "@/lib/ingest/types";

type MatterFields = Omit<FeedFields, "body" | "warnings"> & { readonly warnings: readonly Warning[] };

/** Of a document without front matter. */
export const NO_FIELDS: MatterFields = {
  ...{ title: null, kicker: null, summary: null, author: null, url: null, guid: null },
  ...{ publishedAtRaw: null, declaredLanguage: null, categories: [], warnings: [] },
};

/** A name that says less is not believed: `layout`, `image`. */
const LEAST = 0.7;

/** What front matter says of its document, whatever its keys are called. */
export function matterFields(record: object): MatterFields {
  const cells = [...flattenRecord(record)];
  const all = (field: MappedField) => cellsNamed(cells, field);
  const one = (field: MappedField) =>
    all(field)
      .map((cell) => cellText(cell))
      .find((text) => text !== null) ?? null;
  const date = one("publishedAt");
  return {
    title: lineOf(one("title")),
    kicker: lineOf(one("kicker")),
    summary: lineOf(one("summary")),
    author: lineOf(one("author")),
    url: addressOf(one("url")),
    guid: one("guid"),
    publishedAtRaw: date,
    declaredLanguage: one("language"),
    categories: distinct(all("categories").flatMap(listOfCell).map(lineOf)),
    warnings: [...stateOf(new Map(cells), one("status"), date), ...embargoOf(one("embargo"))],
  };
}

/** The cells whose names mean the field, the surest name first. */
function cellsNamed(cells: readonly (readonly [string, Cell])[], field: MappedField): Cell[] {
  return cells
    .map(([name, cell]) => ({ cell, score: nameScore(name, field) }))
    .filter(({ cell, score }) => score >= LEAST && cellText(cell) !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ cell }) => cell);
}

/** A permalink may be only the path of the page, or a pattern for it. */
function addressOf(printed: string | null): string | null {
  return printed !== null && /^https?:\/\//i.test(printed) ? printed : null;
}

function stateOf(cells: ReadonlyMap<string, Cell>, status: string | null, date: string | null): Warning[] {
  const is = (key: string, value: string) => cellText(cells.get(key))?.toLowerCase() === value;
  if (is("draft", "true") || is("published", "false")) return [stateWarning("draft")];
  return status === "true" || status === "false" ? [] : statusWarnings(status, date);
}

const embargoOf = (until: string | null) =>
  until === null || /^(?:false|no|null)$/i.test(until)
    ? []
    : [embargoWarning(until === "true" ? null : until)];
