import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { expectLinear } from "../../support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

function split(text: string) {
  const read = listing.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, read)).toEqual([]);
  return read.items;
}

const titles = (text: string) => split(text).map(({ title }) => title);

const MENU = "Home\nCity\nSports\nCulture\nBusiness\nWeather\nArchive\nShop\nLog in";
const HEADLINES = [
  "The crane is up again",
  "Why the ferry was late",
  "Tools for the old quay",
  "A bridge in the western harbour",
  "Who owns the lighthouse",
  "The market moves indoors",
  "Swans return to the canal",
  "Night buses until four",
  "The choir sings outside",
];
const teaser = (headline: string) =>
  `What is known so far about it was told by the harbour office on the same morning: ${headline.toLowerCase()}.`;
const paragraph = (number: number) =>
  `Paragraph ${number} of the story says at some length what was said at the meeting, who said it, and why nobody had expected that it would be written down by anybody at all, least of all by the harbour master's own son.`;

describe("a page by days", () => {
  const day = (name: string, from: number) =>
    `${name}\n\n${HEADLINES.slice(from, from + 3)
      .map((headline) => `${headline}\n${teaser(headline)}`)
      .join("\n\n")}`;

  test("keeps each item, whatever their teasers", () => {
    const page = [day("12 May 2024", 0), day("11 May 2024", 3), day("10 May 2024", 6)].join("\n\n");
    expect(titles(page)).toEqual(HEADLINES);
  });

  test("is no page of one story where its first item is told at length", () => {
    const long = `12 May 2024\n\n${HEADLINES[0]}\n${[1, 2, 3, 4, 5, 6, 7].map(paragraph).join("\n")}`;
    const page = `${MENU}\n\n${long}\n\n${day("11 May 2024", 3)}\n\n${day("10 May 2024", 6)}`;
    expect(titles(page)).toEqual([HEADLINES[0], ...HEADLINES.slice(3)]);
  });
});

describe("items with the same headline", () => {
  test("are items where their dates differ", () => {
    const page = ["2 May 2024", "4 April 2024", "7 March 2024", "1 February 2024"]
      .map((date) => `Minutes of the monetary policy meeting\n${date}`)
      .join("\n\n");
    expect(split(page).map(({ publishedAtRaw }) => publishedAtRaw)).toEqual([
      "2 May 2024",
      "4 April 2024",
      "7 March 2024",
      "1 February 2024",
    ]);
  });
});

describe("writers below dates", () => {
  test("are no sections of the next item", () => {
    const writers = ["Ada Marsh", "Ben Holt", "Ada Marsh", "Cleo Finch", "Ben Holt", "Ada Marsh"];
    const page = writers
      .map((writer, index) => `${HEADLINES[index]}\n${12 - index} May 2024\n${writer}`)
      .join("\n\n");
    const items = split(page);
    expect(items.map(({ title }) => title)).toEqual(HEADLINES.slice(0, 6));
    expect(items.map(({ kicker }) => kicker)).not.toContain("Holt");
    for (const [index, { kicker }] of items.entries())
      expect([null, writers[index]], `item ${index}`).toContain(kicker);
  });
});

describe("a ticker", () => {
  test("keeps the texts below its headlines", () => {
    const page = HEADLINES.slice(0, 7)
      .map((headline, index) => `${20 - index}:10\n${headline} today\n${teaser(headline)}`)
      .join("\n");
    const items = split(page);
    expect(items.map(({ title }) => title)).toEqual(
      HEADLINES.slice(0, 7).map((headline) => `${headline} today`),
    );
    expect(items.map(({ body }) => body.source.trim())).toEqual(HEADLINES.slice(0, 7).map(teaser));
  });
});

describe("headlines with a year in brackets", () => {
  test("are no counters", () => {
    const page = [2024, 2023, 2022, 2021, 2020]
      .map(
        (year) =>
          `Annual report (${year})\n3 March ${year + 1}\nThe board's report on what was done in that year.`,
      )
      .join("\n\n");
    expect(titles(page)).toEqual([2024, 2023, 2022, 2021, 2020].map((year) => `Annual report (${year})`));
  });
});

describe("parts of a story, by their number in brackets", () => {
  test("are no counters", () => {
    const page = [1, 2, 3]
      .map((part) => `The budget debate (${part})\n${8 - part} March 2024\n${teaser(`Part ${part}`)}`)
      .join("\n\n");
    expect(titles(page)).toEqual([1, 2, 3].map((part) => `The budget debate (${part})`));
  });
});

