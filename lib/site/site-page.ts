import type { Tx } from "@/db/db";
import { findPublishedPage } from "@/db/queries/pages";
import { sitePagePath } from "@/lib/domain/site-page";
import { placeFigures } from "@/lib/richtext/place-figures";
import { type SafeHtml, trustStoredHtml } from "@/lib/richtext/safe-html";

/** One page of the site's own: about, imprint, privacy. */
export interface SitePageView {
  readonly title: string;
  readonly path: string;
  readonly bodyHtml: SafeHtml;
  readonly updatedAt: Date;
}

/** Read the page that is published under `slug`, or null. */
export async function readSitePage(db: Tx, slug: string): Promise<SitePageView | null> {
  const page = await findPublishedPage(db, slug);
  if (!page) return null;
  const { title, updatedAt } = page;
  const bodyHtml = placeFigures(trustStoredHtml(page.bodyHtml), []);
  return { title, path: sitePagePath(page.slug), bodyHtml, updatedAt };
}
