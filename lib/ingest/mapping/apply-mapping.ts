import type { ColumnMapping, MappedField } from "@/lib/domain/column-mapping";
import { basisInOrder, isMonthFirst } from "@/lib/ingest/dates/date-order";
import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import { embargoWarning } from "@/lib/ingest/formats/source-state";
import { type Cell, cellText, listOfCell, unixTime } from "@/lib/ingest/mapping/cell";
import { statusWarnings } from "@/lib/ingest/mapping/status-warnings";

/** Makes the fields of an item from the cells of a record; null where there is no title and no text. */
export type RowReader = (cells: readonly Cell[]) => FeedFields | null;

/** How records are read with this mapping; the first of them say whether their dates put the month first. */
export function applyMapping(
  { fields }: Pick<ColumnMapping, "fields">,
  sample: readonly (readonly Cell[])[],
): RowReader {
  const columnsOf = (field: MappedField) => fields.flatMap((own, column) => (own === field ? [column] : []));
  const places = {
    ...{ title: columnsOf("title"), kicker: columnsOf("kicker"), summary: columnsOf("summary") },
    ...{ body: columnsOf("body"), author: columnsOf("author"), publishedAt: columnsOf("publishedAt") },
    ...{ url: columnsOf("url"), guid: columnsOf("guid"), language: columnsOf("language") },
    ...{ categories: columnsOf("categories"), status: columnsOf("status"), embargo: columnsOf("embargo") },
  };
  const isInOrder = isMonthFirst(sample.flatMap((cells) => firstText(cells, places.publishedAt) ?? []));
  return (cells) => {
    const first = (field: MappedField) => firstText(cells, places[field]);
    const title = lineOf(first("title"));
    const summary = lineOf(first("summary"));
    const body = allTexts(cells, places.body).join("\n\n");
    if (title === null && body === "" && summary === null) return null;
    const date = first("publishedAt");
    return {
      title,
      kicker: lineOf(first("kicker")),
      summary: body === "" ? null : summary,
      author: allTexts(cells, places.author).map(lineOf).filter(Boolean).join(", ") || null,
      url: addressOf(first("url")),
      guid: keyOf(first("guid")),
      publishedAtRaw: date === null ? null : (unixTime(date) ?? date),
      ...(isInOrder ? basisInOrder(date) : {}),
      declaredLanguage: first("language"),
      body: bodyOf(body === "" ? first("summary") : body),
      categories: distinct(places.categories.flatMap((column) => listOfCell(cells[column])).map(lineOf)),
      warnings: [...statusWarnings(first("status"), date), ...embargoOf(first("embargo"))],
    };
  };
}

/** The first of several columns that has anything: `title_en`, else `title_de`. */
function firstText(cells: readonly Cell[], columns: readonly number[]): string | null {
  for (const column of columns) {
    const text = cellText(cells[column]);
    if (text !== null) return text;
  }
  return null;
}

function allTexts(cells: readonly Cell[], columns: readonly number[]): string[] {
  return columns.flatMap((column) => cellText(cells[column], "\n\n") ?? []);
}

/** A running number is the key of a row in its own table alone: items of two files would be taken for the same. */
function keyOf(value: string | null): string | null {
  return value === null || /^\d{1,9}$/.test(value) ? null : value;
}

/** A formula is never worked out, but the address that it was written with can be read. */
function addressOf(value: string | null): string | null {
  return value === null ? null : (/^=HYPERLINK\(\s{0,9}"([^"]{1,2000})"/i.exec(value)?.[1] ?? value);
}

/** A moment, or only that there is an embargo; "no" and an empty cell are none. */
function embargoOf(value: string | null) {
  if (value === null || /^(?:0|no|false|none|null|nein|non)$/i.test(value)) return [];
  const isFlag = /^(?:1|yes|true|ja|oui|sí|si)$/i.test(value);
  return [embargoWarning(isFlag ? null : (unixTime(value) ?? value))];
}
