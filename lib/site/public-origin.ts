const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The origin under which readers reach the site, without a trailing slash.
 *
 * The operator's setting wins; otherwise it is the address of this request, and a
 * host that is no host name (a forged header) is answered with `localhost`.
 */
export function publicOrigin(headers: Headers, configured: string | null): string {
  if (configured) return configured;
  const host = headers.get("host") ?? "";
  const proto = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return `${proto === "https" ? "https" : "http"}://${HOST.test(host) ? host : "localhost"}`;
}
