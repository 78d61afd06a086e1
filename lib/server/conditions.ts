import type { IncomingHttpHeaders } from "node:http";

/** What a request's conditions are held against. */
export interface Validators {
  /** As it is sent: `"…"`, or `W/"…"`. */
  readonly etag: string;
  /** Milliseconds since 1970, whole seconds; null where no date is named. */
  readonly lastModified: number | null;
}

/** What the conditions of a GET or HEAD make of an answer that would be 200 (RFC 9110, 13.2.2). */
export function applyConditions(headers: IncomingHttpHeaders, validators: Validators): 200 | 304 | 412 {
  const { etag, lastModified } = validators;
  const ifMatch = headers["if-match"];
  if (ifMatch !== undefined) {
    if (!isAny(ifMatch) && !(isStrong(etag) && tagsIn(ifMatch).includes(etag))) return 412;
  } else if (isLater(lastModified, headers["if-unmodified-since"])) return 412;
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined) {
    return isAny(ifNoneMatch) || tagsIn(ifNoneMatch).some((tag) => opaque(tag) === opaque(etag)) ? 304 : 200;
  }
  const since = readDate(headers["if-modified-since"]);
  return since !== null && lastModified !== null && lastModified <= since ? 304 : 200;
}

/** Whether a range may be cut out of this very representation (RFC 9110, 13.1.5). */
export function holdsIfRange(ifRange: string | undefined, { etag, lastModified }: Validators): boolean {
  if (ifRange === undefined) return true;
  if (/^(?:W\/)?"/.test(ifRange)) return isStrong(etag) && ifRange.trim() === etag;
  const date = readDate(ifRange);
  return date !== null && date === lastModified;
}

const isAny = (header: string): boolean => header.trim() === "*";
const isStrong = (etag: string): boolean => !etag.startsWith("W/");
const opaque = (etag: string): string => etag.replace(/^W\//, "");
/** A comma may stand within a tag. */
const tagsIn = (header: string): string[] => header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*"/g) ?? [];

const isLater = (lastModified: number | null, header: string | undefined): boolean => {
  const date = readDate(header);
  return date !== null && lastModified !== null && lastModified > date;
};

/** An HTTP date in one of its three forms; anything else is no date. */
const HTTP_DATE =
  /^(?:\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT|\w{6,9}, \d\d-\w{3}-\d\d \d\d:\d\d:\d\d GMT|\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

function readDate(header: string | undefined): number | null {
  const text = header?.trim();
  if (!text || !HTTP_DATE.test(text)) return null;
  const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(date) ? null : date;
}
