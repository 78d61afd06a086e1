import { DiffText } from "@/components/admin/diff-text";
import { ActionForm } from "@/components/ui/action-form";
import { Select } from "@/components/ui/select";
import type { StepExample, UsedStep } from "@/lib/desk/cleaning/read-batch-cleaning";
import type { StepSwitches, StepWords } from "@/lib/domain/cleaning-steps";
import { diffWords } from "@/lib/domain/word-diff";
import { STEP_FIELD } from "@/lib/schemas/cleaning";
import { planStepsAction } from "./actions";

interface Props {
  readonly scope: { readonly batchId: number } | { readonly sourceId: number };
  readonly steps: readonly (StepWords | UsedStep)[];
  /** What is set here. */
  readonly switches: StepSwitches;
  /** What holds where nothing is set here, and whose word that is. */
  readonly inherited: StepSwitches;
  readonly inheritedFrom: string | null;
  /** Items that were looked at; null where there is nothing to count. */
  readonly sample: number | null;
  readonly mayChange: boolean;
}

/** Every step of cleaning with what it did and a choice; nothing changes before its plan was seen. */
export function StepForm(props: Props) {
  const { scope, steps, sample, mayChange } = props;
  const used = steps.filter((step) => isUsed(step) || step.name in props.switches);
  const idle = steps.filter((step) => !used.includes(step));
  const folded = sample === null ? "Steps that are as usual" : "Steps that changed nothing here";
  const lines = (
    <>
      <StepList {...props} steps={used} />
      {idle.length > 0 && (
        <details className="card step-idle">
          <summary>
            {folded}: {idle.length}
          </summary>
          <StepList {...props} steps={idle} />
        </details>
      )}
    </>
  );
  if (!mayChange) return <div className="stack">{lines}</div>;
  return (
    <ActionForm
      action={planStepsAction}
      submit="See what would change"
      variant="primary"
      className="stack step-form"
    >
      {"batchId" in scope ? (
        <input type="hidden" name="batchId" value={scope.batchId} />
      ) : (
        <input type="hidden" name="sourceId" value={scope.sourceId} />
      )}
      {lines}
    </ActionForm>
  );
}

const isUsed = (step: StepWords | UsedStep) => "items" in step && step.items > 0;

function StepList(props: Props) {
  if (props.steps.length === 0) return null;
  return (
    <ul className="step-list">
      {props.steps.map((step) => (
        <li key={step.name} className="step-line">
          <div className="step-words">
            <p>
              <strong>{step.label}</strong> <span className="step-target">{step.target}</span>
            </p>
            <p className="small muted">{step.what}</p>
            {"items" in step && step.items > 0 && <Examples step={step} sample={props.sample ?? 0} />}
          </div>
          <StepChoice {...props} step={step} />
        </li>
      ))}
    </ul>
  );
}

function StepChoice({
  step,
  switches,
  inherited,
  inheritedFrom,
  mayChange,
}: Props & { readonly step: StepWords }) {
  const own = switches[step.name];
  const usual = inherited[step.name] === false ? "off" : "on";
  const whose = inheritedFrom ? `As ${inheritedFrom}: ${usual}` : `As usual: ${usual}`;
  return (
    <Select
      // A form that came back keeps what was chosen; other switches make it begin anew.
      key={`${step.name} ${own}`}
      name={`${STEP_FIELD}${step.name}`}
      defaultValue={own === undefined ? "" : own ? "on" : "off"}
      aria-label={step.label}
      className="step-choice"
      disabled={!mayChange}
    >
      <option value="">{whose}</option>
      <option value="on">On</option>
      <option value="off">Off</option>
    </Select>
  );
}

function Examples({ step, sample }: { readonly step: UsedStep; readonly sample: number }) {
  return (
    <details className="step-examples">
      <summary className="small">
        Changed {step.items} of {sample} {sample === 1 ? "item" : "items"} looked at
      </summary>
      <ul>
        {step.examples.map((example) => (
          <li key={example.itemId}>
            <Example example={example} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Longer excerpts would hide what changed. */
const SHOWN = 400;

function Example({ example: { title, language, before, after } }: { readonly example: StepExample }) {
  const { left, right } = diffWords(before.slice(0, SHOWN), after.slice(0, SHOWN));
  return (
    <>
      <p className="small" dir="auto" lang={language}>
        {title}
      </p>
      <p className="step-side" dir="auto" lang={language}>
        {before === "" ? "(nothing)" : <DiffText side="left" parts={left} />}
      </p>
      <p className="step-side" dir="auto" lang={language}>
        {after === "" ? "(nothing)" : <DiffText side="right" parts={right} />}
      </p>
    </>
  );
}
