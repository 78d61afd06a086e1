import type { Random } from "../generate-dumps/random";
import type { MadeItem } from "./write-stories";

type Noise = (item: MadeItem, random: Random) => MadeItem;

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

const overText =
  (change: (text: string, random: Random) => string): Noise =>
  (item, random) => ({
    ...item,
    paragraphs: change(item.paragraphs.join("\n"), random).split("\n").filter(Boolean),
  });

/** One sign in twenty is changed, left out or followed by another one, as in a scanned text. */
const misread = (text: string, random: Random): string =>
  [...text]
    .map((sign) => {
      if (sign === "\n" || !random.chance(0.05)) return sign;
      return random.pick(["", random.pick(LETTERS), sign + random.pick(LETTERS)]);
    })
    .join("");

const BOILERPLATE =
  "Sign up for our newsletter and follow us for the latest news. For more information, please write to the press office. " +
  "All rights reserved; reproduction is authorised where the source is named.";

/** The ways in which copies differ from what they were made of. */
export const NOISE: Readonly<Record<string, Noise>> = {
  "cut to 60 %": overText((text) => text.slice(0, Math.floor(text.length * 0.6))),
  "10 % of words dropped": overText((text, random) =>
    text
      .split(/(?<=\s)/)
      .filter(() => !random.chance(0.1))
      .join(""),
  ),
  "lead removed, boilerplate added": (item) => ({
    ...item,
    paragraphs: [...withoutLead(item.paragraphs), BOILERPLATE],
  }),
  "5 % of signs changed": (item, random) => ({
    ...overText(misread)(item, random),
    title: misread(item.title, random),
  }),
};

/** Without the first paragraph; without the first sentence where there is only one. */
function withoutLead(paragraphs: readonly string[]): string[] {
  if (paragraphs.length > 1) return paragraphs.slice(1);
  return [
    (paragraphs[0] ?? "")
      .split(/(?<=[.!?])\s/)
      .slice(1)
      .join(" "),
  ];
}
