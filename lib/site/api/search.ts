import { listLiveBodiesByIds } from "@/db/queries/live-articles";
import { searchLiveArticles } from "@/db/queries/live-search";
import { CURSORS, readCursor, writeCursor } from "@/lib/site/api/cursor";
import { type NinjsItem, toNinjs } from "@/lib/site/api/ninjs";
import { type ApiPage, pageOf } from "@/lib/site/api/page-of";
import { PARAMETERS, readParameters } from "@/lib/site/api/parameters";
import type { ApiRequest } from "@/lib/site/api/request";
import { readSectionFilter } from "@/lib/site/api/section-filter";

/** One page of the live articles that hold every word of `q`, the best first. */
export async function readApiSearch(request: ApiRequest): Promise<ApiPage<NinjsItem>> {
  const { db, now, origin, parameters } = request;
  const { q: query, section, fields, ...asked } = readParameters(PARAMETERS.search, parameters);
  const size = asked["page[size]"];
  const [offset] = readCursor(CURSORS.count, asked["page[after]"]) ?? [0];
  const anyTermOf = await readSectionFilter(request, section);
  const place = { limit: size, offset: Math.max(0, offset) };
  const found = await searchLiveArticles(db, { query, now, anyTermOf, ...place });
  const rows = await listLiveBodiesByIds(db, found.ids, now);
  const end = Math.max(0, offset) + size;
  return pageOf(request, "/search", {
    data: await toNinjs(db, rows, { now, origin, fields }),
    next: end < found.total ? writeCursor([end]) : null,
    meta: { total: found.total, isCapped: found.isCapped },
  });
}
