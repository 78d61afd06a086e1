import type { Block, BlockCell, BlockLink } from "@/lib/domain/ingest";
import { LONGEST_CAPTION, type RichTextNode } from "@/lib/domain/rich-text";
import { splitCells } from "@/lib/domain/table-row";

/** Makes the inline nodes of a text with its links. */
type Inline = (text: { readonly text: string; readonly links?: readonly BlockLink[] }) => RichTextNode[];

/** The table that rows make, with the caption before them; a caption that says more than one can is a paragraph. */
export function tableOf(run: readonly Block[], inline: Inline): RichTextNode[] {
  const [first, ...rest] = run;
  if (first?.type !== "caption") return [{ type: "table", content: run.map((row) => rowOf(row, inline)) }];
  const isPlain = first.text.length <= LONGEST_CAPTION && !first.links && rest.length > 0;
  const above: RichTextNode[] = isPlain ? [] : [{ type: "paragraph", content: inline(first) }];
  if (rest.length === 0) return above;
  const attrs = isPlain ? { attrs: { caption: first.text } } : {};
  return [...above, { type: "table", ...attrs, content: rest.map((row) => rowOf(row, inline)) }];
}

/** Repairs change words, not how many cells there are; should they, no word is lost. */
function rowOf({ text, cells = [] }: Block, inline: Inline): RichTextNode {
  const texts = splitCells(text);
  const content = Array.from({ length: Math.max(texts.length, cells.length) }, (_, at) =>
    cellOf(texts[at] ?? "", cells[at] ?? {}, inline),
  );
  return { type: "tableRow", content };
}

function cellOf(text: string, { isHead, across, down, links }: BlockCell, inline: Inline): RichTextNode {
  const content = inline(links ? { text, links } : { text });
  const attrs = { ...(across && { colspan: across }), ...(down && { rowspan: down }) };
  return {
    type: isHead ? "tableHeader" : "tableCell",
    ...(Object.keys(attrs).length > 0 && { attrs }),
    content: [content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" }],
  };
}
