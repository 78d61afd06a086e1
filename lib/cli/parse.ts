import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { formatReport } from "@/lib/cli/parse-report";
import { FORMAT_NAMES, type FormatName } from "@/lib/domain/ingest";
import { slugFrom } from "@/lib/domain/slug";
import { AppError } from "@/lib/errors";
import { findDuplicatesAcross, type ParseContext, parseDump } from "@/lib/ingest/pipeline";
import { MAX_DECODED_LENGTH } from "@/lib/ingest/stages/decode";
import type { DuplicateGroup, ParsedDump, ParsedItem, TagSuggestion } from "@/lib/ingest/types";

const USAGE = "Usage: copydesk parse [--json] [--format NAME] FILE...\n";

/** No text of a dump is denser than one byte to a code unit, bar the mark at its start. */
const MAX_BYTES = 4 * MAX_DECODED_LENGTH + 4;

/** `copydesk parse`: run the pipeline without a store and print what it found. Returns the exit code. */
export async function runParse(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n${USAGE}`);
    return 2;
  }
  const missing = await findMissing(options.files);
  if (missing.length > 0) {
    process.stderr.write(missing.map((problem) => `${problem}\n`).join(""));
    return 2;
  }
  const dumps: ParsedDump[] = [];
  for (const file of options.files) dumps.push(await parseFile(file, { format: options.format }));
  const duplicates = findDuplicatesAcross(dumps);
  process.stdout.write(options.isJson ? toJson(dumps, duplicates) : formatReport(dumps, duplicates));
  return 0;
}

interface Options {
  readonly isJson: boolean;
  readonly format: FormatName | null;
  readonly files: readonly string[];
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, format: { type: "string" } },
    });
    const format = FORMAT_NAMES.find((name) => name === values.format) ?? null;
    if (values.format !== undefined && format === null) {
      return `There is no format “${values.format}”. Formats: ${FORMAT_NAMES.join(", ")}.`;
    }
    if (positionals.length === 0) return "Name at least one file.";
    return { isJson: values.json, format, files: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function findMissing(files: readonly string[]): Promise<string[]> {
  const problems = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(() => null);
      if (found === null) return `There is no file “${file}”.`;
      return found.isDirectory() ? `“${file}” is a folder. Name the files in it.` : null;
    }),
  );
  return problems.filter((problem) => problem !== null);
}

/** Parse one file; what can't be read or is too large becomes a warning, so that the other files still count. */
async function parseFile(file: string, context: ParseContext): Promise<ParsedDump> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES)
      throw new AppError("too_large", `“${file}” is too large to read: split it into parts.`);
    return await parseDump({ file, bytes: await readFile(file) }, context);
  } catch (error) {
    const isExpected = error instanceof AppError || (error instanceof Error && "code" in error);
    if (!isExpected) throw error;
    const code = error instanceof AppError ? error.code.replaceAll("_", "-") : "unreadable-file";
    return {
      ...{ file, length: 0, encoding: "utf-8", format: "unknown", confidence: 0 },
      ...{ parts: [], items: [], related: [], about: [], dropped: [] },
      warnings: [{ code, message: error.message }],
    };
  }
}

/** The one document of `parse --json`; its shape is a promise to scripts. */
function toJson(dumps: readonly ParsedDump[], duplicates: readonly DuplicateGroup[]): string {
  return `${JSON.stringify({ dumps: dumps.map((dump) => ({ ...dump, items: dump.items.map(itemToJson) })), duplicates })}\n`;
}

function itemToJson(item: ParsedItem) {
  const { position, title, kicker, summary, author, url, publishedAt, publishedAtRaw, language } = item;
  const { body, links, hashtags, tags, spans, warnings, extra = {} } = item;
  return {
    ...{ position, title, kicker, summary, author, url, publishedAt, publishedAtRaw, language },
    ...{ body, links, hashtags, tags: tags.map(tagToJson), extra, spans, warnings },
  };
}

/** Topics go by a code that no newsroom's wording changes, under the word of the data catalogue vocabulary (DCAT). */
const tagToJson = (tag: TagSuggestion) =>
  tag.type === "topic" ? { ...tag, type: "theme", name: slugFrom(tag.name, "en") } : tag;
