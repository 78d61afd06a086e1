import type { SiteWords } from "@/lib/site/words/site-words";

/** The title of a list, or of one of its further pages. */
export const pageTitle = (words: SiteWords, title: string, page: number): string =>
  page > 1 ? words.titleOfPage(title, page) : title;
