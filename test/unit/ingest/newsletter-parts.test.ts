import { describe, expect, test } from "vitest";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { mailHeadEnd } from "@/lib/ingest/formats/newsletter/mail-head";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "../../support/read-dump-fixtures";

const read = (text: string) =>
  newsletter
    .split(buildDump("letter.txt", text))
    .items.map((item) => clean(item))
    .map(({ title, kicker, url, body }) => ({
      title,
      kicker,
      url,
      text: body.map((block) => block.text).join(" "),
    }));

const FOOT = [
  "You receive this letter as a friend of the valley.",
  "Unsubscribe: https://valley.example/leave",
];

test("a letter that is passed on is told by the fields of its mail, whatever they are called", () => {
  const head = [
    "Ämne: Byn, vecka 3",
    "Datum: Mon, 18 Jan 2024 07:15:00 +0200",
    "Från: Byn <byn@byn.example>",
  ];
  expect(mailHeadEnd(["Läs det här!", ...head, "BYN"].map((text) => ({ text })))).toBe(4);
  expect(
    mailHeadEnd(["Lunch: soppa 2024", "Middag: fisk", "Natt: ingenting", "BYN"].map((text) => ({ text }))),
  ).toBe(0);
  const letter = [
    "Read this one, above all the part about the sauna, which is as long as a line can be.",
    "",
    ...head,
    "",
    "> THE VILLAGE",
    ">",
    "> The sauna is open again",
    ">",
    "> After the fire nineteen people gave four hundred hours of work",
    "> and built it up. The first bath goes to those who carried the",
    "> boards.",
    ">",
    "> Who has the flagpole?",
    ">",
    "> All of it.",
    ">",
    "> Cables for everyone",
    ">",
    "> Digging begins on the first of May at the upper farm. Mark your",
    "> pipes with sticks.",
  ].join("\n");
  expect(newsletter.detect(buildDump("letter.txt", letter))).toBeGreaterThan(0.5);
  expect(read(letter).map(({ title, text }) => [title, text.length])).toEqual([
    ["The sauna is open again", 132],
    ["Who has the flagpole?", 10],
    ["Cables for everyone", 82],
  ]);
});

describe("links over texts", () => {
  const links = [
    [
      "The man who insured bells",
      "A ledger turns up in an attic, and with it a forgotten trade. Stay for the bell that was buried twice.",
    ],
    [
      "A font drawn from tickets",
      "Free for personal use. The seven alone is worth the time that it takes to find the button for it, says Rasa.",
    ],
    [
      "Map of every piano",
      "All of them, with their worst keys. Funnier than it has any right to be, and then, quite late, not funny at all.",
    ],
  ] as const;
  const letter = [
    "Nine Tabs newsletter #131",
    "",
    "NEWS",
    "",
    ...links.flatMap(([title, text], index) => [`🔗 ${title} (<https://tabs.example/${index}>)`, text, ""]),
    "—",
    "",
    "Last week's most clicked: How to fold a sheet",
    "",
    ...FOOT,
  ].join("\n");

  test("are headlines, and lead where they say", () => {
    expect(read(letter)).toEqual(
      links.map(([title, text], index) => ({
        title,
        kicker: "NEWS",
        url: `https://tabs.example/${index}`,
        text,
      })),
    );
  });
});

describe("what is none of a letter's stories", () => {
  const story = (title: string, ...lines: readonly string[]) => [title, ...lines, ""];
  const letter = [
    "Open Valley newsletter",
    "Issue 9, 6 February 2024",
    "",
    "..................",
    "",
    ...story(
      "The Tuesday bus is back",
      "[Image: the bus on the bridge] © A. Marsh",
      "",
      "A small bus takes the people of six hamlets to market.",
    ),
    "..................",
    "SPONSOR: The bakery by the bridge – two rolls for the price of one with this letter.",
    "..................",
    "",
    ...story(
      "Hands wanted for the mill",
      "",
      "On Saturday we clear the race. Bring a shovel, and soup will be there.",
    ),
    "MOST READ IN JANUARY:",
    "Why the rink is closed",
    "The weather till Sunday",
    "",
    ...story(
      "The school keeps its teacher",
      "",
      "Five children were put down for autumn, and a cat. That is enough.",
    ),
    "..................",
    "",
    "Questions? Write to us: hello@valley.example",
    "Open Valley, 1 Mill Road, 00000 Valley",
    "",
    ...FOOT,
  ].join("\n");

  test("is left out: pictures, rules of dots, paid lines, lists of what was read most, the ways to reach its makers", () => {
    expect(read(letter).map(({ title, text }) => [title, text])).toEqual([
      ["The Tuesday bus is back", "A small bus takes the people of six hamlets to market."],
      ["Hands wanted for the mill", "On Saturday we clear the race. Bring a shovel, and soup will be there."],
      ["The school keeps its teacher", "Five children were put down for autumn, and a cat. That is enough."],
    ]);
  });
});
