import { type SourceState, scheduledWarning, stateWarning } from "@/lib/ingest/formats/source-state";
import type { Warning } from "@/lib/ingest/types";

const STATES: readonly (readonly [SourceState, RegExp])[] = [
  [
    "draft",
    /^(?:draft|auto-draft|unpublished|false|0|no|entwurf|unveröffentlicht|brouillon|borrador|bozza|rascunho|concept|utkast|kladde|luonnos|szkic|koncept|nacrt|vázlat|ciornă|черновик|чернетка|чернова|πρόχειρο|taslak|مسودة|טיוטה|草稿|下書き|초안)$/i,
  ],
  [
    "pending",
    /^(?:pending|in[ _-]?review|submitted|needs review|to review|en revisión|in prüfung|à relire|ausstehend)$/i,
  ],
  ["private", /^(?:private|privat|privé|privado|privato|internal|intern|hidden)$/i],
  ["members", /^(?:members?|members-only|paid|premium|subscribers?|paywall)$/i],
  ["protected", /^(?:protected|password|password[ _-]protected)$/i],
  ["withheld", /^(?:trash(?:ed)?|deleted|archived|withdrawn|withheld|canceled|cancelled|spiked|killed)$/i],
];

/** What the status of a record in the other system says that an editor must know. */
export function statusWarnings(status: string | null, date: string | null): Warning[] {
  if (status === null) return [];
  const word = status.trim();
  if (/^(?:scheduled|future|geplant|planifié|programado|programmato|gepland|zaplanowany)$/i.test(word)) {
    return [scheduledWarning(date)];
  }
  const found = STATES.find(([, pattern]) => pattern.test(word));
  return found ? [stateWarning(found[0])] : [];
}
