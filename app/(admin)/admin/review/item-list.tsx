"use client";

import { useEffect, useRef } from "react";
import { NewsDate } from "@/components/ui/news-date";
import { StatusBadge } from "@/components/ui/status-badge";
import { languageLabel } from "@/lib/domain/language-label";
import type { BoardState } from "./board-state";

interface Props {
  readonly board: BoardState;
  readonly onSelect: (id: number) => void;
}

/** The items in the order of import; those out of sight cost no layout. */
export function ItemList({ board, onSelect }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { selectedId } = board;
  useEffect(() => {
    list.current?.querySelector(`[data-item="${selectedId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  return (
    <ol ref={list} className="item-list" aria-label="Items">
      {board.rows.map((row) => (
        <li key={row.id} className="item-row" data-state={row.state}>
          <button
            data-item={row.id}
            type="button"
            className="item-button"
            aria-current={row.id === selectedId ? "true" : undefined}
            onClick={() => onSelect(row.id)}
          >
            <span className="item-title" dir="auto" lang={row.language}>
              {row.title || "Untitled"}
            </span>
            <span className="item-facts">
              <span>
                <NewsDate stamp={row.publishedAt} />
              </span>
              <span>{languageLabel(row.language)}</span>
              {row.warnings > 0 && (
                <span className="item-warned">
                  {row.warnings} {row.warnings === 1 ? "warning" : "warnings"}
                </span>
              )}
              {row.state !== "new" && <StatusBadge status={row.state} />}
            </span>
          </button>
        </li>
      ))}
      {board.nextAfter !== null && <li className="item-more">Loading more …</li>}
    </ol>
  );
}