describe("sections behind dates", () => {
  test("are no writer's name, though all begin with the same one", () => {
    const page = ["News, Costumes", "News, Open-air fairs", "News, Old tools"]
      .map((sections, index) => {
        const headline = HEADLINES[index] ?? "";
        return `${headline}\n${18 - index} March 2016 | ${sections}\n${teaser(headline)}`;
      })
      .join("\n\n");
    expect(split(page).map(({ author }) => author)).toEqual([null, null, null]);
  });
});

describe("the one story of a page", () => {
  const page = (above: string, below: string) =>
    `${MENU}\n\n${above}\n\n${[1, 2, 3, 4, 5, 6].map(paragraph).join("\n\n")}\n\n${below}\n\nPrivacy\nImprint\nContact`;

  test("is called by what stands above its date and writer, whatever stands below them", () => {
    const above =
      "New bridge opens over the western branch\nBy Ada Marsh\n4 May 2024\nThe new bridge, seen from the quay on Tuesday";
    expect(titles(page(above, ""))).toEqual(["New bridge opens over the western branch"]);
  });

  test("keeps its last words, though they are few", () => {
    const [item] = split(page("The council keeps its minutes\n4 May 2024", "“We will be back,” he said."));
    expect(item?.body.source).toContain("We will be back");
  });

  test("keeps the short sentences between its headline and its text", () => {
    const [item] = split(
      page("The council keeps its minutes\n4 May 2024\nNobody had asked it to, and few will read them.", ""),
    );
    expect(item?.body.source).toContain("few will read them");
  });
});

describe("a button below each date", () => {
  test("ends the item together with it", () => {
    const item = (index: number) => {
      const headline = HEADLINES[index] ?? "";
      const above = index === 0 ? "" : "3 Questions\n";
      return `${above}${headline}\n${teaser(headline)}\nFebruary ${28 - index}, 2024\nRead full story →`;
    };
    const page = `${MENU}\nToday's spotlight\nRecent highlights\n${[0, 1, 2, 3, 4, 5].map(item).join("\n")}\nMore news`;
    const items = split(page);
    expect(items.map(({ title }) => title)).toEqual(HEADLINES.slice(0, 6));
    expect(items.map(({ publishedAtRaw }) => publishedAtRaw)).toEqual(
      [28, 27, 26, 25, 24, 23].map((day) => `February ${day}, 2024`),
    );
  });
});

describe("a page that a crawler made one line of", () => {
  const page = `Harbour Ledger  Subscribe  News  Jobs  ${HEADLINES.slice(0, 6)
    .map(
      (headline, index) =>
        `${index % 2 ? "Trade" : "Fishing"}  ${headline}  By Ada Marsh  ${14 - index}/06/2024  ${teaser(headline)}  Read more`,
    )
    .join("  ")}  Privacy policy`;

  test("is parted where more than one blank stands", () => {
    const items = split(page);
    expect(items.map(({ title }) => title)).toEqual(HEADLINES.slice(0, 6));
    expect(items.map(({ author }) => author)).toEqual(Array(6).fill("Ada Marsh"));
    expect(items.map(({ body }) => body.source.trim())).toEqual(HEADLINES.slice(0, 6).map(teaser));
  });

  test("is parted in linear time", () => {
    expectLinear(4_000, (count) => Array<string>(count).fill("Harbour Ledger today").join("  "), split);
  });
});

describe("sections before headlines", () => {
  const list = (fronts: readonly string[]) =>
    HEADLINES.slice(0, fronts.length)
      .map((headline, index) => `${fronts[index]}${headline}\n${14 - index} May 2024\n${teaser(headline)}`)
      .join("\n\n");
  const kickers = (text: string) => split(text).map(({ kicker }) => kicker);

  test("are told by their capitals and a bar, though none recurs", () => {
    const page = list(["COURT | ", "COUNCIL | ", "", "OBITUARY | ", "WHAT’S ON | "]);
    expect(kickers(page)).toEqual(["COURT", "COUNCIL", null, "OBITUARY", "WHAT’S ON"]);
    expect(titles(page)).toEqual(HEADLINES.slice(0, 5));
  });

  test("are no kickers where it is always the same word: the site's", () => {
    expect(kickers(list(Array<string>(5).fill("LEDGER | ")))).toEqual(Array(5).fill(null));
  });

  test("are the values of a field that says what an item is", () => {
    const page = ["News story", "Press release", "Speech", "News story"]
      .map(
        (type, index) =>
          `${HEADLINES[index]}\n${teaser(HEADLINES[index] ?? "")}\nDocument type: ${type}\nUpdated: ${9 - index} May 2024`,
      )
      .join("\n\n");
    expect(kickers(page)).toEqual(["News story", "Press release", "Speech", "News story"]);
  });
});
