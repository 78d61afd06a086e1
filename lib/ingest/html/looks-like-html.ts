import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 8_000;

/** Elements that only HTML has at its top. */
const ROOTS =
  /^(?:html|head|body|title|meta|link|div|main|article|section|header|nav|aside|footer|table|h[1-6]|p|ul|ol|dl|blockquote|figure|center|font|span|br|hr|b|i|a|img|script|style|noscript|iframe)$/i;

/** Headers of an answer that was saved along with its page. */
const HTTP_HEADERS = /^HTTP\/\d(?:\.\d)? \d{3}[^\n]{0,200}\n(?:[\w-]{1,60}:[^\n]{0,4000}\n){0,60}\r?\n/;

/**
 * How sure it is that a text is HTML: 1 for a page with its frame, 0.6 for a piece of one, 0 for other texts, feeds and
 * texts in which only some HTML stands.
 */
export function looksLikeHtml(text: string): number {
  const head = text
    .slice(0, SAMPLE)
    .replace(/^\ufeff/, "")
    .replace(HTTP_HEADERS, "")
    .trimStart();
  if (!head.startsWith("<")) return 0;
  if (
    /^(?:<!--[\s\S]{0,4000}?-->\s{0,100}|<\?[^>]{0,500}>\s{0,100}){0,5}<!doctype\s{1,20}(?:html|"?-\/\/(?:w3c|ietf|wapforum))/i.test(
      head,
    )
  )
    return 1;
  const root = rootName(head)?.toLowerCase();
  if (root === undefined || !ROOTS.test(root)) return 0;
  if (/^(?:html|head|body)$/.test(root)) return 1;
  // A page may begin with what a plug-in printed before it.
  if (/<(?:html|body)[\s>]/i.test(text.slice(0, 5 * SAMPLE))) return 1;
  // XML may have a `section` or a `title` too, but not the elements of running text.
  return (head.match(/<(?:p|br|a|div|span|h[1-6]|li|td|img|b|i|em|strong)[\s/>]/gi)?.length ?? 0) >= 3
    ? 0.6
    : 0;
}
