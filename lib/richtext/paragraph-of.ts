import { escapeText } from "@/lib/richtext/escape-text";
import type { SafeHtml } from "@/lib/richtext/safe-html";

/** A plain text as one paragraph; an empty text has none. */
export function paragraphOf(text: string): SafeHtml {
  return (text ? `<p>${escapeText(text)}</p>` : "") as SafeHtml;
}

/** A link to a web page as a paragraph of its own. */
export function linkParagraph(address: URL, label: string): SafeHtml {
  return `<p><a href="${escapeText(address.href)}">${escapeText(label)}</a></p>` as SafeHtml;
}
