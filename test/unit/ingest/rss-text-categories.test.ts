import { describe, expect, test } from "vitest";
import { bodyOf, itemsOf as parse, STORIES } from "@/test/support/town-stories";

const LABELS = ["Crafts", "Lost and found", "Town hall", "Waterways"];
const LEAD = "It was a day on which hardly anybody expected as much of the town.";
const stamp = (n: number): string => `Mon, 0${n + 4} Mar 2024 10:00:00 +0000`;
const addressOf = (title: string): string =>
  `https://mill.example/${title.toLowerCase().replace(/\W+/g, "-").replace(/-$/, "")}`;
const feedOf = (fields: (words: string, n: number) => readonly string[], joint = "\n"): string =>
  [
    "Mill Town Notices\nhttps://mill.example/\nWhat the town office has to say\nen",
    ...STORIES.slice(0, 4).map(([title, words], n) =>
      [title, addressOf(title), ...fields(words, n)].join(joint),
    ),
  ].join("\n");

describe("a category of a feed", () => {
  test("may stand between teaser and text", async () => {
    const items = await parse(
      feedOf((words, n) => [LEAD.replace("day", `day ${n}`), LABELS[n] ?? "", words, stamp(n)]),
    );
    expect(items.map(({ kicker }) => kicker)).toEqual(LABELS);
    expect(bodyOf(items[0])).toBe(`${LEAD.replace("day", "day 0")}\n${STORIES[0][1]}`);
  });

  test("is none where it is a heading that some texts have", async () => {
    const items = await parse(
      feedOf((words, n) => [LEAD, ...(n < 2 ? [LABELS[n] ?? ""] : []), words, stamp(n)]),
    );
    expect(items.map(({ kicker }) => kicker)).toEqual([null, null, null, null]);
    expect(bodyOf(items[0])).toContain("Crafts");
  });

  test("may stand behind the lead and before the date, the text behind it", async () => {
    const items = await parse(feedOf((words, n) => [LEAD, LABELS[n] ?? "", stamp(n), words]));
    expect(items.map(({ kicker }) => kicker)).toEqual(LABELS);
    expect(bodyOf(items[1])).toBe(`${LEAD}\n${STORIES[1][1]}`);
    expect(items[1]?.publishedAt).toBe("2024-03-05T10:00:00+00:00");
  });

  test("is not what names its field beside all entries", async () => {
    const labels = ["Rathaus", "Wege", "Rathaus", "Wege"];
    const items = await parse(feedOf((words, n) => [words, "Sachgebiet", labels[n] ?? "", stamp(n)]));
    expect(items.map(({ kicker }) => kicker)).toEqual(labels);
  });

  test("may stand behind a dash, with tags behind a stroke", async () => {
    const items = await parse(
      feedOf((words, n) => [stamp(n), LEAD, `- ${LABELS[n]}${n === 1 ? "" : " / Mill, River"}`, words]),
    );
    expect(items.map(({ kicker }) => kicker)).toEqual(LABELS);
    expect(bodyOf(items[0])).not.toContain("Crafts");
  });

  test("is no item of a list in a text", async () => {
    const items = await parse(
      feedOf((words, n) => [stamp(n), words, "- Flour / Bran", "- Oats / Barley", `- Rye ${n}`]),
    );
    expect(bodyOf(items[0])).toContain("Barley");
  });

  test("may be glued to all texts of the feed that has its name", async () => {
    const texts = STORIES.slice(0, 4).map(([title, words], n) =>
      [title, addressOf(title), stamp(n), `Harbour ${words}`].join("\n"),
    );
    const feed = (name: string): string => [`${name}\nhttps://mill.example/\nen`, ...texts].join("\n");
    expect((await parse(feed("Harbour – Mill Town"))).map(({ kicker }) => kicker)).toEqual(
      Array(4).fill("Harbour"),
    );
    expect((await parse(feed("Mill Town Notices"))).map(bodyOf)[0]).toMatch(/^Harbour The miller/);
  });
});
