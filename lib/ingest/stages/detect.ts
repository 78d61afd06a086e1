import { FORMAT_LABELS } from "@/lib/domain/format-labels";
import type { Dump, DumpFormat, Warning } from "@/lib/ingest/types";

/** What `detect` found: the best format, or null where none is sure enough. */
export interface Detection {
  readonly format: DumpFormat | null;
  /** 0 to 1; of the best format even when it is not sure enough. */
  readonly confidence: number;
  readonly warnings: readonly Warning[];
}

/** Below this nothing is recognised. */
const THRESHOLD = 0.1;

/** Below this an editor should look; so too where the second best is this close. */
const UNSURE = 0.5;
const CLOSE = 0.05;

/** Choose the format that recognises `dump` best; says so where it is unsure or another is as good. */
export function detect(dump: Dump, formats: readonly DumpFormat[]): Detection {
  const [best, next] = leaveOutRefined(
    formats.map((format) => ({ format, confidence: format.detect(dump) })),
  ).sort((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence < THRESHOLD) {
    const isBlank = !/\S/.test(dump.text);
    const message = isBlank
      ? "There is nothing but blank space in it."
      : "No known shape of dump was recognised.";
    return {
      format: null,
      confidence: best?.confidence ?? 0,
      warnings: [{ code: "format-unknown", message }],
    };
  }
  const warnings: Warning[] = [];
  if (best.confidence < UNSURE) {
    const message = `Read as “${labelOf(best)}”, but that is not sure.`;
    warnings.push({ code: "format-unsure", message });
  }
  if (next && next.confidence > THRESHOLD && best.confidence - next.confidence < CLOSE) {
    const message = `Read as “${labelOf(best)}”; “${labelOf(next)}” would fit as well.`;
    warnings.push({ code: "format-ambiguous", message });
  }
  return { format: best.format, confidence: best.confidence, warnings };
}

interface Candidate {
  readonly format: DumpFormat;
  readonly confidence: number;
}

const labelOf = ({ format }: Candidate) => FORMAT_LABELS[format.name];

/** An export of WordPress is an RSS feed too: the general shape steps back where the special one is sure. */
function leaveOutRefined(candidates: readonly Candidate[]): Candidate[] {
  const refined = candidates.flatMap(({ format, confidence }) =>
    confidence >= UNSURE && format.refines ? [format.refines] : [],
  );
  return candidates.filter(({ format }) => !refined.includes(format.name));
}
