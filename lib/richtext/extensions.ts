import type { Extensions } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { figure } from "@/lib/richtext/figure";
import { pastedHtml } from "@/lib/richtext/pasted-html";
import { safeHref } from "@/lib/richtext/safe-href";
import { tableExtensions } from "@/lib/richtext/table";

/** What the editor can make: exactly the nodes and marks of `lib/domain/rich-text.ts`. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      protocols: ["http", "https", "mailto"],
      isAllowedUri: (url) => safeHref(url) !== null,
      HTMLAttributes: { rel: "noopener", target: null },
    },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    // It would add an empty paragraph on opening, which autosave would take for an edit.
    trailingNode: false,
  }),
  figure,
  pastedHtml,
  ...tableExtensions,
];
