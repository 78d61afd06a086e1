import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "../../support/read-dump-fixtures";

function read(text: string) {
  return listing
    .split(buildDump("page.txt", text))
    .items.map((item) => clean(item))
    .map(({ title, kicker, publishedAt, body }) => [
      kicker,
      publishedAt,
      title,
      body.map((block) => block.text).join(" "),
    ]);
}

const FERRY = "The new ferry has room for forty cars. It sails from May.";
const SCHOOL = "Pupils planted ninety trees behind the gym. More will follow in autumn.";

describe("a headline with its front on one line", () => {
  test("is parted behind kicker, place and date", () => {
    const page = [
      "* Press release, Porto, 12 March 2024: Ferry reaches the island",
      `${FERRY} [more]`,
      "* Press release, Lagos, 4 March 2024: School yard becomes a grove",
      `${SCHOOL} [more]`,
      "* Interview, 27 February 2024: Tower opens its stairs",
      "* Press release, Porto, 20 February 2024: Bakers look for apprentices [more]",
    ];
    expect(read(page.join("\n"))).toEqual([
      ["Press release", "2024-03-12", "Ferry reaches the island", FERRY],
      ["Press release", "2024-03-04", "School yard becomes a grove", SCHOOL],
      ["Interview", "2024-02-27", "Tower opens its stairs", ""],
      ["Press release", "2024-02-20", "Bakers look for apprentices", ""],
    ]);
  });
});

describe("a label beside a date, without a mark between the two", () => {
  test("is a kicker where most dates have one that the menu names or that recurs", () => {
    const page = [
      "Overview",
      "Harbour",
      "Schools",
      "12 March 2024 Harbour",
      "Ferry reaches the island",
      FERRY,
      "4 March 2024 Schools",
      "School yard becomes a grove",
      SCHOOL,
      "27 February 2024 Harbour",
      "Tower opens its stairs",
      "20 February 2024 Markets",
      "Bakers look for apprentices",
    ];
    expect(read(page.join("\n"))).toEqual([
      ["Harbour", "2024-03-12", "Ferry reaches the island", FERRY],
      ["Schools", "2024-03-04", "School yard becomes a grove", SCHOOL],
      ["Harbour", "2024-02-27", "Tower opens its stairs", ""],
      ["Markets", "2024-02-20", "Bakers look for apprentices", ""],
    ]);
  });

  test("may have behind it how often the item was answered", () => {
    const page = [
      "Ferry reaches the island",
      FERRY,
      "Harbour 2 hours ago 14",
      "School yard becomes a grove",
      SCHOOL,
      "Schools 4/3/2024 7",
      "Tower opens its stairs at last",
      "27/2/2024",
      "Bakers look for apprentices",
      FERRY,
      "Harbour 20/2/2024 121",
      "Seals return to the pier",
      SCHOOL,
      "Schools 19/2/2024",
    ];
    expect(read(page.join("\n")).map(([kicker, , title]) => [kicker, title])).toEqual([
      ["Harbour", "Ferry reaches the island"],
      ["Schools", "School yard becomes a grove"],
      [null, "Tower opens its stairs at last"],
      ["Harbour", "Bakers look for apprentices"],
      ["Schools", "Seals return to the pier"],
    ]);
  });
});

describe("days without a year", () => {
  const items = [
    "Ferry reaches the island",
    "News 12 March",
    FERRY,
    "School yard becomes a grove",
    "News 4 Feb.",
    SCHOOL,
  ];
  const older = ["Tower opens its stairs", "News 11 December", FERRY, "Bakers look for apprentices", "3 Nov"];

  test("have the one above them", () => {
    expect(read(["2024", ...items, "2023", ...older].join("\n"))).toEqual([
      ["News", "2024-03-12", "Ferry reaches the island", FERRY],
      ["News", "2024-02-04", "School yard becomes a grove", SCHOOL],
      ["News", "2023-12-11", "Tower opens its stairs", FERRY],
      [null, "2023-11-03", "Bakers look for apprentices", ""],
    ]);
  });

  test("have none of a row of years that one may choose from", () => {
    const days = read(["2024", "2023", "2022", ...items, ...older].join("\n")).map(([, day]) => day);
    expect(new Set(days)).toEqual(new Set([null]));
  });
});

