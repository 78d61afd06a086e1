import { isNumberedHeading } from "@/lib/ingest/formats/social/mark-numbers";
import type { SocialLine } from "@/lib/ingest/formats/social/page-lines";
import { isTimed, type Post, rowOf, startOf } from "@/lib/ingest/formats/social/post";
import { foldText } from "@/lib/ingest/text/fold";

/** So many posts say when they were posted where those that don't are looked at again. */
const MIN_TIMED = 3;
/** So many of the posts are alike where one that is not is none. */
const MIN_ALIKE = 0.6;

/** So many buttons and counters in a row close a post. */
const CLOSING = 3;

/** The readings of a page that are posts of its own, and no headers, comments, cards or calls of the network. */
export function ownPosts(lines: readonly SocialLine[], posts: readonly Post[]): Post[] {
  const headings = lines.filter(isNumberedHeading);
  if (headings.length > 1) return underHeadings(headings, posts);
  return withoutCalls(withoutComments(withoutHeader(lines, posts)));
}

/** Below each heading stands one post; what else looks like one is a card in it, or passed on by it. */
function underHeadings(headings: readonly SocialLine[], posts: readonly Post[]): Post[] {
  const opened = new Set<number>();
  let at = -1;
  const kept = posts.filter((post) => {
    while ((headings[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= startOf(post)) at++;
    const isFirst = !opened.has(at);
    opened.add(at);
    // A page that was cut begins in the midst of a post.
    return isFirst && (at >= 0 || !/(?<!\p{Nd})1(?!\p{Nd})/u.test(headings[0]?.text ?? ""));
  });
  // Those with buttons of their own are posts of a page that numbers only some.
  const closed = posts.filter((post) => rowOf(post, CLOSING) >= 0);
  const own = new Set(kept);
  const numbered = closed.filter((post) => own.has(post)).length;
  return numbered < closed.length * MIN_ALIKE ? [...posts] : kept;
}

/** Above a field of the page's own description stands no post where most posts say when they were posted. */
function withoutHeader(lines: readonly SocialLine[], posts: readonly Post[]): Post[] {
  const timed = posts.filter(isTimed);
  if (timed.length < MIN_TIMED || timed.length * 2 < posts.length) return [...posts];
  const first = startOf(timed[0]);
  const isField = ({ label, start }: SocialLine): boolean =>
    start < first && (label === "profile" || label === "start");
  const from = lines.findLast(isField)?.start ?? 0;
  return posts.filter((post) => isTimed(post) || startOf(post) >= from);
}

/** What lacks the button that closes the head of all other posts, and those below a post, answers one. */
function withoutComments(posts: readonly Post[]): Post[] {
  const timed = posts.filter(isTimed);
  const counts = new Map<string, number>();
  for (const post of timed) {
    const button = buttonOf(post);
    if (button !== null) counts.set(button, (counts.get(button) ?? 0) + 1);
  }
  const [[button, times] = ["", 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  if (times < MIN_TIMED || times < timed.length * MIN_ALIKE) return [...posts];
  return posts.filter((post) => !isTimed(post) || buttonOf(post) === button || rowOf(post, 2) >= 0);
}

/** The button right below the age. */
function buttonOf({ lines, roles }: Post): string | null {
  const below = lines[roles.indexOf("time") + 1];
  return below?.label === "action" ? foldText(below.text) : null;
}

/** Below the last post, all of them with their age, stands what asks to join the network: without age and buttons. */
function withoutCalls(posts: readonly Post[]): Post[] {
  const last = posts.at(-1);
  const others = posts.slice(0, -1);
  const isCall = last !== undefined && !isTimed(last) && rowOf(last, 2) < 0;
  return isCall && others.length >= MIN_TIMED && others.every(isTimed) ? others : [...posts];
}
