import type { Line } from "@/lib/ingest/text/lines";

/** The sign before an entry of a list, or the star and the box that mark it as one to keep; a hyphen alone may be one of much else. */
const BULLET = /^[•‣▪●◦■►▸➤➢☆★✩⭐○◯☐☑*-]\s{1,8}(?=[\p{L}\p{N}“"„«‘'¿¡(])/u;

/** A line as it reads without the sign of a list before it; its place in the text stays. */
export function withoutBullet<L extends Line | undefined>(line: L): L {
  const mark = line ? BULLET.exec(line.text)?.[0] : undefined;
  return line && mark ? { ...line, text: line.text.slice(mark.length) } : line;
}

/** True for a line that opens with the sign of a list. */
export const isListed = (line: string): boolean => BULLET.test(line.trimStart());
