"use client";

import { type DragEvent, useId, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { Notice } from "@/components/ui/notice";
import type { PictureSummary } from "@/lib/desk/media/picture-summary";
import { PICTURE_LIMIT } from "@/lib/domain/picture";

/** Drop a picture or choose one; it is stored at once. */
export function PictureDrop({ onPicture }: { readonly onPicture: (picture: PictureSummary) => void }) {
  const [state, setState] = useState<{ readonly sending: string | null; readonly problem: string | null }>({
    sending: null,
    problem: null,
  });
  const [isOver, setIsOver] = useState(false);
  const inputId = useId();
  const send = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > PICTURE_LIMIT) return setState({ sending: null, problem: tooLarge });
    setState({ sending: file.name, problem: null });
    const url = `/api/media?name=${encodeURIComponent(file.name)}`;
    const answer = await deskFetch<PictureSummary>(url, { method: "PUT", file });
    setState({ sending: null, problem: answer.ok ? null : `${file.name}: ${answer.message}` });
    if (answer.ok) onPicture(answer.value);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className="stack">
      <fieldset
        className="drop-zone"
        data-over={isOver}
        disabled={state.sending !== null}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <label htmlFor={inputId} className="drop-zone-label">
          {state.sending ? `Uploading ${state.sending} …` : "Drop a picture here, or choose one"}
        </label>
        <input
          id={inputId}
          className="drop-zone-input"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff"
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <p className="muted small">
          JPEG, PNG, WebP, AVIF, GIF or TIFF, up to {PICTURE_LIMIT / 1_000_000} MB.
        </p>
      </fieldset>
      {state.problem && <Notice tone="bad">{state.problem}</Notice>}
    </div>
  );
}

const tooLarge = `This picture is larger than ${PICTURE_LIMIT / 1_000_000} MB.`;
