import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { remember } from "@/lib/cache/remember";
import { answerWithStatus } from "@/lib/current-response";
import { database } from "@/lib/database";
import { readEnv } from "@/lib/env";
import { findRedirectTarget, isGonePath } from "@/lib/site/find-redirect-target";
import { readSiteFrame, type SiteFrame } from "@/lib/site/frame";
import { publicOrigin } from "@/lib/site/public-origin";
import { readSiteIdentity } from "@/lib/site/site-identity";
import type { SiteRequest } from "@/lib/site/site-request";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsFor } from "@/lib/site/words/words-for";

/** The request of the page that is being rendered, or of `request` in a route. */
export async function siteRequest(request?: Request): Promise<SiteRequest> {
  const found = request?.headers ?? (await headers());
  const origin = publicOrigin(found, readEnv().publicUrl);
  return { db: database(), now: new Date(), origin, headers: found };
}

/** What stands around the page that is being rendered: the same for all of them. */
export const siteFrame = cache(
  (): Promise<SiteFrame> => remember("frame", () => readSiteFrame(database(), new Date())),
);

/** The site's own words for the request that is being rendered. */
export const siteWords = cache(async (): Promise<SiteWords> => {
  const { language } = await readSiteIdentity(database());
  return wordsFor(language);
});

/**
 * Leave for where an old path leads now; one that was taken away is answered with 410, one that was never moved with 404.
 *
 * @returns null, for the page to show `NothingHere`.
 */
export async function missing(path: string): Promise<null> {
  const target = await findRedirectTarget(database(), path, new Date());
  if (target) permanentRedirect(target);
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
