import type { LiveTerm } from "@/db/queries/live-terms";
import { walkLiveTerms } from "@/db/queries/live-walks";
import { AppError } from "@/lib/errors";
import { CURSORS, readCursor, writeCursor } from "@/lib/site/api/cursor";
import { type ApiPage, pageOf } from "@/lib/site/api/page-of";
import { PARAMETERS, readParameters } from "@/lib/site/api/parameters";
import { API_PATH, type ApiRequest } from "@/lib/site/api/request";
import { findCurrentTerm } from "@/lib/site/current-term";
import { topicPath } from "@/lib/site/paths";

/** A term as the API gives it. */
export interface ApiTerm {
  readonly slug: string;
  readonly type: string;
  readonly name: string;
  readonly description?: string;
  /** How many live articles have it. */
  readonly count?: number;
  readonly links: { readonly web: string; readonly articles: string };
}

/** One page of the terms that live articles have, by the order in which they came into the vocabulary. */
export async function readApiTerms(request: ApiRequest): Promise<ApiPage<ApiTerm>> {
  const { db, now, origin, parameters } = request;
  const asked = readParameters(PARAMETERS.terms, parameters);
  const size = asked["page[size]"];
  const [afterId] = readCursor(CURSORS.count, asked["page[after]"]) ?? [0];
  const rows = await walkLiveTerms(db, { now, afterId, type: asked.type, limit: size + 1 });
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return pageOf(request, "/terms", {
    data: page.map((term) => ({ ...writeTerm(term, origin), count: term.count })),
    next: last ? writeCursor([last.id]) : null,
  });
}

/** One term that live articles have. @throws AppError `not_found` */
export async function readApiTerm(
  { db, now, origin, parameters }: ApiRequest,
  slug: string,
): Promise<{ readonly data: ApiTerm }> {
  readParameters(PARAMETERS.none, parameters);
  const term = await findCurrentTerm(db, slug, now);
  if (!term) throw new AppError("not_found", "No article that is published has a term with this slug.");
  const { description } = term;
  return { data: { ...writeTerm(term, origin), ...(description ? { description } : {}) } };
}

function writeTerm({ slug, type, name }: LiveTerm, origin: string): ApiTerm {
  return {
    ...{ slug, type, name },
    links: {
      web: `${origin}${topicPath(slug)}`,
      articles: `${origin}${API_PATH}/terms/${encodeURIComponent(slug)}/articles`,
    },
  };
}
