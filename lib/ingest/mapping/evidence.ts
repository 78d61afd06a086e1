import type { MappedField } from "@/lib/domain/column-mapping";
import { type Cell, cellText, unixTime } from "@/lib/ingest/mapping/cell";
import { parseDate } from "@/lib/ingest/stages/dates";

/** What the values of one column look like, as shares of those that are there. */
export interface ColumnLook {
  /** Values that are not empty. */
  readonly count: number;
  readonly length: number;
  readonly distinct: number;
  readonly dates: number;
  readonly addresses: number;
  readonly numbers: number;
  readonly languages: number;
  readonly states: number;
  readonly lists: number;
  /** Values with markup or with more than one sentence. */
  readonly prose: number;
}

const LOOKED_AT = 2_000;

/** Words that exports have for the state of a text. */
const STATE =
  /^(?:publish(?:ed)?|draft|pending|private|public|scheduled|future|trash(?:ed)?|archived?|unpublished|in[ _-]review|live|true|false|0|1|entwurf|veröffentlicht|brouillon|publié|borrador|publicado|bozza|pubblicato|rascunho|concept|gepubliceerd|szkic|opublikowany|черновик|опубликовано|taslak|yayında|مسودة|منشور|草稿|已发布)$/i;

/** What the values of a column look like. */
export function lookAt(cells: readonly (Cell | undefined)[]): ColumnLook {
  const filled = cells.filter((cell) => cellText(cell) !== null);
  const texts = filled.map((cell) => cellText(cell)?.slice(0, LOOKED_AT) ?? "");
  const share = (test: (text: string) => boolean) => texts.filter(test).length / Math.max(1, texts.length);
  return {
    count: texts.length,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    distinct: new Set(texts).size / Math.max(1, texts.length),
    dates: share((text) => parseDate(text) !== null || unixTime(text) !== null),
    addresses: share((text) => /^(?:https?:\/\/|www\.|\/)\S+$/i.test(text)),
    numbers: share((text) => /^[\d.,\s+-]+$/.test(text)),
    languages: share((text) => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(text)),
    states: share((text) => STATE.test(text)),
    lists: filled.filter(isList).length / Math.max(1, filled.length),
    prose: share((text) => /<(?:p|br|div|h\d|ul)[\s/>]/i.test(text) || /[.!?。！？؟।]\s+\S/.test(text)),
  };
}

function isList(cell: Cell | undefined): boolean {
  return typeof cell === "object" && cell !== null ? true : /[,;|]/.test(cellText(cell) ?? "");
}

/** How well the look of a column goes with a field, 0 to 1, whatever the column is called. */
export const FITS: Readonly<Record<MappedField, (look: ColumnLook) => number>> = {
  title: (look) => {
    if (!isShortText(look) || look.length > 200) return 0.1;
    return look.length < 8 ? 0.3 : 0.4 + 0.6 * look.distinct;
  },
  kicker: (look) => (isShortText(look) && look.length <= 40 ? 0.7 : 0),
  summary: (look) => (isValue(look) || look.length < 20 ? 0 : look.length < 800 ? 0.9 : 0.4),
  body: (look) => (isValue(look) ? 0 : 0.3 + Math.min(1, look.length / 400) * 0.4 + look.prose * 0.3),
  author: (look) => (isValue(look) || look.length > 120 || look.prose > 0.3 ? 0 : 0.8),
  publishedAt: (look) => look.dates,
  url: (look) => look.addresses,
  guid: (look) =>
    look.distinct > 0.95 && look.length <= 200 && look.dates < 0.5 && look.prose === 0 ? 0.8 : 0,
  language: (look) => (look.languages > 0.8 ? 1 : look.length <= 15 && !isValue(look) ? 0.5 : 0),
  categories: (look) => (isValue(look) || look.length > 300 || look.prose > 0.5 ? 0 : 0.6 + 0.4 * look.lists),
  status: (look) => (look.states > 0.8 ? 1 : look.length <= 20 && look.distinct < 0.5 ? 0.4 : 0),
  embargo: (look) => Math.max(look.dates, look.states * 0.5),
};

const isValue = ({ dates, addresses, numbers }: ColumnLook) =>
  dates > 0.5 || addresses > 0.5 || numbers > 0.5;
const isShortText = (look: ColumnLook) => !isValue(look) && look.states < 0.8;
