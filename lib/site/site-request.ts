import type { Db } from "@/db/db";

/** What a public page or document needs to know of its request. */
export interface SiteRequest {
  readonly db: Db;
  readonly now: Date;
  /** The public origin, without a trailing slash. */
  readonly origin: string;
  readonly headers: Headers;
}
