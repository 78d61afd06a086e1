import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { choiceOf } from "@/lib/cache/reader-choice";
import { remember } from "@/lib/cache/remember";
import { answerWithStatus, redirectWith301 } from "@/lib/current-response";
import { database } from "@/lib/database";
import { readEnv } from "@/lib/env";
import { findRedirectMove, isGonePath } from "@/lib/site/find-redirect-target";
import { readSiteFrame, type SiteFrame } from "@/lib/site/frame";
import type { Site } from "@/lib/site/json-ld";
import { publicOrigin } from "@/lib/site/public-origin";
import type { SiteRequest } from "@/lib/site/site-request";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsFor } from "@/lib/site/words/words-for";

/** The request of the page that is being rendered, or of `request` in a route. */
export async function siteRequest(request?: Request): Promise<SiteRequest> {
  const found = request?.headers ?? (await headers());
  const origin = publicOrigin(found, readEnv().publicUrl);
  return { db: database(), now: new Date(), origin, headers: found };
}

/** What stands around the page that is being rendered, in the language that its reader has chosen. */
export const siteFrame = cache(async (): Promise<SiteFrame> => {
  const frame = await remember("frame", () => readSiteFrame(database(), new Date()));
  const { language } = choiceOf((await headers()).get("cookie"));
  return language && frame.languages.includes(language) ? { ...frame, words: wordsFor(language) } : frame;
});

/** The site as descriptions for machines have it. */
export async function describedSite(): Promise<Site> {
  const { origin } = await siteRequest();
  const { site, words, looks } = await siteFrame();
  return { origin, name: site.name, frontPage: words.frontPage, logo: looks.logo };
}

/** The site's own words for the request that is being rendered. */
export const siteWords = cache(async (): Promise<SiteWords> => (await siteFrame()).words);

/**
 * Leave for where an old path leads now; one that was taken away is answered with 410, one that was never moved with 404.
 *
 * @returns null, for the page to show `NothingHere`.
 */
export async function missing(path: string): Promise<null> {
  const move = await findRedirectMove(database(), path, new Date());
  if (move?.status === 301) redirectWith301();
  if (move) permanentRedirect(move.target);
  const isGone = await isGonePath(database(), path);
  absence().isGone = isGone;
  if (!answerWithStatus(isGone ? 410 : 404)) notFound();
  return null;
}

/** Why the page that is being rendered has nothing to show. */
export const absence = cache((): { isGone: boolean } => ({ isGone: false }));

/** The head of a page that has nothing to show. */
export async function notFoundMetadata(): Promise<Metadata> {
  const { notFound: title } = await siteWords();
  return { title, robots: { index: false } };
}
