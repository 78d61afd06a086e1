import type { StepName } from "@/lib/domain/cleaning-steps";
import { LONGEST_LINE } from "@/lib/domain/line-rules";
import { joinCells, splitCells } from "@/lib/domain/table-row";
import { BLOCK_STEPS } from "@/lib/ingest/clean/block-steps";
import { deriveTitle, findDateline } from "@/lib/ingest/clean/derive-title";
import { HTML_STEPS, MARKUP_STEPS } from "@/lib/ingest/clean/html-steps";
import type { LearnedLines } from "@/lib/ingest/clean/learned-lines";
import { REPAIR_MOJIBAKE, repairMojibake } from "@/lib/ingest/clean/mojibake";
import { findHashtags, looksLikePost, POST_STEPS } from "@/lib/ingest/clean/post-steps";
import { recordStep } from "@/lib/ingest/clean/record-step";
import { TEXT_STEPS } from "@/lib/ingest/clean/text-steps";
import { textToBlocks } from "@/lib/ingest/clean/text-to-blocks";
import { parseMachineDate } from "@/lib/ingest/dates/machine-date";
import { parseMonth } from "@/lib/ingest/dates/read-month";
import { htmlToBlocks } from "@/lib/ingest/html/html-to-blocks";
import type { RawBody } from "@/lib/ingest/raw-body";
import { parseDate } from "@/lib/ingest/stages/dates";
import { decodeCharacterReferences } from "@/lib/ingest/text/entities";
import { foldText } from "@/lib/ingest/text/fold";
import { tidyLine } from "@/lib/ingest/text/spaces";
import { findUrls, isShortLink, tidyUrl } from "@/lib/ingest/text/urls";
import type { AppliedStep, Block, CleanItem, RawItem, Warning } from "@/lib/ingest/types";

/** Which named steps to leave out. */
export interface CleanOptions {
  readonly skip?: ReadonlySet<string>;
  /** Lines to take out wherever they are a paragraph of their own. */
  readonly lines?: LearnedLines;
}

interface CleanBody {
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
}

/**
 * Repair one item: fields tidied, address and date in their standard form, body in blocks.
 *
 * Every step that changed something is listed with what stood there before; the raw text itself stays in the dump.
 */
export function clean(item: RawItem, options: CleanOptions = {}): CleanItem {
  const log = new StepLog(options);
  const title = log.field("tidy-title", log.repaired(item.title), tidyOrNull);
  const body = item.body.kind === "html" ? cleanHtml(item.body, title, log) : cleanText(item, title, log);
  const summary = log.field("tidy-summary", log.repaired(item.summary), tidyOrNull);
  const opening = item.publishedAtRaw === null ? findDateline(body.blocks[0]?.text ?? "") : null;
  // Below a headline a day alone may be that of an event.
  const dateline = title === null || opening?.hasPlace ? opening : null;
  const publishedAtRaw = item.publishedAtRaw ?? dateline?.raw ?? null;
  const date =
    publishedAtRaw === null
      ? null
      : (parseDate(publishedAtRaw, item.dateBasis === "order") ??
        parseMachineDate(publishedAtRaw) ??
        parseMonth(publishedAtRaw));
  // Field by field: to copy an object of any shape takes longer than most of the steps.
  const cleaned: { [Name in keyof Required<CleanItem>]: CleanItem[Name] } = {
    position: item.position,
    spans: item.spans,
    confidence: item.confidence,
    title: title ?? fallbackTitle(body.blocks, summary, item),
    titleDerived: title === null,
    kicker: log.field("tidy-kicker", log.repaired(item.kicker), tidyOrNull),
    summary,
    author: log.field("tidy-author", log.repaired(item.author), tidyOrNull),
    url: log.field("tidy-url", item.url, tidyUrl),
    guid: item.guid,
    publishedAtRaw,
    dateBasis: dateline ? "dateline" : item.dateBasis,
    declaredLanguage: item.declaredLanguage,
    extra: item.extra,
    categories: item.categories.map(tidyLine).filter(Boolean),
    body: body.blocks,
    links: body.links,
    hashtags: body.hashtags,
    publishedAt: date?.iso ?? null,
    datePrecision: date?.precision ?? null,
    warnings: [...item.warnings, ...warningsFor(body, publishedAtRaw !== null && date === null)],
    steps: log.steps,
  };
  return cleaned;
}

class StepLog {
  readonly steps: AppliedStep[] = [];
  readonly #skip: ReadonlySet<string>;
  readonly #lines: LearnedLines;

