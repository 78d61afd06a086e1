"use client";

import { useCallback, useRef, useState } from "react";
import { type UploadResult, uploadFile } from "@/components/admin/upload-file";

/** One chosen file on its way. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  /** Whose texts it has, where that was said. */
  readonly sourceId: number | null;
  readonly state: "waiting" | "sending" | "stored" | "failed";
  readonly sentBytes: number;
  readonly result: UploadResult | null;
  readonly error: string | null;
}

/** Uploads files one after the other; what fails can be tried again. */
export function useUploads(limit: number) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());
  const nextKey = useRef(0);

  const change = useCallback((key: number, with_: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...with_ } : upload)));
  }, []);

  const enqueue = useCallback(
    (upload: Upload) => {
      const stop = new AbortController();
      stops.current.set(upload.key, stop);
      queue.current = queue.current.then(() => send(upload, stop.signal, change));
    },
    [change],
  );

  const add = useCallback(
    (files: readonly File[], sourceId: number | null) => {
      const added = files.map((file) => ({ ...fresh(file, limit), sourceId, key: nextKey.current++ }));
      setUploads((all) => [...all, ...added]);
      for (const upload of added) if (upload.state === "waiting") enqueue(upload);
    },
    [limit, enqueue],
  );

  const retry = useCallback(
    (upload: Upload) => {
      const { key, file } = upload;
      change(key, { ...fresh(file, limit) });
      if (file.size <= limit) enqueue(upload);
    },
    [change, enqueue, limit],
  );

  const stop = useCallback((upload: Upload) => stops.current.get(upload.key)?.abort(), []);

  return { uploads, add, retry, stop };
}

function fresh(file: File, limit: number): Omit<Upload, "key" | "sourceId"> {
  const isTooLarge = file.size > limit;
  return {
    file,
    state: isTooLarge ? "failed" : "waiting",
    sentBytes: 0,
    result: null,
    error: isTooLarge ? `This file is larger than ${Math.floor(limit / 1_000_000)} MB.` : null,
  };
}

async function send(
  { key, file, sourceId }: Upload,
  signal: AbortSignal,
  change: (key: number, with_: Partial<Upload>) => void,
): Promise<void> {
  if (signal.aborted) return change(key, { state: "failed", error: "You stopped this upload." });
  change(key, { state: "sending" });
  try {
    const onProgress = (sentBytes: number) => change(key, { sentBytes });
    const result = await uploadFile(file, { sourceId, signal, onProgress });
    change(key, { state: "stored", result });
  } catch (error) {
    change(key, { state: "failed", error: error instanceof Error ? error.message : String(error) });
  }
}