test("the day on which a page was read dates none of its items", () => {
  const items = [FERRY, SCHOOL, FERRY, SCHOOL].flatMap((words, at) => [
    ["Ferry reaches the island", "School yard becomes a grove", "Tower opens", "Bakers need help"][at] ?? "",
    words,
    `${20 - at}/8/2024`,
  ]);
  const page = [
    "Friday, 20/8/2024, 20:14 (GMT+7)",
    "Sign in",
    "The Coast Paper",
    "Latest Harbour",
    "Harbour",
  ];
  expect(read([...page, ...items].join("\n")).map(([, day]) => day)).toEqual([
    "2024-08-20",
    "2024-08-19",
    "2024-08-18",
    "2024-08-17",
  ]);
});

describe("headline, text and button on one line", () => {
  const STORIES = [
    "12 March 2024 Harbour",
    "Ferry reaches the island The new ferry has room for forty cars. It sails from May, the mayor said. Read more",
    "A picture of the school yard",
    "4 March 2024 Schools",
    "School yard becomes a grove Pupils planted ninety trees behind the gym. More will follow in autumn. Read more",
    "27 February 2024 Harbour",
    "No water in Mill Lane and Quay Street on Monday Read more",
    "20 February 2024 Harbour",
    "Bakers look for apprentices In the new bakery one of ten pupils finds a place. Read more",
  ];

  test("are parted, whatever a picture above the date shows", () => {
    expect(read(["News", ...STORIES].join("\n"))).toEqual([
      [
        "Harbour",
        "2024-03-12",
        "Ferry reaches the island",
        "The new ferry has room for forty cars. It sails from May, the mayor said.",
      ],
      [
        "Schools",
        "2024-03-04",
        "School yard becomes a grove",
        "Pupils planted ninety trees behind the gym. More will follow in autumn.",
      ],
      ["Harbour", "2024-02-27", "No water in Mill Lane and Quay Street on Monday", ""],
      [
        "Harbour",
        "2024-02-20",
        "Bakers look for apprentices",
        "In the new bakery one of ten pupils finds a place.",
      ],
    ]);
  });
});

test("times of day part the items below days", () => {
  const page = [
    "Today",
    "16:40",
    "Ferry reaches the island at last",
    "11:05",
    "School yard becomes a grove",
    "14 February 2024",
    "18:00",
    "Results of the auction of fishing rights",
    "13:30",
    "Interview",
    "Ada Marsh: the harbour belongs to all",
    "12 February 2024",
    "15:20",
    "Bakers look for apprentices",
    "09:00",
    "Tower opens its stairs",
  ];
  expect(read(page.join("\n")).map(([kicker, day, title]) => [kicker, day, title])).toEqual([
    [null, null, "Ferry reaches the island at last"],
    [null, null, "School yard becomes a grove"],
    [null, "2024-02-14", "Results of the auction of fishing rights"],
    ["Interview", "2024-02-14", "Ada Marsh: the harbour belongs to all"],
    [null, "2024-02-12", "Bakers look for apprentices"],
    [null, "2024-02-12", "Tower opens its stairs"],
  ]);
});

describe("results of a search that are counted", () => {
  const results = [
    "1. Ferry reaches the island",
    "https://port.example/ferry",
    "News article – Harbour Committee – Published 05/06/2024",
    "... the new ferry has room for forty cars ...",
    "2. Hearing of Tuesday 27 February 2024: dredging",
    "https://port.example/hearing",
    "Transcript – Published 01/03/2024",
    "... nobody sampled the ground water before 2011 ...",
    "Something else that you may have looked for",
    "3. Register of interests",
    "https://port.example/register",
    "Written evidence – Published 11/02/2024",
    "... shareholder of a drilling company since 2022 ...",
  ];

  test("begin at their numbers, a date in the headline or not", () => {
    expect(read(results.join("\n")).map(([kicker, day, title]) => [kicker, day, title])).toEqual([
      ["News article", "2024-06-05", "Ferry reaches the island"],
      ["Transcript", "2024-03-01", "Hearing of Tuesday 27 February 2024: dredging"],
      ["Written evidence", "2024-02-11", "Register of interests"],
    ]);
  });
});
