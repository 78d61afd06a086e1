import { paragraphsFromBlankLines } from "@/lib/ingest/clean/blank-lines";
import { dropShortcodes } from "@/lib/ingest/clean/shortcodes";
import type { TextStep } from "@/lib/ingest/clean/text-steps";

/** Notes of WordPress' block editor: `<!-- wp:paragraph {"align":"left"} -->`, `<!--more-->`. */
const BLOCK_NOTE = /<!--\s{0,20}(?:\/?wp:|more|nextpage|noteaser)/g;

function dropBlockNotes(source: string): string {
  if (!source.includes("<!--")) return source;
  let result = "";
  let from = 0;
  for (const match of source.matchAll(BLOCK_NOTE)) {
    if (match.index < from) continue;
    const end = source.indexOf("-->", match.index + 4);
    if (end < 0) break;
    result += source.slice(from, match.index);
    from = end + 3;
  }
  return result + source.slice(from);
}

/** What generators of static sites put in: `{{< figure >}}`, `{% include %}`, `{{ page.title }}`; also once escaped. */
const TEMPLATE_TAG =
  /\{\{(?:<|&lt;|%)[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}|\{\{-?\s{0,10}[\w.]{1,80}\s{0,10}(?:\|[^{}]{0,200})?-?\}\}/g;

const dropTemplateTags = (source: string) =>
  source.includes("{{") || source.includes("{%") ? source.replace(TEMPLATE_TAG, "") : source;

/** The repairs that both kinds of body go through before they are read. */
export const MARKUP_STEPS: readonly TextStep[] = [
  { name: "drop-block-comments", apply: dropBlockNotes },
  { name: "drop-shortcodes", apply: (source) => dropShortcodes(source, "\n\n") },
  { name: "drop-template-tags", apply: dropTemplateTags },
];

/** The repairs that a body in HTML goes through before it is cut into blocks, in this order. */
export const HTML_STEPS: readonly TextStep[] = [
  ...MARKUP_STEPS,
  { name: "blank-lines-to-paragraphs", apply: paragraphsFromBlankLines },
];
