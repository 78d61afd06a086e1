import type { SiteRequest } from "@/lib/site/site-request";

/** A request to the API for readers. */
export interface ApiRequest extends SiteRequest {
  readonly parameters: URLSearchParams;
}

/** Where the API is. */
export const API_PATH = "/api/v1";
