import { learnClosingBylines } from "@/lib/ingest/formats/listing/flattened/closing-bylines";
import type { DatedRuns } from "@/lib/ingest/formats/listing/flattened/find-runs";
import { endOfSentences, findButton, tailOf } from "@/lib/ingest/formats/listing/flattened/tails";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { labelsOf } from "@/lib/ingest/kickers/front-labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endOfTitle, smallWords } from "@/lib/ingest/text/end-of-title";
import { recurring } from "@/lib/ingest/text/recurring";

/** Where the headlines of a list stand: before their dates, behind them, or before a text that its date closes. */
export type ListOrder = "title-date-text" | "date-title-text" | "title-text-date";

/** What the items of a flattened list have in common. */
export interface LearntList {
  readonly order: ListOrder;
  /** The words that close items, or "". */
  readonly button: string;
  /** The same where its words are those of a button everywhere. */
  readonly knownButton: string;
  /** How much of a run its kicker takes. */
  readonly labelOf: (text: string) => number;
  /** The same without the words of the page's menu. */
  readonly ownLabelOf: (text: string) => number;
  /** How much of the words behind a date and a mark is a kicker. */
  readonly besideOf: (text: string) => number;
  /** All dates have a kicker behind them, with or without a mark. */
  readonly areBeside: boolean;
  /** Where in the words before a date its writer begins, or their length. */
  readonly bylineOf: (text: string) => number;
  /** Words before dates that are kickers. */
  readonly isKicker: (words: string) => boolean;
  readonly small: ReadonlySet<string>;
  /** How long a headline is. */
  readonly usual: number;
}

/** A headline that stands before its date has at least so many signs. */
const MIN_TITLE = 10;
const USUAL_TITLE = 50;
const MAX_KICKER = 40;
const MAX_HEAD = 4000;

/** Marks that part a label from its date. */
const MARKS = /[\s|·•/–—-]+$/;

/** Learn of all runs of a page how its list is built. */
export function learnList(found: readonly DatedRuns[]): LearntList {
  const behind = found.flatMap(({ runs }) => runs.slice(1));
  const button = findButton(behind);
  const heads = found.flatMap(({ runs }) => runs.slice(0, -1).map((run) => headIn(run, button)));
  const isKicker = kickersAmong(heads);
  const told = heads.filter((head) => head.length >= MIN_TITLE && !isKicker(head));
  const before = found.flatMap(({ runs }) => runs.slice(0, -1));
  const order = told.length * 2 > heads.length ? "title-date-text" : orderBehind(found);
  const small = smallWords([...before, ...behind]);
  const own =
    order === "title-date-text"
      ? headsOf(found, button)
      : order === "date-title-text"
        ? behind
        : before.slice(1);
  const runs = own.map((run) => run.replace(/^[\s|·•:–—-]+/, "").trimEnd());
  const labelOf = learnLabels(runs, small, headOf(found));
  const beside = behind.map((run) => run.replace(/^[\s|·•–—-]+/, "").trimEnd());
  const besideOf = learnLabels(beside, small, headOf(found));
  const ownLabelOf = learnLabels(runs, small, "");
  return {
    order,
    button,
    knownButton: isPageLabel(button) ? button : "",
    isKicker,
    bylineOf: learnClosingBylines(before),
    labelOf,
    ownLabelOf,
    besideOf,
    areBeside: order === "title-date-text" && beside.every((run) => run === "" || besideOf(run) > 0),
    small,
    usual: usualLength(runs, labelOf, small),
  };
}

function usualLength(
  runs: readonly string[],
  labelOf: LearntList["labelOf"],
  small: ReadonlySet<string>,
): number {
  const ends = runs.map((run) => endOfTitle(run.slice(labelOf(run)), small)).filter((end) => end > 0);
  return ends.toSorted((a, b) => a - b)[ends.length >> 1] ?? USUAL_TITLE;
}

