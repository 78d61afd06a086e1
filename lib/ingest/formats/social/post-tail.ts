import type { SocialLine } from "@/lib/ingest/formats/social/page-lines";
import { isText, type Post, rowOf } from "@/lib/ingest/formats/social/post";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

const MAX_TAIL = 100;
/** A row of buttons that closes a post has so many; two may stand around a picture. */
const CLOSING = 3;

/** The button that shows the rest of a text, in any language. */
const MORE = /^(?:…|\.{3})\s?\p{L}{2,16}(?:\s\p{L}{2,16})?$/u;

/** A post without what stands below its words: pictures, answers to it, and what the network offers. */
export function withoutTail(post: Post, isNumbered: boolean): Post {
  const buttons = rowOf(post, 2);
  const end = endOfWords(post, isNumbered);
  if (buttons < 0 && end === post.lines.length) return post;
  return {
    lines: post.lines,
    roles: post.roles.map((role, index) => {
      const isBelow = buttons >= 0 && index > buttons && isShort(post.lines[index]);
      return isText(role) && (index >= end || isBelow) ? "note" : role;
    }),
  };
}

/** Answers and offers are in lines shorter than posts. */
const isShort = (line: SocialLine | undefined): boolean =>
  line !== undefined && line.text.length <= MAX_TAIL && !looksLikeProse(line.text);

/** The line from which on nothing is the post's, whatever it is like. */
function endOfWords(post: Post, isNumbered: boolean): number {
  const { lines, roles } = post;
  const from = roles.findIndex(isText);
  const ends = lines.findIndex(
    ({ label, text }, index) => index > from && (label === "promoted" || MORE.test(text)),
  );
  // Where each post has a heading of its own, the next one does not begin without.
  const row = isNumbered ? rowOf(post, CLOSING) : -1;
  return Math.min(...[ends, row].map((at) => (at < 0 ? lines.length : at)));
}
