"use client";

import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { DropZone } from "@/components/admin/drop-zone";
import { Notice } from "@/components/ui/notice";
import type { PictureSummary } from "@/lib/desk/media/picture-summary";
import { PICTURE_LIMIT } from "@/lib/domain/picture";

/** Drop a picture or choose one; it is stored at once. */
export function PictureDrop({ onPicture }: { readonly onPicture: (picture: PictureSummary) => void }) {
  const [state, setState] = useState<{ readonly sending: string | null; readonly problem: string | null }>({
    sending: null,
    problem: null,
  });
  const send = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > PICTURE_LIMIT) return setState({ sending: null, problem: tooLarge });
    setState({ sending: file.name, problem: null });
    const url = `/api/media?name=${encodeURIComponent(file.name)}`;
    const answer = await deskFetch<PictureSummary>(url, { method: "PUT", file });
    setState({ sending: null, problem: answer.ok ? null : `${file.name}: ${answer.message}` });
    if (answer.ok) onPicture(answer.value);
  };
  return (
    <div className="stack">
      <DropZone
        label={state.sending ? `Uploading ${state.sending} …` : "Drop a picture here, or choose one"}
        hint={`JPEG, PNG, WebP, AVIF, GIF or TIFF, up to ${PICTURE_LIMIT / 1_000_000} MB.`}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff"
        isDisabled={state.sending !== null}
        onFiles={([file]) => void send(file)}
      />
      {state.problem && <Notice tone="bad">{state.problem}</Notice>}
    </div>
  );
}

const tooLarge = `This picture is larger than ${PICTURE_LIMIT / 1_000_000} MB.`;
