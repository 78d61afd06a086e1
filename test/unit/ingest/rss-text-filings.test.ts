import { describe, expect, test } from "vitest";
import { findFilings } from "@/lib/ingest/formats/rss-text/filings";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const entry = (n: number, author: string, ...lines: readonly string[]): string =>
  [
    `Ferry ${n} sails home`,
    `https://quay.example/Ferry-${n}-sails-home`,
    `https://quay.example/Ferry-${n}-sails-home`,
    `2024-06-0${n}T07:42:18Z`,
    "text/html",
    "fr",
    author,
    ...lines,
  ].join("\n");

const FEED = [
  "Le Quai\nhttps://quay.example/\nDes nouvelles du port\nfr\nSPIP - www.spip.net",
  entry(
    4,
    "Ada Marsh",
    "",
    "The old one sails home on Friday.",
    "-",
    "Fleet",
    "/",
    "captains,",
    "old ships",
    "",
    "At noon she leaves the pier.",
  ),
  entry(
    3,
    "Harbour office",
    "",
    "-",
    "Letters",
    "",
    "Dear captain of ours,",
    "",
    "Nobody on the quay believes that you will come back.",
  ),
  entry(
    2,
    "Jon Reed",
    "",
    "She knows the strait by heart, and its seals.",
    "-",
    "Life of the seals",
    "/",
    "seals",
    "",
    "Two of them are asleep.",
  ),
].join("\n\n");

describe("a feed that prints where its entries are filed below a dash", () => {
  test("has sections and tags, and none of them in its texts", async () => {
    const items = await parse(FEED);
    expect(items.map(({ kicker }) => kicker)).toEqual(["Fleet", "Letters", "Life of the seals"]);
    expect(items.map(({ author }) => author)).toEqual(["Ada Marsh", "Harbour office", "Jon Reed"]);
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([
      ["The old one sails home on Friday.", "At noon she leaves the pier."],
      ["Dear captain of ours,", "Nobody on the quay believes that you will come back."],
      ["She knows the strait by heart, and its seals.", "Two of them are asleep."],
    ]);
  });

  test("is none where an entry has several dashes of its own", () => {
    expect(findFilings(FEED).map(({ tags }) => tags)).toEqual([["captains", "old ships"], [], ["seals"]]);
    expect(findFilings(FEED.replace("At noon she", "-\nBread\n-\nSalt\nAt noon she"))).toEqual([]);
  });
});

describe("a text behind its teaser", () => {
  const post = (n: number, title: string, teaser: string, text: string): string =>
    [
      title,
      `https://herald.example/2024/0${n}/${title.toLowerCase().replace(/ /g, "-")}/`,
      `Mon, 0${n} Apr 2024 10:00:00 +0000`,
      "News",
      teaser,
      `The post ${title} appeared first on Herald.`,
      text,
      `The post ${title} appeared first on Herald.`,
    ].join("\n");

  test("begins behind the words that the feed's program adds to both", async () => {
    const items = await parse(
      [
        "Herald\nhttps://herald.example/\nNews of the quay\nen",
        post(
          3,
          "Ferry gets a new captain",
          "She knows the strait by heart. […]",
          "She knows the strait by heart. The seals know her as well.",
        ),
        post(
          2,
          "Ramp stays closed until May",
          "A word from the harbour office about the ramp.",
          "Foot passengers board at the other pier, which is colder.",
        ),
        post(
          1,
          "Seals sleep on the slipway",
          "Two of them would not move for […]",
          "Two of them would not move for anybody, nor for the bell.",
        ),
      ].join("\n\n"),
    );
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([
      ["She knows the strait by heart. The seals know her as well."],
      ["Foot passengers board at the other pier, which is colder."],
      ["Two of them would not move for anybody, nor for the bell."],
    ]);
    expect(items[1]?.summary).toBe("A word from the harbour office about the ramp.");
    expect(items.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain("lead-cut");
  });
});
