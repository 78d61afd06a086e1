/** The day, `YYYY-MM-DD`, that the clocks of `timeZone` (an IANA name) show at a moment. */
export function dayInZone(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", {
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ timeZone, calendar: "gregory" },
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return [part("year").padStart(4, "0"), part("month"), part("day")].join("-");
}
