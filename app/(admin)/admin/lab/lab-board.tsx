"use client";

import { useMemo, useRef, useState } from "react";
import { BatchSource } from "@/components/admin/batch-source";
import { SourceOptions } from "@/components/admin/source-select";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { TriedSample } from "@/lib/desk/lab/try-sample";
import { FORMAT_LABELS, formatLabel } from "@/lib/domain/format-labels";
import { FORMAT_NAMES, type FormatName } from "@/lib/domain/ingest";
import { LONGEST_SAMPLE } from "@/lib/schemas/lab";
import { LabSwitches, type TriedSwitches, toSwitches } from "./lab-switches";
import { LeftOutReasons } from "./left-out-reasons";
import { SAMPLES } from "./samples";
import { TriedItems } from "./tried-items";
import { type Trial, useTriedSample } from "./use-tried-sample";

interface Props {
  readonly sources: readonly { readonly id: number; readonly name: string }[];
}

const CUT = `Only ${LONGEST_SAMPLE.toLocaleString("en-GB")} characters can be tried. Upload the file to read all of it; an import can be undone.`;

/** A sample beside what becomes of it, live. */
export function LabBoard({ sources }: Props) {
  const [text, setText] = useState("");
  const [format, setFormat] = useState<FormatName | null>(null);
  const [sourceId, setSourceId] = useState<number | null>(null);
  const [tried, setTried] = useState<TriedSwitches>({ steps: {}, lines: "" });
  const switches = useMemo(() => toSwitches(tried), [tried]);
  const field = useRef<HTMLTextAreaElement>(null);
  const trial = useTriedSample({ text, format, sourceId, switches });
  return (
    <div className="stack-l">
      <section className="card stack lab-sample" aria-label="Sample">
        <Field id="lab-text" label="A piece of a dump" error={text.length < LONGEST_SAMPLE ? undefined : CUT}>
          <Textarea
            ref={field}
            id="lab-text"
            rows={10}
            dir="auto"
            spellCheck={false}
            maxLength={LONGEST_SAMPLE}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {text === "" && (
          <p className="row small">
            Nothing at hand? Try
            {SAMPLES.map((sample) => (
              <Button
                key={sample.name}
                size="small"
                onClick={() => {
                  setText(sample.text);
                  // The button goes away.
                  field.current?.focus({ preventScroll: true });
                }}
              >
                {sample.name}
              </Button>
            ))}
          </p>
        )}
        <div className="lab-choices">
          <Field id="lab-format" label="Read as">
            <Select
              id="lab-format"
              value={format ?? ""}
              onChange={(event) => setFormat((event.target.value || null) as FormatName | null)}
            >
              <option value="">Recognise it</option>
              {FORMAT_NAMES.map((name) => (
                <option key={name} value={name}>
                  {FORMAT_LABELS[name]}
                </option>
              ))}
            </Select>
          </Field>
          <Field id="lab-source" label="With the recipe of">
            <Select
              id="lab-source"
              value={sourceId ?? ""}
              onChange={(event) => setSourceId(Number(event.target.value) || null)}
            >
              <SourceOptions sources={sources} />
            </Select>
          </Field>
        </div>
        {trial.tried && (
          <LabSwitches
            items={trial.tried.items}
            tried={tried}
            onChange={setTried}
            source={sources.find(({ id }) => id === sourceId) ?? null}
          />
        )}
      </section>
      <Outcome trial={trial} />
    </div>
  );
}

function Outcome({ trial: { tried, failure, isReading } }: { readonly trial: Trial }) {
  return (
    <section className="stack" aria-labelledby="lab-outcome" aria-busy={isReading}>
      <h2 id="lab-outcome">What becomes of it</h2>
      <p className="muted" aria-live="polite">
        {failure ? "" : isReading ? "Reading …" : tried ? summaryOf(tried) : "Paste something above."}
      </p>
      {failure && <Notice tone="bad">{failure}</Notice>}
      {tried && (
        <>
          {tried.warnings.length > 0 && (
            <Notice tone="warn">
              <ul className="plain-list">
                {[...new Set(tried.warnings)].map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Notice>
          )}
          <LeftOutReasons tried={tried} />
          <div className="batch-panes">
            <section className="batch-pane lab-pane" aria-label="Items">
              <TriedItems items={tried.items} />
            </section>
            <section className="batch-pane" aria-label="The sample with its boundaries">
              <BatchSource source={tried} />
            </section>
          </div>
        </>
      )}
    </section>
  );
}

function summaryOf({ items, found, format, confidence }: TriedSample): string {
  const shown = found > items.length ? `, the first ${items.length} of them shown` : "";
  const count = found === 1 ? "One item" : `${found} items${shown}`;
  const sure = format === "unknown" ? "" : `, ${Math.round(confidence * 100)} % sure`;
  return `${count}. ${formatLabel(format)}${sure}.`;
}
