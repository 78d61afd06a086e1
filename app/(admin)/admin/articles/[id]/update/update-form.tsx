"use client";

import { useState } from "react";
import { useShortcuts } from "@/components/admin/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import type { ShownProposal } from "@/lib/desk/updates/read-proposal";
import { isLiveStatus } from "@/lib/domain/article-status";
import type { HunkChoice } from "@/lib/richtext/three-way";
import { ChangeRow } from "./change-row";
import { changesOf } from "./changes";
import { QuietHunk } from "./quiet-hunk";
import { useDecision } from "./use-decision";

interface Props {
  readonly proposal: ShownProposal;
  readonly may: { readonly decide: boolean; readonly publish: boolean };
}

/** Every change of the source with a choice beside it, by mouse or one key each. */
export function UpdateForm({ proposal, may }: Props) {
  const [changes] = useState(() => changesOf(proposal));
  const [choices, setChoices] = useState<ReadonlyMap<string, HunkChoice>>(
    () => new Map(changes.map(({ id, kind }) => [id, kind === "theirs" ? "take" : "keep"])),
  );
  const [at, setAt] = useState(0);
  const { apply, dismiss, isBusy, failure } = useDecision(proposal, changes, choices);
  const isLive = isLiveStatus(proposal.article.status);
  const isAllowed = may.decide && (!isLive || may.publish);
  const choose = (id: string, choice: HunkChoice) => setChoices(new Map(choices).set(id, choice));
  const here = changes[at];
  const answer = (choice: HunkChoice) => {
    if (!here || (choice === "both" && !here.canTakeBoth)) return;
    choose(here.id, choice);
    setAt(Math.min(changes.length - 1, at + 1));
  };
  useShortcuts({
    j: () => setAt(Math.min(changes.length - 1, at + 1)),
    k: () => setAt(Math.max(0, at - 1)),
    t: () => answer("take"),
    o: () => answer("keep"),
    b: () => answer("both"),
  });
  const rowOf = (id: string) => {
    const index = changes.findIndex((change) => change.id === id);
    const change = changes[index];
    return (
      change && (
        <ChangeRow
          key={id}
          change={change}
          language={proposal.article.language}
          choice={choices.get(id) ?? "keep"}
          isCurrent={index === at}
          onChoose={(choice) => {
            setAt(index);
            choose(id, choice);
          }}
        />
      )
    );
  };
  return (
    <div className="stack">
      {failure && (
        <Notice tone="bad" title="Nothing was saved">
          {failure.message}
          {failure.isConflict && " Load this page again to see it."}
        </Notice>
      )}
      {isLive && !may.publish && (
        <Notice tone="info">This article is live: a publisher decides what its readers see.</Notice>
      )}
      {changes.length === 0 && !proposal.isWithdrawn && (
        <Notice tone="info" title="Nothing is left to decide">
          The article says all of it already. Dismiss the proposal to be done with it.
        </Notice>
      )}
      {proposal.fields.map(({ field }) => rowOf(field))}
      <section className="stack" aria-label="Text">
        {proposal.hunks.map(
          (hunk, index) =>
            rowOf(`${index}`) ?? (
              <QuietHunk key={`quiet ${numbered(index)}`} hunk={hunk} language={proposal.article.language} />
            ),
        )}
      </section>
      <div className="row merge-actions">
        <Button
          variant="primary"
          disabled={!isAllowed || isBusy || changes.length === 0}
          onClick={() => void apply()}
        >
          {isLive ? "Save and update the live page" : "Save"}
        </Button>
        <Button disabled={!may.decide || isBusy} onClick={() => void dismiss()}>
          {proposal.isWithdrawn ? "Keep the article" : "Dismiss"}
        </Button>
        <span className="small muted update-keys">
          <Kbd>j</Kbd> <Kbd>k</Kbd> next, previous · <Kbd>t</Kbd> take the source’s · <Kbd>o</Kbd> keep ours ·{" "}
          <Kbd>b</Kbd> both
        </span>
      </div>
    </div>
  );
}

/** Pieces of a text have no names; their order never changes while the screen is open. */
const numbered = (index: number) => index + 1;
