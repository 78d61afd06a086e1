/** Where a list stands among its pages. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** The page number in a query string: a whole number from 1, else null where it is nonsense. */
export function parsePage(value: string | readonly string[] | undefined): number | null {
  if (value === undefined) return 1;
  if (typeof value !== "string" || !/^[1-9]\d{0,5}$/.test(value)) return null;
  return Number(value);
}

/** The paging of `total` things, or null where `page` is beyond the last one. */
export function pagingOf(page: number, size: number, total: number): Paging | null {
  const pages = Math.max(1, Math.ceil(total / size));
  return page > pages ? null : { page, pages, total };
}
