"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { ReviewRow } from "@/lib/desk/list-review";

interface Props {
  readonly row: ReviewRow | null;
  readonly mayDecide: boolean;
  /** Whether the item has been read, so that its tags are known. */
  readonly isReady: boolean;
  /** How many decisions of this sitting can be undone. */
  readonly steps: number;
  readonly on: {
    accept(isSeparate?: boolean): void;
    setAside(as: "rejected" | "duplicate"): void;
    undo(): void;
    move(by: 1 | -1): void;
    back(): void;
  };
  readonly onHelp: () => void;
}

/** What can be done with the selected item, by mouse, thumb or key. */
export function DecisionBar({ row, mayDecide, isReady, steps, on, onHelp }: Props) {
  const isOpen = mayDecide && row !== null && row.state !== "accepted";
  return (
    <div className="decision-bar">
      <Button className="decision-back" size="small" variant="quiet" onClick={on.back}>
        ← List
      </Button>
      <div className="decision-main">
        {row?.state === "accepted" && row.articleId !== null && (
          <Link className="button" data-variant="primary" href={`/admin/articles/${row.articleId}`}>
            Open article <Kbd>o</Kbd>
          </Link>
        )}
        {isOpen && (
          <>
            {row.updateOf === null ? (
              <Button variant="primary" onClick={() => on.accept()} disabled={!isReady}>
                Accept <Kbd>a</Kbd>
              </Button>
            ) : (
              <Link className="button" data-variant="primary" href={`/admin/articles/${row.updateOf}/update`}>
                Look at the change <Kbd>a</Kbd>
              </Link>
            )}
            <Button onClick={() => on.setAside("rejected")}>
              Reject <Kbd>r</Kbd>
            </Button>
            <Button className="decision-rare" onClick={() => on.setAside("duplicate")}>
              Duplicate <Kbd>d</Kbd>
            </Button>
            {row.updateOf !== null && (
              <Button className="decision-rare" disabled={!isReady} onClick={() => on.accept(true)}>
                Separate article
              </Button>
            )}
          </>
        )}
        {!mayDecide && <span className="muted small">Editors decide about items; you can read them.</span>}
      </div>
      <div className="decision-side">
        <Button variant="quiet" onClick={on.undo} disabled={steps === 0}>
          Undo <Kbd>u</Kbd>
        </Button>
        <Button variant="quiet" onClick={() => on.move(-1)}>
          <span className="visually-hidden">Previous item</span>
          <span aria-hidden="true">↑</span> <Kbd>k</Kbd>
        </Button>
        <Button variant="quiet" onClick={() => on.move(1)}>
          <span className="visually-hidden">Next item</span>
          <span aria-hidden="true">↓</span> <Kbd>j</Kbd>
        </Button>
        <Button className="decision-rare" variant="quiet" aria-label="Keyboard help" onClick={onHelp}>
          <Kbd>?</Kbd>
        </Button>
      </div>
    </div>
  );
}
