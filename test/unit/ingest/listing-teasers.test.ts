import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { expectLinear } from "@/test/support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;
const bodies = (text: string) => split(text).map(({ body }) => body.source);

const HARBOUR =
  "The harbour office will stay open on Sundays until the end of the season, and all boats without a berth";
const LANTERN =
  "Nobody knows who lights the lantern on the old mole. It has burnt every night since the storm, and those";
const ROPES =
  "Ropes are still made by hand in the long shed behind the market. A visit takes an hour, and whoever wants";
const SALT =
  "Salt came by ship and left by cart. What the carters sang on their way is kept in a notebook of which the";

describe("a page of nothing but teasers", () => {
  test("parts those that end with the same button, cut or not, and leaves the button out", () => {
    const page = [HARBOUR, LANTERN, ROPES, SALT].map((text) => `${text} Read more`).join("\n");
    expect(bodies(page)).toEqual([HARBOUR, LANTERN, ROPES, SALT]);
  });

  test("parts those with the same button below them", () => {
    const page = [HARBOUR, LANTERN, ROPES, SALT].map((text) => `${text}\nRead more`).join("\n");
    expect(bodies(page)).toEqual([HARBOUR, LANTERN, ROPES, SALT]);
  });

  test("parts those that break off without a mark", () => {
    const page = [HARBOUR, LANTERN, ROPES, SALT].join("\n\n");
    expect(bodies(page)).toEqual([HARBOUR, LANTERN, ROPES, SALT]);
  });

  test("keeps one that was short enough to be whole, and what stands between them out", () => {
    const whole = "The ferry to the island sails again from Monday, twice a day and three times at weekends.";
    const page = `${HARBOUR} ...\n${whole}\n${LANTERN} ...\nTag: harbour\n${ROPES} ...\n${SALT} ...`;
    expect(bodies(page)).toEqual([`${HARBOUR} ...`, whole, `${LANTERN} ...`, `${ROPES} ...`, `${SALT} ...`]);
  });

  test("keeps a first or last one that is whole, where it has the button of the others", () => {
    const whole = "The ferry to the island sails again from Monday, twice a day and three times at weekends.";
    const cut = [HARBOUR, LANTERN, ROPES, SALT].map((text) => `${text} ...`);
    const page = [whole, ...cut, `In autumn ${whole}`].map((text) => `${text}\n\nRead more`).join("\n\n");
    expect(bodies(`Day:\n\n${page}`)).toEqual([whole, ...cut, `In autumn ${whole}`]);
  });

  test("needs three where the dots stand in brackets", () => {
    const page = [HARBOUR, LANTERN, ROPES].map((text) => `${text} […]`).join("\n");
    expect(split(page)).toHaveLength(3);
  });

  test("is no letter whose lines were broken at the same width", () => {
    const letter = `${HARBOUR} have to be moved
by the end of the week. ${LANTERN.slice(0, 76)}
by it know that the stairs are slippery, and that the office has asked for a railing since it
was founded, without an answer so far, and that nobody else is going to pay for one either, so
that all who go there do it at their own risk, as the board at its foot has said since the war`;
    expect(listing.detect(buildDump("page.txt", letter))).toBe(0);
  });
});

describe("headline and text in turn, without a blank line", () => {
  const pairs = [
    [
      "Mayor: 'I never named a day for the bridge'",
      "The mayor has said that the work goes on as long as it does not rain on the scaffold.",
    ],
    [
      "Four sheep brought down from the pass",
      "They had been cut off by the snow for three days and are now with their owner again.",
    ],
    [
      "TODAY IN SHORT / 28 February 2026",
      "The governor is going to open the exhibition in the old station this afternoon.",
    ],
    [
      "Reading room stays open at night",
      "Pupils who sit for their exams find a warm place there until midnight, five days a week.",
    ],
    [
      "Fishermen end their season early",
      "The cooperative has decided to lift its boats out of the water two weeks before the usual day.",
    ],
    [
      "Site for the new workshops is chosen",
      "The chamber has announced that the land behind the yard is no longer kept as a wood.",
    ],
  ] as const;

  test("is a list, and a date in one headline dates no other item", () => {
    const items = split(pairs.flat().join("\n"));
    expect(items.map(({ title, body }) => [title, body.source])).toEqual(pairs);
    expect(items.map(({ publishedAtRaw }) => publishedAtRaw)).toEqual(pairs.map(() => null));
  });

  test("cost linear time also over a foot of many short lines", () => {
    const page = (length: number) =>
      [...pairs.flat(), ...Array<string>(length).fill("Menu entry")].join("\n");
    expectLinear(20_000, page, split);
  });
});

