import { LONGEST_NAME, SEARCH_MARKS } from "@/db/search-marks";

type Engine = "sqlite" | "postgres";

/** Marked words are written twice: of so many signs of a text and no more. */
const LONGEST_MARKED = 2_000;
/** Postgres refuses longer words. */
const LONGEST_WORD_BYTES = 2_000;

/**
 * Where an article stands in the index of SQLite: by the minute from the year 1000 on, then by its id in the lower 31
 * bits, so that the engine finds the newest first without putting anything in order.
 */
export const placeOf = (row: string): string =>
  `(min(max((${row}.at + 30610224000000) / 60000, 0), 4294967295) * 2147483648 + ${row}.article_id)`;

/** The id that a place ends with. */
export const idOfPlace = (place: string): string => `(${place} & 2147483647)`;

const sign = { sqlite: "char", postgres: "chr" } as const;
const hexOf = {
  sqlite: (text: string) => `lower(hex(${text}))`,
  postgres: (text: string) => `encode(convert_to(${text}, 'UTF8'), 'hex')`,
} as const;

/** The words of one live article, as the index gets them: those of its text, and marked ones. */
function wordsOf(engine: Engine, doc: string, entry: string): string {
  const signOf = (mark: keyof typeof SEARCH_MARKS) => `${sign[engine]}(${SEARCH_MARKS[mark]})`;
  const marked = (mark: "headline" | "label" | "excerpt", column: string) => {
    const text = `substr(${doc}.${column}, 1, ${LONGEST_MARKED})`;
    return `${signOf(mark)} || replace(${text}, ' ', ' ' || ${signOf(mark)})`;
  };
  const value = (mark: "year" | "language" | "source", text: string) =>
    `${signOf(mark)} || ${hexOf[engine](text)}`;
  const order = (mark: "yearOfOrder" | "monthOfOrder", form: string) =>
    `${signOf(mark)} || to_char(${entry}.at at time zone 'UTC', '${form}')`;
  return [
    ...["title", "label", "excerpt", "body"].map((column) => `${doc}.${column}`),
    marked("headline", "title"),
    marked("label", "label"),
    marked("excerpt", "excerpt"),
    value("year", `substr(${entry}.day, 1, 4)`),
    value("language", `${entry}.language`),
    value("source", `substr(${entry}.source, 1, ${LONGEST_NAME})`),
    ...(engine === "postgres" ? [order("yearOfOrder", "YYYY"), order("monthOfOrder", "YYYYMM")] : []),
  ].join(" || ' ' || ");
}

/** The words of an article as a value of Postgres. */
const vectorOf = (doc: string, entry: string): string =>
  `(select array_to_tsvector(array_agg(word)) from unnest(string_to_array(${wordsOf("postgres", doc, entry)}, ' ')) as word where octet_length(word) between 1 and ${LONGEST_WORD_BYTES})`;

const DOC_OF_ENTRY = "d.kind = 'article' and d.ref = e.article_id";

const addToIndex = (which: string): string =>
  `insert into search_index (rowid, words) select ${placeOf("e")}, ${wordsOf("sqlite", "d", "e")} from live_entries e join search_docs d on ${DOC_OF_ENTRY} where ${which}`;
const dropFromIndex = (which: string): string =>
  `delete from search_index where rowid in (select ${placeOf("e")} from live_entries e where ${which})`;
const writeWords = (which: string): string =>
  `update search_docs d set words = ${vectorOf("d", "e")} from live_entries e where ${DOC_OF_ENTRY} and ${which}`;

/** What keeps the words of live articles findable: run after their entry, or their text, has changed. */
export const SEARCH_KEEPERS = {
  sqlite: {
    entryAdded: [addToIndex("e.article_id = new.article_id")],
    entryDropped: [`delete from search_index where rowid = ${placeOf("old")}`],
    textWritten: [dropFromIndex("e.article_id = new.ref"), addToIndex("e.article_id = new.ref")],
    textDropped: [dropFromIndex("e.article_id = old.ref")],
    refill: ["insert into search_index (search_index) values ('delete-all')", addToIndex("true")],
  },
  postgres: {
    entryAdded: [writeWords("e.article_id = new.article_id")],
    entryDropped: ["update search_docs set words = null where kind = 'article' and ref = old.article_id"],
    textWritten: [writeWords("e.article_id = new.ref")],
    textDropped: [],
    // An index is made at once several times as fast as row by row.
    refill: [
      'drop index if exists "search_docs_words"',
      "update search_docs set words = null where words is not null",
      writeWords("true"),
      // A long list of what is not sorted in yet would be read by every search.
      'create index "search_docs_words" on search_docs using gin (words) with (gin_pending_list_limit = 256) where words is not null',
    ],
  },
} as const;

/** The function of Postgres that gives the articles which a query finds. */
export const SEARCH_HITS = "site_watch_search_hits_2";

/**
 * Makes it. Its name is one of those that a migration looks after, and changes with what it does. It always goes by
 * the index: the planner does not know how long it takes to look into the words of every text. Called few, what it gives is looked
 * up one by one instead of being held against all entries.
 */
export const CREATE_SEARCH_HITS = `create function "${SEARCH_HITS}"(query text) returns setof integer language sql stable rows 100 set enable_seqscan = off as $hits$ select ref from search_docs where words @@ query::tsquery $hits$`;
