"use client";

import type { Dispatch, KeyboardEvent, PointerEvent } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SegmentItem } from "@/lib/desk/segments/read-segments";
import type { Run } from "@/lib/domain/segments";
import type { SegmentAction, SegmentState } from "./segment-state";

interface Props {
  readonly run: Run;
  readonly number: number;
  readonly item: SegmentItem | null;
  readonly state: SegmentState;
  readonly isFirst: boolean;
  readonly isDecided: boolean;
  readonly mayChange: boolean;
  readonly onGrip: (event: PointerEvent<HTMLElement>, from: number) => void;
  readonly dispatch: Dispatch<SegmentAction>;
}

/** The head of an item or of left-out text: what it is, how sure that is, and the grip of its beginning. */
export function RunHead(props: Props) {
  const { run, number, item, state, isFirst, mayChange, isDecided } = props;
  const isGap = run.item === null;
  const isHere = run.start >= state.base.start;
  return (
    <header className="run-head">
      {mayChange && !isFirst && isHere && <Grip {...props} />}
      {isGap ? (
        <span className="run-name">Left out: {run.reason}</span>
      ) : (
        <>
          <span className="run-number">{number}</span>
          <span className="run-name" dir="auto" lang={item?.language}>
            {item?.title ?? "New item"}
          </span>
        </>
      )}
      {!isGap && <Sureness item={item} isDecided={isDecided} />}
      {item && item.state !== "new" && <StatusBadge status={item.state} />}
      {item?.lock && (
        <span className="run-sure" title={item.lock}>
          locked<span className="visually-hidden">: {item.lock}</span>
        </span>
      )}
    </header>
  );
}

function Sureness({ item, isDecided }: Pick<Props, "item" | "isDecided">) {
  if (isDecided || !item) return <span className="run-sure">set by you</span>;
  const percent = Math.round(item.confidence * 100);
  if (item.isUnsure) return <span className="run-unsure">unsure: {percent} %</span>;
  return <span className="run-sure">{percent} % sure</span>;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** The beginning of a run: dragged by mouse or finger, moved by the arrow keys. */
function Grip({ run, number, state, item, onGrip, dispatch }: Props) {
  const name = run.item === null ? "left-out text" : `item ${number}`;
  const after = state.base.text
    .slice(run.start - state.base.start)
    .trimStart()
    .slice(0, 40);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    dispatch({ type: "nudge", from: run.start, unit: event.shiftKey ? "word" : "line", by });
  };
  return (
    <hr
      className="run-grip"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={`Beginning of ${name}`}
      aria-valuemin={0}
      aria-valuemax={state.base.length}
      aria-valuenow={run.start}
      aria-valuetext={`before “${after}”`}
      data-grip={run.item ?? `gap-${run.start}`}
      title={item?.lock ?? "Drag, or press the up and down keys; with Shift it goes word by word."}
      onPointerDown={(event) => onGrip(event, run.start)}
      onKeyDown={onKeyDown}
      onFocus={() => dispatch({ type: "point", at: run.start })}
    />
  );
}