  constructor({ skip = new Set(), lines = new Map() }: CleanOptions) {
    this.#skip = skip;
    this.#lines = lines;
  }

  /** The blocks without the lines that a rule takes out; each rule is a step of its own. */
  withoutLines(blocks: readonly Block[]): readonly Block[] {
    if (this.#lines.size === 0) return blocks;
    return blocks.filter(({ text }) => {
      const name = text.length <= LONGEST_LINE ? this.#lines.get(foldText(text)) : undefined;
      if (name === undefined || this.#skip.has(name)) return true;
      this.steps.push(recordStep(name, text, ""));
      return false;
    });
  }

  run(name: StepName, before: string, apply: (value: string) => string): string {
    if (this.#skip.has(name)) return before;
    const after = apply(before);
    if (after !== before) this.steps.push(recordStep(name, before, after));
    return after;
  }

  field<T extends string | null>(
    name: StepName,
    before: string | null,
    apply: (value: string) => T,
  ): string | null {
    if (before === null || this.#skip.has(name)) return before;
    const after = apply(before);
    if (after !== before) this.steps.push(recordStep(name, before, after ?? ""));
    return after;
  }

  /** A field with its mojibake repaired; character references may hide some. */
  repaired(before: string | null): string | null {
    return this.field(REPAIR_MOJIBAKE, before, (text) => {
      const decoded = decodeCharacterReferences(text);
      const repaired = repairMojibake(decoded);
      return repaired === decoded ? text : repaired;
    });
  }

  blocks(
    name: StepName,
    before: readonly Block[],
    apply: (blocks: readonly Block[]) => readonly Block[],
  ): readonly Block[] {
    if (this.#skip.has(name)) return before;
    const after = apply(before);
    if (after.length === before.length && after.every((block, at) => block === before[at])) return before;
    const [old, now] = [joinBlocks(before), joinBlocks(after)];
    if (old !== now) this.steps.push(recordStep(name, old, now));
    return after;
  }
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

function tidyOrNull(text: string): string | null {
  return tidyLine(decodeCharacterReferences(text)) || null;
}

function cleanText(item: RawItem, title: string | null, log: StepLog): CleanBody {
  let text = item.body.source;
  for (const { name, apply } of [...MARKUP_STEPS, ...TEXT_STEPS]) text = log.run(name, text, apply);
  const links = unique(findUrls(text).map(({ url }) => tidyUrl(url)));
  const hashtags = findHashtags(text);
  if (title === null && looksLikePost(text)) {
    for (const { name, apply } of POST_STEPS) text = log.run(name, text, apply);
  }
  return { blocks: finishBlocks(textToBlocks(text), title, log), links, hashtags };
}

function cleanHtml({ source, base }: RawBody, title: string | null, log: StepLog): CleanBody {
  let html = source;
  for (const { name, apply } of HTML_STEPS) html = log.run(name, html, apply);
  const { blocks, links } = htmlToBlocks(html, base);
  const hashtags = findHashtags(joinBlocks(blocks));
  return { blocks: finishBlocks(blocks, title, log), links: unique(links.map(tidyUrl)), hashtags };
}

function finishBlocks(found: readonly Block[], title: string | null, log: StepLog): Block[] {
  let blocks: readonly Block[] = log.withoutLines(found);
  for (const { name, apply } of BLOCK_STEPS) blocks = log.blocks(name, blocks, (now) => apply(now, title));
  return blocks.map((block) => ({ ...block, text: tidyText(block) })).filter(({ text }) => text !== "");
}

/** Every block is one line, but the cells of a row keep their own. */
function tidyText({ type, text }: Block): string {
  if (type !== "row") return tidyLine(text);
  const cells = splitCells(text).map((cell) => cell.split("\n").map(tidyLine).filter(Boolean).join("\n"));
  return joinCells(cells);
}

function fallbackTitle(blocks: readonly Block[], summary: string | null, item: RawItem): string {
  const derived = deriveTitle(blocks) || deriveTitle(summary ? [{ type: "p", text: summary }] : []);
  return derived || item.url || `Untitled item ${item.position + 1}`;
}

function warningsFor({ links }: CleanBody, isDateUnread: boolean): Warning[] {
  const found: Warning[] = links.filter(isShortLink).map((url) => ({
    code: "short-link",
    message: `The target of ${url} is not known: it only forwards.`,
  }));
  if (isDateUnread) found.push({ code: "date-unread", message: "The printed date could not be read." });
  return found;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
