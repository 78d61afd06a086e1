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

/** Postgres keeps nothing beside a row that is shorter; rows that are short are on few pages. */
const LONG_WORD = `repeat('x', ${LONGEST_WORD_BYTES})`;

/** The words of an article as a value of Postgres, and one that makes it long enough to be kept beside the row. */
const vectorOf = (doc: string, entry: string): string =>
  `(select array_to_tsvector(array_agg(word) || ${LONG_WORD}) from unnest(string_to_array(${wordsOf("postgres", doc, entry)}, ' ')) as word where octet_length(word) between 1 and ${LONGEST_WORD_BYTES})`;

const DOC_OF_ENTRY = "d.kind = 'article' and d.ref = e.article_id";

const addToIndex = (which: string): string =>
  `insert into search_index (rowid, words) select ${placeOf("e")}, ${wordsOf("sqlite", "d", "e")} from live_entries e join search_docs d on ${DOC_OF_ENTRY} where ${which}`;
const dropFromIndex = (which: string): string =>
  `delete from search_index where rowid in (select ${placeOf("e")} from live_entries e where ${which})`;
const ENTRY_COLUMNS = "article_id, at, day, language, source, source_id, embargo_until";
/** As Postgres gives them. */
const ENTRY_TYPES =
  "article_id integer, at timestamptz, day text, language text, source text, source_id integer, embargo_until timestamptz";

/** What keeps the words of live articles findable: run after their entry, or their text, has changed. */
export const SEARCH_KEEPERS = {
  sqlite: {
    insertEntries: (entries: string) => `insert into live_entries (${ENTRY_COLUMNS}) ${entries}`,
    entryAdded: [addToIndex("e.article_id = new.article_id")],
    entryDropped: [`delete from search_index where rowid = ${placeOf("old")}`],
    textWritten: [dropFromIndex("e.article_id = new.ref"), addToIndex("e.article_id = new.ref")],
    textDropped: [dropFromIndex("e.article_id = old.ref")],
    beforeRefill: [],
    refill: ["insert into search_index (search_index) values ('delete-all')", addToIndex("true")],
  },
  postgres: {
    insertEntries: (entries: string) =>
      `insert into live_entries (${ENTRY_COLUMNS}, words) select e.*, (select ${vectorOf("d", "e")} from search_docs d where ${DOC_OF_ENTRY}) from (${entries}) as e (${ENTRY_COLUMNS})`,
    entryAdded: [],
    entryDropped: [],
    textWritten: [
      `update live_entries e set words = ${vectorOf("d", "e")} from search_docs d where ${DOC_OF_ENTRY} and e.article_id = new.ref`,
    ],
    textDropped: ["update live_entries set words = null where article_id = old.ref"],
    // An index is made at once several times as fast as row by row.
    beforeRefill: ['drop index if exists "live_entries_words"'],
    // A long list of what is not sorted in yet would be read by every search.
    refill: [
      'create index "live_entries_words" on live_entries using gin (words) with (gin_pending_list_limit = 256)',
    ],
  },
} as const;

/** The function of Postgres that gives the entries of the articles which a query finds. */
export const SEARCH_HITS = "site_watch_search_hits_4";
/** The one that says whether a query finds more than so many. */
export const SEARCH_EXCEEDS = "site_watch_search_exceeds_1";

/**
 * Makes them. Their names are of those that a migration looks after, and change with what they do. They always go by
 * the index: the planner does not know how long it takes to look into the words of every text.
 */
export const SEARCH_FUNCTIONS = [
  {
    name: SEARCH_HITS,
    create: `create function "${SEARCH_HITS}"(query text) returns table (${ENTRY_TYPES}) language sql stable rows 100 set enable_seqscan = off as $hits$ select ${ENTRY_COLUMNS} from live_entries where words @@ query::tsquery $hits$`,
  },
  {
    name: SEARCH_EXCEEDS,
    create: `create function "${SEARCH_EXCEEDS}"(query text, most integer) returns boolean language sql stable set enable_seqscan = off as $hits$ select count(*) > most from (select 1 from live_entries where words @@ query::tsquery limit most + 1) as hits $hits$`,
  },
] as const;
