import type { SubjectType } from "@/lib/domain/activity/kinds";

/** The thing that an event is about. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: number;
  /** What the event itself calls it, for what has no row of its own or no longer has one. */
  readonly was: string | null;
}

/** A part of a sentence that is not our own words. */
export type Piece =
  | string
  /** A thing that is called by its present name, with a word in front of the name: “the tag”. */
  | { readonly subject: Subject; readonly noun?: string }
  /** A name or a text as it was then. */
  | { readonly quoted: string }
  /** ISO 8601. */
  | { readonly moment: string };

/** What was done, without who did it: "merged", a tag, "into", another one. */
export type Sentence = readonly Piece[];

/** What an event keeps beside its subject: stored by some release, so nothing of it is taken for granted. */
export type Detail = Readonly<Record<string, unknown>>;

/** Words with other pieces between them; a piece that is null leaves nothing. */
export function say(words: TemplateStringsArray, ...pieces: readonly (Piece | null)[]): Sentence {
  return words
    .flatMap((word, index) => [word, pieces[index] ?? ""])
    .filter((piece): piece is Piece => piece !== "");
}

/** A thing with a word in front of its name: “the tag”; without a name it is “a tag” anyway. */
export const the = (noun: string, it: Piece | null): Piece | null =>
  typeof it === "object" && it !== null && "subject" in it ? { ...it, noun: `the ${noun}` } : it;

/** A text of the detail; null where there is none. */
export function textOf(detail: Detail, key: string): string | null {
  const value = detail[key];
  return typeof value === "string" && value.trim() ? value : null;
}

/** A whole number of the detail that is not negative; null where there is none. */
export function countOf(detail: Detail, key: string): number | null {
  const value = detail[key];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A text of the detail as it was then; null where there is none. */
export function quote(detail: Detail, key: string): Piece | null {
  const quoted = textOf(detail, key);
  return quoted === null ? null : { quoted };
}

/** Another thing that the detail names by its id; null where it names none. */
export function other(detail: Detail, key: string, type: SubjectType): Piece | null {
  const id = countOf(detail, key);
  return id === null || id > 2_147_483_647 ? null : { subject: { type, id, was: null } };
}

/** A moment of the detail; null where there is none. */
export function moment(detail: Detail, key: string): Piece | null {
  const iso = textOf(detail, key);
  return iso !== null && /^\d{4}-\d\d-\d\dT/.test(iso) && !Number.isNaN(Date.parse(iso))
    ? { moment: iso }
    : null;
}

const NUMBER = new Intl.NumberFormat("en-GB");

/** “3 items”, “1 item”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : many}`;