describe("links glued to texts", () => {
  const page = (button: string) =>
    ["Why does nobody ring any more?", "The benches in the park", "She wrote her recipes down in time"]
      .map(
        (title, index) => `${title}

The ${["phone", "bench", "book"][index]} is a thing that people share. That is what this is about, and more of it later.${button}
0${index + 1}.06.2019`,
      )
      .join("\n\n");

  test("are left out where no space parts them", () => {
    expect(bodies(page("Läs mera »")).every((body) => body.endsWith("later."))).toBe(true);
  });

  test("say short headlines again behind a known button", () => {
    const items = split(
      ["Night", "Swap", "Seeds"]
        .map(
          (title) =>
            `${title}\n\nWhat we did there is a long story that has no end:… Continue reading ${title}`,
        )
        .join("\n\n"),
    );
    expect(items.map(({ title }) => title)).toEqual(["Night", "Swap", "Seeds"]);
    expect(items[0]?.body.source).toBe("What we did there is a long story that has no end:…");
  });
});

describe("a section before the first word of texts", () => {
  test("is the kicker, known or not, where all texts have one", () => {
    const items = split(`The petrol station stays open

News The owner and the council have agreed on a new lease of five years, so that nobody has to drive far…

Let the river flood its meadows

Opinion Whoever builds a dam only sends the water on to those who live below, three farmers write in a…

The goalkeeper saved two penalties

News It was the third victory in a row for the team, and now there are two weeks without a match until…

I have never counted my pictures

Canvas For fifty years the painter has gone to the same bay, and on Saturday she shows what became of it…`);
    expect(items.map(({ kicker }) => kicker)).toEqual(["News", "Opinion", "News", "Canvas"]);
    expect(items[0]?.body.source).toMatch(/^The owner/);
  });
});

describe("what stands beside all dates or places", () => {
  const items = (label: string) =>
    split(
      ["Council chooses a new site", "Boats are lifted out early", "Bridge opens in the spring"]
        .map(
          (title, index) =>
            `${label} 1${index}.05.2024\n${title}\nThe decision was taken on ${["Monday", "Tuesday", "Friday"][index]} after three hours, and nobody was against it in the end.`,
        )
        .join("\n\n"),
    );

  test("is no kicker where it ends with the small word that a date asks for", () => {
    expect(items("Presse vom").map(({ kicker }) => kicker)).toEqual([null, null, null]);
    expect(items("Presse |").map(({ kicker }) => kicker)).toEqual(["Presse", "Presse", "Presse"]);
  });

  test("begins a text with its place, and no item", () => {
    const digest = split(`Harbour Trust Names First Sail Maker as Partner
PORTLAND, Maine, March 8 -- The Harbour Trust issued the following news release:

The trust looks after working waterfronts, and pays for apprentices for two years, and ... Show Full Article

Sleeping Is Cheaper Than Flying
BRUSSELS, March 8 -- The Night Trains Fund issued the following statement:

A family of four saves one hotel night by taking the train, a study has found, and that ... Show Full Article

Four Libraries Share One Bookbinder
EDINBURGH, March 8 -- The Paper Foundation posted the following news:

She will spend one week of the month in each of the four libraries, and a van brings the ... Show Full Article`);
    expect(digest.map(({ title }) => title)).toEqual([
      "Harbour Trust Names First Sail Maker as Partner",
      "Sleeping Is Cheaper Than Flying",
      "Four Libraries Share One Bookbinder",
    ]);
    expect(digest[0]?.body.source).toMatch(/^PORTLAND[\s\S]*and \.\.\.$/);
  });
});

describe("what is glued to a cut", () => {
  const cut = [HARBOUR, LANTERN, ROPES].map((text) => `${text.slice(0, -8)}.`);

  test.each([
    ["in small letters, behind three dots", "...know more"],
    ["behind a stop and three dots", "....know more"],
    ["in words of any language", "…Ganzen Text zeigen"],
  ])("is a button where all texts have it: %s", (_, button) => {
    const page = cut
      .map((text, at) => `Headline number ${at} of the harbour page\n${text}${button}`)
      .join("\n\n");
    for (const [at, body] of bodies(page).entries()) {
      expect(body).toContain(cut[at]);
      expect(body).not.toContain(/\p{L}.*$/u.exec(button)?.[0]);
    }
  });

  test("takes none of the words that were cut with it, though an abbreviation stands before them", () => {
    const titles = ["Baskets of the old school", "Wardens of the new school", "Weavers of both schools"];
    const page = titles.map(
      (title) => `${title}\n\n${HARBOUR}. It was Prof. Lund, and…Continue Reading ${title}`,
    );
    expect(bodies(page.join("\n\n"))).toEqual(titles.map(() => `${HARBOUR}. It was Prof. Lund, and…`));
  });
});
