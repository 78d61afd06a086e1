import { mergeAttributes, Node } from "@tiptap/core";
import { deskPicturePath } from "@/lib/domain/picture";

/** A picture in a body, between paragraphs: its id and what stands below it here. */
export const figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    media: {
      default: null,
      parseHTML: (element) => Number(element.getAttribute("data-media")) || null,
      renderHTML: ({ media }) => ({ "data-media": media }),
    },
    caption: {
      default: null,
      parseHTML: (element) => element.querySelector("figcaption")?.textContent || null,
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: "figure[data-media]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "figure",
    mergeAttributes(HTMLAttributes),
    ["img", { src: deskPicturePath(node.attrs.media, 640), alt: "", draggable: "false" }],
    ["figcaption", node.attrs.caption ?? ""],
  ],
});
