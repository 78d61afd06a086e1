import { printedEmbargo } from "@/lib/domain/embargo";
import { parseDate } from "@/lib/ingest/stages/dates";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Until when an item is under embargo, or null: it is not, or its time can't be read and only its warning says so.
 * What was said of its whole batch holds, too: the later of both.
 *
 * Where only the day is known the embargo holds to its end: too late is no harm.
 */
export function embargoOfItem(
  warnings: readonly { readonly code: string; readonly message: string }[],
  ofBatch: Date | null,
): Date | null {
  const own = ownEmbargo(warnings);
  return own !== null && ofBatch !== null && own < ofBatch ? ofBatch : (own ?? ofBatch);
}

function ownEmbargo(warnings: readonly { readonly code: string; readonly message: string }[]): Date | null {
  const printed = printedEmbargo(warnings);
  const date = printed === null ? null : parseDate(printed);
  if (!date) return null;
  const start = new Date(date.iso);
  return date.precision === "day" ? new Date(start.getTime() + DAY_MS) : start;
}
