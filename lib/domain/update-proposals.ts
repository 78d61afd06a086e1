/** Life of a proposal to take over what a source has changed; a newer one takes the place of an open one. */
export const PROPOSAL_STATES = ["open", "applied", "dismissed", "replaced"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
