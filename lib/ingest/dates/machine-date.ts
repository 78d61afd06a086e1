import type { ParsedDate } from "@/lib/ingest/dates/day";
import { parseIsoVariant } from "@/lib/ingest/dates/iso-date";
import { parseMailDate } from "@/lib/ingest/dates/mail-date";

/**
 * Read a date from a field that holds nothing but a date, in one of the spellings of programs.
 *
 * Not for running text, where `20240501` and `1714550400` are numbers. A time without an offset is left out.
 */
export function parseMachineDate(raw: string): ParsedDate | null {
  if (raw.length > 100) return null;
  const text = raw.replace(/\s+/g, " ").trim();
  return parseIsoVariant(text) ?? parseMailDate(text);
}
