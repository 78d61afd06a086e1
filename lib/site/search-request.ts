import { z } from "zod";
import { SEARCH_SORTS, type SearchSort } from "@/db/queries/live-search";
import { parsePage } from "@/lib/site/paging";

/** What a reader looks for: words, filters and an order. */
export interface SearchRequest {
  readonly query: string;
  /** Slugs of tags; results have all of them. */
  readonly tags: readonly string[];
  /** Slug of a section; empty where any will do. */
  readonly section: string;
  /** `YYYY`; empty where any will do. */
  readonly year: string;
  readonly language: string;
  readonly source: string;
  readonly sort: SearchSort;
  readonly page: number;
}

const LONGEST_QUERY = 200;
const MOST_TAGS = 6;

const UNSPEAKABLE = /\p{Cc}|\p{Cs}/gu;

const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(UNSPEAKABLE, " ").replace(/\s+/g, " ").trim().slice(0, longest))
    .catch("");

const requestSchema = z
  .object({
    q: line(LONGEST_QUERY),
    tag: line(1_000),
    section: line(LONGEST_QUERY),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .catch(""),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .catch(""),
    source: line(LONGEST_QUERY),
    sort: z.enum(SEARCH_SORTS).catch("best"),
    page: z
      .string()
      .transform((text) => parsePage(text) ?? 1)
      .catch(1),
  })
  .transform(({ q, tag, lang, ...rest }): SearchRequest => {
    const tags = [...new Set(tag.split(",").map((slug) => slug.trim()))].filter((slug) => slug !== "");
    return { query: q, tags: tags.slice(0, MOST_TAGS), language: lang, ...rest };
  });

/** Read what a query string asks for; what makes no sense is left out. */
export function readSearchRequest(parameters: unknown): SearchRequest {
  return requestSchema.parse(parameters);
}

/** Whether anything is looked for at all. */
export const isAsked = ({ query, tags, section, year, language, source }: SearchRequest): boolean =>
  [query, section, year, language, source, ...tags].some((part) => part !== "");

/** The parameters of a request but for its page, as links and forms have them; what says nothing is left out. */
export function searchParameters({
  query,
  tags,
  section,
  year,
  language,
  source,
  sort,
}: SearchRequest): Record<string, string> {
  const all = {
    q: query,
    tag: tags.join(","),
    section,
    year,
    lang: language,
    source,
    sort: sort === "best" ? "" : sort,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** Path of the first page of results, or of `file` beside it. */
export function searchPath(request: SearchRequest, file = ""): string {
  const query = new URLSearchParams(searchParameters(request)).toString();
  return `/search${file && `/${file}`}${query && `?${query}`}`;
}
