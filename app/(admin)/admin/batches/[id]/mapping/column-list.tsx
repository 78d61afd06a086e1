import { Select } from "@/components/ui/select";
import {
  type ColumnMapping,
  MAPPED_FIELD_LABELS,
  MAPPED_FIELDS,
  type MappedField,
} from "@/lib/domain/column-mapping";

interface Props {
  readonly mapping: ColumnMapping;
  readonly samples: readonly (readonly string[])[];
  readonly isLocked: boolean;
  readonly choose: (column: number, field: MappedField | null) => void;
}

/** Every column with the first values in it, and a choice of what it is. */
export function ColumnList({ mapping, samples, isLocked, choose }: Props) {
  return (
    <ol className="mapping-columns">
      {mapping.columns.map((name, column) => (
        <li key={name} className="mapping-column" data-used={mapping.fields[column] !== null}>
          <label className="mapping-name" htmlFor={`column-${column}`} dir="auto">
            {name}
          </label>
          <Select
            id={`column-${column}`}
            value={mapping.fields[column] ?? ""}
            disabled={isLocked}
            aria-describedby={`samples-${column}`}
            onChange={(event) => choose(column, fieldNamed(event.currentTarget.value))}
          >
            <option value="">Leave out</option>
            {MAPPED_FIELDS.map((field) => (
              <option key={field} value={field}>
                {MAPPED_FIELD_LABELS[field]}
              </option>
            ))}
          </Select>
          <ul className="mapping-samples" id={`samples-${column}`}>
            {(samples[column] ?? []).map((sample) => (
              <li key={sample} dir="auto">
                {sample}
              </li>
            ))}
            {(samples[column] ?? []).length === 0 && <li className="muted">Nothing in the first rows</li>}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const fieldNamed = (value: string): MappedField | null =>
  MAPPED_FIELDS.find((field) => field === value) ?? null;
