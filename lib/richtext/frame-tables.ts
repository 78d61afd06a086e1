import type { SafeHtml } from "@/lib/richtext/safe-html";

const TABLE = /<table>(?:<caption>(.*?)<\/caption>)?|<\/table>/gs;

/**
 * Put each table of a body into a box of its own, which scrolls where the table is wider than the screen.
 *
 * The box can be reached by keyboard and has a name: the caption, or `label`. Tables are as the sanitiser leaves them.
 */
export function frameTables(html: SafeHtml, label: string): SafeHtml {
  if (!html.includes("<table>")) return html;
  return html.replace(TABLE, (tag, caption: string | undefined) => {
    if (tag === "</table>") return `${tag}</div>`;
    // Escaped already, but for the one sign that only an attribute minds.
    const name = (caption ?? label).replace(/"/g, "&quot;");
    return `<div class="table-box" role="group" tabindex="0" aria-label="${name}">${tag}`;
  }) as SafeHtml;
}
