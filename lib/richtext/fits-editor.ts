import { getSchema } from "@tiptap/core";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { extensions } from "@/lib/richtext/extensions";

const schema = getSchema(extensions);

/** Whether the editor can open a body: it shows any other as empty, and the next save would make it so. */
export function fitsEditor(doc: RichTextDoc): boolean {
  try {
    schema.nodeFromJSON(doc).check();
    return true;
  } catch {
    return false;
  }
}
