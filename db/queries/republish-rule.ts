import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { sources } from "@/db/schema/imports";
import { LONGEST_EXCERPT, type RepublishRight } from "@/lib/domain/republish";

// Whoever reads texts for readers takes them from these columns: what a source does not allow never leaves the database.

type Named = { readonly id: SQLWrapper; readonly name: SQLWrapper };

/**
 * Whether a source that is named in two ways is one of which `holds` is true.
 *
 * Each row looks its own up: as lists, sources would be written into tables of SQLite's own for every query, which
 * may take longer than the query itself.
 */
export const ofSource = (
  holds: SQL,
  { id, name }: Named = { id: articles.sourceId, name: articles.sourceName },
): SQL => sql`(
  exists (select 1 from ${sources} where ${sources.id} = ${id} and ${holds})
  or exists (select 1 from ${sources} where lower(${sources.name}) = lower(${name}) and ${holds})
)`;

/** Whether what names a source in two ways is of one that allows so much. */
export const comesFrom = (right: RepublishRight, named?: Named): SQL =>
  ofSource(eq(sources.republish, right), named);

/** How much of an article its source lets us publish; the stricter one where its two names differ. */
export const republishRight: SQL<RepublishRight> = sql<RepublishRight>`case when ${comesFrom("none")} then 'none' when ${comesFrom("excerpt")} then 'excerpt' else 'full' end`;

/** Whether the text of an article may be shown with all that is in it. */
export const mayShowInFull: SQL = sql`not (${comesFrom("none")} or ${comesFrom("excerpt")})`;

const EXCERPT = sql.raw(String(LONGEST_EXCERPT));
const OPENING = sql.raw(String(LONGEST_EXCERPT + 20));

const { standfirst, bodyHtml, bodyText } = articles;
const cutStandfirst = sql`case when length(${standfirst}) > ${EXCERPT} then substr(${standfirst}, 1, ${EXCERPT} - 1) || '…' else ${standfirst} end`;

/** The right as a column: of a select of its own, since an engine would work it out for each column that asks. */
type Right = SQLWrapper;

/** What may be shown of an article's text in a list: nothing, an excerpt, or all of it. */
export const permittedWords = (right: Right) => ({
  republish: sql<RepublishRight>`${right}`,
  standfirst: sql<
    string | null
  >`case ${right} when 'full' then ${standfirst} when 'excerpt' then ${cutStandfirst} end`,
  /** The first words of the text; empty for an excerpt that is the standfirst. */
  opening: sql<string>`case ${right} when 'full' then substr(${bodyText}, 1, ${OPENING}) when 'excerpt' then case when coalesce(${standfirst}, '') = '' then substr(${bodyText}, 1, ${OPENING}) else '' end else '' end`,
});

/** What may be quoted from anywhere in the text: all of it, or what stands in lists anyway. */
export const quotableText = (right: Right) =>
  sql<string>`case ${right} when 'full' then ${bodyText} else ${permittedWords(right).opening} end`;

/** The text itself, empty where it may not be published in full. */
export const permittedText = (right: Right) => ({
  bodyHtml: sql<string>`case ${right} when 'full' then ${bodyHtml} else '' end`,
  bodyText: sql<string>`case ${right} when 'full' then ${bodyText} else '' end`,
});
