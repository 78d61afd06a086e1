import { readIssuesFeed } from "@/lib/newsletter/read-issues-feed";
import { answerWithFeed, type FeedFile } from "@/lib/site/feeds/answer-feed";
import { decodeSegment } from "@/lib/site/paths";
import { siteRequest } from "../../site-request";

export type IssuesContext = { readonly params: Promise<{ readonly slug: string }> };

/** Answer a request for one of the three feeds of a newsletter's issues. */
export async function answerIssues(
  request: Request,
  { params }: IssuesContext,
  file: FeedFile,
): Promise<Response> {
  const { db, now, origin, headers } = siteRequest(request);
  const slug = decodeSegment((await params).slug) ?? "";
  return answerWithFeed(headers, file, await readIssuesFeed(db, slug, { now, origin, file }));
}
