import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { judgePair, TOPIC_SCORE } from "@/lib/ingest/dedupe/judge-pair";
import type { Verdict } from "@/lib/ingest/dedupe/verdict";

/** An earlier item that a new one seems to be the same as. */
export interface Twin {
  readonly comparable: Comparable;
  readonly text: string;
  readonly verdict: Verdict;
}

/** A twin that is less alike than the best one by more than this is no rival to it. */
const CLOSE = 0.1;

/** Whether an item seems the same as several of one series: then nobody can tell which of them it repeats. */
export function isAmbiguous(twins: readonly Twin[]): boolean {
  const [best, ...others] = [...twins].sort((one, other) => other.verdict.score - one.verdict.score);
  return others.some(
    ({ comparable, text, verdict }) =>
      best !== undefined &&
      verdict.score >= best.verdict.score - CLOSE &&
      isSeries(judgePair(best.comparable, comparable, [best.text, text])),
  );
}

const isSeries = (verdict: Verdict | null): boolean =>
  verdict?.kind === "related" && verdict.score !== TOPIC_SCORE;

/** What is left of the verdict that an item is the same as another, where it may as well be the same as a third. */
export const asOneOfSeries = ({ score, reason }: Verdict): Verdict => ({
  kind: "related",
  score,
  reason: `${reason.replace(/\.$/, "")}; but others are as alike: perhaps a series.`,
});
