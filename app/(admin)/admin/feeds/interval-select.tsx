import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";
import { FEED_INTERVALS, INTERVAL_WORDS } from "@/lib/domain/feeds";

interface Props extends Omit<ComponentProps<"select">, "value" | "name"> {
  /** Minutes. */
  readonly value: number;
}

/** A choice of how often to fetch. */
export function IntervalSelect({ value, ...rest }: Props) {
  return (
    <Select {...rest} key={value} name="everyMinutes" defaultValue={value}>
      {FEED_INTERVALS.map((minutes) => (
        <option key={minutes} value={minutes}>
          {INTERVAL_WORDS[minutes]}
        </option>
      ))}
    </Select>
  );
}
