"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { extensions } from "@/lib/richtext/extensions";
import { BodyToolbar } from "./body-toolbar";

interface Props {
  readonly body: RichTextDoc;
  readonly language: string;
  readonly isEditable: boolean;
  readonly hasPictures?: boolean;
  readonly onChange: (body: RichTextDoc) => void;
}

/** The body in Tiptap; its starting text is read once, so remount it to replace the text. */
export function BodyEditor({ body, language, isEditable, hasPictures = true, onChange }: Props) {
  const editor = useEditor({
    extensions,
    content: structuredClone(body) as object,
    editable: isEditable,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: "body-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Body",
        dir: "auto",
        lang: language,
      },
      handleKeyDown: ({ dom }, event) => event.altKey && event.key === "F10" && focusTools(dom),
    },
    onUpdate: ({ editor: current }) => onChange(current.getJSON() as RichTextDoc),
  });
  return (
    <div className="body-frame">
      {editor && isEditable && <BodyToolbar editor={editor} hasPictures={hasPictures} />}
      <EditorContent editor={editor} />
      {!editor && <p className="body-waiting muted">Opening the editor …</p>}
    </div>
  );
}

/** Alt+F10, as in other editors: to the tools of the table that the cursor is in, else to the first of all. */
function focusTools(body: HTMLElement): boolean {
  const frame = body.closest(".body-frame");
  const tool =
    frame?.querySelector<HTMLElement>(".table-tools .tool") ?? frame?.querySelector<HTMLElement>(".tool");
  tool?.focus();
  return true;
}
