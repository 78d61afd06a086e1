import { endsInKnownKicker, isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";

/** A title parted from the kicker that was glued to its front. */
export interface UngluedTitle {
  readonly kicker: string | null;
  readonly title: string;
}

interface Candidate {
  readonly prefix: string;
  readonly rest: string;
  /** Colon, bar or dash between the two, or `glued` where nothing parts them. */
  readonly mark: "colon" | "bar" | "dash" | "glued";
}

const MAX_PREFIX = 60;
const PROJECT_WORD =
  /\b(?:project|programme|program|projekt|projekte|programm|projet|proyecto|progetto|projeto|projekty|proje|projesi|projektu|initiative|conference|konferenz)$/;

function candidatesOf(title: string): Candidate[] {
  const head = title.slice(0, MAX_PREFIX + 3);
  const found: Candidate[] = [];
  for (const [pattern, mark] of [
    [/[:：]/, "colon"],
    [/\s?[|│»›]\s?/, "bar"],
    [/\s[–—-]\s/, "dash"],
  ] as const) {
    const match = pattern.exec(head);
    if (match && match.index > 1) {
      const prefix = title.slice(0, match.index).trim();
      const rest = title.slice(match.index + match[0].length).trim();
      if (rest && prefix) found.push({ prefix, rest, mark });
    }
  }
  for (const match of head.matchAll(/(?<=\p{Ll})(?=[\p{Lu}“"„«‘])/gu)) {
    found.push({
      prefix: title.slice(0, match.index).trim(),
      rest: title.slice(match.index).trim(),
      mark: "glued",
    });
  }
  return found;
}

/** A name with a colon ("Bridge Project: …", "BRIDGE: …") recurs like a kicker but belongs to the title. */
function looksLikeName(prefix: string): boolean {
  return PROJECT_WORD.test(foldText(prefix)) || /^[\p{Lu}\d-]+$/u.test(prefix) || /\d/.test(prefix);
}

/**
 * Learn from all titles of one dump which glued fronts are kickers: known ones, and ones that recur.
 *
 * @returns a function that parts one title of that dump.
 */
export function learnKickers(titles: readonly string[]): (title: string) => UngluedTitle {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const prefixes = new Set(candidatesOf(title).map(({ prefix, mark }) => `${mark}:${foldText(prefix)}`));
    for (const key of prefixes) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(3, Math.ceil(titles.length * 0.2));
  const isKicker = ({ prefix, mark }: Candidate): boolean => {
    if (isKnownKicker(prefix)) return true;
    if (mark !== "glued" && mark !== "dash" && endsInKnownKicker(prefix)) return true;
    const words = prefix.split(" ").length;
    if (mark === "dash" || words > 4 || looksLikeName(prefix)) return false;
    if (mark === "glued" && words < 2) return false;
    return (counts.get(`${mark}:${foldText(prefix)}`) ?? 0) >= needed;
  };
  return (title) => {
    const hit = candidatesOf(title).find(isKicker);
    return hit ? { kicker: hit.prefix, title: hit.rest } : { kicker: null, title };
  };
}
