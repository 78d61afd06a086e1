import { failed, PASSED, type Verdict, verdictOf } from "./compare";
import type { Literal } from "./python-expression";

/**
 * Compare a date with the suite's tuple of UTC year, month, day, hour, minute and second.
 *
 * Where the source names no zone we keep the day alone, on purpose: only the day is compared then.
 */
export function compareDate(iso: string | null, expected: Literal): Verdict {
  if (!Array.isArray(expected)) return verdictOf(iso === expected, iso, expected);
  const wanted = expected.slice(0, 6).map(Number);
  if (iso === null) return failed(iso, wanted);
  const date = new Date(iso);
  const got = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (iso.includes("T")) got.push(date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds());
  return got.every((part, index) => part === wanted[index]) ? PASSED : failed(iso, wanted);
}
