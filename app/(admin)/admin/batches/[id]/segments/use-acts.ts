"use client";

import type { Dispatch } from "react";
import type { SegmentScreen } from "@/lib/desk/segments/read-segments";
import { joinNext, runAt, type SegmentAction, type SegmentState } from "./segment-state";

/** Everything that can be done on the screen of boundaries, by key or by button. */
export interface Acts {
  split(): void;
  join(): void;
  /** Mark the selected item as not news, or left-out text as an item. */
  toggle(): void;
  confirm(): void;
  undo(): void;
  redo(): void;
  save(): void;
  step(unit: "line" | "word" | "run", by: 1 | -1): void;
  nextUnsure(): void;
}

interface Input {
  readonly screen: SegmentScreen;
  readonly state: SegmentState;
  readonly dispatch: Dispatch<SegmentAction>;
  readonly mayChange: boolean;
  readonly save: () => void;
}

/** What the keys and buttons of the screen do as it stands. */
export function useActs({ screen, state, dispatch, mayChange, save }: Input): Acts {
  const run = runAt(state.runs, state.cursor);
  const change = (act: () => void) => () => {
    if (mayChange) act();
  };
  return {
    split: change(() => dispatch({ type: "edit", edit: { type: "split", at: state.cursor } })),
    join: change(() => {
      const joined = run ? joinNext(state, run) : "Choose an item first.";
      if (typeof joined === "string") dispatch({ type: "say", message: joined });
      else dispatch({ type: "edit", edit: joined });
    }),
    toggle: change(() => {
      if (!run) return;
      dispatch({ type: "edit", edit: { type: run.item === null ? "keep" : "drop", at: run.start } });
    }),
    confirm: change(() => {
      if (run) dispatch({ type: "edit", edit: { type: "confirm", at: run.start } });
    }),
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
    save: change(save),
    step: (unit, by) => dispatch({ type: "step", unit, by }),
    nextUnsure: () => goToUnsure(screen, state, dispatch),
  };
}

/** The next unsure item of this part; behind the last one that of a later part, and then from the beginning. */
function goToUnsure(screen: SegmentScreen, state: SegmentState, dispatch: Dispatch<SegmentAction>): void {
  const unsure = new Set(screen.items.filter(({ isUnsure }) => isUnsure).map(({ id }) => id));
  const decided = new Set(state.decided.map(({ item }) => item));
  const starts = state.runs
    .filter(({ item, start }) => item !== null && start >= screen.start && unsure.has(item))
    .filter(({ item }) => !decided.has(item))
    .map(({ start }) => start);
  const next = starts.find((start) => start > state.cursor);
  const first = starts.find((start) => start !== state.cursor);
  if (next !== undefined) dispatch({ type: "go", at: next });
  else if (screen.nextUnsure !== null) window.location.assign(`?at=${screen.nextUnsure}`);
  else if (first !== undefined) dispatch({ type: "go", at: first });
  else dispatch({ type: "say", message: "There is no other unsure item from here on." });
}
