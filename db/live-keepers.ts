import { createHash } from "node:crypto";
import { SEARCH_FUNCTIONS, SEARCH_KEEPERS } from "@/db/search-keepers";
import type { Watch } from "@/db/site-watch";
import { LIVE_STATUSES } from "@/lib/domain/article-status";

type Engine = "sqlite" | "postgres";

/** The words for the index are written beside the texts, and are no change of them. */
const TEXT_WRITTEN = "after update of title, label, excerpt, body";

interface Keeper {
  readonly table: string;
  readonly on: "after insert" | "after update" | "after delete" | "before delete" | typeof TEXT_WRITTEN;
  /** Where it has nothing to do otherwise. */
  readonly when?: string;
  readonly run: readonly string[];
}

const LIVE = LIVE_STATUSES.map((status) => `'${status}'`).join(", ");

/** What the engines write differently. */
const WRITTEN = {
  sqlite: {
    never: "-30610224000000",
    dayOf: (at: string) => `strftime('%Y-%m-%d', (${at} - (${at} < 0) * 999) / 1000, 'unixepoch')`,
    differs: (a: string, b: string) => `${a} is not ${b}`,
    // Writers stand in a queue here.
    lockArticle: () => [],
    lockText: () => [],
    wordsOf: (title: string, from = "") => {
      const list = `'["' || replace(${title}, ' ', '","') || '"]'`;
      // A headline that was not folded must not stop the one who writes it.
      return `select value as word from ${from} json_each(case when json_valid(${list}) then ${list} else '[]' end)`;
    },
  },
  postgres: {
    never: "timestamptz '1000-01-01T00:00:00Z'",
    dayOf: (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD')`,
    differs: (a: string, b: string) => `${a} is distinct from ${b}`,
    // Else one who tags and one who publishes at the same time don't see each other.
    lockArticle: (row: string) => [`perform 1 from articles where id = ${row}.article_id for share`],
    lockText: (row: string) => [
      `perform 1 from search_docs where kind = 'article' and ref = ${row}.id for share`,
    ],
    wordsOf: (title: string, from = "") =>
      `select word from ${from} unnest(string_to_array(${title}, ' ')) as word`,
  },
} as const;

const TAG_COLUMNS = "(term_id, article_id, at, month, embargo_until)";
const WATCHED = ["status", "issued_at", "issued_on", "language", "source_name", "source_id", "embargo_until"];

const entryOf = (engine: Engine, row: string) => {
  const { never, dayOf } = WRITTEN[engine];
  const day = `coalesce(substr(${row}.issued_on, 1, 10), ${dayOf(`${row}.issued_at`)}, '')`;
  return `${row}.id, coalesce(${row}.issued_at, ${never}), ${day}, ${row}.language, coalesce(${row}.source_name, ''), ${row}.source_id, ${row}.embargo_until`;
};

const TAGS_OF_ENTRIES =
  "select t.term_id, e.article_id, e.at, substr(e.day, 1, 7), e.embargo_until from live_entries e join article_terms t on t.article_id = e.article_id";

const addEntry = (engine: Engine) => [
  ...WRITTEN[engine].lockText("new"),
  SEARCH_KEEPERS[engine].insertEntries(`select ${entryOf(engine, "new")} where new.status in (${LIVE})`),
];
const addTags = (which: string) =>
  `insert into live_tags ${TAG_COLUMNS} ${TAGS_OF_ENTRIES} where ${which} on conflict do nothing`;
const dropOf = (table: string) => `delete from ${table} where article_id = old.id`;
const dropTag = "delete from live_tags where term_id = old.term_id and article_id = old.article_id";
const tagOfNew = addTags("t.article_id = new.article_id and t.term_id = new.term_id");

/** The counts in which one row of a table stands: kind, ref, key. */
const COUNTED = {
  live_entries: ["'day', 0, #.day"],
  live_tags: ["'term', #.term_id, ''", "'term-month', #.term_id, #.month"],
} as const;

function counters(
  table: keyof typeof COUNTED,
  added: readonly string[] = [],
  dropped: readonly string[] = [],
): Keeper[] {
  const change = (row: string, by: number) =>
    COUNTED[table].map(
      (place) =>
        `insert into live_counts (kind, ref, key, n) values (${place.replaceAll("#", row)}, ${by}) on conflict (kind, ref, key) do update set n = live_counts.n + ${by}`,
    );
  return [
    { table, on: "after insert", run: [...change("new", 1), ...added] },
    { table, on: "after delete", run: [...change("old", -1), ...dropped] },
  ];
}

const addWords = (words: string) =>
  `insert into search_words (word, initial, signs) select distinct word, substr(word, 1, 1), length(word) from (${words}) as words where length(word) between 4 and 40 order by word on conflict do nothing`;

function keepersOf(engine: Engine): Keeper[] {
  const { differs, lockArticle, wordsOf } = WRITTEN[engine];
  const differ = WATCHED.map((name) => differs(`old.${name}`, `new.${name}`)).join(" or ");
  const search = SEARCH_KEEPERS[engine];
  const ofArticle = {
    when: "new.kind = 'article'",
    run: [addWords(wordsOf("new.title")), ...search.textWritten],
  };
  return [
    { table: "articles", on: "after insert", run: addEntry(engine) },
    {
      table: "articles",
      on: "after update",
      when: differ,
      run: [
        dropOf("live_tags"),
        dropOf("live_entries"),
        ...addEntry(engine),
        addTags("e.article_id = new.id"),
      ],
    },
    // Afterwards its tags would have gone without a trace of what they were tags of.
    { table: "articles", on: "before delete", run: [dropOf("live_tags"), dropOf("live_entries")] },
    { table: "article_terms", on: "after insert", run: [...lockArticle("new"), tagOfNew] },
    { table: "article_terms", on: "after update", run: [...lockArticle("new"), dropTag, tagOfNew] },
    { table: "article_terms", on: "after delete", run: [...lockArticle("old"), dropTag] },
    ...counters("live_entries", search.entryAdded, search.entryDropped),
    ...counters("live_tags"),
    { table: "search_docs", on: "after insert", ...ofArticle },
    { table: "search_docs", on: TEXT_WRITTEN, ...ofArticle },
    { table: "search_docs", on: "after delete", when: "old.kind = 'article'", run: search.textDropped },
  ];
}

/** What keeps `db/schema/live-index.ts` and the index of search true in the transaction of every change. */
export function liveKeepers(engine: Engine): Watch[] {
  return [...triggersOf(engine), ...(engine === "postgres" ? SEARCH_FUNCTIONS : [])];
}

function triggersOf(engine: Engine): Watch[] {
  return keepersOf(engine).map(({ table, on, when = "true", run }) => {
    const body = run.map((statement) => `${statement};`).join(" ");
    const condition = `for each row when (${when})`;
    const answer = on === "before delete" ? "old" : "null";
    const hash = createHash("sha256").update(`${on}${condition}${body}`).digest("hex").slice(0, 8);
    // Postgres cuts names at 63 signs, and one that was cut would be taken for another at every start.
    const [moment, what] = on.split(" ");
    const name = `site_watch_live_${table}_${moment}_${what}_${hash}`;
    const head = `create trigger "${name}" ${on} on "${table}" ${condition}`;
    return {
      name,
      create:
        engine === "sqlite"
          ? `${head} begin ${body} end`
          : `create function "${name}"() returns trigger language plpgsql as $watch$ begin ${body} return ${answer}; end $watch$; ${head} execute function "${name}"()`,
    };
  });
}

/** What makes everything that is kept anew, while there are no triggers. */
export function refillLiveIndex(engine: Engine): string[] {
  const search = SEARCH_KEEPERS[engine];
  const counts = Object.entries(COUNTED).flatMap(([table, places]) =>
    places.map((place) => {
      const columns = place.replaceAll("#.", "");
      return `insert into live_counts (kind, ref, key, n) select kind, ref, key, count(*) from (select ${nameColumns(columns)} from ${table}) as rows group by kind, ref, key`;
    }),
  );
  return [
    ...["live_counts", "live_tags", "live_entries", "search_words"].map((table) => `delete from ${table}`),
    ...search.beforeRefill,
    search.insertEntries(`select ${entryOf(engine, "a")} from articles a where a.status in (${LIVE})`),
    addTags("true"),
    ...counts,
    ...search.refill,
    addWords(WRITTEN[engine].wordsOf("d.title", "search_docs d,").concat(" where d.kind = 'article'")),
  ];
}

const nameColumns = (columns: string) =>
  columns
    .split(", ")
    .map((column, at) => `${column} as ${["kind", "ref", "key"][at]}`)
    .join(", ");
