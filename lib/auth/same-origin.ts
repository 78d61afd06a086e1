import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Where a request comes from, as its browser tells: this site, another one, or it does not say. */
export function originOf(headers: Headers, publicUrl: string | null): "same" | "foreign" | "unknown" {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none" ? "same" : "foreign";
  const origin = headers.get("origin");
  if (origin === null) return "unknown";
  if (!URL.canParse(origin)) return "foreign";
  const own = [headers.get("host"), headers.get("x-forwarded-host"), publicUrl && new URL(publicUrl).host];
  return own.includes(new URL(origin).host) ? "same" : "foreign";
}

/**
 * Refuse a state-changing request that was not made by one of this site's own pages.
 *
 * A request that says nothing of where it comes from is refused too: every browser says it.
 */
export function assertSameOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (originOf(request.headers, readEnv().publicUrl) === "same") return;
  throw foreignRequest();
}

/** Refuse what another site's page has sent; for code that does not know the method. */
export function assertNotForeign(headers: Headers): void {
  if (originOf(headers, readEnv().publicUrl) === "foreign") throw foreignRequest();
}

const foreignRequest = () =>
  new AppError("forbidden", "This request did not come from this site's own pages, so it was refused.");
