import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { findCountedFields } from "@/lib/ingest/formats/listing/counted-fields";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { learnLeadingTimes } from "@/lib/ingest/formats/listing/leading-times";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "../../support/read-dump-fixtures";

const TEXTS = [
  "The new ferry has room for forty cars. It sails from May.",
  "Pupils planted ninety trees behind the gym. More will follow in autumn.",
  "The old tower is open on Sundays. Tickets are sold at the gate.",
  "The choir sings in the harbour hall at seven. Bring a chair.",
];
const TITLES = [
  "Ferry reaches the island",
  "School yard becomes a grove",
  "Tower opens its stairs again",
  "Choir sings for the pilots",
];
const DATES = ["12 March 2024", "4 March 2024", "27 February 2024", "20 February 2024"];

function read(lines: readonly string[]) {
  const { items } = listing.split(buildDump("page.txt", lines.join("\n")));
  return items
    .map((item) => clean(item))
    .map(({ title, kicker, url, body }) => ({
      title,
      kicker,
      url,
      text: body.map(({ text }) => text).join(" "),
    }));
}

const entries = (write: (at: number) => readonly string[]): string[] => TITLES.flatMap((_, at) => write(at));
const expected = TITLES.map((title, at) => ({ title, kicker: null, url: null, text: TEXTS[at] }));

describe("what a list prints around its items", () => {
  test("is no kicker where it counts something, in any language", () => {
    const lines = entries((at) => [
      TITLES[at] ?? "",
      DATES[at] ?? "",
      TEXTS[at] ?? "",
      `Luettu kertoja: ${at * 7 + 12}`,
    ]);
    expect(read(lines)).toEqual(expected);
  });

  test("is no kicker where it names networks", () => {
    const lines = entries((at) => [
      `${["Sport", "School", "Sport", "Culture"][at]} | ${DATES[at]}`,
      TITLES[at] ?? "",
      TEXTS[at] ?? "",
      "Facebook",
      "X",
      "WhatsApp",
    ]);
    expect(read(lines).map(({ kicker }) => kicker)).toEqual(["Sport", "School", "Sport", "Culture"]);
  });

  test("is no item where it is a form to search by date", () => {
    const lines = ["News archive", "Choose a date", "12/03/2024", "Search"].concat(
      entries((at) => [TITLES[at] ?? "", DATES[at] ?? "", TEXTS[at] ?? "", "Read more"]),
    );
    expect(read(lines)).toEqual(expected);
  });

  test("is no part of a headline where it is the time of day", () => {
    const strip = learnLeadingTimes([
      "18:40 Ferry reaches the island",
      "16:15 Tower opens",
      "10:05 Choir sings",
    ]);
    expect(strip("18:40 Ferry reaches the island")).toBe("Ferry reaches the island");
    const keep = learnLeadingTimes(["18:40 is too late for the ferry", "Tower opens", "Choir sings"]);
    expect(keep("18:40 is too late for the ferry")).toBe("18:40 is too late for the ferry");
  });

  test("counts only where the same words recur", () => {
    const lines = ["Views: 12", "Open until: 18", "Views: 1,044"].map((text) => ({ text }));
    expect([...findCountedFields(lines)]).toEqual([0, 2]);
  });
});

describe("a date line", () => {
  test.each([
    ["In: Education By Ada Marsh On 30/11/2022", "Education", "Ada Marsh"],
    ["24 شعبان 1445 هـ الموافق 5 مارس 2024 م", null, null],
  ])("parts where it is filed, by whom, and another calendar: %s", (line, kicker, author) => {
    expect(readDateLine(line)).toMatchObject({ kicker, author });
  });
});

describe("a list that a program wrote as Markdown", () => {
  const page = [
    "[Skip to content](https://quay.example/#main)",
    "",
    "![](https://quay.example/logo.svg)",
    "",
  ].concat(
    entries((at) => [
      `**Sport** · ${DATES[at]}`,
      "",
      `### [${TITLES[at]}](https://quay.example/news/${at})`,
      "",
      TEXTS[at] ?? "",
      "",
      `[Read more](https://quay.example/news/${at})`,
      "",
    ]),
  );

  test("is read as the page was, with the addresses of its links", () => {
    expect(listing.detect(buildDump("page.txt", page.join("\n")))).toBeGreaterThan(0.5);
    expect(read(page)).toEqual(
      expected.map((item, at) => ({ ...item, kicker: "Sport", url: `https://quay.example/news/${at}` })),
    );
  });

  test("is none where a text has a link or two", () => {
    const lines = entries((at) => [TITLES[at] ?? "", DATES[at] ?? "", `[Above] ${TEXTS[at]}`]);
    expect(read(lines)[0]?.text).toBe(`[Above] ${TEXTS[0]}`);
  });
});
