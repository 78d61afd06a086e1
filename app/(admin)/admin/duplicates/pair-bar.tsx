"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { DECISION_WORDS, type DuplicateDecision } from "@/lib/domain/duplicates";
import type { PairRow } from "./duplicate-state";

const CHOICES = [
  ["s", "same", "Same"],
  ["p", "update", "Update"],
  ["e", "event", "Same event"],
  ["f", "follow_up", "Follow-up"],
  ["r", "related", "Related"],
  ["d", "different", "Different"],
] as const;

interface Props {
  readonly row: PairRow | null;
  readonly mayDecide: boolean;
  /** Whether both texts have been read, so that there is something to decide about. */
  readonly isReady: boolean;
  /** How many decisions of this sitting can be undone. */
  readonly steps: number;
  readonly on: {
    say(decision: DuplicateDecision): void;
    undo(): void;
    move(by: 1 | -1): void;
    back(): void;
    help(): void;
  };
}

/** What can be said about the selected pair, by mouse, thumb or key. */
export function PairBar({ row, mayDecide, isReady, steps, on }: Props) {
  return (
    <div className="decision-bar">
      <Button className="decision-back" size="small" variant="quiet" onClick={on.back}>
        ← List
      </Button>
      <div className="decision-main">
        {mayDecide &&
          row?.decision === null &&
          CHOICES.map(([key, decision, label]) => (
            <Button
              key={key}
              variant={decision === row.kind ? "primary" : "secondary"}
              disabled={!isReady}
              onClick={() => on.say(decision)}
            >
              {label} <Kbd>{key}</Kbd>
            </Button>
          ))}
        {row?.decision && (
          <span className="muted small" role="status">
            You called the later item {DECISION_WORDS[row.decision]}.
          </span>
        )}
        {!mayDecide && <span className="muted small">Editors decide about pairs; you can read them.</span>}
      </div>
      <div className="decision-side">
        <Button variant="quiet" onClick={on.undo} disabled={steps === 0}>
          Undo <Kbd>u</Kbd>
        </Button>
        <Button variant="quiet" onClick={() => on.move(-1)}>
          <span className="visually-hidden">Previous pair</span>
          <span aria-hidden="true">↑</span> <Kbd>k</Kbd>
        </Button>
        <Button variant="quiet" onClick={() => on.move(1)}>
          <span className="visually-hidden">Next pair</span>
          <span aria-hidden="true">↓</span> <Kbd>j</Kbd>
        </Button>
        <Button className="decision-rare" variant="quiet" aria-label="Keyboard help" onClick={on.help}>
          <Kbd>?</Kbd>
        </Button>
      </div>
    </div>
  );
}
