// Fill one engine with items of random fingerprints, and say what a chunk of 200 costs as the archive grows.
// Started by near.ts, once for each engine; DATABASE_URL and COPYDESK_DATA say which and where.
import { migrateDb, openDb } from "@/db/connect";
import type { Tx } from "@/db/db";
import { insertFingerprints } from "@/db/queries/near-items";
import { batches, items } from "@/db/schema/imports";
import { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import { type NearItem, suggestDuplicates } from "@/lib/desk/import/suggest-duplicates";
import { readEnv } from "@/lib/env";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { nearKeysOf } from "@/lib/ingest/dedupe/near-keys";
import { createRandom, type Random } from "../support/generate-dumps/random";

const CHUNK = 200;
const STEPS = 5;
const TEXT = "Some words of a text that is read again where it seems to be the same as another one. ".repeat(
  5,
);
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BATCH = {
  ...{ fileName: "made.xml", bytes: 0, sha256: "", storageKey: "", status: "done" as const, warnings: [] },
  ...{ related: [], createdAt: new Date(0) },
  counters: { items: 0, stored: 0, keptCharacters: 0, droppedCharacters: 0, duplicates: 0, warnings: 0 },
};
const RAW = { title: null, kicker: null, summary: null, author: null, url: null, publishedAtRaw: null };

const total = Number(process.argv[2]);
await migrateDb(readEnv());
const db = openDb(readEnv());
const random = createRandom(1);
/** Runs that many texts have: a phrase, an office, a legal notice. */
const COMMON = Array.from({ length: 2_000 }, () => random.between(-2_147_483_648, 2_147_483_647));
const recent: Pick<NearItem, "comparable">[] = [];

/** Something in it that an earlier one has, for one item in a hundred. */
function makeItem(id: number): Omit<NearItem, "id"> & { readonly itemRow: typeof items.$inferInsert } {
  const twin = random.chance(0.01) ? recent[random.between(0, recent.length - 1)] : undefined;
  const comparable = twin?.comparable ?? makeComparable(id, random);
  if (recent.length < 5_000) recent.push({ comparable });
  const runs = Array.from({ length: 12 }, (_, at) =>
    random.chance(0.1)
      ? random.pick(COMMON)
      : twin
        ? hashOf(twin.comparable.title, at)
        : hashOf(comparable.title, at),
  ).sort((a, b) => a - b);
  const { title, language, contentHash, publishedAt } = comparable;
  return {
    comparable,
    nearKeys: nearKeysOf(comparable, runs),
    text: TEXT,
    itemRow: {
      ...{
        batchId: 1,
        position: id,
        spanStart: 0,
        spanEnd: 1,
        spans: [],
        raw: { ...RAW, categories: [], body: { kind: "text", source: "" } },
      },
      ...{
        title,
        language,
        contentHash,
        publishedAt,
        body: [{ type: "p", text: TEXT }],
        links: [],
        hashtags: [],
      },
      ...{ steps: [], warnings: [], confidence: 1, state: "new" },
    },
  };
}

function hashOf(text: string, salt: number): number {
  let hash = salt + 1;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 0;
}

function makeComparable(id: number, source: Random): Comparable {
  const sketch = () => Array.from({ length: 128 }, () => SIGNS[source.between(0, 63)]).join("");
  const day = new Date(Date.UTC(2012, 0, 1) + source.between(0, 4_000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return {
    ...{ title: `Item ${id} of an archive`, publishedAt: day, language: "en", contentHash: `${id}` },
    ...{ canonicalUrl: null, identifier: null },
    fingerprint: {
      words: sketch(),
      wordRuns: 300,
      signs: sketch(),
      signRuns: 1_800,
      marks: [1, 2, 3, 4, 5, 6, 7, 8],
    },
    traits: {
      ...{
        titleDerived: false,
        isShort: false,
        titleMarks: [1],
        leadMarks: [2, 3],
        titlePlaces: [],
        occasions: [],
      },
      ...{
        days: [],
        towns: [],
        subjects: [],
        scenes: [],
        story: [],
        topics: source.chance(0.05) ? [`Project ${source.between(1, 300)}`] : [],
      },
    },
  };
}

const known = new KnownNeighbours(1);

async function addChunk(tx: Tx, from: number): Promise<number> {
  const made = Array.from({ length: CHUNK }, (_, at) => makeItem(from + at));
  await tx.insertMany(
    items,
    made.map(({ itemRow }) => itemRow),
  );
  const start = performance.now();
  const stored = made.map((entry, at) => ({ ...entry, id: from + at }));
  await insertFingerprints(
    tx,
    stored.map(({ id, comparable }) => ({
      itemId: id,
      ...comparable.fingerprint,
      traits: comparable.traits,
    })),
  );
  await suggestDuplicates(tx, known, stored);
  return performance.now() - start;
}

await db.insert(batches).values(BATCH);
const every = total / STEPS;
let [spent, cpu] = [0, process.cpuUsage()];
for (let from = 1; from <= total; from += CHUNK) {
  const inside = await db.transaction((tx) => addChunk(tx, from));
  spent += inside;
  const done = from + CHUNK - 1;
  if (done % every !== 0) continue;
  const used = process.cpuUsage(cpu);
  process.stdout.write(
    `${JSON.stringify({ items: done, msPerChunk: (spent * CHUNK) / every, cpuMsPerChunk: (((used.user + used.system) / 1_000) * CHUNK) / every })}\n`,
  );
  [spent, cpu] = [0, process.cpuUsage()];
}
await db.close();
