import type { Member } from "@/lib/ingest/dedupe/find-pairs";

/** More items than this on one project say nothing about any two of them. */
const MAX_GROUP = 40;

/** Items about one project or process, by their index. */
export interface SharedTopic {
  readonly indexes: readonly number[];
  readonly topic: string;
}

/** Groups of items about the same project or process. */
export function sharedTopics(members: readonly Member[]): SharedTopic[] {
  const groups = new Map<string, number[]>();
  members.forEach(({ comparable }, index) => {
    for (const topic of comparable.traits.topics) {
      const group = groups.get(topic);
      if (group) group.push(index);
      else groups.set(topic, [index]);
    }
  });
  return [...groups]
    .filter(([, indexes]) => indexes.length > 1 && indexes.length <= MAX_GROUP)
    .map(([topic, indexes]) => ({ indexes, topic }));
}
