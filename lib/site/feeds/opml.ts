import type { Tx } from "@/db/db";
import { listLiveTerms } from "@/db/queries/live-terms";
import { listSeenNewsletters } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { newsletterPath } from "@/lib/domain/newsletter";
import { element, emptyElement } from "@/lib/site/feeds/xml";
import { sectionPath, topicPath } from "@/lib/site/paths";
import { readSectionTerms } from "@/lib/site/section-page";

/** More feeds than anybody subscribes to at once; the busiest topics come first. */
const MOST_TOPICS = 2_000;

/** Every feed of the site as an OPML 2.0 list, for programs that read many at once. */
export async function readOpml(
  db: Tx,
  { now, origin }: { readonly now: Date; readonly origin: string },
): Promise<string> {
  const site = await readSiteIdentity(db);
  const terms = await listLiveTerms(db, { now, limit: MOST_TOPICS });
  const sections = await readSectionTerms(db, now);
  const newsletters = await listSeenNewsletters(db);
  const outline = (text: string, path: string) =>
    emptyElement("outline", {
      ...{ type: "rss", text, title: text },
      xmlUrl: `${origin}${path.replace(/\/$/, "")}/feed.xml`,
      htmlUrl: `${origin}${path}`,
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head>\n',
    element("title", site.name),
    element("docs", "http://opml.org/spec2.opml"),
    "</head>\n<body>\n",
    outline(site.name, "/"),
    ...sections.map(({ name, slug }) => outline(name, sectionPath(slug))),
    ...terms.map(({ name, slug }) => outline(name, topicPath(slug))),
    ...newsletters.map(({ name, slug }) => outline(name, newsletterPath(slug))),
    "</body>\n</opml>\n",
  ].join("");
}
