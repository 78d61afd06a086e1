import { listLiveBodiesByIds } from "@/db/queries/live-articles";
import { walkLiveChanges } from "@/db/queries/live-walks";
import { CURSORS, readCursor, writeCursor } from "@/lib/site/api/cursor";
import { type NinjsItem, toNinjs } from "@/lib/site/api/ninjs";
import { type ApiPage, pageOf } from "@/lib/site/api/page-of";
import { PARAMETERS, readParameters } from "@/lib/site/api/parameters";
import type { ApiRequest } from "@/lib/site/api/request";
import { articleUri } from "@/lib/site/article-uri";

/** Longer than a transaction of the desk takes: what is written before a walk began and seen only after it. */
const OVERLAP_MS = 60_000;

/** Something that has changed for readers. */
export interface ApiChange {
  readonly uri: string;
  readonly id: number;
  /** A `gone` article was taken down and is to be removed from every copy. */
  readonly action: "published" | "gone";
  readonly at: string;
  readonly article?: NinjsItem;
}

/**
 * One page of what has changed, the earliest first. `links.next` is always there: after the last page it is where to
 * ask the next time. Each change is told at least once, and those of the last minute of a walk twice.
 */
export async function readApiChanges(request: ApiRequest): Promise<ApiPage<ApiChange>> {
  const { db, now, origin, parameters } = request;
  const { since, fields, ...asked } = readParameters(PARAMETERS.changes, parameters);
  const size = asked["page[size]"];
  const [at, id, begun] = readCursor(CURSORS.change, asked["page[after]"]) ?? [since?.getTime() ?? 0, 0, 0];
  const found = await walkLiveChanges(db, { now, after: { at: new Date(at), id }, limit: size + 1 });
  const page = found.slice(0, size);
  const present = page.filter(({ isGone }) => !isGone).map((change) => change.id);
  const rows = await listLiveBodiesByIds(db, present, now);
  const items = await toNinjs(db, rows, { now, origin, fields });
  const byId = new Map(rows.map((row, index) => [row.id, items[index]]));
  const next = nextPlace(page.at(-1) ?? { at: new Date(at), id }, {
    isLast: found.length <= size,
    begun: begun || now.getTime(),
  });
  return pageOf(request, "/changes", {
    data: page.flatMap((change): ApiChange[] => {
      const article = byId.get(change.id);
      const about = { uri: articleUri(change, origin), id: change.id, at: change.at.toISOString() };
      if (change.isGone) return [{ ...about, action: "gone" }];
      return article ? [{ ...about, action: "published", article }] : [];
    }),
    next: writeCursor(next),
    meta: { isComplete: found.length <= size },
  });
}

function nextPlace(
  last: { readonly at: Date; readonly id: number },
  { isLast, begun }: { readonly isLast: boolean; readonly begun: number },
): readonly number[] {
  const at = last.at.getTime();
  if (!isLast) return [at, last.id, begun];
  return at > begun - OVERLAP_MS ? [begun - OVERLAP_MS, 0, 0] : [at, last.id, 0];
}
