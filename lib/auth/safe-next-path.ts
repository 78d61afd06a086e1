const HERE = "http://here.invalid";

/**
 * The path to go on to after signing in: `wanted` where it is a path of this site, else `/admin`.
 *
 * Whatever a browser could read as another site (`//host`, `/\host`, a scheme, control
 * characters) or as the sign-in page itself is not taken.
 */
export function safeNextPath(wanted: unknown): string {
  const fallback = "/admin";
  if (typeof wanted !== "string" || wanted.length > 2_000) return fallback;
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) || !URL.canParse(wanted, HERE)) return fallback;
  const url = new URL(wanted, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//") || /^\/login(\/|$)/.test(url.pathname))
    return fallback;
  // The framework's own parameter for fetching parts of a page.
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}${url.hash}`;
}
