/** A body as it stands in the source. */
export interface RawBody {
  readonly kind: "text" | "html";
  readonly source: string;
  /** The absolute address that relative links of the body are read against. */
  readonly base?: string | null;
}
