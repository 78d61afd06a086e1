"use client";

import { useEffect, useRef } from "react";
import { NewsDate } from "@/components/ui/news-date";
import { DECISION_WORDS, type DuplicateCluster } from "@/lib/domain/duplicates";
import type { DuplicateState, PairRow } from "./duplicate-state";

interface Props {
  readonly board: DuplicateState;
  readonly clusters: readonly DuplicateCluster<PairRow>[];
  readonly onSelect: (key: string) => void;
}

/** Every group of items that belong together, pair by pair; those out of sight cost no layout. */
export function ClusterList({ board, clusters, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { selected, nextAfter } = board;
  useEffect(() => {
    list.current?.querySelector(`[data-pair="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <ul ref={list} className="item-list" aria-label="Groups">
      {clusters.map(({ members, pairs }) => (
        <li key={pairs[0]?.key} className="cluster">
          <p className="cluster-head">
            <span dir="auto" lang={members[0]?.language}>
              {members[0]?.title || "Untitled"}
            </span>
            {members.length > 2 && <span className="cluster-size">{members.length} items</span>}
          </p>
          <ul className="cluster-pairs">
            {pairs.map((row) => (
              <PairLine
                key={row.key}
                row={row}
                first={members[0]?.id ?? row.earlier.id}
                isSelected={row.key === selected}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </li>
      ))}
      {nextAfter !== null && <li className="item-more">Loading more …</li>}
    </ul>
  );
}

interface LineProps {
  readonly row: PairRow;
  /** The item that the group is named after: what is compared with it is named alone. */
  readonly first: number;
  readonly isSelected: boolean;
  readonly onSelect: (key: string) => void;
}

function PairLine({ row: { key, earlier, later, score, decision }, first, isSelected, onSelect }: LineProps) {
  return (
    <li className="item-row" data-state={decision === null ? "new" : "decided"}>
      <button
        data-pair={key}
        type="button"
        className="item-button"
        aria-current={isSelected ? "true" : undefined}
        onClick={() => onSelect(key)}
      >
        <span className="item-title" dir="auto" lang={later.language}>
          {later.title || "Untitled"}
        </span>
        {earlier.id !== first && (
          <span className="pair-other" dir="auto" lang={earlier.language}>
            beside {earlier.title || "Untitled"}
          </span>
        )}
        <span className="item-facts">
          <span>
            <NewsDate stamp={later.publishedAt} />
          </span>
          <span>{Math.round(score * 100)} %</span>
          {decision && <strong>{DECISION_WORDS[decision]}</strong>}
        </span>
      </button>
    </li>
  );
}
