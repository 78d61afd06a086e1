"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { useTally } from "@/components/admin/tally";
import { useShortcuts } from "@/components/admin/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReviewPage } from "@/lib/desk/list-review";
import type { ReviewItem } from "@/lib/desk/read-review-item";
import type { TagInput } from "@/lib/schemas/article";
import type { BoardState } from "./board-state";
import { DecisionBar } from "./decision-bar";
import { ItemList } from "./item-list";
import { ItemPane } from "./item-pane";
import { ShortcutHelp } from "./shortcut-help";
import { useBoard } from "./use-board";
import { useDetails } from "./use-details";
import type { BoardFilter } from "./use-more-rows";

interface Props {
  readonly first: ReviewPage;
  readonly filter: BoardFilter;
  readonly mayDecide: boolean;
}

/** The list of items beside the one that is looked at, with every decision one key away. */
export function ReviewBoard({ first, filter, mayDecide }: Props) {
  const router = useRouter();
  const { board, dispatch, decide, undo, settle } = useBoard(first, filter);
  const { detail, reread } = useDetails(board.rows, board.selectedId);
  useTally(useMemo(() => board.rows.map(({ id, state }) => ({ id, under: state })), [board.rows]));
  const [choices, setChoices] = useState<ReadonlyMap<number, readonly TagInput[]>>(new Map());
  const [isReading, setReading] = useState(false);
  const help = useRef<HTMLDialogElement>(null);

  const row = board.rows.find(({ id }) => id === board.selectedId) ?? null;
  const item = detail && !("error" in detail) ? detail : null;
  const tags = useMemo(() => (item ? (choices.get(item.id) ?? tickedTags(item)) : null), [choices, item]);

  const isOpen = row !== null && mayDecide && row.state !== "accepted";
  const accept = (isSeparate = false) => {
    if (isOpen && row.updateOf !== null && !isSeparate)
      return router.push(`/admin/articles/${row.updateOf}/update`);
    if (isOpen && tags) void decide(row, { action: "accept", tags, isSeparate });
  };
  const setAside = (as: "rejected" | "duplicate") => isOpen && void decide(row, { action: "reject", as });
  const open = () => row?.articleId && router.push(`/admin/articles/${row.articleId}`);
  const move = (by: 1 | -1) => dispatch({ type: "move", by });
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    a: () => accept(),
    r: () => setAside("rejected"),
    d: () => setAside("duplicate"),
    u: () => void undo(),
    o: open,
    "?": () => help.current?.showModal(),
  });

  return (
    <div className="board" data-reading={isReading}>
      {board.failure && (
        <div className="board-failure">
          <Notice tone="bad" title="That decision was not saved">
            <p>{board.failure.message}</p>
            <Button size="small" onClick={() => dispatch({ type: "dismiss" })}>
              Dismiss
            </Button>
          </Notice>
        </div>
      )}
      {filter.state === "new" && <AllReviewed board={board} />}
      <ItemList
        board={board}
        onSelect={(id) => {
          dispatch({ type: "select", id });
          setReading(true);
        }}
      />
      <section className="board-item" aria-label="Item">
        <DecisionBar
          row={row}
          mayDecide={mayDecide}
          isReady={item !== null}
          steps={board.steps.length}
          on={{ accept, setAside, undo: () => void undo(), move, back: () => setReading(false) }}
          onHelp={() => help.current?.showModal()}
        />
        <ItemPane
          detail={detail}
          row={row}
          tags={tags ?? []}
          onTags={(next) => item && setChoices((before) => new Map(before).set(item.id, next))}
          mayChange={mayDecide}
          onCleaned={(version) => {
            if (!item) return;
            settle({ type: "confirm", id: item.id, patch: { version } });
            void reread(item.id);
          }}
        />
      </section>
      <ShortcutHelp ref={help} />
    </div>
  );
}

/** The last decision can still be taken back, so the board stays. */
function AllReviewed({ board: { rows, nextAfter } }: { readonly board: BoardState }) {
  const isDone = nextAfter === null && rows.every(({ state }) => state !== "new");
  return (
    <div className="board-done" aria-live="polite">
      {isDone && (
        <Notice tone="good">
          <p>
            Everything here is reviewed.{" "}
            <Link href="/admin/articles?status=draft">Go on with the drafts</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}

const tickedTags = (item: ReviewItem): TagInput[] =>
  item.suggestions.filter(({ isTicked }) => isTicked).map(({ type, name }) => ({ type, name }));
