"use client";

import { useEffect, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { TriedSample } from "@/lib/desk/lab/try-sample";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";
import type { FormatName } from "@/lib/domain/ingest";

/** What is tried. */
export interface Sample {
  readonly text: string;
  readonly format: FormatName | null;
  readonly sourceId: number | null;
  /** What is tried otherwise than the recipe says; the same object as long as it says the same. */
  readonly switches: StepSwitches;
}

/** What came of the latest sample; the one before it stays on the screen meanwhile. */
export interface Trial {
  readonly isReading: boolean;
  readonly tried: TriedSample | null;
  readonly failure: string | null;
}

/** A pause in typing after which the sample is read. */
const PAUSE_MS = 400;
const NOTHING: Trial = { isReading: false, tried: null, failure: null };

/** Read the sample whenever it has changed and typing pauses; an answer that was overtaken is thrown away. */
export function useTriedSample({ text, format, sourceId, switches }: Sample): Trial {
  const [trial, setTrial] = useState<Trial>(NOTHING);
  useEffect(() => {
    if (text.trim() === "") return setTrial(NOTHING);
    const overtaken = new AbortController();
    const timer = setTimeout(async () => {
      setTrial((before) => ({ ...before, isReading: true }));
      const data = { text, format, sourceId, switches };
      const answer = await deskFetch<TriedSample>("/api/lab", {
        method: "POST",
        data,
        signal: overtaken.signal,
      });
      if (overtaken.signal.aborted) return;
      setTrial(
        answer.ok
          ? { isReading: false, tried: answer.value, failure: null }
          : { isReading: false, tried: null, failure: answer.message },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [text, format, sourceId, switches]);
  return trial;
}
