import type { SubjectType } from "@/lib/domain/activity/kinds";

/** What a thing is called that has no name. */
const THINGS: Record<SubjectType, string> = {
  article: "an article",
  item: "an item",
  batch: "a batch",
  term: "a tag",
  source: "a source",
  feed: "a feed",
  media: "a picture",
  newsletter: "a newsletter",
  newsletter_issue: "an issue",
  page: "a page",
  redirect: "an address",
  settings: "a setting",
  setting: "a setting",
  user: "a person",
  invitation: "somebody",
  api_key: "a program",
};

/** Where a thing stands that is not there any more, behind its name; an invitation is used up and never gone. */
export const goneWord = ({ type, isGone }: Gone): string =>
  !isGone || type === "invitation" ? "" : type === "feed" ? "no longer followed" : "gone";

interface Gone {
  readonly type: SubjectType;
  readonly isGone: boolean;
}

/** The name of a thing, or what it is where it has none. */
export function plainName({ type, name, isGone }: Gone & { readonly name: string | null }): string {
  if (name) return name;
  return isGone ? THINGS[type] : "Untitled";
}

/** The same with marks around it and a word for what is gone, for a text without links. */
export function nameInWords(subject: Gone & { readonly name: string | null }, noun?: string): string {
  const gone = goneWord(subject);
  const name = subject.name ? `“${subject.name}”` : plainName(subject);
  return `${nounBefore(subject, noun)}${name}${gone && ` (${gone})`}`;
}

/** “the tag ” in front of a name; nothing where there is none, since it is called “a tag” then. */
export const nounBefore = ({ name }: { readonly name: string | null }, noun?: string): string =>
  noun && name !== null ? `${noun} ` : "";
