import { type MistakenCharset, meantByControl, suspectCharsets } from "@/lib/ingest/clean/mojibake/charsets";
import { weigh } from "@/lib/ingest/clean/mojibake/evidence";
import { findSequences, type Sequence } from "@/lib/ingest/clean/mojibake/sequences";

/** Name of the step. */
export const REPAIR_MOJIBAKE = "repair-mojibake";

/** Text that was read wrongly, saved and read wrongly again needs as many repairs. */
const MOST_ROUNDS = 8;

/** Controls that nobody types. */
const CONTROL = /[\u0080-\u009f]/;

/**
 * Repair text whose UTF-8 was read as another charset, once or several times: `cafÃ©` becomes `café`.
 *
 * Works on each run of characters by itself and only on strong evidence: what could be a writer's own stays.
 */
export function repairMojibake(text: string): string {
  const isSuspect = suspectCharsets(text).length > 0 || text.includes("Ã ") || CONTROL.test(text);
  if (!isSuspect) return text;
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = repairOnce(repaired);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired.replace(/[\u0080-\u009f]/g, meantByControl);
}

/** Undo the mistake that explains most of the text. */
function repairOnce(text: string): string {
  let best: readonly Sequence[] = [];
  let name = "";
  for (const charset of suspectCharsets(text)) {
    const found = provenSequences(text, charset);
    if (unitsIn(found) <= unitsIn(best)) continue;
    best = found;
    name = charset.name;
  }
  const repaired = replaceSequences(text, best);
  return restoreSpaces(repaired, name);
}

/** One strong piece of evidence is proof, and so are two weak ones that differ. */
function provenSequences(text: string, charset: MistakenCharset): readonly Sequence[] {
  const found = findSequences(text, charset);
  const weights = found.map((_, index) => weigh(text, found, index, charset));
  const weak = found.filter((_, index) => weights[index] === "weak").map(({ meant }) => meant);
  const isProven = weights.includes("strong") || new Set(weak).size > 1;
  return isProven ? found.filter((_, index) => weights[index] !== "none") : [];
}

function unitsIn(sequences: readonly Sequence[]): number {
  return sequences.reduce((sum, { start, end }) => sum + end - start, 0);
}

function replaceSequences(text: string, sequences: readonly Sequence[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, meant } of sequences) {
    result += text.slice(from, start) + meant;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * Some letters end in a byte that is a space without break, and that many programs make a plain space.
 *
 * After a small letter that is certain; elsewhere only in a text that was proven to be read as `charset`.
 */
function restoreSpaces(text: string, charset: string): string {
  const restored = text.replace(/(?<=\p{Ll})Ã {1,2}(?=\p{L})/gu, "à ");
  if (charset === "windows-1251") return restored.replace(/(?<!\p{L})Г (?=[a-z])/gu, "à ");
  if (!charset.startsWith("windows-")) return restored;
  return restored
    .replace(/Ã (?=s |quel[ea]|quilo)/g, "à")
    .replace(/Ã (?=\S)/g, "à ")
    .replace(/(?<!\p{L})Å (?=\p{Ll})/gu, "Š")
    .replace(/(?<!\p{Lu})Â (?=\S)/gu, "\u00a0");
}
