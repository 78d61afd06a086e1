import { useState } from "react";
import { ClockNote } from "@/components/admin/clock-note";
import { fromLocalInput, LAST_LOCAL_INPUT, shownInput } from "@/components/admin/local-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface Props {
  /** ISO 8601, or null for no embargo. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Until when nobody outside may see the text. */
export function EmbargoField({ value, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const shown = shownInput(typed, value);
  return (
    <Field id="embargo" label="Embargo until" hint="Publishing before then schedules it for that moment.">
      <Input
        id="embargo"
        type="datetime-local"
        max={LAST_LOCAL_INPUT}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(fromLocalInput(target.value));
        }}
      />
      <ClockNote typed={shown} iso={value} />
    </Field>
  );
}
