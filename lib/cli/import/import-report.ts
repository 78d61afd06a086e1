import type { Db } from "@/db/db";
import { countBatchErrors } from "@/db/queries/batch-errors";
import { getBatch } from "@/db/queries/batches";
import { printable } from "@/lib/cli/printable";
import type { RegisteredDump } from "@/lib/desk/register-dump";
import { readBatchReport } from "@/lib/desk/report/read-batch-report";
import type { Actor } from "@/lib/domain/actor";
import { type BatchStatus, isOpenBatch } from "@/lib/domain/ingest";
import { warningLabel } from "@/lib/domain/warning-labels";

/** What became of one file; its shape is a promise to scripts. */
export interface ImportedFile {
  readonly file: string;
  /** What went wrong, in words; null where nothing did. */
  readonly failure: string | null;
  /** Null where the file was not taken in. */
  readonly batch: ImportedBatch | null;
}

/** A batch as it stands. */
interface ImportedBatch {
  readonly id: number;
  /** False where the same bytes had come in before. */
  readonly isNew: boolean;
  readonly status: BatchStatus;
  readonly format: string | null;
  readonly confidence: number | null;
  readonly items: number;
  /** Items that this file has brought to decide about: none where it had come in before. */
  readonly new: number;
  readonly duplicates: number;
  /** New texts of articles that are there. */
  readonly updates: number;
  readonly failedRows: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly itemWarnings: readonly { readonly code: string; readonly items: number }[];
  readonly embargoUntil: string | null;
  /** Where to look at it on the desk. */
  readonly url: string;
}

/** Read what a batch is by now, and what is wrong with it. */
export async function readImported(
  db: Db,
  actor: Actor,
  { registered, url }: { readonly registered: RegisteredDump; readonly url: string },
): Promise<Pick<ImportedFile, "batch" | "failure">> {
  const { id, isNew } = registered;
  const [row, report] = [await getBatch(db, id), await readBatchReport(db, actor, id)];
  if (!row || !report) return { batch: null, failure: "The batch has been removed meanwhile." };
  const failed = await countBatchErrors(db, id);
  const { states, itemWarnings } = report;
  return {
    failure: row.failure ?? ENDS[row.status] ?? null,
    batch: {
      ...{ id, isNew, status: row.status, format: row.format, confidence: row.confidence },
      ...{ items: row.counters.items, new: isNew ? states.new : 0 },
      ...{ duplicates: states.duplicate, updates: states.update },
      failedRows: failed.reduce((sum, { errors }) => sum + errors, 0),
      warnings: row.warnings.map(({ code, message }) => ({ code, message })),
      ...{ itemWarnings, embargoUntil: row.embargoUntil?.toISOString() ?? null, url },
    },
  };
}

/** States in which its texts are not there, though nothing broke. */
const ENDS: Partial<Record<BatchStatus, string>> = {
  failed: "The import failed.",
  paused: "The import is paused: go on with it on the desk.",
  cancelled: "The import was stopped on the desk.",
  undone: "Its import was undone: bring it back on the desk.",
};

/** Whether there is nothing left for the operator to look after. */
export function isWell({ failure, batch }: ImportedFile): boolean {
  return failure === null && batch !== null && batch.failedRows === 0;
}

/** What `import` says to a person: a paragraph for each file. */
export function formatImported(files: readonly ImportedFile[]): string {
  return `${files.map(formatFile).join("\n\n")}\n`;
}

function formatFile({ file, failure, batch }: ImportedFile): string {
  const lines = failure === null ? [] : [`  ! ${printable(failure)}`];
  if (batch) {
    if (!batch.isNew) lines.push(`  came in before, as batch ${batch.id}: 0 new`);
    lines.push(...(isOpenBatch(batch.status) ? openLines(batch) : figuresOf(batch)));
    if (batch.embargoUntil) lines.push(`  under embargo until ${batch.embargoUntil}`);
    lines.push(`  ${batch.url}`);
  }
  return [printable(file), ...lines].join("\n");
}

const openLines = ({ status }: ImportedBatch): string[] =>
  status === "paused" ? [] : ["  waits for a worker; --wait shows how it goes, and does it where none runs"];

function figuresOf(batch: ImportedBatch): string[] {
  const sure = batch.confidence === null ? "" : ` (${Math.round(batch.confidence * 100)} %)`;
  const figures = [
    `${batch.items} items`,
    ...(batch.isNew ? [`${batch.new} new`] : []),
    `${batch.duplicates} duplicates`,
    ...(batch.updates > 0 ? [`${batch.updates} new texts of articles`] : []),
    `${batch.failedRows} failed rows`,
    `${batch.warnings.length} warnings`,
  ];
  return [
    `  ${batch.format ?? "unknown"}${sure}: ${figures.join(", ")}`,
    ...batch.warnings.map(({ message }) => `  ! ${printable(message)}`),
    ...batch.itemWarnings.map(({ code, items }) => `  ! ${printable(warningLabel(code))}: ${items} items`),
  ];
}
