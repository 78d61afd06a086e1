/** In every time zone of today a day begins at a full quarter of an hour of universal time. */
const QUARTER_MS = 900_000;
/** No day is longer, also where clocks are put back. */
const MOST_QUARTERS = 26 * 4;

/** The first moment after `at` at which it is another day on the clocks of `timeZone` (an IANA name). */
export function nextMidnight(at: Date, timeZone: string): Date {
  const { format } = new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", calendar: "gregory" });
  const today = format(at);
  let before = Math.floor(at.getTime() / QUARTER_MS);
  let after = before + MOST_QUARTERS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (format(middle * QUARTER_MS) === today) before = middle;
    else after = middle;
  }
  return new Date(after * QUARTER_MS);
}
