import { foldText } from "@/lib/ingest/text/fold";

/** `2 A guide to roofs`, `A guide to roofs 3`: the words of a page's head, with the page's number at one end. */
const LEFT = /^(\d{1,4})\s{1,3}(?=\p{L})(.{4,80})$/u;
const RIGHT = /^(\p{L}.{3,79}?)\s{1,3}(\d{1,4})$/u;

/** So many pages have the same head, at least. */
const MIN_PAGES = 3;

/** Fewer words count other things as well: `Figure 3`, `Article 12`. */
const MIN_WORDS = 3;

interface Head {
  readonly index: number;
  readonly number: number;
  readonly isLeft: boolean;
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
  return new Set(
    [...heads].flatMap(([words, list]) => (areHeads(words, list) ? list.map(({ index }) => index) : [])),
  );
}

function readHead(text: string, index: number): [string, Head | null] {
  if (text.length > 90) return ["", null];
  const left = LEFT.exec(text);
  if (left) return [foldText(left[2] ?? ""), { index, number: Number(left[1]), isLeft: true }];
  const right = RIGHT.exec(text);
  return right ? [foldText(right[1] ?? ""), { index, number: Number(right[2]), isLeft: false }] : ["", null];
}

function areHeads(words: string, heads: readonly Head[]): boolean {
  if (heads.length < MIN_PAGES || words === "") return false;
  const rises = heads.every(({ number }, at) => at === 0 || number > (heads[at - 1]?.number ?? number));
  const alternates = new Set(heads.map(({ isLeft }) => isLeft)).size === 2;
  // Entries of a list stand right below each other; a page stands between heads.
  const isApart = heads.every(({ index }, at) => at === 0 || index - (heads[at - 1]?.index ?? index) > 1);
  return rises && isApart && (alternates || words.split(" ").length >= MIN_WORDS);
}
