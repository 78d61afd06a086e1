import type { InlineStyles } from "@/lib/server/inline-styles";
import { withoutScripts } from "@/lib/server/without-scripts";

/** An HTML page as readers get it. */
export interface ReaderPage {
  readonly html: string;
  readonly policy: string;
}

/** What makes a page for readers of what the app has rendered: no scripts, and its style sheets inside. */
export async function makeReaderPage(rendered: string, inlineStyles: InlineStyles): Promise<ReaderPage> {
  const { html, styleHashes } = await inlineStyles(withoutScripts(rendered));
  return { html, policy: readerPolicy(styleHashes) };
}

/**
 * The policy of every answer to readers: even a script that got past the sanitiser could not run, nor a style sheet
 * apply. Attributes may style: pictures and charts have their sizes there.
 */
export function readerPolicy(styleHashes: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'none'",
    `style-src ${styleHashes.length > 0 ? styleHashes.join(" ") : "'self'"}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
