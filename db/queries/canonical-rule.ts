import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { mayShowInFull, ofSource, republishRight } from "@/db/queries/republish-rule";
import { articles } from "@/db/schema/articles";
import { sources } from "@/db/schema/imports";

// A text that stands here whole is a second copy of another site's page; some licences want machines to be told so.

/** Whether a source that an article names in either of its two ways wants its own pages to be the canonical ones. */
const wantsIt: SQL = ofSource(sql`${sources.originalIsCanonical}`);

const hasOriginal: SQL = sql`lower(${articles.canonicalUrl}) like 'http%://%'`;

/** Whether the canonical address of an article is that of its original: it then belongs in no map of this site. */
export const isCanonicalElsewhere: SQL = sql`(${wantsIt} and ${mayShowInFull} and ${hasOriginal}) is true`;

/** The original's address where that is the canonical one, else null; `right` is the column that has the right already. */
export const canonicalElsewhere = (right: SQLWrapper = republishRight): SQL<string | null> =>
  sql`case when ${wantsIt} and ${right} = 'full' and ${hasOriginal} then ${articles.canonicalUrl} end`;
