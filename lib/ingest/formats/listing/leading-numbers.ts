/** `3. New bridge opens`, `3) New bridge opens`: the place of a result in its list. */
const NUMBER = /^(\d{1,4})[.)]\s+(?=\S)/;

/** So many headlines, and this share of all, open with their place. */
const MIN_NUMBERED = 3;
const MIN_SHARE = 0.7;

/** The place of a result in its list, where its line opens with it; 0 where it does not. */
export const placeOf = (line: string): number => Number(NUMBER.exec(line)?.[1] ?? 0);

/** Learn whether a page counts its items, from whatever number on. @returns the headline without its number. */
export function learnLeadingNumbers(titles: readonly string[]): (title: string) => string {
  const numbers = titles.flatMap((title) => NUMBER.exec(title)?.[1] ?? []).map(Number);
  const isRising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  // What stands between two results may hide one of them.
  const isDense = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) <= titles.length;
  const isCounted =
    numbers.length >= Math.max(MIN_NUMBERED, titles.length * MIN_SHARE) && isRising && isDense;
  return isCounted ? (title) => title.replace(NUMBER, "") : (title) => title;
}
