import type { ReactNode } from "react";
import { DiffText } from "@/components/admin/diff-text";
import type { DiffPart } from "@/lib/domain/word-diff";

interface Props {
  /** Of the choice as a whole, for the keyboard and for screen readers. */
  readonly group: { readonly name: string; readonly label: string };
  readonly title: string;
  readonly isChosen: boolean;
  /** Whether its text is part of what was chosen. */
  readonly isPart: boolean;
  readonly className?: string;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

/** One of several texts of which one is taken. */
export function PickOption({ group, title, isChosen, isPart, className, onChoose, children }: Props) {
  return (
    <label className={className ? `pick ${className}` : "pick"} data-picked={isPart}>
      <span className="pick-choice">
        <input
          type="radio"
          name={group.name}
          checked={isChosen}
          onChange={onChoose}
          aria-label={`${group.label}: ${title}`}
        />
        {title}
      </span>
      {children}
    </label>
  );
}

interface TextProps {
  readonly side: "left" | "right";
  readonly parts: readonly DiffPart[];
  readonly language: string;
}

/** A text with what differs marked. */
export function PickText({ side, parts, language }: TextProps) {
  return (
    <span className="pick-text" dir="auto" lang={language}>
      {parts.length > 0 ? <DiffText side={side} parts={parts} /> : <span className="muted">Empty</span>}
    </span>
  );
}
