import { readSiteIdentity } from "@/db/queries/site-identity";
import { plainArticlePath } from "@/lib/domain/article-path";
import { readArticlePage } from "@/lib/site/article-page";
import { citationOf } from "@/lib/site/citation";
import { CITE_FILES, type CiteFile } from "@/lib/site/cite-files";
import { answerDocument } from "@/lib/site/feeds/answer-document";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import { decodeSegment } from "@/lib/site/paths";
import type { SiteRequest } from "@/lib/site/site-request";

/** Answer with the citation of the article under `segment` of an address, as a file for reference managers. */
export async function answerCitation(
  { db, now, origin, headers }: SiteRequest,
  segment: string,
  file: CiteFile,
): Promise<Response> {
  const slug = decodeSegment(segment);
  const article = slug ? await readArticlePage(db, slug, now) : null;
  if (!article) {
    const moved = await findRedirectTarget(db, plainArticlePath(slug ?? segment), now);
    if (moved?.startsWith("/articles/"))
      return new Response(null, { status: 301, headers: { Location: `${moved}/cite.${file}` } });
    return new Response("There is no such article.\n", { status: 404 });
  }
  const { name: site } = await readSiteIdentity(db);
  const { contentType, write } = CITE_FILES[file];
  const answer = answerDocument(headers, { text: write(citationOf(article, { origin, site })), contentType });
  answer.headers.set("Content-Disposition", `attachment; filename="article-${article.id}.${file}"`);
  return answer;
}
