import type { Article, ArticlePatch } from "@/db/queries/articles";
import { renderBody } from "@/lib/desk/render-body";

const SHOWN = [
  "headline",
  "kicker",
  "standfirst",
  "byline",
  "dateline",
  "issuedOn",
  "language",
  "sourceName",
  "canonicalUrl",
] as const;

/** Whether readers will read anything else than before: the same text, stored or rendered anew, is no change. */
export function isVisibleChange(current: Article, patch: ArticlePatch): boolean {
  if (SHOWN.some((field) => patch[field] !== undefined && patch[field] !== current[field])) return true;
  return patch.body !== undefined && renderBody(patch.body).bodyHtml !== renderBody(current.body).bodyHtml;
}
