const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/** Spaces, controls and invisible format characters, which hide a scheme from a naive check. */
const INVISIBLE = /[\p{C}\p{Z}]/gu;

/**
 * Reduce a link's target to one that is safe to follow.
 *
 * @returns the normalised absolute URL (http, https or mailto), or null for anything else.
 */
export function safeHref(raw: string | null | undefined): string | null {
  const text = raw?.replace(INVISIBLE, "") ?? "";
  if (!/^(https?:\/\/|mailto:)/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!ALLOWED.has(url.protocol) || url.username || url.password) return null;
  return url.href;
}
