/** Codes of warnings that say that a source has taken an item back. */
const DELETED = "source-deleted";
const WITHDRAWN = new Set(["source-withheld", DELETED]);

/** Whether the source says that an item is withdrawn, cancelled, killed or deleted. */
export const isWithdrawn = (warnings: readonly { readonly code: string }[]): boolean =>
  warnings.some(({ code }) => WITHDRAWN.has(code));

/** Whether an item is nothing but the notice that another one is deleted. */
export const isDeleted = (warnings: readonly { readonly code: string }[]): boolean =>
  warnings.some(({ code }) => code === DELETED);
