/** What one part of `npm run score` measured: rows by name, and in each row figures by name. */
export type Rows = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was asked of a board on the command line. */
export interface BoardOptions {
  /** Generated dumps of each shape and language, and the number of the first. */
  readonly dumps: number;
  readonly first: number;
  /** Takes a line on a case that failed or was left out; absent unless `--details` asks for them. */
  readonly tell?: (line: string) => void;
}

/** One part of the scoreboard: a file in this folder, and a line in `score.ts`. */
export interface Board {
  readonly name: string;
  /** What the figures are, in a sentence under the heading. */
  readonly what: string;
  /** The figures; or in words why there are none: what it needs is not on this machine. */
  readonly run: (options: BoardOptions) => Promise<Rows | string>;
}
