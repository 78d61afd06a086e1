import { isNumberedHeading } from "@/lib/ingest/formats/social/mark-numbers";
import { ownPosts } from "@/lib/ingest/formats/social/own-posts";
import type { SocialLine } from "@/lib/ingest/formats/social/page-lines";
import { isText, isTimed, type Post } from "@/lib/ingest/formats/social/post";
import { withoutTail } from "@/lib/ingest/formats/social/post-tail";
import {
  isLikePost,
  POST_GRAMMARS,
  type PostRole,
  weighSocialLine,
} from "@/lib/ingest/formats/social/weigh-line";
import { readRecords, recordsOf } from "@/lib/ingest/records/read-records";

/** A post has at least this many units: shorter pieces are captions and names. */
const MIN_POST = 25;

/** Find the posts of a page. */
export function findPosts(lines: readonly SocialLine[]): Post[] {
  const reading = readRecords<PostRole>({
    gaps: lines.map(() => 0),
    gapBonus: 0,
    evidence: lines.map(weighSocialLine),
    grammars: POST_GRAMMARS,
  });
  const isNumbered = lines.filter(isNumberedHeading).length > 1;
  const posts = (reading ? recordsOf(reading) : [])
    .map(
      ({ first, last, roles }): Post => withoutTail({ lines: lines.slice(first, last), roles }, isNumbered),
    )
    .filter((post) => lengthOf(post) >= MIN_POST && isPost(post) && !isPromoted(post));
  return ownPosts(lines, posts);
}

/** What somebody pays for says so in its head, and is of no age. */
function isPromoted({ lines, roles }: Post): boolean {
  const text = roles.findIndex(isText);
  const isNamed = lines.slice(0, text).some(({ label }) => label === "promoted");
  return isNamed && !isTimed({ lines, roles });
}

/** Menus below the last post are neither dated nor like what is posted. */
function isPost({ lines, roles }: Post): boolean {
  return (
    isTimed({ lines, roles }) || lines.some(({ text }, index) => isText(roles[index]) && isLikePost(text))
  );
}

function lengthOf({ lines, roles }: Post): number {
  return lines.reduce((sum, { text }, index) => sum + (isText(roles[index]) ? text.length : 0), 0);
}
