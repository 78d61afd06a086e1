/** So many times of day, most of which are before the one above, are a ticker's. */
const MIN_TIMES = 5;
const MIN_SHARE = 0.75;

/** Whether lines that begin with a time of day stand in a ticker, the newest one first: the times of a programme rise. */
export function areFallingTimes(lines: readonly string[]): boolean {
  const minutes = lines.map((line) => {
    const [hour = 0, minute = 0] = line.match(/\d{1,2}/g)?.map(Number) ?? [];
    return hour * 60 + minute;
  });
  const falling = minutes.filter((own, index) => index > 0 && own < (minutes[index - 1] ?? 0)).length;
  return minutes.length >= MIN_TIMES && falling >= (minutes.length - 1) * MIN_SHARE;
}
