"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { PictureChooser } from "@/components/admin/picture-chooser";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface Props {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** Puts a picture into the body, or says what stands below the one that is selected. */
export function PicturePanel({ editor, onDone }: Props) {
  const selected = editor.isActive("figure") ? editor.getAttributes("figure") : null;
  return (
    <section className="picture-panel" aria-label="Picture">
      {selected ? (
        <CaptionForm
          key={selected.media}
          media={Number(selected.media)}
          caption={selected.caption ?? ""}
          onCaption={(caption) => {
            editor
              .chain()
              .focus()
              .updateAttributes("figure", { caption: caption || null })
              .run();
            onDone();
          }}
          onRemove={() => {
            editor.chain().focus().deleteSelection().run();
            onDone();
          }}
        />
      ) : (
        <PictureChooser
          onChoose={({ id }) => {
            editor
              .chain()
              .focus()
              .insertContent([{ type: "figure", attrs: { media: id } }, { type: "paragraph" }])
              .run();
            onDone();
          }}
        />
      )}
      <Button size="small" variant="quiet" onClick={onDone}>
        Close
      </Button>
    </section>
  );
}

interface CaptionProps {
  readonly media: number;
  readonly caption: string;
  readonly onCaption: (caption: string) => void;
  readonly onRemove: () => void;
}

function CaptionForm({ media, caption, onCaption, onRemove }: CaptionProps) {
  const [text, setText] = useState(caption);
  return (
    <div className="stack">
      <Field id="caption" label="Caption here" hint="Leave it empty to show the picture’s own caption.">
        <Input
          id="caption"
          dir="auto"
          maxLength={2_000}
          autoFocus
          value={text}
          aria-describedby="caption-hint"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onCaption(text.trim());
          }}
        />
      </Field>
      <div className="row">
        <Button size="small" variant="primary" onClick={() => onCaption(text.trim())}>
          Set caption
        </Button>
        <Button size="small" onClick={onRemove}>
          Take the picture out
        </Button>
        <a href={`/admin/media/${media}`} target="_blank" rel="noopener">
          Alt text and credit (new tab)
        </a>
      </div>
    </div>
  );
}
