"use client";

import { useMemo, useRef, useState } from "react";
import { type TalliedRow, useTally } from "@/components/admin/tally";
import { useShortcuts } from "@/components/admin/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DuplicatePage } from "@/lib/desk/list-duplicates";
import { clustersOf, type DuplicateDecision } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";
import { ClusterList } from "./cluster-list";
import { DuplicateKeys } from "./duplicate-keys";
import type { PairRow } from "./duplicate-state";
import { GroupPanel } from "./group-panel";
import { PairBar } from "./pair-bar";
import { PairPane } from "./pair-pane";
import { useDuplicates } from "./use-duplicates";
import { useGroup } from "./use-group";
import { usePair } from "./use-pair";

interface Props {
  readonly first: DuplicatePage;
  readonly kind: DuplicateKind;
  readonly mayDecide: boolean;
}

const tallied = ({ key, decision }: PairRow, kind: DuplicateKind): TalliedRow => ({
  id: key,
  under: decision === null ? kind : "decided",
});

/** The groups beside the pair that is compared, with every decision one key away. */
export function DuplicateBoard({ first, kind, mayDecide }: Props) {
  const { board, dispatch, decide, decideGroup, undo } = useDuplicates(first, kind);
  const [isReading, setReading] = useState(false);
  const help = useRef<HTMLDialogElement>(null);
  const detail = usePair(board.rows, board.selected);
  const row = board.rows.find(({ key }) => key === board.selected) ?? null;
  useTally(useMemo(() => board.rows.map((each) => tallied(each, kind)), [board.rows, kind]));
  const clusters = useMemo(() => clustersOf(board.rows), [board.rows]);
  const group = useGroup(clusters, row, { mayDecide, decideGroup });

  const say = (decision: DuplicateDecision) => {
    // Nothing is decided unseen: both texts must be there.
    if (!mayDecide || !row || row.decision !== null || !detail || "error" in detail) return;
    void decide(row, decision, detail.later.version);
  };
  const move = (by: 1 | -1) => dispatch({ type: "move", by });
  const openHelp = () => help.current?.showModal();
  useShortcuts({
    ...group.shortcuts,
    j: () => move(1),
    k: () => move(-1),
    s: () => say("same"),
    p: () => say("update"),
    e: () => say("event"),
    f: () => say("follow_up"),
    r: () => say("related"),
    d: () => say("different"),
    u: () => void undo(),
    "?": openHelp,
  });

  return (
    <div className="board" data-reading={isReading}>
      {board.failure && (
        <div className="board-failure">
          <Notice tone="bad" title="That decision was not saved">
            <p>{board.failure}</p>
            <Button size="small" onClick={() => dispatch({ type: "dismiss" })}>
              Dismiss
            </Button>
          </Notice>
        </div>
      )}
      <ClusterList
        board={board}
        clusters={clusters}
        onSelect={(key) => {
          dispatch({ type: "select", key });
          setReading(true);
        }}
      />
      <section className="board-item" aria-label="Pair">
        <PairBar
          row={row}
          mayDecide={mayDecide}
          isReady={detail !== null && !("error" in detail)}
          steps={board.steps.length}
          on={{ say, undo: () => void undo(), move, back: () => setReading(false), help: openHelp }}
        />
        {group.shown && <GroupPanel {...group.shown} mayDecide={mayDecide} />}
        <PairPane detail={detail} row={row} />
      </section>
      <DuplicateKeys ref={help} />
    </div>
  );
}
