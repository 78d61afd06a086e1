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

/** By how many minutes clocks are changed somewhere. */
const SHIFTS = [30, 60, 120];

/**
 * What has to be said of a time in a night in which clocks are changed, where it means `iso`; null for any other time.
 */
export function clockNote(typed: string, iso: string | null): string | null {
  // Before that they were changed for other reasons, and a year that is being typed is none yet.
  if (iso === null || typed < "1970") return null;
  const shown = toLocalInput(iso);
  if (shown !== typed) return `Clocks skip this time that night: ${shown.slice(11)} is meant.`;
  const isShownAt = (minutes: number) =>
    toLocalInput(new Date(new Date(iso).getTime() + minutes * 60_000).toISOString()) === typed;
  if (SHIFTS.some(isShownAt)) return "Clocks show this time twice that night: the first one is meant.";
  if (SHIFTS.some((minutes) => isShownAt(-minutes)))
    return "Clocks show this time twice that night: the second one is meant.";
  return null;
}
