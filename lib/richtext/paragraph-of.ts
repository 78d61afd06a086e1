import { escapeText } from "@/lib/richtext/escape-text";
import type { SafeHtml } from "@/lib/richtext/safe-html";

/** A plain text as one paragraph; an empty text has none. */
export function paragraphOf(text: string): SafeHtml {
  return (text ? `<p>${escapeText(text)}</p>` : "") as SafeHtml;
}

/** A text as a paragraph, and after it a label that leads to a licence, where there is one. */
export function licenceParagraph(
  text: string,
  licence: { readonly name: string; readonly url: string | null } | null,
): SafeHtml {
  const label = licence && escapeText(licence.name);
  const link = licence?.url ? `<a href="${escapeText(licence.url)}" rel="license">${label}</a>` : label;
  const words = [text && escapeText(text), link].filter(Boolean).join(" ");
  return (words ? `<p>${words}</p>` : "") as SafeHtml;
}

/** A link to a web page as a paragraph of its own. */
export function linkParagraph(address: URL, label: string): SafeHtml {
  return `<p><a href="${escapeText(address.href)}">${escapeText(label)}</a></p>` as SafeHtml;
}
