import { foldText } from "@/lib/ingest/text/fold";

/** `2 A guide to roofs`, `A guide to roofs | 3`: the words of a page's head, with the page's number at one end. */
const LEFT = /^(\d{1,4})\s{1,3}(\|\s{1,3})?(?=\p{L})(.{4,80})$/u;
const RIGHT = /^(\p{L}.{3,79}?)\s{1,3}(\|\s{1,3})?(\d{1,4})$/u;

/** So many pages have the same head, at least. */
const MIN_PAGES = 3;

/** Left pages may have other words than right ones, each of them at least so often. */
const MIN_OF_SIDE = 2;

/** Fewer words count other things as well: `Figure 3`, `Article 12`. */
const MIN_WORDS = 3;

interface Head {
  readonly index: number;
  readonly number: number;
  readonly isLeft: boolean;
  /** A bar parts the number from the words, as it parts nothing that is counted in a text. */
  readonly isBarred: boolean;
}

/**
 * The indexes of lines that are the heads of printed pages: the same words again and again, with a number that rises
 * from each to the next. In print left pages have it in front and right pages behind, which nothing else has.
 */
export function runningHeads(lines: readonly { readonly text: string }[]): ReadonlySet<number> {
  const heads = new Map<string, Head[]>();
  for (const [index, { text }] of lines.entries()) {
    const [words, head] = readHead(text, index);
    if (!head) continue;
    const known = heads.get(words);
    if (known) known.push(head);
    else heads.set(words, [head]);
  }
  const found = [...heads].flatMap(([words, list]) => (areHeads(words, list) ? list : []));
  return new Set([...found, ...facingHeads([...heads.values()])].map(({ index }) => index));
}

/** Heads of which left pages say one thing and right pages another, the even numbers on one side and the odd ones on the other. */
function facingHeads(groups: readonly (readonly Head[])[]): readonly Head[] {
  const longest = (isLeft: boolean): readonly Head[] =>
    groups
      .filter(
        (list) =>
          list.length >= MIN_OF_SIDE && list.every((head) => head.isLeft === isLeft && isLike(head, list)),
      )
      .reduce((most, list) => (list.length > most.length ? list : most), []);
  const [left, right] = [longest(true), longest(false)];
  const [one, other] = [left[0], right[0]];
  if (!one || !other || one.number % 2 === other.number % 2) return [];
  const both = [...left, ...right].sort((a, b) => a.index - b.index);
  return isRising(both) && isApart(both) ? both : [];
}

const isLike = ({ number }: Head, [first]: readonly Head[]): boolean =>
  number % 2 === (first?.number ?? 0) % 2;

function readHead(text: string, index: number): [string, Head | null] {
  if (text.length > 90) return ["", null];
  const left = LEFT.exec(text);
  if (left) return [foldText(left[3] ?? ""), headOf(index, left[1], true, left[2])];
  const right = RIGHT.exec(text);
  return right ? [foldText(right[1] ?? ""), headOf(index, right[3], false, right[2])] : ["", null];
}

const headOf = (
  index: number,
  number: string | undefined,
  isLeft: boolean,
  bar: string | undefined,
): Head => ({
  index,
  number: Number(number),
  isLeft,
  isBarred: bar !== undefined,
});

function areHeads(words: string, heads: readonly Head[]): boolean {
  if (heads.length < MIN_PAGES || words === "") return false;
  const alternates = new Set(heads.map(({ isLeft }) => isLeft)).size === 2;
  const isTelling =
    alternates || heads.every(({ isBarred }) => isBarred) || words.split(" ").length >= MIN_WORDS;
  return isTelling && isRising(heads) && isApart(heads);
}

const isRising = (heads: readonly Head[]): boolean =>
  heads.every(({ number }, at) => at === 0 || number > (heads[at - 1]?.number ?? number));

/** Entries of a list stand right below each other; a page stands between heads. */
const isApart = (heads: readonly Head[]): boolean =>
  heads.every(({ index }, at) => at === 0 || index - (heads[at - 1]?.index ?? index) > 1);
