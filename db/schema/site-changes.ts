import { autoId, bigint, index, table, text } from "@/db/kit";

/**
 * What readers may see has changed: written by triggers (`db/site-watch.ts`) in the transaction that changes it,
 * read by every server, removed after some minutes.
 */
export const siteChanges = table(
  "site_changes",
  {
    id: autoId("id"),
    /** `article-5`, or the name of another table. */
    tag: text("tag").notNull(),
    /** Postgres' number of the writing transaction, which says when a reader can be sure to have seen it; 0 on SQLite. */
    writtenIn: bigint("written_in").notNull(),
  },
  (t) => [index("site_changes_written_in").on(t.writtenIn)],
);
