import type { Tx } from "@/db/db";
import { listLiveTerms } from "@/db/queries/live-terms";
import { hasOpenNewsletter } from "@/db/queries/newsletters";
import { listPublishedPages } from "@/db/queries/pages";
import { readSiteIdentity } from "@/db/queries/site-identity";
import type { TagType } from "@/lib/domain/ingest";
import { readerLanguages, type SiteIdentity } from "@/lib/domain/site-identity";
import { type SiteLanguage, siteLanguageOf } from "@/lib/domain/site-languages";
import { sitePagePath } from "@/lib/domain/site-page";
import { siteTime } from "@/lib/domain/site-time";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { readSectionTerms } from "@/lib/site/section-page";
import { type LooksView, readSiteLooks } from "@/lib/site/site-looks";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsWithNames } from "@/lib/site/words/words-for";

/** What stands around every public page. */
export interface SiteFrame {
  readonly site: SiteIdentity;
  readonly looks: LooksView;
  readonly words: SiteWords;
  /** Languages that readers may choose, the site's own first; none where there is no choice. */
  readonly languages: readonly SiteLanguage[];
  readonly sections: readonly { readonly name: string; readonly path: string; readonly type?: TagType }[];
  /** What the site says about itself, for the footer. */
  readonly pages: readonly { readonly title: string; readonly path: string }[];
  /** Whether there is a newsletter to join. */
  readonly hasNewsletter: boolean;
  /** `YYYY-MM-DD` in the site's time zone. */
  readonly today: string;
}

const SECTIONS = 7;

/** The site's identity and its sections, or its busiest tags where none are chosen. */
export async function readSiteFrame(db: Tx, now: Date): Promise<SiteFrame> {
  const site = await readSiteIdentity(db);
  const others = readerLanguages(site);
  const pages = await listPublishedPages(db);
  return {
    site,
    looks: await readSiteLooks(db),
    words: wordsWithNames(site.language, site.language),
    languages: others.length > 0 ? [siteLanguageOf(site.language), ...others] : [],
    sections: await listSections(db, now),
    pages: pages.map(({ title, slug }) => ({ title, path: sitePagePath(slug) })),
    hasNewsletter: await hasOpenNewsletter(db),
    today: siteTime(now, site.timeZone).day,
  };
}

/** What editors have chosen; else the busiest topics, or the busiest tags of any type where there are few topics. */
async function listSections(db: Tx, now: Date): Promise<SiteFrame["sections"]> {
  const chosen = await readSectionTerms(db, now);
  if (chosen.length > 0) return chosen.map(({ name, slug }) => ({ name, path: sectionPath(slug) }));
  const topics = await listLiveTerms(db, { now, limit: SECTIONS, type: "topic" });
  const terms = topics.length >= 3 ? topics : await listLiveTerms(db, { now, limit: SECTIONS });
  return terms.map(({ name, slug, type }) => ({ name, path: topicPath(slug), type }));
}
