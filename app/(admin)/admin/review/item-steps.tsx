"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { DiffText } from "@/components/admin/diff-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ItemStep } from "@/lib/desk/cleaning/view-item-cleaning";
import type { ReviewItem } from "@/lib/desk/read-review-item";
import type { SwitchLevel } from "@/lib/domain/cleaning-steps";
import { diffWords } from "@/lib/domain/word-diff";

interface Props {
  readonly item: ReviewItem;
  readonly mayChange: boolean;
  /** The item was cleaned again and has this version now. */
  readonly onCleaned: (version: number) => void;
}

const LEVEL_WORDS: Record<SwitchLevel, string> = {
  item: "for this item",
  batch: "for this batch",
  source: "for its source",
};

/** The steps of cleaning that changed an item, each before and after, with a switch for item, batch and source. */
export function ItemSteps({ item, mayChange, onCleaned }: Props) {
  const { steps, keptBecause, source } = item.cleaning;
  const { flip, isBusy, problem } = useSwitch(item, onCleaned);
  if (steps.length === 0) return null;
  const changed = steps.filter(({ change }) => change !== null).length;
  return (
    <details className="steps">
      <summary>
        {changed} cleaning {changed === 1 ? "step" : "steps"}
        {changed < steps.length && `, ${steps.length - changed} switched`}
      </summary>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {keptBecause && <p className="muted">This item is not cleaned again, because {keptBecause}.</p>}
      <ul className="plain-list">
        {steps.map((step) => (
          <li key={step.name} className="step">
            <p>
              <strong>{step.label}</strong>
              {step.switchedBy && (
                <span className="muted">
                  {" "}
                  {step.change ? "on" : "off"} {LEVEL_WORDS[step.switchedBy]}
                </span>
              )}
            </p>
            <p className="small muted">{step.what}</p>
            {step.change && <StepChange change={step.change} />}
            {mayChange && (
              <StepSwitch
                step={step}
                isKept={keptBecause !== null}
                source={source}
                isBusy={isBusy}
                onFlip={(level, isOn) => void flip(step.name, level, isOn)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function StepChange({ change }: { readonly change: NonNullable<ItemStep["change"]> }) {
  const diff = useMemo(() => diffWords(change.before, change.after), [change]);
  return (
    <dl className="step-change">
      <div>
        <dt>Before</dt>
        <dd dir="auto">{change.before ? <DiffText side="left" parts={diff.left} /> : "(nothing)"}</dd>
      </div>
      <div>
        <dt>After</dt>
        <dd dir="auto">{change.after ? <DiffText side="right" parts={diff.right} /> : "(nothing)"}</dd>
      </div>
    </dl>
  );
}

interface SwitchProps {
  readonly step: ItemStep;
  readonly isKept: boolean;
  readonly source: ReviewItem["cleaning"]["source"];
  readonly isBusy: boolean;
  readonly onFlip: (level: SwitchLevel, isOn: boolean | null) => void;
}

function StepSwitch({ step, isKept, source, isBusy, onFlip }: SwitchProps) {
  const isOn = step.change !== null;
  const verb = isOn ? "Off" : "On";
  const isOwn = step.switchedBy === "item";
  const look = { size: "small", disabled: isBusy } as const;
  return (
    <fieldset className="step-switch">
      <legend className="visually-hidden">Switch “{step.label}”</legend>
      {!isKept && (
        <Button {...look} onClick={() => onFlip("item", isOwn ? null : !isOn)}>
          {verb} for this item
        </Button>
      )}
      <Button {...look} variant="quiet" onClick={() => onFlip("batch", !isOn)}>
        {verb} for this batch …
      </Button>
      {source && (
        <Button {...look} variant="quiet" onClick={() => onFlip("source", !isOn)}>
          <span>
            {verb} for <bdi>{source.name}</bdi> …
          </span>
        </Button>
      )}
    </fieldset>
  );
}

/** An item is cleaned again at once; for more than one the plan is shown first. */
function useSwitch(item: ReviewItem, onCleaned: (version: number) => void) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const flip = async (name: string, level: SwitchLevel, isOn: boolean | null) => {
    setBusy(true);
    setProblem(null);
    const answer =
      level === "item" ? await switchItem(item, name, isOn) : await planSwitch(item, level, name, isOn);
    setBusy(false);
    if (!answer.ok) setProblem(answer.message);
    else if ("recleanId" in answer.value) router.push(`/admin/cleaning/${answer.value.recleanId}`);
    else onCleaned(answer.value.version);
  };
  return { flip, isBusy, problem };
}

const switchItem = ({ id, version }: ReviewItem, name: string, isOn: boolean | null) =>
  deskFetch<{ version: number }>(`/api/review/${id}/steps`, {
    method: "POST",
    data: { version, name, isOn },
  });

function planSwitch(item: ReviewItem, level: "batch" | "source", name: string, isOn: boolean | null) {
  const { source } = item.cleaning;
  const scope = level === "batch" ? { batchId: item.batchId } : { sourceId: source?.id };
  return deskFetch<{ recleanId: number }>("/api/recleans", {
    method: "POST",
    data: { ...scope, name, isOn },
  });
}
