/** @jsxImportSource preact */
import { frameTables } from "@/lib/richtext/frame-tables";
import type { SafeHtml } from "@/lib/richtext/safe-html";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly html: SafeHtml;
  readonly words: Pick<SiteWords, "table">;
}

/** The text of an article: the one place where the public section renders stored HTML. */
export function StoryBody({ html, words }: Props) {
  return (
    <div className="body e-content" dangerouslySetInnerHTML={{ __html: frameTables(html, words.table) }} />
  );
}
