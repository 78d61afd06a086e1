/** The code of a warning that an item must not be published before a moment. */
export const EMBARGO_CODE = "embargo";

const UNTIL = "Under embargo until ";

/** What such a warning says; `until` is printed as it stands in the source, null where it names no time. */
export function embargoMessage(until: string | null): string {
  return until === null ? "Under embargo, without a time." : `${UNTIL}${until.slice(0, 100)}.`;
}

/** The moment that an item's warnings name, as printed; null where none of them does. */
export function printedEmbargo(
  warnings: readonly { readonly code: string; readonly message: string }[],
): string | null {
  const found = warnings.find(({ code, message }) => code === EMBARGO_CODE && message.startsWith(UNTIL));
  return found ? found.message.slice(UNTIL.length, -1) : null;
}
