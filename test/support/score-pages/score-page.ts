import { parseDate } from "@/lib/ingest/stages/dates";
import type { Extract } from "./extract";
import type { PageTruth } from "./read-labelled-pages";

/** How near an extract comes to the truth; 0 to 1 each. Fields that a page does not have must be null. */
export interface PageScore {
  readonly tokenF1: number;
  readonly gramF1: number;
  readonly headline: number;
  readonly kicker: number;
  readonly byline: number;
  readonly date: number;
  readonly language: number;
}

/** Compare one extract with the truth. */
export function scorePage(found: Extract, truth: PageTruth): PageScore {
  return {
    tokenF1: f1(found.body, truth, 1),
    gramF1: f1(found.body, truth, 4),
    headline: same(found.headline, truth.headline),
    kicker: same(found.kicker, truth.kicker),
    byline: same(found.byline, truth.byline),
    date: sameDate(found.date, truth.date),
    language: found.language?.slice(0, 2).toLowerCase() === truth.language ? 1 : 0,
  };
}

/** Means of the scores. */
export function meanScore(scores: readonly PageScore[]): PageScore {
  const mean = (key: keyof PageScore) => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return {
    tokenF1: mean("tokenF1"),
    gramF1: mean("gramF1"),
    headline: mean("headline"),
    kicker: mean("kicker"),
    byline: mean("byline"),
    date: mean("date"),
    language: mean("language"),
  };
}

/** Overlap of word sequences, counted within paragraphs; what is optional is neither a hit nor a miss. */
function f1(found: readonly string[], { body, optional }: PageTruth, size: number): number {
  const [own, gold, forgiven] = [found, body, optional].map((blocks) => bag(blocks, size));
  if (!own || !gold || !forgiven) return 0;
  let hits = 0;
  let extra = 0;
  for (const [gram, count] of own) {
    const right = Math.min(count, gold.get(gram) ?? 0);
    hits += right;
    extra += Math.max(0, count - right - (forgiven.get(gram) ?? 0));
  }
  const total = [...gold.values()].reduce((sum, count) => sum + count, 0);
  const precision = hits + extra === 0 ? 0 : hits / (hits + extra);
  const recall = total === 0 ? 0 : hits / total;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Words, and single signs of scripts that do not part them. */
const WORD = /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}\p{M}]+/gu;

function bag(blocks: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const words = block.normalize("NFKC").toLowerCase().match(WORD) ?? [];
    for (let at = 0; at === 0 || at + size <= words.length; at++) {
      const gram = words.slice(at, at + size).join(" ");
      if (gram !== "") counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[“”„«»"]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

function same(found: string | null, truth: string | null): number {
  return (found === null || truth === null ? found === truth : fold(found) === fold(truth)) ? 1 : 0;
}

/** The same instant; the same day where one of the two has no time. */
function sameDate(found: string | null, truth: string | null): number {
  if (found === null || truth === null) return found === truth ? 1 : 0;
  const [one, other] = [parseDate(found)?.iso, parseDate(truth)?.iso];
  if (!one || !other) return 0;
  const isExact = one.length > 10 && other.length > 10;
  return (isExact ? Date.parse(one) === Date.parse(other) : one.slice(0, 10) === other.slice(0, 10)) ? 1 : 0;
}
