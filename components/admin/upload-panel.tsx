"use client";

import Link from "next/link";
import { useRef } from "react";
import { DropZone } from "@/components/admin/drop-zone";
import { PasteText } from "@/components/admin/paste-text";
import { type NamedSource, SourceSelect } from "@/components/admin/source-select";
import { useDropAnywhere } from "@/components/admin/use-drop-anywhere";
import { type Upload, useUploads } from "@/components/admin/use-uploads";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ProgressBar } from "@/components/ui/progress-bar";

interface Props {
  /** Most bytes of one file. */
  readonly limit: number;
  readonly sources: readonly NamedSource[];
}

/** Drop files, choose them or paste text; each shows how far it is and where its batch is. */
export function UploadPanel({ limit, sources }: Props) {
  const { uploads, add, retry, stop } = useUploads(limit);
  const source = useRef<HTMLSelectElement>(null);
  const addFiles = (files: readonly File[]) => add(files, Number(source.current?.value) || null);
  useDropAnywhere(addFiles);
  return (
    <div className="stack-l">
      {sources.length > 0 && (
        <Field
          id="upload-source"
          label="Whose texts are these?"
          hint="They are cleaned by its recipe. It can be said later too."
        >
          <SourceSelect
            ref={source}
            id="upload-source"
            className="upload-source"
            sources={sources}
            defaultValue={null}
            aria-describedby="upload-source-hint"
          />
        </Field>
      )}
      <DropZone
        label="Drop files here, or choose them"
        takesMany
        onFiles={addFiles}
        hint={`Saved pages, feeds, text, mail, PDF, Word, tables and exports of other systems, also many in one ZIP; up to ${Math.floor(limit / 1_000_000)} MB each. Copydesk finds out by itself what it is.`}
      />
      {uploads.length > 0 && (
        <ul className="uploads" aria-label="Uploads">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onRetry={retry} onStop={stop} />
          ))}
        </ul>
      )}
      <PasteText onFiles={addFiles} />
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
