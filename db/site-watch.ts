import { createHash } from "node:crypto";
import { getTableName, is, Table } from "drizzle-orm";
import * as schema from "@/db/schema/all";
import { LIVE_STATUSES } from "@/lib/domain/article-status";

type Operation = "insert" | "update" | "delete";

interface Rule {
  /** SQL that says whether readers may see `row`. */
  readonly when?: (row: string) => string;
  /** SQL of the tag; the table's name where it is left out. */
  readonly tag?: (row: string) => string;
  readonly on?: readonly Operation[];
}

const OPERATIONS = ["insert", "update", "delete"] as const;
const LIVE = LIVE_STATUSES.map((status) => `'${status}'`).join(", ");

/** No page for readers reads these. Every other table is watched, so that a new one can't be forgotten. */
const UNSEEN = [
  ...[
    "api_keys",
    "article_merges",
    "article_reads",
    "article_revisions",
    "audit_events",
    "batch_errors",
    "batch_undo_articles",
  ],
  ...["batch_undo_terms", "batch_undos", "batch_vocabularies", "batches", "column_mappings", "decision_keys"],
  ...["deliveries", "dropped_spans", "subscribers", "term_pair_decisions"],
  ...["duplicate_suggestions", "feed_fetches", "feeds", "invitations", "item_fingerprints", "item_warnings"],
  ...[
    "items",
    "jobs",
    "live_counts",
    "live_entries",
    "live_tags",
    "login_attempts",
    "near_keys",
    "recipes",
    "reclean_items",
    "recleans",
  ],
  ...["search_words", "segment_edits", "site_changes", "step_switches", "term_changes", "term_suggestions"],
  "translation_groups",
  ...["update_proposals", "users", "websub_subscriptions", "websub_topics"],
];

const ofLiveArticle: Rule = {
  when: (row) =>
    `exists (select 1 from articles where articles.id = ${row}.article_id and articles.status in (${LIVE}))`,
  tag: (row) => `'article-' || ${row}.article_id`,
};
/** What nothing points at yet is on no page. */
const onceItIsUsed: Rule = { on: ["update", "delete"] };

/** Where not every row of a table is for readers, or where one is on few pages. */
const RULES: Readonly<Record<string, Rule>> = {
  articles: { when: (row) => `${row}.status in (${LIVE})`, tag: (row) => `'article-' || ${row}.id` },
  article_corrections: ofLiveArticle,
  article_items: ofLiveArticle,
  article_media: ofLiveArticle,
  article_terms: ofLiveArticle,
  article_translations: ofLiveArticle,
  search_docs: { when: (row) => `${row}.kind = 'article'` },
  media_assets: onceItIsUsed,
  newsletter_issues: { when: (row) => `${row}.number is not null` },
  sources: onceItIsUsed,
  terms: onceItIsUsed,
};

const PREFIX = "site_watch_";

/** One trigger that notes in `site_changes` what readers will see. */
export interface Watch {
  /** Changes with what it does. */
  readonly name: string;
  readonly create: string;
}

/** The triggers that note changes which a database of this engine should have. */
export function siteWatches(engine: "sqlite" | "postgres"): Watch[] {
  return Object.values(schema)
    .filter((value) => is(value, Table))
    .map((table) => getTableName(table))
    .filter((name) => !UNSEEN.includes(name))
    .flatMap((name) => (RULES[name]?.on ?? OPERATIONS).map((operation) => watch(engine, name, operation)));
}

/** The SQL that finds the names of the triggers a database has. */
export const LIST_WATCHES = {
  sqlite: `select name from sqlite_master where type = 'trigger' and name like '${PREFIX}%'`,
  postgres: `select proname from pg_proc where proname like '${PREFIX}%' and pronamespace = current_schema()::regnamespace`,
};

/** The SQL that removes a trigger. */
export const dropWatch = (engine: "sqlite" | "postgres", name: string): string =>
  engine === "sqlite" ? `drop trigger "${name}"` : `drop function "${name}" cascade`;

function watch(engine: "sqlite" | "postgres", table: string, operation: Operation): Watch {
  const { when = () => "true", tag = () => `'${table}'` } = RULES[table] ?? {};
  const rows = { insert: ["new"], update: ["old", "new"], delete: ["old"] }[operation];
  const condition = rows.map(when).join(" or ");
  const write = (tx: string) =>
    `insert into site_changes (tag, written_in) values (${tag(rows.at(-1) ?? "new")}, ${tx});`;
  const [head, tail] =
    engine === "sqlite"
      ? ["", `when ${condition} begin ${write("0")} end`]
      : [
          `returns trigger language plpgsql as $watch$ begin if ${condition} then ${write("pg_current_xact_id()::text::bigint")} end if; return null; end $watch$;`,
          "for each row execute function",
        ];
  const hash = createHash("sha256").update(`${operation}${head}${tail}`).digest("hex").slice(0, 8);
  const name = `${PREFIX}${table}_${operation}_${hash}`;
  const trigger = `create trigger "${name}" after ${operation} on "${table}" ${tail}`;
  return {
    name,
    create: engine === "sqlite" ? trigger : `create function "${name}"() ${head} ${trigger} "${name}"()`,
  };
}
