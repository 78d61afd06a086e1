import { choiceOf, type Scheme } from "@/lib/cache/reader-choice";
import { remember } from "@/lib/cache/remember";
import { database } from "@/lib/database";
import { readEnv } from "@/lib/env";
import { readSiteFrame, type SiteFrame } from "@/lib/site/frame";
import type { Site } from "@/lib/site/json-ld";
import { publicOrigin } from "@/lib/site/public-origin";
import type { SiteRequest } from "@/lib/site/site-request";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsWithNames } from "@/lib/site/words/words-for";

/** What a page is asked for, and what stands around it. */
export interface ReaderRequest<P> extends SiteRequest {
  /** The parts of the address that its route names, as they were sent. */
  readonly params: P;
  /** Each parameter of the query; a list where it was given more than once. */
  readonly query: Readonly<Record<string, string | string[]>>;
  /** In the language that the reader has chosen. */
  readonly frame: SiteFrame;
  readonly words: SiteWords;
  readonly scheme: Scheme | null;
}

/** The request of a page or document. */
export function siteRequest({ headers }: Request): SiteRequest {
  return { db: database(), now: new Date(), origin: publicOrigin(headers, readEnv().publicUrl), headers };
}

/** The request of a page, with what stands around all of them. */
export async function readerRequest<P>(request: Request, params: P): Promise<ReaderRequest<P>> {
  const asked = siteRequest(request);
  const { language, scheme } = choiceOf(request.headers.get("cookie"));
  const shared = await remember("frame", () => readSiteFrame(asked.db, asked.now));
  const isChosen = language !== null && shared.languages.includes(language);
  const frame = isChosen ? { ...shared, words: wordsWithNames(language, shared.site.language) } : shared;
  return { ...asked, params, query: queryOf(request.url), frame, words: frame.words, scheme };
}

function queryOf(url: string): ReaderRequest<unknown>["query"] {
  const { searchParams } = new URL(url);
  const names = new Set(searchParams.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const [first = "", ...more] = searchParams.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}

/** The site as descriptions for machines have it. */
export function describedSite({ origin, frame }: ReaderRequest<unknown>): Site {
  const { site, words, looks } = frame;
  return { origin, name: site.name, frontPage: words.frontPage, logo: looks.logo };
}
