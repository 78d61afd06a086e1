import { embargoWarning, stateWarning } from "@/lib/ingest/formats/source-state";
import type { Warning } from "@/lib/ingest/types";

/** What an agency says about the use of an item, as it stands in the source. */
export interface AgencyNotes {
  /** Until when; true where only that there is one. */
  readonly embargo?: string | true | null;
  readonly status?: string | null;
  readonly usageTerms?: string | null;
  /** A note to editors. */
  readonly note?: string | null;
}

const LONGEST = 500;

/** What an editor has to know before an agency's item is used. */
export function agencyWarnings({ embargo, status, usageTerms, note }: AgencyNotes): Warning[] {
  const warnings: Warning[] = [];
  const add = (code: string, message: string) => warnings.push({ code, message });
  if (embargo) warnings.push(embargoWarning(embargo === true ? null : embargo));
  if (status && /withheld|cancell?ed|kill/i.test(status)) warnings.push(stateWarning("withheld"));
  if (usageTerms?.trim()) add("usage-terms", `Terms of use: ${shorten(usageTerms)}`);
  if (note?.trim()) add("editors-note", `Note to editors: ${shorten(note)}`);
  return warnings;
}

function shorten(text: string): string {
  const line = text
    .replace(/<[^<>]{0,500}>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
