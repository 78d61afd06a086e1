import type { SafeHtml } from "@/lib/richtext/safe-html";

/** A rendered body on the desk: the one place of it that puts stored HTML on a page. */
export function SafeBody({ html }: { readonly html: SafeHtml }) {
  return <div className="preview-body" dangerouslySetInnerHTML={{ __html: html }} />;
}
