import type { SocialLine } from "@/lib/ingest/formats/social/page-lines";
import type { PostRole } from "@/lib/ingest/formats/social/weigh-line";
import type { SharedRole } from "@/lib/ingest/records/grammar";

/** A post of a saved page: its lines, and what each is. */
export interface Post {
  readonly lines: readonly SocialLine[];
  readonly roles: readonly (PostRole | SharedRole)[];
}

/** Whether a line of that role is of what was written. */
export const isText = (role: PostRole | SharedRole | undefined): boolean =>
  role === "text" || role === "text-rest";

/** Whether a post says when it was posted. */
export const isTimed = ({ roles }: Post): boolean => roles.includes("time");

/** Where a post begins in the dump. */
export const startOf = (post: Post | undefined): number => post?.lines[0]?.start ?? 0;

/** The first of so many buttons or counters in a row below the words of a post; -1 where there are none. */
export function rowOf({ lines, roles }: Post, size: number): number {
  const from = roles.findIndex(isText);
  return lines.findIndex(
    (_, index) =>
      from >= 0 &&
      index > from &&
      lines.slice(index, index + size).filter(({ label }) => label === "action").length === size,
  );
}
