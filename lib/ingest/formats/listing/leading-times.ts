/** `18:40 New bridge opens`, `21.3. New bridge opens`: a time of day, or a day without its year. */
const TIME = /^(?:\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h|[ap]m))?|\d{1,2}\.\s?\d{1,2}\.)(?:\s?[|–—·•-])?\s+(?=\S)/i;

/** So many headlines, and this share of all, open with one. */
const MIN_TIMED = 3;
const MIN_SHARE = 0.7;

/** Learn whether headlines of a page open with the time: a ticker's do. @returns the headline without it. */
export function learnLeadingTimes(titles: readonly string[]): (title: string) => string {
  const timed = titles.filter((title) => TIME.test(title)).length;
  if (timed < MIN_TIMED || timed < titles.length * MIN_SHARE) return (title) => title;
  return (title) => title.replace(TIME, "");
}
