/** What stands between two records. */
const BETWEEN = /\}[\s,]{0,200}(?=\{)|\n[ \t]{0,100}(?=\{)/g;

/**
 * Where a broken record ends, because the next one seems to begin: an offset in `text`, or -1.
 *
 * `indent` is the white space in front of the record: the next one is written with the same. Only a list without
 * line breaks is cut between brackets.
 */
export function nextRecordIn(text: string, indent: string): number {
  const mark = `\n${indent}{`;
  const onLine = text.indexOf(mark);
  if (onLine >= 0) return onLine + mark.length - 1;
  return text.includes("\n") ? -1 : recordBehind(text, 0);
}

/** The beginning of the first record at or behind `from`, whatever stands there; -1 for none. */
export function recordBehind(text: string, from: number): number {
  BETWEEN.lastIndex = 0;
  for (let match = BETWEEN.exec(text); match; match = BETWEEN.exec(text)) {
    const at = match.index + match[0].length;
    if (at >= from) return at;
  }
  return -1;
}
