"use client";

import { useEffect, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { DuplicatePair } from "@/lib/desk/read-duplicate-pair";
import type { PairRow } from "./duplicate-state";

export type PairDetail = DuplicatePair | { readonly error: string };

const KEPT = 30;

/** The selected pair in full; the next one is read ahead, so that moving on never waits. */
export function usePair(rows: readonly PairRow[], selected: string | null): PairDetail | null {
  const [details, setDetails] = useState<ReadonlyMap<string, PairDetail>>(new Map());
  const [asked] = useState(() => new Set<string>());
  useEffect(() => {
    const index = rows.findIndex(({ key }) => key === selected);
    if (index < 0) return;
    for (const { key } of rows.slice(index, index + 2)) {
      if (asked.has(key)) continue;
      asked.add(key);
      void deskFetch<DuplicatePair>(`/api/duplicates/${key}`).then((answer) => {
        if (!answer.ok) asked.delete(key);
        const detail = answer.ok ? answer.value : { error: answer.message };
        setDetails((before) => keepSome(before, key, detail, asked));
      });
    }
  }, [rows, selected, asked]);
  return selected === null ? null : (details.get(selected) ?? null);
}

/** Add a pair and let go of the oldest: two long texts each would fill the memory. */
function keepSome(
  before: ReadonlyMap<string, PairDetail>,
  key: string,
  detail: PairDetail,
  asked: Set<string>,
): ReadonlyMap<string, PairDetail> {
  const next = new Map(before).set(key, detail);
  const oldest = next.size > KEPT ? next.keys().next().value : undefined;
  if (oldest !== undefined && oldest !== key) {
    next.delete(oldest);
    asked.delete(oldest);
  }
  return next;
}
