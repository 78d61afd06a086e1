import type { Block } from "@/lib/domain/ingest";
import { splitCells } from "@/lib/domain/table-row";
import type { ParsedDump, ParsedItem } from "@/lib/ingest/types";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { fitsEditor } from "@/lib/richtext/fits-editor";

const HIDDEN = /(?![\t\n\r\x80-\x9f])[\p{Cc}\p{Surrogate}]/u;
const ADDRESS = /^https?:\/\//i;
const DAY_OR_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** All that is wrong with the items of a dump, whatever stood in it: places, texts, addresses, dates, blocks. */
export function findItemProblems({ items }: Pick<ParsedDump, "items">): string[] {
  return items.flatMap((item, index) => {
    const wrong = [
      ...placeOf(item, index, items[index - 1]),
      ...fieldsOf(item),
      ...item.body.flatMap(blockOf),
    ];
    if (!fitsEditor(blocksToDoc(item.body))) wrong.push("its body fits no editor");
    return wrong.map((problem) => `item ${index}: ${problem}`);
  });
}

function placeOf({ position, spans, confidence }: ParsedItem, index: number, before?: ParsedItem): string[] {
  const wrong: string[] = [];
  if (position !== index) wrong.push(`position ${position}`);
  if (spans.some(([start, end], at) => end <= start || start < (spans[at - 1]?.[1] ?? 0)))
    wrong.push(`spans ${spans.join(" ")}`);
  if ((before?.spans[0]?.[0] ?? 0) > (spans[0]?.[0] ?? 0)) wrong.push("stands above the item before it");
  if (!(confidence >= 0 && confidence <= 1)) wrong.push(`confidence ${confidence}`);
  return wrong;
}

function fieldsOf(item: ParsedItem): string[] {
  const { title, kicker, summary, author, publishedAt, canonicalUrl, links, language } = item;
  const wrong: string[] = [];
  for (const text of [title, kicker, summary, author, ...item.categories]) {
    if (text !== null && (text.trim() === "" || text !== text.trim() || HIDDEN.test(text)))
      wrong.push(`field ${JSON.stringify(text)}`);
  }
  for (const address of [canonicalUrl, ...links]) {
    if (address !== null && !ADDRESS.test(address)) wrong.push(`address ${address}`);
  }
  if (publishedAt !== null && !(DAY_OR_TIME.test(publishedAt) && Date.parse(publishedAt)))
    wrong.push(`date ${publishedAt}`);
  if (!/^[a-z]{2,3}$/.test(language)) wrong.push(`language ${language}`);
  return wrong;
}

function blockOf({ type, text, links = [], cells }: Block): string[] {
  const wrong: string[] = [];
  const isRow = type === "row";
  if (HIDDEN.test(text) || (!isRow && text.trim() === "")) wrong.push(`${type} ${JSON.stringify(text)}`);
  if (links.some(({ href, text: words }) => !ADDRESS.test(href) || words.trim() === "")) wrong.push("a link");
  if (isRow && splitCells(text).length !== cells?.length) wrong.push(`cells of ${JSON.stringify(text)}`);
  return wrong;
}
