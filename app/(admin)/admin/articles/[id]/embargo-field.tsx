import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toLocalInput } from "./local-input";

interface Props {
  /** ISO 8601, or null for no embargo. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Until when nobody outside may see the text. */
export function EmbargoField({ value, onChange }: Props) {
  return (
    <Field id="embargo" label="Embargo until" hint="Publishing before then schedules it for that moment.">
      <Input
        id="embargo"
        type="datetime-local"
        value={value ? toLocalInput(value) : ""}
        onChange={({ target }) => onChange(target.value ? new Date(target.value).toISOString() : null)}
      />
    </Field>
  );
}
