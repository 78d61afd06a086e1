"use client";

import { useState } from "react";
import { ClockNote } from "@/components/admin/clock-note";
import { fromLocalInput, LAST_LOCAL_INPUT, toLocalInput } from "@/components/admin/local-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LocalTime } from "@/components/ui/local-time";
import { Textarea } from "@/components/ui/textarea";
import { isLiveStatus } from "@/lib/domain/article-status";
import { LONGEST_CORRECTION } from "@/lib/domain/correction";
import { EmbargoField } from "./embargo-field";
import type { ArticleInHand } from "./use-article";
import type { Step } from "./use-status";

/** What the person may do, so that no button is shown that would be refused. */
export interface May {
  readonly tag: boolean;
  readonly publish: boolean;
  readonly schedule: boolean;
  readonly trash: boolean;
  readonly merge: boolean;
  readonly readActivity: boolean;
}

interface Props {
  readonly article: ArticleInHand;
  readonly may: May;
  readonly isBusy: boolean;
  readonly onStep: (step: Step) => void;
}

/** Publish, schedule, unpublish, trash: what readers see, decided by a person. */
export function StatusPanel({ article, may, isBusy, onStep }: Props) {
  const { view } = article;
  const isLive = isLiveStatus(view.status);
  return (
    <div className="stack">
      {view.status === "scheduled" && view.publishAt && (
        <p>
          Goes live on <LocalTime iso={view.publishAt} />.
        </p>
      )}
      {isLive && may.publish && <LiveUpdate article={article} isBusy={isBusy} />}
      {may.publish && !isLive && view.status !== "trashed" && (
        <Button variant="primary" disabled={isBusy} onClick={() => onStep({ action: "publish" })}>
          Publish now
        </Button>
      )}
      {may.schedule && !isLive && view.status !== "trashed" && (
        <ScheduleForm article={article} isBusy={isBusy} onStep={onStep} />
      )}
      <div className="row">
        {may.publish && isLive && (
          <Button disabled={isBusy} onClick={() => onStep({ action: "unpublish" })}>
            Unpublish
          </Button>
        )}
        {may.trash && view.status !== "trashed" && (
          <Button variant="danger" disabled={isBusy} onClick={() => onStep({ action: "trash" })}>
            Move to trash
          </Button>
        )}
        {may.trash && view.status === "trashed" && (
          <Button variant="primary" disabled={isBusy} onClick={() => onStep({ action: "restore" })}>
            Restore as draft
          </Button>
        )}
      </div>
      {!may.publish && (
        <p className="small muted">
          {isLive
            ? "This article is live: only a publisher can change it."
            : "A publisher decides when it goes live."}
        </p>
      )}
    </div>
  );
}

function LiveUpdate({ article, isBusy }: { readonly article: ArticleInHand; readonly isBusy: boolean }) {
  const [isCorrection, setCorrection] = useState(false);
  const [note, setNote] = useState("");
  const isChanged = article.save.kind !== "saved";
  const isReady = isCorrection ? note.trim() !== "" : isChanged;
  const canSend = isReady && article.save.kind !== "saving" && article.save.kind !== "conflict";
  const send = async () => {
    const correction = isCorrection ? { note } : null;
    if (!(await article.saveNow({ applyToLive: true, correction }))) return;
    setCorrection(false);
    setNote("");
  };
  return (
    <div className="stack">
      <Button variant="primary" disabled={isBusy || !canSend} onClick={() => void send()}>
        Update live page
      </Button>
      <label className="small check">
        <input
          type="checkbox"
          checked={isCorrection}
          onChange={(event) => setCorrection(event.target.checked)}
        />
        Mark as corrected
      </label>
      {isCorrection && (
        <Field
          id="correction"
          label="What was wrong?"
          hint="A sentence that readers see below the text, with the date."
        >
          <Textarea
            id="correction"
            rows={3}
            dir="auto"
            lang={article.fields.language}
            required
            maxLength={LONGEST_CORRECTION}
            value={note}
            aria-describedby="correction-hint"
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      )}
      {!isChanged && !isCorrection && (
        <p className="small muted">Readers see this text. Changes go live when you say so.</p>
      )}
    </div>
  );
}

function ScheduleForm({ article, isBusy, onStep }: Omit<Props, "may">) {
  const { view, fields, edit } = article;
  const [typed, setTyped] = useState<{ over: string | null; value: string } | null>(null);
  // What is typed holds until the schedule itself moves, as it does when the embargo becomes longer.
  const stored = view.publishAt ? toLocalInput(view.publishAt) : "";
  const when = typed?.over === view.publishAt ? typed.value : stored;
  // A time that clocks show twice means the one that it was set to.
  const publishAt = when === stored ? view.publishAt : fromLocalInput(when);
  const isScheduled = view.status === "scheduled";
  return (
    <details className="fold" open={isScheduled}>
      <summary>Schedule and embargo</summary>
      <div className="stack">
        <Field id="publish-at" label="Go live at" hint="In your own time zone.">
          <Input
            id="publish-at"
            type="datetime-local"
            max={LAST_LOCAL_INPUT}
            value={when}
            onChange={({ target }) => setTyped({ over: view.publishAt, value: target.value })}
          />
          <ClockNote typed={when} iso={publishAt} />
        </Field>
        <div className="row">
          <Button
            disabled={isBusy || !publishAt}
            onClick={() => publishAt && onStep({ action: "schedule", publishAt })}
          >
            {isScheduled ? "Change time" : "Schedule"}
          </Button>
          {isScheduled && (
            <Button variant="quiet" disabled={isBusy} onClick={() => onStep({ action: "unschedule" })}>
              Call off
            </Button>
          )}
        </div>
        <EmbargoField value={fields.embargoUntil} onChange={(embargoUntil) => edit({ embargoUntil })} />
      </div>
    </details>
  );
}
