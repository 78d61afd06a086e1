/**
 * Life of a proposal to take over what a source has changed.
 *
 * A newer one takes the place of an open one (`replaced`); `withdrawn`: the source went back to what it said before.
 */
export const PROPOSAL_STATES = ["open", "applied", "dismissed", "replaced", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The fields of an article that its source may change, beside the body. */
export const PROPOSED_FIELDS = ["headline", "kicker", "standfirst", "byline", "issuedOn"] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** Who changed something: only the source, or the source and we, each in its own way. */
export type ChangeKind = "theirs" | "conflict";

/** A field that the source has changed, in its three forms. */
export interface FieldChange {
  readonly field: ProposedField;
  readonly kind: ChangeKind;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** The fields that the source has changed and that are not the same with us already. */
export function changedFieldsOf(
  base: Readonly<Record<ProposedField, string | null>>,
  ours: Readonly<Record<ProposedField, string | null>>,
  theirs: Readonly<Record<ProposedField, string | null>>,
): FieldChange[] {
  return PROPOSED_FIELDS.flatMap((field) => {
    const [o, a, b] = [base[field] || null, ours[field] || null, theirs[field] || null];
    if (o === b || a === b) return [];
    return [
      { field, kind: a === o ? ("theirs" as const) : ("conflict" as const), base: o, ours: a, theirs: b },
    ];
  });
}
