import type { ActionWords } from "@/lib/domain/activity/action-words";
import { isSubjectType, type SubjectType } from "@/lib/domain/activity/kinds";
import {
  counted,
  type Detail,
  type Sentence,
  type Subject,
  say,
  textOf,
} from "@/lib/domain/activity/sentence";
import { WORDS_OF_DESK } from "@/lib/domain/activity/words-of-desk";
import { WORDS_OF_IMPORTS } from "@/lib/domain/activity/words-of-imports";
import { WORDS_OF_TEXTS } from "@/lib/domain/activity/words-of-texts";

const WORDS = { ...WORDS_OF_TEXTS, ...WORDS_OF_IMPORTS, ...WORDS_OF_DESK } satisfies Record<
  string,
  ActionWords
>;

/** Every action that the record can hold: one without words is no action. */
export type AuditAction = keyof typeof WORDS;

/** The names of all actions. */
export const AUDIT_ACTIONS = Object.keys(WORDS) as AuditAction[];

/** One event as it is stored. */
export interface StoredEvent {
  readonly actorId: number | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: number;
  /** Null where it is not needed for the words, or there is none. */
  readonly detail: Detail | null;
}

const wordsOf = (action: string): ActionWords | null =>
  Object.hasOwn(WORDS, action) ? WORDS[action as AuditAction] : null;

/** Whether many such events in a row may be told in one line. */
export const mayFold = (action: string): boolean => wordsOf(action)?.many !== undefined;

/** The thing that an event is about; null for what no row stands for. */
export function subjectOf({ subjectType: type, subjectId: id, detail }: StoredEvent): Subject | null {
  if (!isSubjectType(type) || type === "settings" || type === "setting") return null;
  return { type, id, was: detail && textOf(detail, NAME_IN_DETAIL[type] ?? "name") };
}

/** Where the detail of an event names its subject. */
const NAME_IN_DETAIL: Partial<Record<SubjectType, string>> = {
  feed: "url",
  media: "fileName",
  page: "title",
  redirect: "from",
  invitation: "email",
  api_key: "label",
};

/** What one event says, without who did it; an action of another release is told by its own words. */
export function sentenceOf(event: StoredEvent): Sentence {
  const subject = subjectOf(event);
  const isSelf = subject?.type === "user" && subject.id === event.actorId;
  const it = isSelf ? "themselves" : subject && { subject };
  const words = wordsOf(event.action);
  if (!words) return say`did something else with ${it ?? "the desk"}: “${unknownWords(event.action)}”`;
  const { one } = words;
  if (typeof one === "function")
    return one({ it, detail: event.detail ?? {}, isByDesk: event.actorId === null });
  if (typeof one === "string") return say`${one} ${it}`;
  return it && typeof it === "object" ? say`${one[0]} ${{ ...it, noun: one[1] }}` : say`${one[0]} ${one[1]}`;
}

/** What many events in a row say: how many things they are about, and how often. */
export function sentenceOfRun(action: string, { things, times }: { things: number; times: number }): string {
  const [words, one, many] = wordsOf(action)?.many ?? [
    `did something else (“${unknownWords(action)}”) with`,
    "thing",
  ];
  const what = counted(things, one, many);
  const often = times > things ? ` (${counted(times, "time")})` : "";
  return `${words.includes("…") ? words.replace("…", what) : `${words} ${what}`}${often}`;
}

/** `article.moved_up` is “moved up”. */
const unknownWords = (action: string): string =>
  action
    .replace(/^[^.]*\./, "")
    .replaceAll("_", " ")
    .trim() || "something";
