import { API_PATH, type ApiRequest } from "@/lib/site/api/request";

/** One page of a list, as JSON has it. */
export interface ApiPage<Row> {
  readonly data: readonly Row[];
  readonly links: { readonly self: string; readonly next?: string };
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** Put a page together: where it is, and where the next one is if there is one. */
export function pageOf<Row>(
  { origin, parameters }: Pick<ApiRequest, "origin" | "parameters">,
  path: string,
  {
    data,
    next,
    meta,
  }: { readonly data: readonly Row[]; readonly next: string | null; readonly meta?: ApiPage<Row>["meta"] },
): ApiPage<Row> {
  const address = (after: string | null) => {
    const query = new URLSearchParams(parameters);
    if (after !== null) query.set("page[after]", after);
    return `${origin}${API_PATH}${path}${query.size > 0 ? `?${query}` : ""}`;
  };
  return {
    data,
    links: { self: address(null), ...(next === null ? {} : { next: address(next) }) },
    ...(meta ? { meta } : {}),
  };
}
