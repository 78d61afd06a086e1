import { clockNote } from "@/components/admin/local-input";

interface Props {
  /** What stands in a `datetime-local` control. */
  readonly typed: string;
  /** What it means. */
  readonly iso: string | null;
}

/** Below a time: what is meant where clocks are changed that night. */
export function ClockNote({ typed, iso }: Props) {
  const note = clockNote(typed, iso);
  return note === null ? null : (
    <p className="small" role="status">
      {note}
    </p>
  );
}
