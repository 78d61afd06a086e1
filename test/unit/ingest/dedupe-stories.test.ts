import { expect, test } from "vitest";
import { storyWords } from "@/lib/ingest/dedupe/story-words";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { tagItem } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { buildIdentifiedItem } from "../../support/build-item";

type Over = Parameters<typeof buildIdentifiedItem>[0];

const find = (...items: Over[]) =>
  findDuplicates(
    items.map((over, position) => {
      const item = buildIdentifiedItem({ position, ...over });
      return { ref: { file: "a.txt", position }, item: { ...item, tags: tagItem(item, gazetteer()) } };
    }),
  );

const SIGNED = {
  title: "Five river towns sign a shared flood warning agreement in Vienna",
  text: "Mayors of five towns on the upper Danube signed an agreement in Vienna today that lets their fire brigades share gauges, boats and staff.",
  publishedAt: "2025-03-03",
} satisfies Over;
const TOLD_ELSEWHERE = {
  title: "Danube towns share fire brigades after Vienna signing",
  text: "Fire brigades in five towns on the upper Danube may use each other's gauges, boats and staff from now on. The mayors met in Vienna on Monday.",
  publishedAt: "2025-03-04",
} satisfies Over;

test("two reports of one thing, each in its own words, are suggested as one event, with the words that say so", () => {
  const [group, ...others] = find(SIGNED, TOLD_ELSEWHERE);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ kind: "event", members: [{ position: 0 }, { position: 1 }] });
  expect(group?.score).toBeLessThan(0.7);
  expect(group?.reason).toMatch(/towns.* in Vienna/);
});

test.each<[string, Over]>([
  [
    "the same town on the same day with other news",
    {
      title: "Vienna opens its longest tram line",
      text: "The first tram left the new terminus in Vienna at five in the morning, with the minister, two schools and a brass band on board.",
      publishedAt: "2025-03-03",
    },
  ],
  [
    "the same words in another town",
    {
      ...TOLD_ELSEWHERE,
      title: "Danube towns share fire brigades after Linz signing",
      text: TOLD_ELSEWHERE.text.replace("Vienna", "Linz"),
    },
  ],
  ["the same words a week later", { ...TOLD_ELSEWHERE, publishedAt: "2025-03-11" }],
  ["the same words without a date", { ...TOLD_ELSEWHERE, publishedAt: null }],
])("%s is no report of it", (_, other) => {
  expect(find(SIGNED, other)).toEqual([]);
});

test("two numbers of a series in one town on two days running are not one event", () => {
  const text = (number: string) =>
    `The ${number} seminar on harbour engineering in Vienna brings pilots, planners and students together. Registration closes on Friday.`;
  const [third, fourth] = ["Third", "Fourth"].map((number, at) => ({
    title: `${number} seminar on harbour engineering in Vienna`,
    text: text(number.toLowerCase()),
    publishedAt: `2025-03-0${at + 3}`,
  }));
  expect(find(third ?? {}, fourth ?? {}).filter(({ kind }) => kind === "event")).toEqual([]);
});

test("of each word that is written in several forms a story has one, and neither its places nor figures", () => {
  const words = storyWords("Agreed in Vienna: an agreement, agreements of 12345, towns", ["Vienna"]);
  expect(words).toEqual(["agreed", "towns"]);
});
