import { PARTICLES } from "@/lib/domain/byline-words";
import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { readWriters } from "@/lib/ingest/text/writers";

/** A line beside an entry's fields, as labels. */
export interface LabelLine {
  readonly labels: readonly string[];
  /** True for categories: a list with commas, the name of a folder. */
  readonly isList: boolean;
}

/** Between a writer's name and the date behind it: `by Ada Marsh on`. */
const BEFORE_DATE = /^\s?(?:\p{L}{1,3}|[,;|·•–—-])?$/u;

/** Who wrote an entry, where a line says nothing else and says so: `by Ada Marsh`. */
export function bylineOf(line: string): string | null {
  const byline = readByline(line);
  return byline && BEFORE_DATE.test(line.slice(byline.length)) ? byline.name : null;
}

/** The labels in a line beside an entry's fields: a list with commas, tags, a known section in front of another one. */
export function partLabels(line: string): LabelLine {
  const list = partList(single(line));
  return { labels: list.flatMap(partTags).flatMap(partKnown), isList: list.length > 1 };
}

/** The first label that may be a name and is none of a list. */
export function authorOf(lines: readonly LabelLine[]): string | null {
  return lines.flatMap(({ labels, isList }) => (isList ? [] : labels)).find(looksLikePerson) ?? null;
}

/** Two categories of one line that are the same are one. */
const single = (label: string): string => /^(.{2,60}) \1$/u.exec(label)?.[1] ?? label;

const COMMA = /\s?[,،、，]\s?/u;
const MAX_LISTED = 40;
const MAX_LISTED_WORDS = 4;

/** `Economy, Farming`: categories in one line. Names of several writers stay together, and so does what looks like a text. */
function partList(label: string): string[] {
  const parts = label.split(COMMA);
  if (parts.length === 1 || (label.includes(" ") && (readWriters(label)?.every(hasSeveralWords) ?? false)))
    return [label];
  const areLabels = parts.every(
    (part) =>
      /^[\p{L}\p{M}\p{N}][^.:;!?…]+$/u.test(part) &&
      part.length <= MAX_LISTED &&
      part.split(" ").length <= MAX_LISTED_WORDS,
  );
  return areLabels ? parts : [label];
}

const hasSeveralWords = (name: string): boolean => name.includes(" ");

/** Tags are written small; a name that stands behind them in the same line is not. */
function partTags(label: string): string[] {
  const found = /^((?:\p{Ll}[\p{L}\p{M}\p{N}-]{0,40} ){1,8})(\p{Lu}\S{1,40}(?: \S{1,40}){1,3})$/u.exec(label);
  const tags = found?.[1]?.trimEnd().split(" ") ?? [];
  return found?.[2] && !tags.some((tag) => PARTICLES.has(tag)) ? [found[2], ...tags] : [label];
}

/** A known section in front of another one: `News Slipway`. */
function partKnown(label: string): string[] {
  const [first = "", ...rest] = label.split(" ");
  const isPair = isKnownKicker(first) && !isKnownKicker(label) && /^\p{Lu}/u.test(rest[0] ?? "");
  return isPair ? [first, rest.join(" ")] : [label];
}

/** True for what may be an author's name: words with capitals, or one word; `Passage notes` is a category. */
function looksLikePerson(label: string): boolean {
  if (isKnownKicker(label) || !/^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){0,3}$/u.test(label))
    return false;
  const [, ...more] = label.split(" ");
  return more.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.has(word));
}
