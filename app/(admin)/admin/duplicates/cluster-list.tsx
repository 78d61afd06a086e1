"use client";

import { useEffect, useMemo, useRef } from "react";
import { clustersOf, DECISION_WORDS } from "@/lib/domain/duplicates";
import type { DuplicateState } from "./duplicate-state";

interface Props {
  readonly board: DuplicateState;
  readonly onSelect: (key: string) => void;
}

/** Every earlier item with what may repeat or continue it; those out of sight cost no layout. */
export function ClusterList({ board, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { rows, selected, nextAfter } = board;
  const clusters = useMemo(() => clustersOf(rows), [rows]);
  useEffect(() => {
    list.current?.querySelector(`[data-pair="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <ul ref={list} className="item-list" aria-label="Clusters">
      {clusters.map(({ earlier, pairs }) => (
        <li key={earlier.id} className="cluster">
          <p className="cluster-head" dir="auto" lang={earlier.language}>
            {earlier.title || "Untitled"}
          </p>
          <ul className="cluster-pairs">
            {pairs.map(({ key, later, score, decision }) => (
              <li key={key} className="item-row" data-state={decision === null ? "new" : "decided"}>
                <button
                  data-pair={key}
                  type="button"
                  className="item-button"
                  aria-current={key === selected ? "true" : undefined}
                  onClick={() => onSelect(key)}
                >
                  <span className="item-title" dir="auto" lang={later.language}>
                    {later.title || "Untitled"}
                  </span>
                  <span className="item-facts">
                    <span>{later.publishedAt?.slice(0, 10) ?? "no date"}</span>
                    <span>{Math.round(score * 100)} %</span>
                    {decision && <strong>{DECISION_WORDS[decision]}</strong>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {nextAfter !== null && <li className="item-more">Loading more …</li>}
    </ul>
  );
}
