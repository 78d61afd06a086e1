/** @jsxImportSource preact */
import type { SafeHtml } from "@/lib/richtext/safe-html";

/** The text of an article: the one place where the public section renders stored HTML. */
export function StoryBody({ html }: { readonly html: SafeHtml }) {
  return <div className="body e-content" dangerouslySetInnerHTML={{ __html: html }} />;
}
