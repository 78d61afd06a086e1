import { EMBARGO_CODE, embargoMessage } from "@/lib/domain/embargo";
import type { Warning } from "@/lib/ingest/types";

/** How a record stood in the system that it was exported from, where that was not simply "published". */
export const SOURCE_STATES = {
  draft: "This is a draft in the system that it comes from.",
  pending: "This waits for review in the system that it comes from.",
  private: "This is private in the system that it comes from.",
  protected: "This is protected by a password in the system that it comes from.",
  members: "This is for members or subscribers only in the system that it comes from.",
  withheld: "This was withheld or cancelled in the system that it comes from.",
  deleted: "The source has deleted this.",
  page: "This is a standing page, not a post, in the system that it comes from.",
} as const;
export type SourceState = keyof typeof SOURCE_STATES;

/** Says that an item was not simply a published post where it comes from. */
export function stateWarning(state: SourceState): Warning {
  return { code: `source-${state}`, message: SOURCE_STATES[state] };
}

/** Says that a record is of a type of its own: `event`, `recipe`. */
export function typeWarning(type: string): Warning {
  const message = `This is a record of the type “${type.slice(0, 100)}” in the system that it comes from.`;
  return { code: "source-type", message };
}

/** Says that an item was to be published only later; `until` is printed as it stands in the source. */
export function scheduledWarning(until: string | null): Warning {
  const message = `This was scheduled for ${until?.slice(0, 100) ?? "a later time"} in the system that it comes from.`;
  return { code: "source-scheduled", message };
}

/** Says that an item must not be published before `until`, printed as it stands in the source. */
export function embargoWarning(until: string | null): Warning {
  return { code: EMBARGO_CODE, message: embargoMessage(until) };
}
