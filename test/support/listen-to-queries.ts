import type { Db } from "@/db/db";

interface Session {
  prepareQuery(query: { readonly sql: string }, ...rest: unknown[]): unknown;
}

/** Note the text of every query that is put together from now on; queries that were put together before are not seen. */
export function listenToQueries(db: Db): ReadonlySet<string> {
  const heard = new Set<string>();
  const { session } = db as unknown as { session: Session };
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, ...rest) => {
    heard.add(query.sql);
    return prepare(query, ...rest);
  };
  return heard;
}
