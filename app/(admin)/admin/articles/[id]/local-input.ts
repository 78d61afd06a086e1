/** The last moment that a `datetime-local` control takes: without it a year may have six digits. */
export const LAST_LOCAL_INPUT = "9999-12-31T23:59";

/** An instant as a `datetime-local` control wants it: local time, to the minute. */
export function toLocalInput(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What stands in such a control as an instant in ISO 8601; null where it is no full moment. */
export function fromLocalInput(text: string): string | null {
  const date = new Date(text);
  return text === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * What such a control shows for an instant: what was typed, as long as it means that.
 *
 * While a year is typed it is the year 2, then 20 and 202, when clocks were seconds off: written anew from the instant,
 * the minutes would slip away under the hands.
 */
export function shownInput(typed: string, iso: string | null): string {
  if (fromLocalInput(typed) === iso) return typed;
  return iso === null ? "" : toLocalInput(iso);
}
