import type { RichTextDoc } from "@/lib/domain/rich-text";
import { renderDoc } from "@/lib/richtext/render";
import type { SafeHtml } from "@/lib/richtext/safe-html";
import { docToText } from "@/lib/richtext/to-text";

/** The three forms in which a body is stored, always made together. */
export function renderBody(body: RichTextDoc): { body: RichTextDoc; bodyHtml: SafeHtml; bodyText: string } {
  return { body, bodyHtml: renderDoc(body), bodyText: docToText(body) };
}
