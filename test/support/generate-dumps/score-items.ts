import { type TrueItem, UNDECIDED } from "./items";

/** What the scorer looks at of a parsed item. */
export interface FoundItem {
  readonly title: string;
  readonly kicker: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly body: readonly { readonly text: string }[];
}

/** Hits and tries; a rate is their quotient. */
type Tally = Readonly<Record<keyof typeof RATES, readonly [hits: number, tries: number]>>;

const RATES = { splitP: 0, splitR: 0, bodyF1: 0, title: 0, kicker: 0, date: 0, url: 0, language: 0 };

/** The scores of one or many dumps, each from 0 to 1. */
export interface Scores {
  readonly splitF1: number;
  readonly bodyF1: number;
  readonly title: number;
  readonly kicker: number;
  readonly date: number;
  readonly url: number;
  readonly language: number;
}

type Bag = ReadonlyMap<string, number>;

/** Words as they are counted: letters and digits, without case and apostrophes. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‘’´'`]/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

function shared(a: Bag, b: Bag): number {
  return [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
}

function without(a: Bag, b: Bag): Bag {
  return new Map(
    [...a].flatMap(([word, count]): [string, number][] => {
      const left = count - (b.get(word) ?? 0);
      return left > 0 ? [[word, left]] : [];
    }),
  );
}

const harmonic = (p: number, r: number): number => (p + r > 0 ? (2 * p * r) / (p + r) : 0);

/** Multiset F1 of the body's words; optional text and the title, once, are forgiven. */
export function scoreBody(found: FoundItem, truth: TrueItem): number {
  const own = bagOf(found.body.map(({ text }) => text).join("\n"));
  const gold = bagOf(truth.body.join("\n"));
  const forgiven = bagOf([...(truth.optional ?? []), truth.title ?? ""].join("\n"));
  const hits = shared(own, gold);
  const wrong = sizeOf(without(without(own, gold), forgiven));
  // Nothing found where nothing is to be found is right.
  if (gold.size === 0) return wrong === 0 ? 1 : 0;
  return harmonic(hits + wrong ? hits / (hits + wrong) : 0, hits / Math.max(1, sizeOf(gold)));
}

function fold(text: string | null): string {
  const quotes = (text ?? "").normalize("NFC").replace(/[“”„]/g, '"').replace(/[‘’´]/g, "'");
  return quotes.replace(/[–—]/g, "-").replace(/\s+/g, " ").trim().toLowerCase();
}

function isSameDate(found: string | null, truth: string | null): boolean {
  if (found === null || truth === null) return found === truth;
  if (truth.length === 10) return found.slice(0, 10) === truth;
  return Math.abs(Date.parse(found) - Date.parse(truth)) < 1000;
}

/** Pair each true item with at most one found item, the best matches first. */
function align(found: readonly FoundItem[], truth: readonly TrueItem[]): Map<TrueItem, [FoundItem, number]> {
  const pairs = found.flatMap((item) =>
    truth.map((gold) => {
      const body = scoreBody(item, gold);
      const bonus = gold.title !== null && fold(item.title) === fold(gold.title) ? 0.3 : 0;
      return { item, gold, body, score: body + bonus };
    }),
  );
  const taken = new Set<FoundItem>();
  const aligned = new Map<TrueItem, [FoundItem, number]>();
  for (const { item, gold, body, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score <= 0.3 || taken.has(item) || aligned.has(gold)) continue;
    taken.add(item);
    aligned.set(gold, [item, body]);
  }
  return aligned;
}

/** Count the hits of one dump. */
export function tallyDump(found: readonly FoundItem[], truth: readonly TrueItem[]): Tally {
  const aligned = align(found, truth);
  const hits = [...aligned.values()].filter(([, body]) => body >= 0.5).length;
  const count = (among: readonly TrueItem[], isHit: (item: FoundItem, gold: TrueItem) => boolean) => {
    const good = among.filter((gold) => {
      const item = aligned.get(gold)?.[0];
      return item !== undefined && isHit(item, gold);
    });
    return [good.length, among.length] as const;
  };
  const bodies = [...aligned.values()].reduce((sum, [, body]) => sum + body, 0);
  return {
    splitP: [hits, found.length],
    splitR: [hits, truth.length],
    bodyF1: [bodies, truth.length],
    title: count(
      truth.filter(({ title }) => title !== null),
      (item, gold) => fold(item.title) === fold(gold.title),
    ),
    kicker: count(truth, (item, gold) =>
      (gold.kickerAccept ?? [gold.kicker]).some((kicker) => fold(item.kicker) === fold(kicker)),
    ),
    date: count(
      truth.filter(({ publishedAt }) => publishedAt !== UNDECIDED),
      (item, gold) => isSameDate(item.publishedAt, gold.publishedAt),
    ),
    url: count(
      truth.filter(({ url }) => url !== null),
      (item, gold) => item.url === gold.url,
    ),
    language: count(truth, (item, gold) => item.language === gold.language),
  };
}

/** The scores of several dumps together; a field that no item has counts as right. */
export function sumScores(tallies: readonly Tally[]): Scores {
  const rate = (name: keyof Tally): number => {
    const hits = tallies.reduce((sum, tally) => sum + tally[name][0], 0);
    const tries = tallies.reduce((sum, tally) => sum + tally[name][1], 0);
    return tries > 0 ? hits / tries : 1;
  };
  const [bodyF1, title, kicker] = [rate("bodyF1"), rate("title"), rate("kicker")];
  const [date, url, language] = [rate("date"), rate("url"), rate("language")];
  return { splitF1: harmonic(rate("splitP"), rate("splitR")), bodyF1, title, kicker, date, url, language };
}
