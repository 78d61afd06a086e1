import type { RecleanScreen } from "@/lib/desk/cleaning/read-reclean";
import { stepWords } from "@/lib/domain/cleaning-steps";

const words = (isOn: boolean | undefined, ofBatch: boolean) => {
  if (isOn === undefined) return ofBatch ? "as its source says" : "on";
  return isOn ? "on" : "off";
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
          <strong>{stepWords(name).label}</strong>: {words(switches[name], batchId !== null)}{" "}
          <span className="muted">(before: {words(switchesBefore[name], batchId !== null)})</span>
        </li>
      ))}
    </ul>
  );
}
