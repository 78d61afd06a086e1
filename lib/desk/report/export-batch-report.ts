import type { Db } from "@/db/db";
import { listReportItems } from "@/db/queries/item-warnings";
import { lengthOf } from "@/lib/desk/import/item-rows";
import { type BatchReport, readBatchReport } from "@/lib/desk/report/read-batch-report";
import type { Actor } from "@/lib/domain/actor";
import { csvLine } from "@/lib/domain/csv";
import { AppError } from "@/lib/errors";

/** The forms in which a report can be taken away. */
export const REPORT_FORMS = ["csv", "json"] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

const ITEMS_AT_ONCE = 500;
const COLUMNS = [
  "item",
  "state",
  "reason",
  "title",
  "kicker",
  "author",
  "published",
  "date_as_printed",
  "language",
  "url",
  "guid",
  "characters",
  "confidence",
  "warnings",
] as const;

/**
 * The report of an import as a file, piece by piece: CSV has a line for each item, JSON all of the report.
 *
 * @throws AppError `not_found` before the first piece.
 */
export async function exportBatchReport(
  db: Db,
  actor: Actor,
  { batchId, form }: { readonly batchId: number; readonly form: ReportForm },
): Promise<AsyncGenerator<string>> {
  const report = await readBatchReport(db, actor, batchId);
  if (!report) throw new AppError("not_found", "That batch does not exist.");
  const rows = reportRows(db, batchId);
  return form === "csv" ? asCsv(rows) : asJson(report, rows);
}

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

async function* reportRows(db: Db, batchId: number): AsyncGenerator<Row> {
  for (let after = -1; ; ) {
    const found = await listReportItems(db, batchId, { after, limit: ITEMS_AT_ONCE });
    for (const item of found) yield rowOf(item);
    const last = found.at(-1);
    if (!last || found.length < ITEMS_AT_ONCE) return;
    after = last.position;
  }
}

function rowOf(item: Awaited<ReturnType<typeof listReportItems>>[number]): Row {
  return {
    item: item.position + 1,
    state: item.state,
    reason: item.reason,
    title: item.title,
    kicker: item.kicker,
    author: item.author,
    published: item.publishedAt,
    date_as_printed: item.raw.publishedAtRaw,
    language: item.language,
    url: item.url,
    guid: item.guid,
    characters: lengthOf(item.spans),
    confidence: item.confidence,
    warnings: item.warnings.map(({ message }) => message).join(" | "),
  };
}

async function* asCsv(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\ufeff${csvLine(COLUMNS)}`;
  for await (const row of rows) yield csvLine(COLUMNS.map((column) => row[column]));
}

async function* asJson(report: BatchReport, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${JSON.stringify(summaryOf(report), null, 2).slice(0, -2)},\n  "items": [`;
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? "" : ","}\n    ${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield "\n  ]\n}\n";
}

function summaryOf({ batch, states, dropped, itemWarnings }: BatchReport) {
  return {
    batch: batch.id,
    file: batch.fileName,
    bytes: batch.bytes,
    sha256: batch.sha256,
    format: batch.format,
    confidence: batch.confidence,
    encoding: batch.encoding,
    characters: batch.textLength,
    keptCharacters: batch.counters.keptCharacters,
    droppedCharacters: batch.counters.droppedCharacters,
    duplicates: batch.counters.duplicates,
    status: batch.status,
    uploaded: batch.createdAt.toISOString(),
    finished: batch.finishedAt?.toISOString() ?? null,
    states,
    dropped,
    warnings: batch.warnings,
    itemWarnings,
  };
}
