"use client";

import { useEffect, useMemo, useReducer, useRef } from "react";
import { useLeaveGuard } from "@/components/admin/use-leave-guard";
import type { SegmentScreen } from "@/lib/desk/segments/read-segments";
import { RunView } from "./run-view";
import { SegmentBar } from "./segment-bar";
import { SegmentFailure } from "./segment-failure";
import { SegmentKeys } from "./segment-keys";
import { SegmentSide } from "./segment-side";
import { baseOf, openSegments, runAt, segmentReducer } from "./segment-state";
import { useActs } from "./use-acts";
import { useDrag } from "./use-drag";
import { useKeptFocus } from "./use-kept-focus";
import { usePoint } from "./use-point";
import { usePreview } from "./use-preview";
import { useSave } from "./use-save";
import { useSegmentKeys } from "./use-segment-keys";
import { WindowNav } from "./window-nav";

interface Props {
  readonly screen: SegmentScreen;
  readonly at: number;
  readonly mayChange: boolean;
}

/** The raw text with its boundaries, each one key, click or drag away from another place. */
export function SegmentBoard({ screen, at, mayChange }: Props) {
  const base = useMemo(() => baseOf(screen), [screen]);
  const [state, dispatch] = useReducer(segmentReducer, null, () => openSegments(base, at));
  const help = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => dispatch({ type: "rebase", base }), [base]);
  useLeaveGuard(state.edits.length > 0);

  const items = useMemo(() => new Map(screen.items.map((item) => [item.id, item])), [screen]);
  const saving = useSave(screen, state, dispatch);
  const preview = usePreview(screen, state.edits);
  const acts = useActs({ screen, state, dispatch, mayChange, save: saving.save });
  const drag = useDrag(frame, mayChange ? dispatch : null);
  usePoint(frame, dispatch);
  useSegmentKeys(acts, () => help.current?.showModal());
  useCursorInView(frame, state.follow);
  useKeptFocus(frame, state.cursor);

  const selected = runAt(state.runs, state.cursor);
  return (
    <div className="segments">
      <SegmentBar
        acts={acts}
        state={state}
        selected={selected}
        isBusy={saving.isBusy}
        mayChange={mayChange}
        unsure={screen.unsure}
        onHelp={() => help.current?.showModal()}
      />
      <SegmentFailure saving={saving} />
      <div className="segment-panes">
        <section className="segment-text" aria-label="Text with boundaries" ref={frame}>
          <WindowNav screen={screen} />
          {state.runs.map((run, index) => (
            <RunView
              // Not its place: a boundary that moves keeps the focus.
              key={run.item ?? `gap-${index}`}
              run={run}
              number={numberOf(state.runs, index, screen)}
              item={run.item === null ? null : (items.get(run.item) ?? null)}
              state={state}
              inner={screen.inner}
              isFirst={index === 0}
              isDecided={state.decided.includes(run)}
              dropAt={drag.dropAt}
              mayChange={mayChange}
              onGrip={drag.grip}
              dispatch={dispatch}
            />
          ))}
          <WindowNav screen={screen} />
        </section>
        <SegmentSide
          screen={screen}
          selected={selected}
          item={selected?.item ? (items.get(selected.item) ?? null) : null}
          preview={preview}
          mayChange={mayChange}
          saving={saving}
        />
      </div>
      <SegmentKeys ref={help} />
    </div>
  );
}

/** The number that an item has once the changes are saved: those before this part stay as they are. */
function numberOf(
  runs: readonly { readonly item: number | null }[],
  index: number,
  screen: SegmentScreen,
): number {
  const first = Math.min(...screen.items.map(({ position }) => position));
  const before = runs.slice(0, index).filter(({ item }) => item !== null).length;
  return (Number.isFinite(first) ? first : 0) + before + 1;
}

function useCursorInView(frame: { readonly current: HTMLElement | null }, follow: number): void {
  useEffect(() => {
    if (follow > 0) frame.current?.querySelector("[data-cursor]")?.scrollIntoView({ block: "nearest" });
  }, [frame, follow]);
}
