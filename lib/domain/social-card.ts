/** Pixels of the picture that is shown beside a shared link. */
export const CARD = { width: 1_200, height: 630 } as const;
