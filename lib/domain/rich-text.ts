import { z } from "zod";

/** The node types that a body may have: a closed list, so that nothing unknown is ever stored or rendered. */
export const RICH_TEXT_NODES = [
  "doc",
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "hardBreak",
  "horizontalRule",
  "figure",
  "table",
  "tableRow",
  "tableHeader",
  "tableCell",
  "text",
] as const;

/** The marks that text may carry. */
export const RICH_TEXT_MARKS = ["bold", "italic", "link"] as const;

/** Emphasis or a link on a run of text. */
export interface RichTextMark {
  readonly type: (typeof RICH_TEXT_MARKS)[number];
  readonly attrs?: { readonly href?: string | undefined } | undefined;
}

/** What a node says beside its content. */
export interface RichTextAttributes {
  /** Of a heading. */
  readonly level?: number | undefined;
  /** Of a numbered list. */
  readonly start?: number | undefined;
  /** Of a figure: the id of its picture. */
  readonly media?: number | undefined;
  /** Of a figure: what stands below it here, null for the picture's own caption. Of a table: what stands above it. */
  readonly caption?: string | null | undefined;
  /** Of a cell: how many columns it reaches across. */
  readonly colspan?: number | undefined;
  /** Of a cell: how many rows it reaches down. */
  readonly rowspan?: number | undefined;
}

/** One node of a Tiptap document. */
export interface RichTextNode {
  readonly type: (typeof RICH_TEXT_NODES)[number];
  readonly attrs?: RichTextAttributes | undefined;
  readonly content?: readonly RichTextNode[] | undefined;
  readonly marks?: readonly RichTextMark[] | undefined;
  readonly text?: string | undefined;
}

/** A whole body. */
export interface RichTextDoc extends RichTextNode {
  readonly type: "doc";
}

/** As much as one item of a dump can hold: what was accepted can also be saved. */
const MOST_NODES = 200_000;
const LONGEST_TEXT = 10_000_000;
/** The longest caption of a picture or a table. */
export const LONGEST_CAPTION = 2_000;
/** As far as a cell can reach in HTML. */
const FARTHEST = 1_000;
const MOST_ID = 2_147_483_647;

const markSchema: z.ZodType<RichTextMark> = z.object({
  type: z.enum(RICH_TEXT_MARKS),
  attrs: z.object({ href: z.string().max(2_000).optional() }).optional(),
});

const nodeSchema: z.ZodType<RichTextNode> = z.lazy(() =>
  z.object({
    type: z.enum(RICH_TEXT_NODES),
    attrs: z
      .object({
        level: z.number().int().optional(),
        start: z.number().int().optional(),
        media: z.number().int().positive().max(MOST_ID).optional(),
        caption: z.string().max(LONGEST_CAPTION).nullable().optional(),
        colspan: z.number().int().positive().max(FARTHEST).optional(),
        rowspan: z.number().int().positive().max(FARTHEST).optional(),
      })
      .optional(),
    content: z.array(nodeSchema).max(MOST_NODES).optional(),
    marks: z.array(markSchema).max(10).optional(),
    text: z.string().max(LONGEST_TEXT).optional(),
  }),
);

/** Checks a body that comes from outside; unknown nodes, marks and attributes are refused or left out. */
export const richTextDocSchema: z.ZodType<RichTextDoc> = z.object({
  type: z.literal("doc"),
  content: z.array(nodeSchema).max(MOST_NODES).optional(),
});

/** The ids of the pictures that a body shows, each once, in the order of the text. */
export function picturesIn(doc: RichTextDoc): number[] {
  const ids = (doc.content ?? []).flatMap(({ type, attrs }) =>
    type === "figure" && attrs?.media !== undefined ? [attrs.media] : [],
  );
  return [...new Set(ids)];
}
