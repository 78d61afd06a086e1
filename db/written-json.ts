/** A value of a JSON column that is written as JSON already. */
export class WrittenJson {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** A value of a JSON column by its JSON, as good as the value itself in `insertMany`, and nowhere else. */
export const writtenJson = <T>(json: string): T => new WrittenJson(json) as T;
