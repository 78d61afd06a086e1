const SAMPLE = 64 * 1024;

/** Name of the first element as written, past the declaration, comments and document type; null for no XML. */
export function rootName(text: string): string | null {
  const head = text.slice(0, SAMPLE);
  let at = 0;
  while (at >= 0) {
    const skipped = /\S/.exec(head.slice(at));
    if (!skipped) return null;
    at += skipped.index;
    const rest = head.slice(at, at + 4);
    if (rest.startsWith("<?")) at = after(head, "?>", at);
    else if (rest === "<!--") at = after(head, "-->", at);
    else if (rest.startsWith("<!")) at = afterDocumentType(head, at);
    else return /^<([a-z_][\w.:-]*)[\s/>]/i.exec(head.slice(at, at + 100))?.[1] ?? null;
  }
  return null;
}

function afterDocumentType(head: string, at: number): number {
  const close = head.indexOf(">", at);
  const subset = head.indexOf("[", at);
  return subset >= 0 && subset < close ? after(head, ">", head.indexOf("]", subset)) : after(head, ">", at);
}

/** The offset after `mark`, or -1 where it does not come. */
function after(head: string, mark: string, from: number): number {
  const found = from < 0 ? -1 : head.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}
