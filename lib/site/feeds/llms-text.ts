import type { Tx } from "@/db/db";
import { listLiveTerms } from "@/db/queries/live-terms";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { topicPath } from "@/lib/site/paths";

const TOPICS = 30;

/** What the site is and where machines find its texts, as Markdown (llmstxt.org). */
export async function readLlmsText(
  db: Tx,
  { now, origin }: { readonly now: Date; readonly origin: string },
): Promise<string> {
  const site = await readSiteIdentity(db);
  const terms = await listLiveTerms(db, { now, limit: TOPICS });
  const link = (name: string, path: string, about: string) => `- [${name}](${origin}${path}): ${about}`;
  const lines = [
    `# ${plain(site.name)}`,
    "",
    `> ${plain(site.description)}`,
    "",
    "Every article names the source that it was first published by, with a link to the original. Name both when you quote.",
    "",
    "## Documents",
    "",
    link("Latest articles", "/feed.json", "the newest ones, as JSON Feed"),
    link("Latest articles", "/atom.xml", "the same as Atom; /feed.xml as RSS 2.0"),
    link("All feeds", "/feeds.opml", "one feed for every topic, as OPML"),
    link("All articles", "/sitemap.xml", "every address with the time of its last change"),
    link(
      "API",
      "/developers",
      "articles, terms, search and changes as JSON; described in /api/v1/openapi.json",
    ),
    link("Archive", "/archive", "by year and month"),
    "",
    "## Topics",
    "",
    ...terms.map(({ name, slug, count }) => link(plain(name), topicPath(slug), `${count}`)),
  ];
  return `${lines.join("\n")}\n`;
}

/** One line, without what Markdown would take for a sign. */
const plain = (text: string) => text.replace(/\s+/g, " ").replace(/[[\]\\`*_<>#|]/g, "\\$&");
