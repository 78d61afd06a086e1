"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { TriedItem } from "@/lib/desk/lab/try-sample";
import { type StepSwitches, stepWords, withSwitch } from "@/lib/domain/cleaning-steps";
import { LONGEST_LINE, lineStep } from "@/lib/domain/line-rules";

/** Cleaning that is tried otherwise than the recipe says. */
export interface TriedSwitches {
  readonly steps: StepSwitches;
  /** Lines to take out, one a line. */
  readonly lines: string;
}

/** What is tried, as switches of steps; a line that is too long to be one is none. */
export function toSwitches({ steps, lines }: TriedSwitches): StepSwitches {
  const own = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line.length <= LONGEST_LINE);
  return { ...steps, ...Object.fromEntries(own.map((line) => [lineStep(line), true])) };
}

interface Props {
  readonly items: readonly TriedItem[];
  readonly tried: TriedSwitches;
  readonly onChange: (tried: TriedSwitches) => void;
  /** The source whose recipe they may become part of. */
  readonly source: { readonly id: number; readonly name: string } | null;
}

/** The steps that changed something, to be switched off, and lines to take out: what becomes of the sample follows at once. */
export function LabSwitches({ items, tried, onChange, source }: Props) {
  const { steps, lines } = tried;
  const names = [...new Set([...items.flatMap((item) => item.steps), ...Object.keys(steps)])].sort();
  const flip = (name: string) =>
    onChange({ ...tried, steps: withSwitch(steps, name, steps[name] === false ? null : false) });
  return (
    <details className="lab-switches">
      <summary>Change how it is cleaned</summary>
      <div className="stack">
        <fieldset className="lab-steps">
          <legend className="field-label">Steps that change something here</legend>
          {names.length === 0 && <p className="muted small">None: the texts are as the source has them.</p>}
          {names.map((name) => (
            <label key={name} className="lab-step" dir="auto">
              <input type="checkbox" checked={steps[name] !== false} onChange={() => flip(name)} />
              {stepWords(name).label}
            </label>
          ))}
        </fieldset>
        <Field id="lab-lines" label="Lines to take out, one a line" hint="Each as it stands in the texts.">
          <Textarea
            id="lab-lines"
            rows={3}
            dir="auto"
            spellCheck={false}
            value={lines}
            onChange={(event) => onChange({ ...tried, lines: event.target.value })}
            aria-describedby="lab-lines-hint"
          />
        </Field>
        {source && <KeepInRecipe source={source} switches={toSwitches(tried)} />}
      </div>
    </details>
  );
}

/** Nothing is kept before its effect on all texts of the source was seen. */
function KeepInRecipe({
  source,
  switches,
}: {
  readonly source: { readonly id: number; readonly name: string };
  readonly switches: StepSwitches;
}) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const plan = async () => {
    setBusy(true);
    const data = { sourceId: source.id, switches };
    const answer = await deskFetch<{ recleanId: number }>("/api/recleans", { method: "POST", data });
    if (answer.ok) return router.push(`/admin/cleaning/${answer.value.recleanId}`);
    setBusy(false);
    setProblem(answer.message);
  };
  if (Object.keys(switches).length === 0) return null;
  return (
    <>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <p>
        <Button disabled={isBusy} onClick={() => void plan()}>
          <span>
            See what this would change in <bdi>{source.name}</bdi>, to keep it in its recipe
          </span>
        </Button>
      </p>
    </>
  );
}
