import type { DuplicateKind } from "@/lib/domain/ingest";
import { DUPLICATE_KINDS } from "@/lib/domain/ingest";

/** How two items belong together, how sure that is, and why. */
export interface Verdict {
  readonly kind: DuplicateKind;
  /** 0 to 1; only an equal key gives `same` the score 1. */
  readonly score: number;
  readonly reason: string;
}

/** Whether an equal key decides, so that nobody need be asked. */
export const isCertain = ({ kind, score }: Verdict): boolean => kind === "same" && score === 1;

/** Order of strength, the strongest first: what is certain, updates by their key, then the kinds by their score. */
export function rankOf({ kind, score }: Verdict): number {
  return kind === "update" && score >= 0.95 ? -0.995 : DUPLICATE_KINDS.indexOf(kind) - score;
}

/** The strongest of some verdicts, or null. */
export function strongest(verdicts: readonly (Verdict | null)[]): Verdict | null {
  let best: Verdict | null = null;
  for (const verdict of verdicts) if (verdict && (!best || rankOf(verdict) < rankOf(best))) best = verdict;
  return best;
}
