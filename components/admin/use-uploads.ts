"use client";

import { useCallback, useRef, useState } from "react";
import { type UploadResult, uploadFile } from "@/components/admin/upload-file";

/** One chosen file on its way. */
export interface Upload {
  readonly key: number;
  readonly file: File;
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
    (key: number, file: File) => {
      const stop = new AbortController();
      stops.current.set(key, stop);
      queue.current = queue.current.then(() => send(key, file, stop.signal, change));
    },
    [change],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file) => ({ ...fresh(file, limit), key: nextKey.current++ }));
      setUploads((all) => [...all, ...added]);
      for (const { key, file, state } of added) if (state === "waiting") enqueue(key, file);
    },
    [limit, enqueue],
  );

  const retry = useCallback(
    ({ key, file }: Upload) => {
      change(key, { ...fresh(file, limit) });
      if (file.size <= limit) enqueue(key, file);
    },
    [change, enqueue, limit],
  );

  const stop = useCallback((upload: Upload) => stops.current.get(upload.key)?.abort(), []);

  return { uploads, add, retry, stop };
}

function fresh(file: File, limit: number): Omit<Upload, "key"> {
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
  key: number,
  file: File,
  signal: AbortSignal,
  change: (key: number, with_: Partial<Upload>) => void,
): Promise<void> {
  if (signal.aborted) return change(key, { state: "failed", error: "You stopped this upload." });
  change(key, { state: "sending" });
  try {
    const result = await uploadFile(file, { signal, onProgress: (sentBytes) => change(key, { sentBytes }) });
    change(key, { state: "stored", result });
  } catch (error) {
    change(key, { state: "failed", error: error instanceof Error ? error.message : String(error) });
  }
}
