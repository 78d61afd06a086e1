import { escapeText } from "@/lib/richtext/escape-text";
import type { SafeHtml } from "@/lib/richtext/safe-html";

/** A plain text as one paragraph; an empty text has none. */
export function paragraphOf(text: string): SafeHtml {
  return (text ? `<p>${escapeText(text)}</p>` : "") as SafeHtml;
}
