import { describe, expect, test } from "vitest";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { inYearOfIssue, readDayOfEvent } from "@/lib/ingest/formats/newsletter/day-of-event";
import { bracketKickers } from "@/lib/ingest/formats/newsletter/remarks";
import { buildDump } from "../../support/read-dump-fixtures";

const read = (lines: readonly string[]) => newsletter.split(buildDump("letter.txt", lines.join("\n"))).items;

const FOOT = [
  "",
  "You receive this letter as a friend of the valley.",
  "Unsubscribe: https://valley.example/leave",
];
const HEAD = ["Open Valley newsletter", "Issue 9, 6 December 2023", ""];
const STORIES = [
  "THE VALLEY",
  "The Tuesday bus is back",
  "A small bus takes the people of six hamlets to market. A ride costs one euro.",
  "Read more →",
  "",
];

describe("the day of an event", () => {
  test.each([
    ["Sat 22 June", 22, 6],
    ["8 de marzo, 17:00", 8, 3],
    ["Hasta el lunes 24 de febrero", 24, 2],
    ["15 y 16 de marzo", 15, 3],
    ["Giovedì 17 ottobre, ore 18", 17, 10],
  ])("%s needs no year", (line, day, month) => {
    expect(readDayOfEvent(line)).toEqual({ day, month });
  });

  test.each(["Bonfire on 4 July", "Sat 22 June 2024", "May I come in?", "Issue 12"])("%s is none", (line) => {
    expect(readDayOfEvent(line)).toBeNull();
  });

  test("is in the year of the issue, or in the next one where it lies far back", () => {
    expect(inYearOfIssue("Sat 9 December", "6 December 2023")).toBe("2023-12-09");
    expect(inYearOfIssue("12 January", "6 December 2023")).toBe("2024-01-12");
    expect(inYearOfIssue("12 January", null)).toBe("12 January");
  });

  test("stands over a headline, or in front of it, and is none of its words", () => {
    const items = read([
      ...HEAD,
      ...STORIES,
      "WHAT'S ON",
      "Sat 9 December",
      "Work party at the upper lock",
      "Bring gloves, wellies and a sandwich. The skip arrives at ten.",
      "Tickets",
      "Sun 10 December",
      "A market on the bridge",
      "Forty stalls, and one of them has the goose. It is not for sale.",
      "12 January, 6 pm",
      "A night of old films",
      "",
      "Friday 19 January, 7 pm - The choir sings in the mill",
      "There will be soup, and perhaps an encore for those who stay.",
      ...FOOT,
    ]);
    expect(items.map(({ title, publishedAtRaw }) => [title, publishedAtRaw])).toEqual([
      ["The Tuesday bus is back", "6 December 2023"],
      ["Work party at the upper lock", "2023-12-09"],
      ["A market on the bridge", "2023-12-10"],
      ["A night of old films", "2024-01-12"],
      ["The choir sings in the mill", "2024-01-19"],
    ]);
    expect(JSON.stringify(items[1]?.body)).not.toContain("Tickets");
  });

  test("may have a kicker beside it over each headline", () => {
    const items = read([
      ...HEAD,
      "4 December 2023 Test",
      "Nine pumps for less than a hundred",
      "The dearest one squeaked, the cheapest broke, and the winner came from a shed.",
      "Read more →",
      "2 December 2023 Column",
      "Headwind all the way",
      "My neighbour has a bicycle with a motor. I know because he overtakes me with an apple in his hand.",
      "Read more →",
      ...FOOT,
    ]);
    expect(items.map(({ kicker, publishedAtRaw }) => [kicker, publishedAtRaw])).toEqual([
      ["Test", "4 December 2023"],
      ["Column", "2 December 2023"],
    ]);
  });
});

test("news in brief have their first sentence for a headline", () => {
  const items = read([
    ...HEAD,
    ...STORIES,
    "IN BRIEF",
    "The otter film is back. The camera at the bridge was knocked out by a falling alder in April.",
    "Talks on fees close on Friday. More than two thousand of you have written, says the trust.",
    "The mill was sold again. Read more →",
    "",
    ...FOOT,
  ]);
  expect(items.map(({ title }) => title)).toEqual([
    "The Tuesday bus is back",
    "The otter film is back.",
    "Talks on fees close on Friday.",
    "The mill was sold again.",
  ]);
});

test("a preview of what is told below is no story", () => {
  const items = read([
    ...HEAD,
    "*The library opens at night*",
    "On Thursdays the rooms upstairs...",
    "",
    "*NEWS*",
    "",
    "*The library opens at night*",
    "On Thursdays the rooms upstairs stay open until eleven, and six pupils look after them.",
    "",
    "*A book of loans was found*",
    "It lay behind a radiator, in a paper of 1958. Two readers are late since the first war.",
    ...FOOT,
  ]);
  expect(items.map(({ title }) => title)).toEqual([
    "The library opens at night",
    "A book of loans was found",
  ]);
});

test("words in brackets before several headlines are their kickers", () => {
  const titles = [
    "[RELEASE] The mill grinds by itself",
    "[STORY] How a bakery was saved",
    "Who wound the clock?",
  ];
  const part = bracketKickers(titles);
  expect(part(titles[1] ?? "")).toEqual({ kicker: "STORY", title: "How a bakery was saved" });
  expect(part(titles[2] ?? "").kicker).toBeNull();
  expect(bracketKickers(titles.slice(0, 1))(titles[0] ?? "").kicker).toBeNull();
});
