"use client";

import Link from "next/link";
import { DropZone } from "@/components/admin/drop-zone";
import { PasteText } from "@/components/admin/paste-text";
import { type Upload, useUploads } from "@/components/admin/use-uploads";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";

/** Drop files, choose them or paste text; each shows how far it is and where its batch is. */
export function UploadPanel({ limit }: { readonly limit: number }) {
  const { uploads, add, retry, stop } = useUploads(limit);
  return (
    <div className="stack-l">
      <DropZone
        label="Drop files here, or choose them"
        takesMany
        onFiles={add}
        hint={`Saved pages, feeds, text, mail, PDF, Word, tables and exports of other systems, also many in one ZIP; up to ${Math.floor(limit / 1_000_000)} MB each. Copydesk finds out by itself what it is.`}
      />
      {uploads.length > 0 && (
        <ul className="uploads" aria-label="Uploads">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onRetry={retry} onStop={stop} />
          ))}
        </ul>
      )}
      <PasteText onFiles={add} />
    </div>
  );
}

interface LineProps {
  readonly upload: Upload;
  readonly onRetry: (upload: Upload) => void;
  readonly onStop: (upload: Upload) => void;
}

function UploadLine({ upload, onRetry, onStop }: LineProps) {
  const { file, state, sentBytes, error } = upload;
  const isUnderWay = state === "waiting" || state === "sending";
  return (
    <li className="card upload">
      <p className="upload-name" dir="auto">
        {file.name}
      </p>
      {isUnderWay && <ProgressBar label={`Upload of ${file.name}`} done={sentBytes} total={file.size} />}
      <p className="upload-state" role={state === "failed" ? "alert" : "status"}>
        {state === "failed" ? error : <Outcome upload={upload} />}
      </p>
      <div className="row">
        {isUnderWay && (
          <Button size="small" variant="quiet" onClick={() => onStop(upload)}>
            Stop
          </Button>
        )}
        {state === "failed" && (
          <Button size="small" onClick={() => onRetry(upload)}>
            Try again
          </Button>
        )}
      </div>
    </li>
  );
}

function Outcome({ upload: { state, result, file, sentBytes } }: { readonly upload: Upload }) {
  if (state === "waiting") return "Waiting";
  if (!result) return sentBytes >= file.size ? "Being stored" : "Being sent";
  const href = `/admin/batches/${result.id}`;
  if (result.isNew) {
    return (
      <>
        Stored. <Link href={href}>Watch the import</Link>
      </>
    );
  }
  return result.isUndone ? (
    <>
      The same file was uploaded before, and its import was undone.{" "}
      <Link href={href}>Open its batch to restore it</Link>
    </>
  ) : (
    <>
      The same file was uploaded before. <Link href={href}>Open its batch</Link>
    </>
  );
}
