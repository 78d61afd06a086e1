/** @jsxImportSource preact */
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What machines read, where that is more than the day. */
  readonly iso?: string;
  /** The story whose day it is. */
  readonly of: { readonly language: string; readonly dir: "ltr" | "rtl" };
  readonly words: SiteWords;
}

/** The day of a story, which microformats take for that of its publication, in the site's language, or in its own where their lines run in different directions. */
export function DayOf({ day, iso = day, of, words }: Props) {
  const { language } = of.dir === words.dir ? words : of;
  return (
    <time className="dt-published" dateTime={iso} lang={language}>
      {formatDay(day, language)}
    </time>
  );
}
