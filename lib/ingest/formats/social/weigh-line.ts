import { isNumberedHeading } from "@/lib/ingest/formats/social/mark-numbers";
import type { SocialLine } from "@/lib/ingest/formats/social/page-lines";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { buildGrammar, type Grammar, type Part } from "@/lib/ingest/records/grammar";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

/** What a line is within a post. */
export type PostRole = "name" | "time" | "text" | "text-rest";

/** `N` the writer's name, `A` when it was posted, `X` what was written. */
const PARTS: Readonly<Record<string, Part<PostRole>>> = {
  N: { role: "name", lacking: 0.4 },
  A: { role: "time", lacking: 0.4 },
  X: { role: "text", rest: "text-rest", lacking: Number.POSITIVE_INFINITY },
};

const ORDERS: Readonly<Record<string, number>> = { NAX: 0, ANX: 1, NXA: 1 };

/** The orders in which networks print the parts of a post. */
export const POST_GRAMMARS: readonly Grammar<PostRole>[] = Object.entries(ORDERS).map(([order, rarity]) =>
  buildGrammar(order, rarity, (letter) => {
    const part = PARTS[letter];
    if (!part) throw new Error(`There is no part ${letter}.`);
    return part;
  }),
);

const NEVER = -50;

function weights(given: Partial<Evidence<PostRole>>): Evidence<PostRole> {
  return {
    none: 0,
    lead: NEVER,
    note: NEVER,
    name: NEVER,
    time: NEVER,
    text: NEVER,
    "text-rest": NEVER,
    ...given,
  };
}

/** Weigh one line of a saved page for every role in a post. */
export function weighSocialLine(line: SocialLine): Evidence<PostRole> {
  if (line.isFoot) return weights({ none: 4 });
  if (line.label !== null) return weighLabel(line);
  if (line.isProfile) return weights({ none: 2, note: -2 });
  if (line.isComment) return weights({ none: 1, note: 1.5 });
  if (line.time !== null) return weights({ none: -0.5, note: 0.5, time: 3, lead: -1 });
  if (line.isHandle) return weights({ none: 0, note: 0.5, name: 2, lead: 1.5 });
  if (line.isPageName) return weights({ none: 0.3, note: 0, name: 2.5, lead: 1.5 });
  return weighText(line);
}

function weighLabel(line: SocialLine): Evidence<PostRole> {
  const { label, isProfile } = line;
  // No post goes on behind the heading of the next one.
  if (isNumberedHeading(line)) return weights({ none: 4 });
  if (isProfile || label === "profile" || label === "start" || label === "end")
    return weights({ none: 2.5, note: label === "profile" && !isProfile ? 0.5 : -2 });
  if (label === "separator") return weights({ none: 0.3, lead: 2, note: 0.3 });
  // What says that a post is passed on opens one.
  if (label === "repost") return weights({ none: 0, lead: 2.5, note: -4 });
  if (label === "promoted") return weights({ none: 0, lead: 2.5, note: 0 });
  return weights({ none: 0.4, lead: 0.2, note: 2 });
}

const MIN_OF_SIGNS = 20;

/** True for words as posts have them and the screen does not: prose, hashtags, pictures in the line. */
export function isLikePost(text: string): boolean {
  if (looksLikeProse(text) || text.length > 100) return true;
  if (/#\p{L}|(?![©®™])\p{Extended_Pictographic}|\p{L}{3}.{0,100}https?:\/\//u.test(text)) return true;
  // Signs that are words make short sentences.
  return (
    text.length >= MIN_OF_SIGNS &&
    endsLikeSentence(text) &&
    /[\p{Script=Han}\p{Script=Hiragana}]{4}/u.test(text)
  );
}

function weighText({ text, count }: SocialLine): Evidence<PostRole> {
  const isPost = isLikePost(text);
  const isShort = text.length <= 60 && !looksLikeProse(text);
  if (/^[•▪●✅✔➡👉-]\s/u.test(text)) return weights({ note: -2, text: 0, "text-rest": 2 });
  if (count >= 3 && isShort && !/#\p{L}|[:：]$/u.test(text))
    return weights({ none: 0.6, lead: 0.6, note: 1.2, name: 0.8, text: -3, "text-rest": -1.5 });
  const own = isPost ? 2 : text.length >= 40 ? 0.4 : -0.8;
  return weights({
    none: isPost ? -1.5 : 0,
    lead: isShort ? -0.8 : NEVER,
    note: isPost ? -4 : -0.8,
    name: isShort ? -0.4 : NEVER,
    text: own,
    "text-rest": isPost ? own : own + 0.6,
  });
}
