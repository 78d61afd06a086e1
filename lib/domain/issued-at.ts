/** ISO 8601: a date alone, or with a time and an offset. */
const ISSUED_ON = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The date of the news as an instant, for order and archive.
 *
 * A date alone is the start of that day in UTC, a time without an offset is taken as UTC.
 *
 * @returns null when there is no date or it does not exist (30 February, or a year that no database holds).
 */
export function issuedAtFrom(issuedOn: string | null): Date | null {
  if (!issuedOn || !ISSUED_ON.test(issuedOn) || !isDay(issuedOn.slice(0, 10))) return null;
  const hasTime = issuedOn.includes("T");
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(issuedOn) && hasTime;
  const instant = new Date(hasTime ? (hasOffset ? issuedOn : `${issuedOn}Z`) : `${issuedOn}T00:00:00Z`);
  return isStorable(instant) ? instant : null;
}

/** Whether an instant lies in the years 1 to 9999, which both engines can store. */
export function isStorable(instant: Date): boolean {
  return instant.getTime() >= FIRST && instant.getTime() <= LAST;
}

const FIRST = Date.parse("0001-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

/** JavaScript takes 31 February for 3 March. */
function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
