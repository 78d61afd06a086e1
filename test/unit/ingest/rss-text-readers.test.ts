import { describe, expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const TITLES = ["Ferry gets a new captain", "Lighthouse opens on Sunday", "Pier closed for a week"];
const TEXTS = [
  "The old one sails home on Friday, and the whole town will wave to her from the quay.",
  "Visitors can climb all the steps for the first time since the great storm of the winter.",
  "Two planks have to be laid anew, because a seal fell asleep on them and would not move.",
];

describe("a feed as programs print it", () => {
  test("with numbers, brackets around addresses and labels behind dates", async () => {
    const entries = TITLES.map(
      (title, at) =>
        `[${at + 1}] ${title}\n    2024-04-0${at + 1} 10:00 +0200 | ${["Harbour", "Trips", "Works"][at]}\n    ${at === 2 ? "(no content)" : TEXTS[at]}\n    <https://ferries.example/news/${at + 40}>\n`,
    );
    const items = await parse(`== Ferries | News ==\n3 entries\n\n${entries.join("\n")}\n-- end (3/3) --\n`);
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ kicker }) => kicker)).toEqual(["Harbour", "Trips", "Works"]);
    expect(items.map(({ url }) => url)).toEqual([40, 41, 42].map((n) => `https://ferries.example/news/${n}`));
    expect(items.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual([
      "2024-04-01",
      "2024-04-02",
      "2024-04-03",
    ]);
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([[TEXTS[0]], [TEXTS[1]], []]);
  });

  test.each([
    ["2024. szept. 19. 16:45:00 +0200", "2024-09-19T16:45:00+02:00"],
    ["śr., 4 wrz 2024 08:10:00 +0200", "2024-09-04T08:10:00+02:00"],
    ["Τετ, 04 Σεπ 2024 08:10:00 +0300", "2024-09-04T08:10:00+03:00"],
    ["mer. 4 sept. 2024 08:10 +0200", "2024-09-04T08:10:00+02:00"],
    ["04.09.2024 08:10:00 +0200", "2024-09-04T08:10:00+02:00"],
  ])("with dates of its own language: %s", async (stamp, iso) => {
    const entries = TITLES.map(
      (title, at) => `${stamp}\nhttps://ferries.example/news/${at}\n${title}\n${TEXTS[at]}\nHarbour\n`,
    );
    const items = await parse(`Ferries\nhttps://ferries.example/\nen\n${entries.join("")}`);
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual([iso, iso, iso]);
  });

  test("with an account's name between address and date, and a version in the program's address", async () => {
    const entries = TITLES.map(
      (title, at) =>
        `${title} https://ferries.example/2024/04/x${at}/ admin Mon, 0${at + 1} Apr 2024 10:00:00 +0000 Harbour https://ferries.example/?p=${at} ${TEXTS[at]}`,
    );
    const items = await parse(
      `Ferries https://ferries.example News of the quay en-GB Mon, 08 Apr 2024 10:00:00 +0000 hourly 1 https://program.example/?v=6.4.1 ${entries.join(" ")}`,
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ url }) => url)).toEqual(
      [0, 1, 2].map((n) => `https://ferries.example/2024/04/x${n}/`),
    );
  });

  test("several in one text, each with its name as a heading, writers told before dates", async () => {
    const channel = (name: string, from: number) =>
      `### ${name}\nhttps://${name.toLowerCase()}.example/feed/\n\n${TITLES.map(
        (title, at) =>
          `${title}\nby Ada Marsh on Mon, 0${at + from} Apr 2024 10:00:00 +0000\n${TEXTS[at]}\nHarbour\nhttps://${name.toLowerCase()}.example/${at}\n`,
      ).join("\n")}`;
    const items = await parse(`Export of 2 feeds\n\n${channel("Ferries", 1)}\n${channel("Seals", 4)}`);
    expect(items.map(({ title }) => title)).toEqual([...TITLES, ...TITLES]);
    expect(items.map(({ author }) => author)).toEqual(Array.from({ length: 6 }, () => "Ada Marsh"));
  });

  test("whose only labels are an office and persons has no sections", async () => {
    const entries = ["Press office", "Ada Marsh, curator", "Press office"].map(
      (label, at) =>
        `${TITLES[at]}\nhttps://ferries.example/${at}\n2024-04-0${at + 1}T10:00:00Z\n${TEXTS[at]}\n${label}\n`,
    );
    const items = await parse(`Ferries\nhttps://ferries.example/\n\n${entries.join("\n")}`);
    expect(items.map(({ kicker }) => kicker)).toEqual([null, null, null]);
    expect(items.map(({ author }) => author)).toEqual(["Press office", "Ada Marsh, curator", "Press office"]);
  });
});
