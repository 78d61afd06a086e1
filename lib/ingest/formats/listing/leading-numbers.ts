/** `3. New bridge opens`, `3) New bridge opens`: the place of a result in its list. */
const NUMBER = /^(\d{1,4})[.)]\s+(?=\S)/;

/** So many headlines, and this share of all, open with their place. */
const MIN_NUMBERED = 3;
const MIN_SHARE = 0.7;

/** Learn whether a page counts its items, from whatever number on. @returns the headline without its number. */
export function learnLeadingNumbers(titles: readonly string[]): (title: string) => string {
  const first = titles.flatMap((title, index) => {
    const number = NUMBER.exec(title)?.[1];
    return number === undefined ? [] : [Number(number) - index];
  });
  const counted = first.filter((own) => own === first[0]).length;
  const isCounted = counted >= Math.max(MIN_NUMBERED, titles.length * MIN_SHARE);
  return isCounted ? (title) => title.replace(NUMBER, "") : (title) => title;
}
