/** @jsxImportSource preact */
import type { TagType } from "@/lib/domain/ingest";
import { saidName } from "@/lib/site/said-name";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly tag: { readonly name: string; readonly path: string; readonly type?: TagType };
  readonly words: SiteWords;
}

/** A link to a tag among names of the site, by the name that the page says. */
export function TagLink({ tag, words }: Props) {
  const { name, lang } = saidName(tag, words);
  return (
    <a href={tag.path} lang={lang}>
      {name}
    </a>
  );
}
