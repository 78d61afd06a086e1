"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ClusterDecision, PairSide } from "@/lib/domain/duplicates";
import { GROUP_ANSWERS, MOST_DIGITS } from "./group-answers";

interface Props {
  readonly members: readonly PairSide[];
  readonly keep: number;
  readonly onKeep: (itemId: number) => void;
  readonly mayDecide: boolean;
  readonly onSay: (decision: ClusterDecision) => void;
}

/** A group of more than two: its members, which of them stays, and one answer for all. */
export function GroupPanel({ members, keep, onKeep, mayDecide, onSay }: Props) {
  return (
    <section className="group-panel" aria-label="Group">
      <h2 className="group-title">One group of {members.length} items</h2>
      <fieldset className="group-members" disabled={!mayDecide}>
        <legend className="small muted">
          Which one stays if they are all the same? The others are set aside. Pairs can be decided one by one
          below.
        </legend>
        {members.map((member, index) => (
          <label key={member.id} className="group-member" data-kept={member.id === keep}>
            <input type="radio" name="keep" checked={member.id === keep} onChange={() => onKeep(member.id)} />
            <span className="group-member-title">
              <bdi lang={member.language}>{member.title || "Untitled"}</bdi>
            </span>
            <span className="item-facts">
              <span>{member.publishedAt?.slice(0, 10) ?? "no date"}</span>
              {member.state !== "new" && <StatusBadge status={member.state} />}
              {index < MOST_DIGITS && <Kbd>{index + 1}</Kbd>}
            </span>
          </label>
        ))}
      </fieldset>
      {mayDecide && (
        <div className="row group-answers">
          {GROUP_ANSWERS.map(([key, decision, label]) => (
            <Button key={key} size="small" onClick={() => onSay(decision)}>
              {label} <Kbd>{`Shift ${key}`}</Kbd>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
