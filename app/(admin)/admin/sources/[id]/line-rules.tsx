import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SourceRules } from "@/lib/desk/rules/offer-rules";
import { LONGEST_LINE } from "@/lib/domain/line-rules";
import { planLineRuleAction, planWithoutLineRuleAction, refuseLineRuleAction } from "../actions";

interface Props {
  readonly sourceId: number;
  readonly rules: SourceRules;
  readonly mayChange: boolean;
}

/** Lines that are taken out of every text of a source, and those that editors keep taking out by hand. */
export function LineRules({ sourceId, rules: { lines, offers }, mayChange }: Props) {
  return (
    <section className="stack" aria-labelledby="line-rules">
      <h2 id="line-rules">Lines that are taken out</h2>
      {offers.length > 0 && (
        <section className="card stack" aria-labelledby="line-offers">
          <h3 id="line-offers">Editors keep taking these out</h3>
          <ul className="line-rules">
            {offers.map(({ line, itemIds }) => (
              <li key={line} className="line-rule">
                <Line sourceId={sourceId} line={line} />
                <span className="muted small">taken out of {itemIds.length} items by hand</span>
                {mayChange && <Offer sourceId={sourceId} line={line} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lines.length === 0 ? (
        <p className="muted">
          None yet. When editors take the same line out of three items, a rule for it is offered here.
        </p>
      ) : (
        <ul className="line-rules">
          {lines.map((line) => (
            <li key={line} className="line-rule">
              <Line sourceId={sourceId} line={line} />
              {mayChange && (
                <ActionForm action={planWithoutLineRuleAction} submit="Try without it" {...SMALL}>
                  <Named sourceId={sourceId} line={line} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <OwnRule sourceId={sourceId} />}
    </section>
  );
}

const SMALL = { variant: "secondary", size: "small", className: "inline-form" } as const;

interface OfLine {
  readonly sourceId: number;
  readonly line: string;
}

function Line({ sourceId, line }: OfLine) {
  return (
    <Link href={`/admin/sources/${sourceId}/line?text=${encodeURIComponent(line)}`} dir="auto">
      “{line}”
    </Link>
  );
}

function Named({ sourceId, line }: OfLine) {
  return (
    <>
      <input type="hidden" name="sourceId" value={sourceId} />
      <input type="hidden" name="line" value={line} />
    </>
  );
}

function Offer(of: OfLine) {
  return (
    <div className="row">
      <ActionForm action={planLineRuleAction} submit="See what a rule would change" {...SMALL}>
        <Named {...of} />
      </ActionForm>
      <ActionForm action={refuseLineRuleAction} submit="No, keep it" {...SMALL} variant="quiet">
        <Named {...of} />
      </ActionForm>
    </div>
  );
}

function OwnRule({ sourceId }: { readonly sourceId: number }) {
  return (
    <details>
      <summary>Take out a line of your own choice</summary>
      <ActionForm action={planLineRuleAction} submit="See what it would change" variant="secondary">
        <input type="hidden" name="sourceId" value={sourceId} />
        <Field id="own-line" label="The line, as it stands in the texts">
          <Input id="own-line" name="line" maxLength={LONGEST_LINE} dir="auto" required />
        </Field>
      </ActionForm>
    </details>
  );
}
