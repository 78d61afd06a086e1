import { isPlainName, type PostHead, type SocialLine } from "@/lib/ingest/formats/social-page/social-line";
import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** The same short line below so many posts, and below this share of them, is a button or a counter in any language. */
const MIN_POSTS = 3;
const MIN_SHARE = 0.5;
const MAX_BUTTON = 40;

/** Mark what is the screen's and not the writers' by where it stands: learnt buttons, whom a post answers, polls, previews of links. */
export function markScreenParts(lines: readonly SocialLine[], heads: readonly PostHead[]): SocialLine[] {
  const marked = withButtons(lines, heads);
  for (const [number, { end, isShare }] of heads.entries()) {
    const next = heads[number + 1]?.start ?? lines.length;
    markAnswered(marked, end, next);
    if (isShare) markShared(marked, end, next);
    markPoll(marked, end, next);
    markCard(marked, end, next);
  }
  return marked;
}

const buttonKey = (text: string): string =>
  foldText(text).replace(/[\d\u0660-\u0669\u06f0-\u06f9.,]{1,12}/g, "0");

const isShort = ({ text, label, handle, stamp }: SocialLine): boolean =>
  label === null && handle === null && stamp === null && text.length <= MAX_BUTTON && isPlainName(text);

const isSmall = (line: SocialLine): boolean => isShort(line) || line.label !== null;

/** Learn the buttons of a screen whose language no table has. */
function withButtons(lines: readonly SocialLine[], heads: readonly PostHead[]): SocialLine[] {
  const posts = new Map<string, number>();
  for (const [number, { end }] of heads.entries()) {
    const below = lines.slice(end + 1, heads[number + 1]?.start ?? lines.length);
    const own = below.slice(below.findLastIndex((line) => !isSmall(line)) + 1).filter(isShort);
    for (const key of new Set(own.map(({ text }) => buttonKey(text))))
      posts.set(key, (posts.get(key) ?? 0) + 1);
  }
  const least = Math.max(MIN_POSTS, heads.length * MIN_SHARE);
  const from = heads[0]?.end ?? lines.length;
  return lines.map((line, index) =>
    index > from && isShort(line) && (posts.get(buttonKey(line.text)) ?? 0) >= least
      ? as(line, "action")
      : line,
  );
}

const as = (line: SocialLine, label: SocialLine["label"]): SocialLine => ({ ...line, label });

function mark(lines: SocialLine[], index: number, label: SocialLine["label"]): void {
  const line = lines[index];
  if (line) lines[index] = as(line, label);
}

/** `Replying to` above an account's name, in any language. */
function markAnswered(lines: SocialLine[], from: number, to: number): void {
  const [above, line, account] = [lines[from - 1], lines[from], lines[from + 1]];
  // A label that is known belongs to the head already.
  if (above?.label === "inside" && above.part === null && line?.handle?.name === null) {
    mark(lines, from, "inside");
    return;
  }
  if (!line || from + 2 >= to || account?.handle?.name !== null || account.handle.stamp !== null) return;
  if (line.label !== "inside" && !isShort(line)) return;
  mark(lines, from, "inside");
  mark(lines, from + 1, "inside");
}

/** Below the page's own words about what it shares stands whose that is. */
function markShared(lines: SocialLine[], from: number, to: number): void {
  const end = lines.findIndex(({ label }, index) => index > from && label !== null);
  const last = end < 0 ? to : Math.min(to, end);
  for (let index = from + 1; index + 1 < last; index++) {
    const [own, name, words] = lines.slice(index - 1, index + 2);
    if (!own || !name || !words || !isShort(name) || !endsLikeSentence(own.text)) continue;
    if (words.label !== null || words.text.length <= name.text.length) continue;
    mark(lines, index, "inside");
    return;
  }
}

const SHARE = /^\d{1,3}(?:[.,]\d)?\s?[%٪]$/;

/** A poll's answers stand beside their shares; the first one stands above its share or below it. */
function markPoll(lines: SocialLine[], from: number, to: number): void {
  const own = lines.slice(from + 1, to).findIndex(({ text }) => SHARE.test(text));
  const first = own < 0 ? -1 : own + from + 1;
  const others = lines.slice(first + 1, Math.min(to, first + 4)).some(({ text }) => SHARE.test(text));
  if (first < 0 || !others) return;
  mark(lines, first, "action");
  const before = lines[first - 1];
  if (before && first - 1 > from && isShort(before) && !endsLikeSentence(before.text))
    mark(lines, first - 1, "action");
}

const HOST = /^(?:[\p{L}]{2,8} )?[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.\p{L}{2,12}$/u;

/** A preview has its title and a teaser below or above the host. */
const MAX_CARD = 3;

/** The host of a link, alone on its line and among a post's last ones, opens the preview of the link. */
function markCard(lines: SocialLine[], from: number, to: number): void {
  for (let index = from + 1; index < to; index++) {
    const line = lines[index];
    if (!line || (line.label !== null && line.label !== "inside")) return;
    if (!HOST.test(line.text)) continue;
    const below = lines.slice(index + 1, index + 2 + MAX_CARD).findIndex(({ label }) => label !== null);
    if (below >= 0 || index + MAX_CARD >= to) mark(lines, index, "action");
    return;
  }
}
