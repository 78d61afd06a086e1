#!/usr/bin/env node
// Writes lib/ingest/identify/language-model.ts from the medium database of the package eld (Apache-2.0).
//
// The package keeps its database as an object of 105,000 objects: 60 MB in memory, and more while it is loaded.
// Packed it takes 1 MB. A contract test holds the answers against those of the package.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const read = (path) => import(new URL(`../../node_modules/eld/src/${path}`, import.meta.url));
const { ngramsData } = await read("ngrams/medium.js");
const { avgScore } = await read("avgScore.js");
const { dictionary } = await read("dictionary.js");
const { version } = JSON.parse(readFileSync(new URL("../../node_modules/eld/package.json", import.meta.url)));

const byteOf = new Map(dictionary.map((sign, byte) => [sign, byte]).filter(([sign]) => sign !== " "));

const BASIS = 1;

/** As in lib/ingest/identify/language-scores.ts. */
function hashOf(bytes) {
  // A beginning for which no two runs of the model have the same hash.
  let hash = BASIS;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

const entries = Object.entries(ngramsData.ngrams).map(([signs, scores]) => ({
  hash: hashOf([...signs].map((sign) => (sign === " " ? 32 : byteOf.get(sign)))),
  pairs: Object.entries(scores).flatMap(([language, score]) => [Number(language), score]),
}));
entries.sort((a, b) => a.hash - b.hash);
if (new Set(entries.map(({ hash }) => hash)).size !== entries.length)
  throw new Error("Two runs share a hash.");

// The highest bytes of all hashes first, because they are sorted: so they pack best.
const hashes = Buffer.from(
  [24, 16, 8, 0].flatMap((shift) => entries.map(({ hash }) => (hash >>> shift) & 0xff)),
);
const counts = Buffer.from(entries.map(({ pairs }) => pairs.length / 2));
const pairs = Buffer.from(entries.flatMap((entry) => entry.pairs));
const packed = brotliCompressSync(Buffer.concat([hashes, counts, pairs]), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});

const languages = Object.values(ngramsData.languages);
const usual = languages.map((language) => avgScore[language]);
writeFileSync(
  new URL("../../lib/ingest/identify/language-model.ts", import.meta.url),
  `// Made by test/support/make-language-model.mjs from eld ${version}, copyright Nito T.M., Apache License 2.0.

/** The languages that are told apart, by number. */
export const MODEL_LANGUAGES = ${JSON.stringify(languages)};

/** The score that a text of each language usually gets in its own. */
export const USUAL_SCORES = ${JSON.stringify(usual)};

/** How many runs of letters the model knows. */
export const MODEL_SIZE = ${entries.length};

/**
 * The sorted hashes of the runs, the highest bytes of all first; then how many languages each counts for (one byte),
 * then a byte for each of these languages and one for its score; packed with Brotli.
 */
export const MODEL =
  "${packed.toString("base64")}";
`,
);
console.log(`${entries.length} runs, ${Math.round(packed.length / 1_000)} kB`);
