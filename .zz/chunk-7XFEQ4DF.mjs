// lib/ingest/containers/part-problem.ts
var PartProblem = class extends Error {
  name = "PartProblem";
  /** Stable and kebab-case, as the code of a warning. */
  code;
  constructor(code, message) {
    super(message);
    this.code = code;
  }
};

export {
  PartProblem
};
//# sourceMappingURL=chunk-7XFEQ4DF.mjs.map
