/** What parts a label from the headline behind it where no mark does: the blank of East Asian print, or several. */
const FRONT = /^(\S(?:[^\u3000\t]{0,22}?\S)?)(?:\u3000\s*|\s{2,})(?=\S)/u;

interface Parted {
  readonly kicker: string;
  readonly title: string;
}

const MIN_TITLES = 3;
const MIN_SHARE = 0.9;

/** Learn whether nearly all headlines have a label in front of a wide blank, which some of them share. @returns the two parts, or null. */
export function learnWideFronts(titles: readonly string[]): (title: string) => Parted | null {
  const fronts = titles.flatMap((title) => FRONT.exec(title)?.[1] ?? []);
  const isHabit = fronts.length >= Math.max(MIN_TITLES, titles.length * MIN_SHARE);
  if (!isHabit || new Set(fronts).size === fronts.length) return () => null;
  return (title) => {
    const [front, kicker] = FRONT.exec(title) ?? [];
    return front === undefined || kicker === undefined ? null : { kicker, title: title.slice(front.length) };
  };
}
