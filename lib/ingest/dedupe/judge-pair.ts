import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { confirmCopy, type Texts } from "@/lib/ingest/dedupe/confirm-copy";
import { judgeKeys } from "@/lib/ingest/dedupe/equal-keys";
import { judgeWording } from "@/lib/ingest/dedupe/near-copies";
import { judgeEvent, judgeStory, judgeTitle } from "@/lib/ingest/dedupe/same-event";
import { isCertain, strongest, type Verdict } from "@/lib/ingest/dedupe/verdict";

/** How alike two items are of which no more is known than their topic. */
export const TOPIC_SCORE = 0.5;

/**
 * How two items belong together, with a score and a reason in words; null where they don't.
 *
 * Without the texts a verdict for which `needsTexts` holds is a suspicion: judge again with them.
 */
export function judgePair(one: Comparable, other: Comparable, texts?: Texts): Verdict | null {
  const keys = judgeKeys(one, other);
  if (keys && isCertain(keys)) return keys;
  const wording = judgeWording(one, other);
  const confirmed = wording && texts && needsTexts(wording) ? confirmCopy(one, other, texts) : wording;
  const told =
    judgeEvent(one, other) ?? (confirmed ? null : (judgeTitle(one, other) ?? judgeStory(one, other)));
  return strongest([keys, confirmed, told, judgeTopic(one, other)]);
}

/** Whether a verdict is worth reading both texts: only that they are the same needs it. */
export const needsTexts = (verdict: Verdict): boolean => verdict.kind === "same" && !isCertain(verdict);

function judgeTopic({ traits: one }: Comparable, { traits: other }: Comparable): Verdict | null {
  const topic = one.topics.find((name) => other.topics.includes(name));
  return topic === undefined
    ? null
    : { kind: "related", score: TOPIC_SCORE, reason: `Both are about ${topic}.` };
}
