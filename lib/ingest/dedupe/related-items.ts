import type { Member } from "@/lib/ingest/dedupe/member";
import type { ParsedItem, TagSuggestion } from "@/lib/ingest/types";

/** More items than this on one project say nothing about any two of them. */
const MAX_GROUP = 40;

/** Items that share a subject, and what it is. */
export interface SharedSubject {
  readonly indexes: readonly number[];
  readonly subject: string;
  readonly type: "project" | "process";
}

/** A project always counts; a process only where the item is about it. */
function isSubject(item: ParsedItem, tag: TagSuggestion): boolean {
  if (tag.type === "project") return true;
  return tag.type === "process" && item.title.includes(tag.evidence);
}

/** Groups of items about the same project or process. */
export function sharedSubjects(members: readonly Member[]): SharedSubject[] {
  const groups = new Map<string, number[]>();
  members.forEach(({ item }, index) => {
    for (const tag of item.tags) {
      if (!isSubject(item, tag)) continue;
      const key = `${tag.type}\n${tag.name}`;
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  });
  return [...groups]
    .filter(([, indexes]) => indexes.length > 1 && indexes.length <= MAX_GROUP)
    .map(([key, indexes]) => {
      const [type, subject = ""] = key.split("\n");
      return { indexes, subject, type: type === "process" ? "process" : "project" };
    });
}
