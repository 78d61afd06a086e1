import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { migrateDb, openDb } from "@/db/connect";
import type { Db } from "@/db/db";
import { type ExportFilter, listExportedArticles, listPartsOfArticles } from "@/db/queries/exported-articles";
import { exportRecord } from "@/lib/cli/export/export-record";
import { taken, writeOut, writeWhole } from "@/lib/cli/export/write-whole";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { readEnv } from "@/lib/env";

const STATUSES = [
  "published",
  "all",
  ...ARTICLE_STATUSES.filter((status) => status !== "published"),
] as const;

/** JSON lines: the one form that loses nothing, can be streamed, and is read again by our importer and by others. */
const FORMAT = "jsonl";

const USAGE = `Usage: copydesk export [--format ${FORMAT}] [--status ${STATUSES.join("|")}] [--since ISO] [--out FILE] [--force]
    Writes articles as JSON lines, which “copydesk import” reads again, to standard output or to a file.
    --status: without it, what readers may see now; all is everything but the trash, also what is under embargo.
    --since: only what was changed at that time or later, such as 2026-03-01 or 2026-03-01T09:00:00Z.
    --out: a file that is there once it is whole; --force replaces one that is there.
`;
/** So many are in memory at a time. */
const ARTICLES_PER_PAGE = 100;

interface Options {
  readonly status: ExportFilter["status"];
  readonly since: Date | null;
  readonly out: string | null;
  readonly mayReplace: boolean;
}

/** `copydesk export`: all that an editor takes with her who leaves. Returns the exit code. */
export async function runExport(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n${USAGE}`);
    return 2;
  }
  const { status, since, out, mayReplace } = options;
  // Said before the work, too, and not only after it.
  if (out !== null && !mayReplace && (await stat(out).catch(() => null))) throw taken(out);
  const env = readEnv();
  await migrateDb(env);
  const db = openDb(env);
  try {
    const told = { articles: 0 };
    const lines = readLines(db, { status, since, now: new Date() }, told);
    if (out === null) await writeOut(lines);
    else await writeWhole(out, lines, { mayReplace });
    process.stderr.write(`${told.articles} articles${out === null ? "" : ` are in ${out}`}.\n`);
    return 0;
  } finally {
    await db.close();
  }
}

/** Page by page behind the last id, so that no page takes longer than the first; a page is read once the last is written. */
async function* readLines(db: Db, filter: ExportFilter, told: { articles: number }): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await listExportedArticles(db, { ...filter, after, limit: ARTICLES_PER_PAGE });
    const last = page.at(-1);
    if (!last) return;
    const parts = await listPartsOfArticles(
      db,
      page.map(({ article }) => article.id),
    );
    for (const one of page) {
      yield exportRecord(one, parts);
      told.articles += 1;
    }
    after = last.article.id;
  }
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const options = {
      format: { type: "string", default: FORMAT },
      status: { type: "string", default: "published" },
      since: { type: "string" },
      out: { type: "string" },
      force: { type: "boolean", default: false },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.format !== FORMAT) return `There is no format “${values.format}” but ${FORMAT}.`;
    const status = STATUSES.find((name) => name === values.status);
    if (!status) return `There is no status “${values.status}”.`;
    const since = values.since === undefined ? null : readSince(values.since);
    if (typeof since === "string") return since;
    return {
      status: status === "published" ? "live" : status,
      ...{ since, out: values.out ?? null, mayReplace: values.force },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const momentSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

function readSince(text: string): Date | string {
  if (momentSchema.safeParse(text).success) return new Date(text);
  return `“${text}” is no day and no time with its zone: write --since as 2026-03-01 or 2026-03-01T09:00:00Z.`;
}
