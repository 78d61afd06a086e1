import type { RichTextDoc, RichTextMark, RichTextNode } from "@/lib/domain/rich-text";

/** A run of text, plain or marked. */
const run = (text: string, ...marks: RichTextMark[]): RichTextNode => ({ type: "text", text, marks });

const paragraph = (...content: (string | RichTextNode)[]): RichTextNode => ({
  type: "paragraph",
  content: content.map((part) => (typeof part === "string" ? run(part) : part)),
});

const item = (text: string, ...below: RichTextNode[]): RichTextNode => ({
  type: "listItem",
  content: [paragraph(text), ...below],
});

const row = (head: string | null, ...cells: string[]): RichTextNode => ({
  type: "tableRow",
  content: [
    ...(head === null ? [] : [{ type: "tableHeader" as const, content: [paragraph(head)] }]),
    ...cells.map((text) => ({ type: "tableCell" as const, content: [paragraph(text)] })),
  ],
});

const headRow = (...heads: string[]): RichTextNode => ({
  type: "tableRow",
  content: heads.map((text) => ({ type: "tableHeader", content: [paragraph(...(text ? [text] : []))] })),
});

/** One paragraph. */
export const plainBody = (text: string): RichTextDoc => ({ type: "doc", content: [paragraph(text)] });

/** Every kind of block and mark that a body can have, with two pictures. */
export const richBody = (pictures: readonly [number, number]): RichTextDoc => ({
  type: "doc",
  content: [
    paragraph(
      "The northern quay carries lorries again, ",
      run("nine months", { type: "bold" }),
      " after a barge broke two of its piles.",
      { type: "hardBreak" },
      "Traffic is kept to ",
      run("one lane", { type: "italic" }),
      " until May.",
    ),
    { type: "figure", attrs: { media: pictures[0], caption: "The quay on Monday morning" } },
    { type: "heading", attrs: { level: 2 }, content: [run("What was mended")] },
    {
      type: "bulletList",
      content: [
        item("Two piles of steel"),
        item("The edge of the road:", {
          type: "orderedList",
          attrs: { start: 3 },
          content: [item("its kerb"), item("its lamps & “signs”")],
        }),
      ],
    },
    { type: "heading", attrs: { level: 3 }, content: [run("And what was not")] },
    {
      type: "blockquote",
      content: [paragraph("A bridge is never finished; it is only opened.")],
    },
    { type: "figure", attrs: { media: pictures[1], caption: null } },
    paragraph(
      "The ",
      run("report of the harbour office", {
        type: "link",
        attrs: { href: "https://harbour.example/report?a=1&b=2" },
      }),
      " has all figures: 3 < 5 & 7 > 6.",
    ),
    {
      type: "table",
      attrs: { caption: "Costs, in “thousands”" },
      content: [headRow("", "Planned", "Spent"), row("Piles", "1,200", "1,340"), row("Lamps", "30", "28")],
    },
    { type: "table", content: [row(null, "Opened", "1931"), row(null, "Mended", "2026")] },
    { type: "horizontalRule" },
    paragraph("Questions are answered at the town hall."),
  ],
});

/** What an imprint may hold. */
export const pageBody: RichTextDoc = {
  type: "doc",
  content: [
    paragraph("The Lantern & Quay is written by hand and read by lamplight."),
    { type: "heading", attrs: { level: 2 }, content: [run("How to reach us")] },
    { type: "orderedList", content: [item("By letter"), item("By boat")] },
  ],
};
