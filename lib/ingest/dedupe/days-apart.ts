const DAY = 86_400_000;

/** Days between two publication dates; null where one is missing or unreadable. */
export function daysApart(left: string | null, right: string | null): number | null {
  const [one, other] = [Date.parse(left ?? ""), Date.parse(right ?? "")];
  return Number.isNaN(one) || Number.isNaN(other) ? null : Math.abs(one - other) / DAY;
}
