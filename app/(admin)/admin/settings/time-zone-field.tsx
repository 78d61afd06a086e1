import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** By which clocks readers are told when something changed. */
export function TimeZoneField({ timeZone }: { readonly timeZone: string }) {
  const zones = ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  return (
    <Field
      id="timeZone"
      label="Time zone"
      hint="For today’s date, and for when an article was updated or corrected. Dates and times that a source gives stay as the source writes them."
    >
      <Select id="timeZone" name="timeZone" defaultValue={timeZone} aria-describedby="timeZone-hint">
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replace(/_/g, " ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
