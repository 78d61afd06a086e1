/** A part that can't be read, or can't be read further, in words for an editor. */
export class PartProblem extends Error {
  override readonly name = "PartProblem";
  /** Stable and kebab-case, as the code of a warning. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
