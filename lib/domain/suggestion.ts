const SURE = 0.8;

/** Whether a suggested tag is sure enough to be ticked before an editor has looked at it. */
export function isSure({ confidence }: { readonly confidence: number }): boolean {
  return confidence >= SURE;
}
