/** Codes of warnings that say that a source has taken an item back. */
const WITHDRAWN = new Set(["source-withheld", "source-deleted"]);

/** Whether the source says that an item is withdrawn, cancelled, killed or deleted. */
export const isWithdrawn = (warnings: readonly { readonly code: string }[]): boolean =>
  warnings.some(({ code }) => WITHDRAWN.has(code));
