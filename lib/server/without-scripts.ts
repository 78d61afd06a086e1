/** Data blocks are not scripts: a browser never runs them. */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/gi;
const SCRIPT_HINT = /<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/gi;

/**
 * A page without the framework's runtime, its payload and the hints that fetch them.
 *
 * Only for HTML that the app has rendered: there every `<` of a text or an attribute is
 * escaped, so that what looks like a script tag is one.
 */
export function withoutScripts(html: string): string {
  return html.replace(SCRIPT, "").replace(SCRIPT_HINT, "");
}
