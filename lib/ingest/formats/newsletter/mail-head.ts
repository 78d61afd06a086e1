import type { Line } from "@/lib/ingest/text/lines";

/** A mail program writes who wrote when to whom above a letter that is passed on: so far down it stands at most. */
const NEAR_TOP = 24;
const MIN_FIELDS = 3;
const FIELD = /^[>*\s]{0,6}\p{L}[\p{L}\p{M} .-]{0,18}\*?\s?[:：]\*?\s{0,3}\S/u;
const ADDRESS = /[\w.+-]@[\w-]{1,63}\.\w/;

/**
 * Index after the fields of a mail that is passed on (`From: … Date: … Subject: …`), in any language: lines that follow
 * one another, each with a short name before a colon, and an address among them. 0 where none stand near the top.
 */
export function mailHeadEnd(lines: readonly Pick<Line, "text">[]): number {
  let [from, end] = [0, 0];
  for (let index = 0; index < Math.min(lines.length, NEAR_TOP); index++) {
    if (FIELD.test(lines[index]?.text ?? "")) continue;
    if (isHead(lines.slice(from, index))) end = index;
    from = index + 1;
  }
  return end;
}

const MIN_TIMED = 4;
const SENT = /\d{4}.{0,20}?\d{1,2}[:.]\d{2}(?!\d)/;

/** Inside a school or a firm no address is printed; when it was sent is, to the minute. */
const isTimed = (fields: readonly Pick<Line, "text">[]): boolean =>
  fields.length >= MIN_TIMED && fields.some(({ text }) => SENT.test(text));

const isHead = (fields: readonly Pick<Line, "text">[]): boolean =>
  fields.length >= MIN_FIELDS &&
  (fields.some(({ text }) => ADDRESS.test(text)) || isTimed(fields)) &&
  fields.some(({ text }) => /\d{4}/.test(text));
