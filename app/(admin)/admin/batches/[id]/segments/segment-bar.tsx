import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { Run } from "@/lib/domain/segments";
import type { SegmentState } from "./segment-state";
import type { Acts } from "./use-acts";

interface Props {
  readonly acts: Acts;
  readonly state: SegmentState;
  readonly selected: Run | null;
  readonly isBusy: boolean;
  readonly mayChange: boolean;
  readonly unsure: number;
  readonly onHelp: () => void;
}

/** What can be done with the selected item and its boundaries, by mouse, thumb or key. */
export function SegmentBar({ acts, state, selected, isBusy, mayChange, unsure, onHelp }: Props) {
  const isGap = selected?.item === null;
  const changes = state.edits.length;
  return (
    <div className="segment-bar" role="toolbar" aria-label="Boundaries">
      {mayChange ? (
        <div className="segment-bar-main">
          <Button onClick={acts.split}>
            Split here <Kbd>s</Kbd>
          </Button>
          <Button onClick={acts.join}>
            Join with next <Kbd>m</Kbd>
          </Button>
          <Button onClick={acts.toggle}>
            {isGap ? "Make it news" : "Not news"} <Kbd>x</Kbd>
          </Button>
          <Button className="segment-rare" variant="quiet" onClick={acts.confirm}>
            Right as it is <Kbd>c</Kbd>
          </Button>
        </div>
      ) : (
        <p className="muted small">Editors set boundaries once the whole file has been read; you can look.</p>
      )}
      <div className="segment-bar-side">
        {unsure > 0 && (
          <Button className="segment-rare" variant="quiet" onClick={acts.nextUnsure}>
            Next unsure ({unsure}) <Kbd>n</Kbd>
          </Button>
        )}
        <Button className="segment-rare" variant="quiet" aria-label="Keyboard help" onClick={onHelp}>
          <Kbd>?</Kbd>
        </Button>
        {mayChange && (
          // None of these is ever disabled for good: a button that is loses the focus to nowhere.
          <>
            <Button variant="quiet" onClick={acts.undo} aria-disabled={changes === 0}>
              Undo <Kbd>z</Kbd>
            </Button>
            <Button
              className="segment-rare"
              variant="quiet"
              onClick={acts.redo}
              aria-disabled={state.undone.length === 0}
            >
              Redo <Kbd>y</Kbd>
            </Button>
            <Button variant="primary" onClick={acts.save} aria-disabled={changes === 0 || isBusy}>
              {isBusy ? "Saving …" : changes === 0 ? "Save" : `Save ${changes}`}
            </Button>
          </>
        )}
      </div>
      {/* Always there: a line that comes and goes would move the text under the pointer. */}
      <p className="segment-message" role="status">
        {state.message}
      </p>
    </div>
  );
}
