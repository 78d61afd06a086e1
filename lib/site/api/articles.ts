import { hasDeparted } from "@/db/queries/departures";
import { findLiveArticle, type LiveArticle, listLiveBodiesByIds } from "@/db/queries/live-articles";
import { type WalkFilter, walkLiveArticles } from "@/db/queries/live-walks";
import { plainArticlePath } from "@/lib/domain/article-path";
import { AppError } from "@/lib/errors";
import { CURSORS, readCursor, writeCursor } from "@/lib/site/api/cursor";
import { type Field, type NinjsItem, toNinjs } from "@/lib/site/api/ninjs";
import { type ApiPage, pageOf } from "@/lib/site/api/page-of";
import { PARAMETERS, readParameters } from "@/lib/site/api/parameters";
import type { ApiRequest } from "@/lib/site/api/request";
import { readSectionFilter } from "@/lib/site/api/section-filter";
import { findCurrentTerm } from "@/lib/site/current-term";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";

/** One page of the live articles that the request asks for, newest news first. */
export async function readApiArticles(request: ApiRequest): Promise<ApiPage<NinjsItem>> {
  const { term, section, language, source, since, until, ...rest } = readParameters(
    PARAMETERS.articles,
    request.parameters,
  );
  const filter = { language, source, since, until };
  const termId = term === undefined ? undefined : (await findTerm(request, term)).id;
  const anyTermOf = await readSectionFilter(request, section);
  return readPage(request, "/articles", { ...rest, filter: { ...filter, termId, anyTermOf } });
}

/** One page of the live articles of a term. */
export async function readApiArticlesOfTerm(request: ApiRequest, slug: string): Promise<ApiPage<NinjsItem>> {
  const asked = readParameters(PARAMETERS.ofTerm, request.parameters);
  const { id } = await findTerm(request, slug);
  return readPage(request, `/terms/${encodeURIComponent(slug)}/articles`, {
    ...asked,
    filter: { termId: id },
  });
}

interface Asked {
  readonly fields?: readonly Field[] | undefined;
  readonly "page[after]"?: string | undefined;
  readonly "page[size]": number;
  readonly filter: WalkFilter;
}

async function readPage(request: ApiRequest, path: string, asked: Asked): Promise<ApiPage<NinjsItem>> {
  const { db, now, origin } = request;
  const { fields, filter, "page[size]": size } = asked;
  const cursor = readCursor(CURSORS.place, asked["page[after]"]);
  const after = cursor && { at: new Date(cursor[0]), id: cursor[1] };
  const places = await walkLiveArticles(db, { ...filter, now, after, limit: size + 1 });
  const page = places.slice(0, size);
  const last = places.length > size ? page.at(-1) : undefined;
  const ids = page.map(({ id }) => id);
  return pageOf(request, path, {
    data: await toNinjs(db, await listLiveBodiesByIds(db, ids, now), { now, origin, fields }),
    next: last ? writeCursor([last.at.getTime(), last.id]) : null,
  });
}

async function findTerm({ db, now }: ApiRequest, slug: string) {
  const term = await findCurrentTerm(db, slug, now);
  if (!term) throw new AppError("not_found", "No article that is published has a term with this slug.");
  return term;
}

/** What a request for one article finds. */
export type FoundArticle =
  | { readonly article: { readonly data: NinjsItem } }
  /** It was here, and was taken down. */
  | { readonly gone: true }
  /** The slug under which it is now. */
  | { readonly moved: string };

/** One live article, by its id or its slug. @throws AppError `not_found` */
export async function readApiArticle(request: ApiRequest, key: string): Promise<FoundArticle> {
  const { db, now, origin, parameters } = request;
  const { fields } = readParameters(PARAMETERS.article, parameters);
  const row = await findByKey(request, key);
  if (row) {
    const [data = {}] = await toNinjs(db, [row], { now, origin, fields });
    return { article: { data } };
  }
  if (isId(key) && (await hasDeparted(db, Number(key)))) return { gone: true };
  const moved = /^\/articles\/([^/]+)$/.exec(
    (await findRedirectTarget(db, plainArticlePath(key), now)) ?? "",
  )?.[1];
  if (moved) return { moved };
  throw new AppError("not_found", "No article is published under this id or slug.");
}

const isId = (key: string) => /^[1-9]\d{0,8}$/.test(key);

/** A slug that is a number wins over an id: it is what the article's address says. */
async function findByKey({ db, now }: ApiRequest, key: string): Promise<LiveArticle | null> {
  const bySlug = await findLiveArticle(db, key, now);
  if (bySlug || !isId(key)) return bySlug;
  return (await listLiveBodiesByIds(db, [Number(key)], now))[0] ?? null;
}
