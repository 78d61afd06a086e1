import { isJoinedName } from "@/lib/ingest/formats/listing/joined-fields";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** A text parted from the section that was glued to it. */
interface Parted {
  readonly kicker: string | null;
  readonly text: string;
}

/** So many texts of a page, and such a share of them, have a section glued to their first word, or it is a name. */
const MIN_GLUED = 3;
const MIN_SHARE = 0.6;

/** `HarbourThe council has agreed`, `Round-up2,400 geese came`: a few words, and directly behind them a beginning. */
const GLUED = /^(\p{Lu}[\p{L}\p{M} &'’-]{1,38}?\p{Ll})(?=[“"„«‘'¿¡]?(?:\p{Lu}[\p{Ll}\s’']|\d))/u;

/** So many of the fronts are known sections, or stand before several beginnings; before a name's second half stands one. */
const MIN_TOLD = 1 / 3;

/** Learn from all texts of a page whether a section is glued to their first word, the tags between lost. */
export function learnGluedFronts(texts: readonly string[]): (text: string) => Parted {
  const fronts = texts.flatMap((text) => frontOf(text) ?? []);
  const isUsual = fronts.length >= MIN_GLUED && fronts.length >= texts.length * MIN_SHARE;
  // Sections differ; what all texts begin with is a phrase.
  const isHabit = isUsual && new Set(fronts.map(({ front }) => front)).size > 1 && areSections(fronts);
  return (text) => {
    const kicker = isHabit ? (frontOf(text)?.front ?? null) : null;
    return { kicker, text: kicker === null ? text : text.slice(kicker.length) };
  };
}

/** `Harbour` before `The` and before `Nobody`; a page about `TeamViewer` and `Agenda2030` has the same second half each time. */
function areSections(fronts: readonly Front[]): boolean {
  const beginnings = new Map<string, Set<string>>();
  for (const { front, next } of fronts)
    beginnings.set(front, (beginnings.get(front) ?? new Set<string>()).add(next));
  const told = fronts.filter(({ front }) => isKnownKicker(front) || (beginnings.get(front)?.size ?? 0) > 1);
  return told.length >= fronts.length * MIN_TOLD;
}

/** What stands before the joint, and the word or number behind it. */
interface Front {
  readonly front: string;
  readonly next: string;
}

function frontOf(text: string): Front | null {
  const front = GLUED.exec(text)?.[1] ?? "";
  const word = /\p{L}*$/u.exec(front)?.[0] ?? "";
  const next = /^(?:\p{L}+|\d+)?/u.exec(text.slice(front.length))?.[0] ?? "";
  return front === "" || isJoinedName(word + next) ? null : { front, next };
}
