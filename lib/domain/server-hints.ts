/** What the server that a dump was fetched from said about it; only ever a hint. */
export interface ServerHints {
  /** Where it was found: relative links are read against it. */
  readonly url: string;
  /** As declared. */
  readonly charset: string | null;
  /** Without parameters, in lower case. */
  readonly mediaType: string | null;
  /** BCP 47. */
  readonly language: string | null;
}