/** What stands before dates where headlines do: of an item on a line of its own all of it. */
function headsOf(found: readonly DatedRuns[], button: string): string[] {
  return found.flatMap(({ runs, dates }) =>
    dates.length === 1 ? runs.slice(0, 1) : runs.slice(0, -1).map((run) => headIn(run, button)),
  );
}

/** What may be the headline or the kicker of the date behind `run`: its words behind the last sentence and the button. */
function headIn(run: string, button: string): string {
  const tail = tailOf(run);
  return (button !== "" && tail.startsWith(button) ? tail.slice(button.length) : tail)
    .trim()
    .replace(MARKS, "");
}

/** Where dates close the items, closed sentences stand before the first one and none behind the last. */
function orderBehind(found: readonly DatedRuns[]): ListOrder {
  const closing = found.filter(
    ({ runs }) => endOfSentences(runs[0] ?? "") > 0 && endOfSentences(runs.at(-1) ?? "") === 0,
  );
  return closing.length * 2 > found.length ? "title-text-date" : "date-title-text";
}

function kickersAmong(heads: readonly string[]): (words: string) => boolean {
  const again = recurring(heads);
  return (words) => isKnownKicker(words) || (words.length <= MAX_KICKER && again.has(words));
}

/** Labels are believed where most items have one: known ones, those that recur, and those of the menu in the page's `head`. */
function learnLabels(
  runs: readonly string[],
  small: ReadonlySet<string>,
  head: string,
): (text: string) => number {
  const counts = new Map<string, number>();
  for (const label of runs.flatMap(labelsOf)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isOwn = (label: string): boolean => !/[:,;–—-]$/.test(label) && !small.has(label.toLowerCase());
  const isLabel = (label: string): boolean =>
    isKnownKicker(label) || (isOwn(label) && ((counts.get(label) ?? 0) > 1 || head.includes(` ${label} `)));
  const told = (text: string): string => labelsOf(text).findLast(isLabel) ?? "";
  const areAll = haveAllLabels(runs, told);
  const first = (text: string): string => labelsOf(text).find(isOwn) ?? "";
  const find = (text: string): string => told(text) || (areAll ? first(text) : "");
  const areUsual = runs.filter((run) => find(run) !== "").length * 2 >= runs.length;
  return (text) => {
    const label = find(text);
    return label !== "" && (areUsual || (isKnownKicker(label) && label.includes(" "))) ? label.length + 1 : 0;
  };
}

/** So many runs, and this share of all, have a label, and so many of these are told. */
const MIN_RUNS = 5;
const MIN_ALL = 0.9;
const MIN_TOLD = 0.3;

/**
 * Whether all items have a label, though few of these recur: a second capital soon behind the first one, in a language
 * that has few capitals within its sentences.
 */
function haveAllLabels(runs: readonly string[], told: (text: string) => string): boolean {
  const filled = runs.filter((run) => run !== "");
  const labelled = filled.filter((run) => labelsOf(run).length > 0).length;
  const isTold = filled.filter((run) => told(run) !== "").length;
  return (
    filled.length >= MIN_RUNS &&
    labelled >= filled.length * MIN_ALL &&
    isTold >= filled.length * MIN_TOLD &&
    capitalsIn(filled) <= MAX_CAPITALS
  );
}

/** Of the words within sentences so many have a capital where names alone have one. */
const MAX_CAPITALS = 0.3;
const MAX_COUNTED = 300;

function capitalsIn(runs: readonly string[]): number {
  const words = runs.flatMap((run) => run.slice(0, MAX_COUNTED).match(/(?<=[\p{Ll},]\s)\p{L}{4,}/gu) ?? []);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, words.length);
}

/** Where the menu of a page stands: before the first date of a whole list, but for what may be its first headline. */
function headOf(found: readonly DatedRuns[]): string {
  const heads = found.flatMap(({ runs: [first = ""], dates }) => (dates.length > 1 ? [first] : []));
  return ` ${heads
    .join(" ")
    .slice(0, MAX_HEAD)
    .replace(/[|/>›·•]/g, " ")
    .replace(/\s+/g, " ")} `;
}
