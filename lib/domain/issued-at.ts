/** ISO 8601: a date alone, or with a time and an offset. */
const ISSUED_ON = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The date of the news as an instant, for order and archive.
 *
 * A date alone is the start of that day in UTC, a time without an offset is taken as UTC.
 *
 * @returns null when there is no date or it does not exist.
 */
export function issuedAtFrom(issuedOn: string | null): Date | null {
  if (!issuedOn || !ISSUED_ON.test(issuedOn)) return null;
  const hasTime = issuedOn.includes("T");
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(issuedOn) && hasTime;
  const instant = new Date(hasTime ? (hasOffset ? issuedOn : `${issuedOn}Z`) : `${issuedOn}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
