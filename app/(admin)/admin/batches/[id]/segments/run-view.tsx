"use client";

import { type Dispatch, memo, type PointerEvent } from "react";
import { itemColour } from "@/components/admin/item-colour";
import { VisibleText } from "@/components/admin/visible-text";
import type { SegmentItem, SegmentScreen } from "@/lib/desk/segments/read-segments";
import type { Run } from "@/lib/domain/segments";
import { RunHead } from "./run-head";
import { linesOf, runAt, type SegmentAction, type SegmentState } from "./segment-state";

interface Props {
  readonly run: Run;
  readonly number: number;
  /** What is known of it; null for left-out text and for an item that a change has made. */
  readonly item: SegmentItem | null;
  readonly state: SegmentState;
  readonly inner: SegmentScreen["inner"];
  readonly isFirst: boolean;
  readonly isDecided: boolean;
  /** Where the boundary that is being dragged would go. */
  readonly dropAt: number | null;
  readonly mayChange: boolean;
  readonly onGrip: (event: PointerEvent<HTMLElement>, from: number) => void;
  readonly dispatch: Dispatch<SegmentAction>;
}

/** One item, or one stretch of left-out text: its head, which can be dragged, and its lines. */
export function RunView(props: Props) {
  const { run, item, state, inner, dropAt, number, isDecided } = props;
  const lines = linesOf(state.base, run);
  if (lines.length === 0) return null;
  const isSelected = runAt(state.runs, state.cursor) === run;
  return (
    <article
      className="run"
      data-kind={run.item === null ? "gap" : "item"}
      data-colour={itemColour(number)}
      data-selected={isSelected || undefined}
      data-decided={isDecided || undefined}
      aria-label={run.item === null ? `Left out: ${run.reason ?? ""}` : `Item ${number}`}
    >
      <RunHead {...props} />
      <div className="run-text" dir="auto" lang={item?.language}>
        {lines.map(({ start, text }) => (
          <LineView
            key={start}
            start={start}
            text={text}
            gap={inner.find((gap) => gap.start < start + text.length && gap.end > start)?.reason}
            cursor={state.cursor >= start && state.cursor < start + text.length ? state.cursor - start : null}
            isDrop={dropAt !== null && dropAt >= start && dropAt < start + text.length}
          />
        ))}
      </div>
    </article>
  );
}

interface LineProps {
  readonly start: number;
  readonly text: string;
  /** Why a part of the line is left out of its item. */
  readonly gap: string | undefined;
  /** Where in the line the cursor stands. */
  readonly cursor: number | null;
  readonly isDrop: boolean;
}

/** Thousands of lines stand on a screen: only those that change are drawn again. */
const LineView = memo(function LineView({ start, text, gap, cursor, isDrop }: LineProps) {
  const shown = text.replace(/[\r\n]+$/, "");
  return (
    <span
      className="run-line"
      data-at={start}
      data-gap={gap === undefined ? undefined : "true"}
      data-cursor={cursor === null ? undefined : "true"}
      data-drop={isDrop || undefined}
      title={gap && `Left out: ${gap}`}
    >
      {cursor === null ? (
        <VisibleText text={shown} />
      ) : (
        <>
          <VisibleText text={shown.slice(0, cursor)} />
          <span className="run-caret" aria-hidden="true" />
          <VisibleText text={shown.slice(cursor)} />
        </>
      )}
    </span>
  );
});
