/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { River } from "@/components/site/river";
import { SearchForm } from "@/components/site/search-form";
import { findRedirectMove, findRespeltPath, isGonePath } from "@/lib/site/find-redirect-target";
import { readLatest } from "@/lib/site/latest";
import type { SitePage } from "./answer-page";
import type { ReaderRequest } from "./site-request";

/** Lead to another path of this site. */
export const leadTo = (path: string, status: 301 | 307 | 308): Response =>
  new Response(null, { status, headers: { Location: path } });

/**
 * The answer to an address that has no page: where an old path leads now, or one with other capitals, else 410 for
 * what was taken away and 404 for what never was.
 */
export async function missing(asked: ReaderRequest<unknown>, path: string): Promise<SitePage | Response> {
  const { db, now } = asked;
  const move = await findRedirectMove(db, path, now);
  if (move) return leadTo(move.target, move.status);
  const respelt = await findRespeltPath(db, path, now);
  if (respelt) return leadTo(respelt, 308);
  return nothingHere(asked, await isGonePath(db, path));
}

async function nothingHere({ db, now, words }: ReaderRequest<unknown>, isGone: boolean): Promise<SitePage> {
  const days = await readLatest(db, now, 5);
  return {
    status: isGone ? 410 : 404,
    meta: { title: words.notFound, isIndexed: false },
    body: (
      <div className="wrap">
        <PageHead kicker={isGone ? "410" : "404"} title={isGone ? words.gone.title : words.nothingHere}>
          <p>{isGone ? words.gone.help : words.nothingHereHelp}</p>
          <SearchForm words={words} />
        </PageHead>
        <River days={days} title={words.latest} words={words} more={{ path: "/", label: words.frontPage }} />
      </div>
    ),
  };
}
