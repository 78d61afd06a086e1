import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { learnGluedFronts } from "@/lib/ingest/formats/listing/glued-fronts";
import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { partOpeningDates } from "@/lib/ingest/formats/listing/opening-dates";
import { findTeasersAbove } from "@/lib/ingest/formats/listing/teasers-above";
import { clean } from "@/lib/ingest/stages/clean";
import { splitLines } from "@/lib/ingest/text/lines";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

const NAMES = ["ferry", "crane", "bridge", "lock"];
const teaserOf = (name: string) => `The council has decided that the old ${name} is to be mended`;

describe("a section glued to the first word of a text", () => {
  const glued = ["HarbourThe ferry sails.", "Round-up2,400 geese came.", "HarbourWho can say?"];

  test("is parted from it where most texts have one", () => {
    const part = learnGluedFronts(glued);
    expect(glued.map((text) => part(text))).toEqual([
      { kicker: "Harbour", text: "The ferry sails." },
      { kicker: "Round-up", text: "2,400 geese came." },
      { kicker: "Harbour", text: "Who can say?" },
    ]);
  });

  test("is a name where few texts begin so", () => {
    const part = learnGluedFronts(["YouTube has a film of it.", "The ferry sails.", "Nobody came."]);
    expect(part("YouTube has a film of it.").kicker).toBeNull();
  });

  test.each([
    [
      [
        "TeamViewer has a new view.",
        "The TeamViewer board met.",
        "With TeamViewer it is easy.",
        "TeamViewer pays.",
      ],
    ],
    [
      [
        "The Agenda2030 goals stay.",
        "Users of OpenStreetMap met.",
        "Visitors to Expo2025 may sail.",
        "The FabLab opens.",
      ],
    ],
  ])("is a name where the same follows each, or each stands once: %j", (texts) => {
    const part = learnGluedFronts(texts);
    expect(texts.map((text) => part(text).text)).toEqual(texts);
  });
});

describe("a teaser between date and headline", () => {
  const lines = NAMES.flatMap((name, index) => [
    { text: `${index + 1} May 2024`, date: {} },
    { text: `${teaserOf(name)}…`, date: null },
    { text: `Money for the ${name}`, date: null },
    { text: "Open", date: null },
    { text: `${teaserOf(name)} before the winter.`, date: null },
  ]);

  test("is found where the text below the headline says it again", () => {
    expect([...findTeasersAbove(lines)]).toEqual([1, 6, 11, 16]);
  });

  test("is a cut headline where a section stands between it and its text", () => {
    const others = lines.map((line) => (line.text.startsWith("Money") ? { ...line, text: "Harbour" } : line));
    expect(findTeasersAbove(others).size).toBe(0);
  });

  test("gives way to a text that is hardly longer", () => {
    const whole = (name: string) => `${teaserOf(name)} before the winter.`;
    const page = NAMES.map(
      (name, at) =>
        `${at + 1} May 2024\n${whole(name)}\nMoney for the ${name}\n${whole(name)} At the ${name} nobody objected.`,
    );
    const items = split(page.join("\n"));
    expect(items.map(({ title }) => title)).toEqual(NAMES.map((name) => `Money for the ${name}`));
    expect(items.map(({ body }) => body.source)).toEqual(
      NAMES.map((name) => `${whole(name)} At the ${name} nobody objected.`),
    );
  });

  test("is a text of its own where nothing says it again", () => {
    const others = lines.map((line, index) =>
      index % 5 === 4 ? { ...line, text: `It is ${index}.` } : line,
    );
    expect(findTeasersAbove(others).size).toBe(0);
  });

  test("gives way to the fuller text", () => {
    const page = lines.map(({ text }) => text).join("\n");
    const items = split(page);
    expect(items.map(({ title }) => title)).toEqual(NAMES.map((name) => `Money for the ${name}`));
    expect(items[0]?.body.source).toBe(`${teaserOf("ferry")} before the winter.`);
  });
});

describe("a link that says a headline again", () => {
  const page = NAMES.map(
    (name, index) =>
      `The ${name}, again\n${index + 1} May 2024\nThere is much to say of it […]\nContinue reading The ${name}, again →\nThere is much to say of it, and the council says it: the ${name} stays.\nNobody had expected that, least of all the harbour master, who had sold it.`,
  );

  test("opens no item, though an arrow closes it", () => {
    const items = split(page.join("\n"));
    expect(items.map(({ title }) => title)).toEqual(NAMES.map((name) => `The ${name}, again`));
    expect(items.some(({ body }) => body.source.includes("Continue reading"))).toBe(false);
  });
});

test("a headline behind a known section is no link that says another one again", () => {
  const page = NAMES.map(
    (name, at) =>
      `Work on the ${name} begins\n${9 - at} May 2024\nThe council says of the ${name} that it stays where it has always been.\nVideo: Work on the ${name} begins\n${9 - at} May 2024\nA film of four minutes shows the ${name} and those who have mended it.`,
  );
  expect(split(page.join("\n"))).toHaveLength(NAMES.length * 2);
});

test.each(["A tariff for all households (20 GB)", "Slika (tjedna) iz luke osvaja publiku"])(
  "%s is a headline",
  (line) => {
    expect(readNote(line)).toBeNull();
  },
);

test.each(["Minutes of the board (1,1 MB)", "Journal (PDF, 4.2 Mo)", "The tender (PDF)"])(
  "%s is a file",
  (line) => {
    expect(readNote(line)?.kind).toBe("counter");
  },
);

test("a weight in brackets is none", () => {
  expect(readNote("The biggest crab (486 g)")).toBeNull();
});

describe("a date and a colon in front of a text", () => {
  const SENTENCE = "The council of the river has met for the last time in the old lock-keeper's house.";
  const DAYS = ["20/4/2025", "11 April 2025", "7.4.2025"];
  const HEADLINES = [
    "River councils in a dry year",
    "Verdict against the ferrymen",
    "The state of our ponds",
  ];

  test("are the date of the headline above", () => {
    const page = HEADLINES.map((title, at) => `${title}\n${DAYS[at]}: ${SENTENCE}`).join("\n");
    const items = listing.split(buildDump("page.txt", page)).items.map((item) => clean(item));
    expect(items.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      [HEADLINES[0], "2025-04-20"],
      [HEADLINES[1], "2025-04-11"],
      [HEADLINES[2], "2025-04-07"],
    ]);
    for (const { body } of items) expect(body.map(({ text }) => text)).toEqual([SENTENCE]);
  });

  test.each([
    ["one below the other", DAYS.map((day) => `${day}: ${SENTENCE}`)],
    ["below sentences", DAYS.flatMap((day) => [SENTENCE, `${day}: ${SENTENCE}`])],
  ])("are a chronicle's: %s", (_, chronicle) => {
    const page = ["How the river councils came to an end", ...chronicle].join("\n");
    expect(partOpeningDates(splitLines(page), page)).toEqual(splitLines(page));
  });
});
