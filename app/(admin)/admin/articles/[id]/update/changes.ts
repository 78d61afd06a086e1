import type { ShownProposal } from "@/lib/desk/updates/read-proposal";
import type { ChangeKind } from "@/lib/domain/update-proposals";
import { FIELD_LABELS } from "../field-labels";

/** One thing to decide about: a field, or a piece of the text. */
export interface Change {
  /** The field's name, or the place of the piece. */
  readonly id: string;
  /** Of the text. */
  readonly isPiece: boolean;
  readonly label: string;
  readonly kind: ChangeKind;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly canTakeBoth: boolean;
}

/** All that is to be decided about, in the order of the screen. */
export function changesOf({ fields, hunks }: ShownProposal): Change[] {
  const ofFields = fields.map(({ field, kind, base, ours, theirs }) => ({
    id: field as string,
    isPiece: false,
    label: FIELD_LABELS[field],
    kind,
    base: base ?? "",
    ours: ours ?? "",
    theirs: theirs ?? "",
    canTakeBoth: false,
  }));
  const ofText = hunks.flatMap(({ kind, base, ours, theirs }, index) =>
    kind === "theirs" || kind === "conflict"
      ? [
          {
            id: `${index}`,
            isPiece: true,
            label: labelOf(base, theirs),
            kind,
            base: joined(base),
            ours: joined(ours),
            theirs: joined(theirs),
            canTakeBoth: kind === "conflict" && ours.length > 0 && theirs.length > 0,
          },
        ]
      : [],
  );
  return [...ofFields, ...ofText];
}

function labelOf(base: readonly string[], theirs: readonly string[]): string {
  if (base.length === 0) return "New in the source";
  return theirs.length === 0 ? "Gone from the source" : "Changed in the source";
}

const joined = (texts: readonly string[]): string => texts.join("\n\n");
