"use client";

import { useEffect, useMemo, useRef } from "react";
import { diffWords } from "@/lib/domain/word-diff";
import type { HunkChoice } from "@/lib/richtext/three-way";
import { PickOption, PickText } from "../pick-option";
import type { Change } from "./changes";

interface Props {
  readonly change: Change;
  readonly language: string;
  readonly choice: HunkChoice;
  readonly isCurrent: boolean;
  readonly onChoose: (choice: HunkChoice) => void;
}

/** One change of the source: what it was, what it is, what we have, and whose is taken. */
export function ChangeRow({ change, language, choice, isCurrent, onChoose }: Props) {
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const source = useMemo(() => diffWords(change.base, change.theirs), [change]);
  const isConflict = change.kind === "conflict";
  const group = { name: change.id, label: change.label };
  const option = (value: HunkChoice) => ({
    group,
    isChosen: choice === value,
    isPart: choice === value || (choice === "both" && value !== "both"),
    onChoose: () => onChoose(value),
  });
  return (
    <fieldset ref={row} className="pick-row update-row" data-kind={change.kind} data-current={isCurrent}>
      <legend>
        {change.label}
        {isConflict && (
          <span className="badge" data-tone="warn">
            Changed by us too
          </span>
        )}
      </legend>
      <div className="pick update-base">
        <span className="pick-choice">
          {isConflict ? "The source before" : "The source before, and ours"}
        </span>
        <PickText side="left" parts={source.left} language={language} />
      </div>
      <PickOption {...option("take")} title="The source now">
        <PickText side="right" parts={source.right} language={language} />
      </PickOption>
      <PickOption
        {...option("keep")}
        title={isConflict ? "Ours" : "Leave ours as it is"}
        {...(!isConflict && { className: "pick-both" })}
      >
        {isConflict && (
          <PickText
            side="left"
            parts={change.ours ? [{ text: change.ours, isChanged: false }] : []}
            language={language}
          />
        )}
      </PickOption>
      {change.canTakeBoth && (
        <PickOption {...option("both")} className="pick-both" title="Both: ours, then the source’s" />
      )}
    </fieldset>
  );
}
