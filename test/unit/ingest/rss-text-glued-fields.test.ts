import { describe, expect, test } from "vitest";
import { findGluedPlaces } from "@/lib/ingest/formats/rss-text/glued/part-glued";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const SITE = "https://quay.example";

const STORIES = [
  ["Ferry gets a new captain", "ferry-new-captain", "She knows the strait by heart.", "Ada Marsh", "People"],
  [
    "Ramp stays closed until May",
    "ramp-closed",
    "Foot passengers board at the other pier.",
    "Staff",
    "Works",
  ],
  [
    "Seals sleep on the slipway",
    "seals-slipway",
    "Two of them would not move for YouTube.",
    "Jon McReed",
    "Nature",
  ],
  ["Price of mackerel falls", "mackerel-price", "Nobody believes that it will last.", "Iris Vole", "Trade"],
] as const;

/** Title, address, text, date, author, section, number: nothing parts them. */
const GLUED = `Quay News${SITE}/All that floatsen-GBTue, 09 Apr 2024 10:00:00 +0000Hull 260${STORIES.map(
  ([title, slug, text, author, section], index) =>
    `${title}${SITE}/news/${slug}${text}Mon, 0${8 - index} Apr 2024 10:00:00 +0000${author}${section}${7100 + index} at ${SITE}`,
).join("")}`;

describe("a feed whose fields stand one behind the other without a blank", () => {
  test("is cut at its addresses, its dates, and where a small letter or a full stop meets a capital", async () => {
    const items = await parse(GLUED);
    expect(items.map(({ title }) => title)).toEqual(STORIES.map(([title]) => title));
    expect(items.map(({ url }) => url)).toEqual(STORIES.map(([, slug]) => `${SITE}/news/${slug}`));
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual(
      STORIES.map(([, , text]) => [text]),
    );
    expect(items.map(({ kicker }) => kicker)).toEqual(STORIES.map(([, , , , section]) => section));
    expect(items.map(({ author }) => author)).toEqual(STORIES.map(([, , , author]) => author));
    expect(items.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual(
      [8, 7, 6, 5].map((day) => `2024-04-0${day}`),
    );
  });

  test("keeps every span where it stands in the dump, and has a paragraph for each of its glued paragraphs", async () => {
    const dump = GLUED.replace("by heart.", "by heart.The seals know her too.");
    const items = await parse(dump);
    expect(items[0]?.body.map(({ text }) => text)).toEqual([
      "She knows the strait by heart.",
      "The seals know her too.",
    ]);
    for (const [index, { spans }] of items.entries()) {
      const own = spans.map(([start, end]) => dump.slice(start, end)).join("");
      expect(own.startsWith(STORIES[index]?.[0] ?? "?")).toBe(true);
    }
  });

  test("keeps names with a capital inside, and a word that stands free behind several others", () => {
    const text = `${GLUED}\nOn NewRoad and the NewRoad stop the bus stands${SITE}/news/busMore of NewRoadMon, 01 Apr 2024 10:00:00 +0000Iris VoleTrade7109 at ${SITE}`;
    const places = findGluedPlaces(text);
    const pieces = places.map((at, index) => text.slice(at, places[index + 1] ?? text.length));
    expect(pieces).toContain("More of NewRoad");
    expect(pieces).toContain("Two of them would not move for YouTube.");
    expect(pieces).toContain("Jon McReed");
  });

  test("is one only where its marks prove it: capitals and addresses of other texts stay whole", () => {
    const apart = GLUED.replace(/(?<=[a-z.0-9])(?=https|Mon, |She|Foot|Two|Nobody|Ada|Staff|Jon|Iris)/g, " ");
    expect(findGluedPlaces(apart)).toEqual([]);
    expect(
      findGluedPlaces("Read https://quay.example/OpenDayFive and iPhoneNews, thenhttps://a.example/x."),
    ).toEqual([]);
  });

  test("keeps the capitals of addresses where the site writes them so", () => {
    const camel = GLUED.replace(/\/news\//g, "/PressRoom/NewsOf/");
    const places = findGluedPlaces(camel);
    const pieces = places.map((at, index) => camel.slice(at, places[index + 1] ?? camel.length));
    expect(pieces).toContain(`${SITE}/PressRoom/NewsOf/ferry-new-captain`);
  });

  test.each([
    ["a small letter and a capital", "aA".repeat(100_000)],
    ["http", "http".repeat(50_000)],
    ["addresses", "https://".repeat(25_000)],
    ["capitals behind an address", `https://a.example/${"Ab".repeat(100_000)}`],
    ["one glued line", GLUED.repeat(200)],
  ])("is searched in little time whatever it is made of: %s", (_, hostile) => {
    const start = performance.now();
    findGluedPlaces(`${GLUED}${hostile}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
