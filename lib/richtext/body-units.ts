import type { RichTextDoc, RichTextNode } from "@/lib/domain/rich-text";
import { docToText } from "@/lib/richtext/to-text";

/** What stands around a unit: nothing, a list or a quotation. */
type Wrapper = "bulletList" | "orderedList" | "blockquote" | null;

/** The least part of a body that is taken or kept as a whole: a paragraph, a heading, a list item. */
export interface BodyUnit {
  readonly wrapper: Wrapper;
  readonly node: RichTextNode;
  readonly text: string;
  /** Equal for units that say the same in the same place. */
  readonly key: string;
}

const WRAPPERS: readonly RichTextNode["type"][] = ["bulletList", "orderedList", "blockquote"];

/** The units of a body, in order. */
export function unitsOf({ content = [] }: RichTextDoc): BodyUnit[] {
  return content.flatMap((node) => {
    if (!WRAPPERS.includes(node.type)) return [unitOf(node, null)];
    return (node.content ?? []).map((child) => unitOf(child, node.type as Wrapper));
  });
}

function unitOf(node: RichTextNode, wrapper: Wrapper): BodyUnit {
  const text = docToText({ type: "doc", content: [node] });
  // Marks are no change of the text: whoever made a word bold has not reworded it.
  const picture = node.attrs?.media ?? "";
  const key = `${wrapper ?? node.type} ${picture}${text.normalize("NFKC").replace(/\s+/g, " ").trim()}`;
  return { wrapper, node, text, key };
}

/** The body that some units make, in order; neighbours of one list are one list again. */
export function docOfUnits(units: readonly BodyUnit[]): RichTextDoc {
  const runs: BodyUnit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last && unit.wrapper !== null && last[0]?.wrapper === unit.wrapper) last.push(unit);
    else runs.push([unit]);
  }
  const content = runs.flatMap((run): RichTextNode[] => {
    const nodes = run.map(({ node }) => node);
    const wrapper = run[0]?.wrapper;
    return wrapper ? [{ type: wrapper, content: nodes }] : nodes;
  });
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
