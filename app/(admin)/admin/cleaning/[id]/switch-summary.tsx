import type { RecleanScreen } from "@/lib/desk/cleaning/read-reclean";
import { stepWords } from "@/lib/domain/cleaning-steps";
import { lineOfStep } from "@/lib/domain/line-rules";

/** Where nothing is set, every step is on but those that take out a line, which somebody has to ask for. */
const words = (name: string, isOn: boolean | undefined, ofBatch: boolean) => {
  if (isOn === undefined && ofBatch) return "as its source says";
  return (isOn ?? lineOfStep(name) === null) ? "on" : "off";
};

/** Which steps are switched otherwise than before. */
export function SwitchSummary({ reclean }: { readonly reclean: RecleanScreen["reclean"] }) {
  const { switches, switchesBefore, batchId } = reclean;
  const names = [...new Set([...Object.keys(switches), ...Object.keys(switchesBefore)])];
  const changed = names.filter((name) => switches[name] !== switchesBefore[name]);
  if (changed.length === 0)
    return <p className="muted">No step is switched: the texts are cleaned as is set.</p>;
  return (
    <ul className="switch-summary">
      {changed.map((name) => (
        <li key={name}>
          <strong>{stepWords(name).label}</strong>: {words(name, switches[name], batchId !== null)}{" "}
          <span className="muted">(before: {words(name, switchesBefore[name], batchId !== null)})</span>
        </li>
      ))}
    </ul>
  );
}
