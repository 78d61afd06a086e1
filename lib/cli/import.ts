import { migrateDb, openDb } from "@/db/connect";
import type { Db } from "@/db/db";
import { listSources } from "@/db/queries/sources";
import { findActingPerson } from "@/lib/cli/import/acting-person";
import { type DumpFile, findDumpFiles, readDumpFile } from "@/lib/cli/import/dump-files";
import { IMPORT_USAGE, type ImportOptions, readImportOptions } from "@/lib/cli/import/import-options";
import { formatImported, type ImportedFile, isWell, readImported } from "@/lib/cli/import/import-report";
import { progressLine } from "@/lib/cli/import/progress-line";
import { seeThrough } from "@/lib/cli/import/see-through";
import { printable } from "@/lib/cli/printable";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { isolatedExtract } from "@/lib/desk/import/isolated-extract";
import { threadFinisher } from "@/lib/desk/import/thread-finisher";
import type { JobHandler } from "@/lib/desk/job-handler";
import { receiveDump } from "@/lib/desk/receive-dump";
import type { RegisteredDump } from "@/lib/desk/register-dump";
import type { Actor } from "@/lib/domain/actor";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { openStorage } from "@/lib/media/storage";

/** What the work in hand may take to come to its next checkpoint once it is told to end, in milliseconds. */
const GRACE_MS = 8_000;
/** What a thread may take to end. */
const LINGER_MS = 200;

/** `copydesk import`: bring dumps in as an upload on the desk does. Returns the exit code. */
export async function runImport(
  args: readonly string[],
  makeHandler: () => JobHandler = asWorkersDo,
): Promise<number> {
  const options = readImportOptions(args, new Date());
  if (typeof options === "string") return refuse(`${options}\n${IMPORT_USAGE}`);
  const env = readEnv();
  const files = await findDumpFiles(options.files, env.uploadLimit);
  if (typeof files === "string") return refuse(`${files}\n`);
  await migrateDb(env);
  const db = openDb(env);
  try {
    return await importFiles({ db, env, options, handler: once(makeHandler) }, files);
  } finally {
    await db.close();
    if (makeHandler === asWorkersDo) endSoon();
  }
}

interface Desk {
  readonly db: Db;
  readonly env: Env;
  readonly options: ImportOptions;
  /** One for all files: what it has loaded serves the next one. */
  readonly handler: () => JobHandler;
}

/** In threads, so that a text on which the reading hangs can still be ended by hand. */
const asWorkersDo = (): JobHandler =>
  importBatchHandler({ openFinisher: threadFinisher(), extract: isolatedExtract() });

/** All is stored and closed by then, and the exit code is set: a thread that waits for more must not keep the process. */
const endSoon = () => void setTimeout(() => process.exit(), LINGER_MS).unref();

/** Nothing is made where a worker does the work. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** All is checked before anything is taken in; from then on what fails of one file leaves the others alone. */
async function importFiles(desk: Desk, files: readonly DumpFile[]): Promise<number> {
  const { db, options } = desk;
  const actor = await findActingPerson(db, options.as);
  if (typeof actor === "string") return refuse(`${actor}\n`);
  const sourceId = options.source === null ? null : await findSourceId(db, options.source);
  if (typeof sourceId === "string") return refuse(`${sourceId}\n`);
  const taken: { readonly file: string; readonly registered: RegisteredDump | string }[] = [];
  for (const file of files)
    taken.push({ file: file.file, registered: await takeIn(desk, actor, { file, sourceId }) });
  const signals = listenToSignals();
  const imported: ImportedFile[] = [];
  for (const { file, registered } of taken) {
    if (typeof registered === "string") imported.push({ file, failure: registered, batch: null });
    else imported.push(await follow(desk, actor, { file, registered, stopping: signals.stopping }));
  }
  signals.forget();
  process.stdout.write(
    options.isJson ? `${JSON.stringify({ files: imported })}\n` : formatImported(imported),
  );
  if (!signals.stopping.aborted) return imported.every(isWell) ? 0 : 1;
  process.stderr.write("Ended: what is not read yet is read when a worker runs.\n");
  return 1;
}

/** Exactly as it is written, else in another case. */
async function findSourceId(db: Db, name: string): Promise<number | string> {
  const sources = await listSources(db);
  const folded = (text: string) => text.trim().toLowerCase();
  const found =
    sources.find((source) => source.name === name) ??
    sources.find((source) => folded(source.name) === folded(name));
  if (found) return found.id;
  const known = sources.slice(0, 20).map((source) => `“${printable(source.name)}”`);
  const hint = known.length > 0 ? `The desk knows ${known.join(", ")}.` : "The desk knows none yet.";
  return `There is no source “${name}”. ${hint} Sources are added at /admin/sources.`;
}

/** Take in one file; what went wrong is told in words. */
async function takeIn(
  { db, env, options }: Desk,
  actor: Actor,
  { file, sourceId }: { readonly file: DumpFile; readonly sourceId: number | null },
): Promise<RegisteredDump | string> {
  try {
    return await receiveDump(db, actor, {
      ...{ fileName: file.fileName, stream: readDumpFile(file), announced: file.bytes },
      ...{ limit: env.uploadLimit, storage: openStorage(env.dataFolder), sourceId },
      ...{ embargoUntil: options.embargoUntil, by: "command line", now: new Date() },
    });
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && "code" in error)) return error.message;
    throw error;
  }
}

interface Followed {
  readonly file: string;
  readonly registered: RegisteredDump;
  readonly stopping: AbortSignal;
}

async function follow(
  { db, env, options, handler }: Desk,
  actor: Actor,
  { file, registered, stopping }: Followed,
): Promise<ImportedFile> {
  const line = progressLine(printable(file), process.stderr);
  if (options.isWaiting)
    await seeThrough(db, actor, { batchId: registered.id, handler, say: line.say, stopping });
  line.end();
  const url = `${env.publicUrl ?? `http://localhost:${env.port}`}/admin/batches/${registered.id}`;
  const { batch, failure } = await readImported(db, actor, { registered, url });
  const kept = options.embargoUntil !== null && batch !== null && !isHeld(batch, options.embargoUntil);
  return { file, batch, failure: failure ?? (kept ? EMBARGO_KEPT : null) };
}

/** Nobody must believe that a text is held back which is not. */
const EMBARGO_KEPT =
  "The embargo was not set: these bytes came in before without it. Set it on the articles on the desk.";

function isHeld({ embargoUntil }: { readonly embargoUntil: string | null }, until: Date): boolean {
  return embargoUntil !== null && new Date(embargoUntil) >= until;
}

function listenToSignals(): { readonly stopping: AbortSignal; forget(): void } {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    // Reading may go on for minutes without a checkpoint. Any instant is good to end at: a worker goes on.
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, stop);
  return {
    stopping: stopping.signal,
    forget() {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

function refuse(words: string): number {
  process.stderr.write(words);
  return 2;
}
