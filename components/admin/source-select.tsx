import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";

/** A source to choose, by name. */
export interface NamedSource {
  readonly id: number;
  readonly name: string;
}

interface Props extends Omit<ComponentProps<"select">, "defaultValue" | "children"> {
  readonly sources: readonly NamedSource[];
  /** Null for none. */
  readonly defaultValue: number | null;
}

/** A choice of whose texts something brings. */
export function SourceSelect({ sources, defaultValue, ...rest }: Props) {
  return (
    <Select {...rest} key={defaultValue ?? 0} name="sourceId" defaultValue={defaultValue ?? ""}>
      <SourceOptions sources={sources} />
    </Select>
  );
}

/** The sources that a list offers, and none. */
export function SourceOptions({ sources }: Pick<Props, "sources">) {
  return (
    <>
      <option value="">No source</option>
      {sources.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
