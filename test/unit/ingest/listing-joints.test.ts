import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;
const titles = (text: string) => split(text).map(({ title }) => title);

const TEXTS = [
  "The council voted on Tuesday for a budget of ten million, most of which goes to the schools and the harbour.",
  "Whoever wants to see the new wing has to come early, as it holds no more than forty people at a time.",
  "Nobody was hurt when the old crane fell over on Sunday night, and the harbour was open again at noon.",
  "Rowers of three clubs met at the lock on Saturday, and the youngest of them was not yet eleven years old.",
];
const day = (at: number) => `${9 - at} March 2024`;

describe("words with a capital within are no joints of fields", () => {
  test.each([
    ["elisions", ["dans l’Université de Nantes", "vers l’Espagne", "en Côte d’Ivoire", "dell’Autorità"]],
    ["names of places", ["KwaZulu-Natal", "in KwaZulu", "through KwaZulu", "KwaZulu again"]],
    ["programs", ["LibreOffice", "with LibreOffice", "PostgreSQL", "of PostgreSQL"]],
    ["code", ["getUserName", "maxRetryCount", "HttpClient", "onDataReady"]],
    ["Cyrillic names", ["АвтоВАЗ", "на АвтоВАЗ", "ПриватБанк", "у ПриватБанк"]],
    ["those of all genders", ["MitarbeiterInnen", "StudentInnen", "LeserInnen", "AutorInnen"]],
    ["titles of people", ["Prof.Dr. Ada Marsh", "Doç.Dr. Li Wei", "Prof.Dr. Tom Hill", "Prof.Dr. Jan Berg"]],
    ["hashtags", ["#OurTownOurMoney", "#SaveTheBridge", "#OurTownOurMoney", "#OldMill"]],
    [
      "lost blanks",
      ["was told.It is free", "is known.Nobody came", "was said.Then it rained", "was done.We left"],
    ],
  ])("%s", (_kind, words) => {
    const heads = words.map((_, at) => `News of the day, part ${at + 1}`);
    const texts = words.map((word, at) => `${TEXTS[at]?.slice(0, 40)} ${word} ${TEXTS[at]?.slice(40)}`);
    const items = split(heads.map((head, at) => `${day(at)}\n${head}\n${texts[at]}`).join("\n\n"));
    expect(items.map(({ title }) => title)).toEqual(heads);
    expect(items.map(({ body }) => body.source)).toEqual(texts);
  });

  test("and brands at the front of headlines are no buttons", () => {
    const heads = [
      "PlayStation comes next year",
      "NextGenerationEU pays again",
      "HomeOffice stays",
      "PlusCity opens",
    ];
    expect(titles(heads.map((head, at) => `${day(at)}\n${head}\n${TEXTS[at]}`).join("\n\n"))).toEqual(heads);
  });
});

describe("what goes on as the list does stays in it", () => {
  const heads = [
    "A budget",
    "A new wing",
    "A fallen crane",
    "Rowers at the lock",
    "Bakers look up",
    "A choir",
    "Two swans",
    "The mill",
  ];
  const items = (dates: readonly string[]) =>
    heads.map((head, at) => `${dates[at]}\n${head} in the news\n${TEXTS[at % 4]} ${at}.`);
  const all = heads.map((head) => `${head} in the news`);

  test("months before days, with a button within", () => {
    const own = items([28, 25, 21, 18, 16, 14, 11, 7].map((number) => `3/${number}/2024`));
    expect(titles([...own.slice(0, 6), "Advertisement", ...own.slice(6)].join("\n\n"))).toEqual(all);
  });

  test("a box of what is read most in the middle", () => {
    const own = items([12, 11, 10, 9, 8, 7, 6, 5].map((number) => `${number} March 2024`));
    const box =
      "Most read\n1\nFerry fares to rise in May\n2\nCat lives in town hall\n3\nMayor will not stand again";
    expect(titles([...own.slice(0, 6), box, ...own.slice(6)].join("\n"))).toEqual(all);
  });

  test("a second list with newer items and a name of its own", () => {
    const own = items([12, 11, 10, 9, 8, 14, 13, 12].map((number) => `${number} March 2024`));
    expect(titles([...own.slice(0, 5), "Show more\n\nPress releases", ...own.slice(5)].join("\n\n"))).toEqual(
      all,
    );
  });
});

test("a name, a bar and a topic are a headline", () => {
  const heads = [
    "Ada Marsh | Talk on rivers",
    "Tom Hill | His new novel",
    "Ines Vale | On maps",
    "Jan Berg | Old boats",
  ];
  expect(titles(heads.map((head, at) => `${head}\n${day(at)}\n${TEXTS[at]}`).join("\n"))).toEqual(heads);
});

test("a headline that stands twice is one, whatever it begins with", () => {
  const heads = [
    "Still no date for the old bridge",
    "Map fair opens in March",
    "Photo prize for Ada",
    "Twelve new homes at the quay",
  ];
  const page = heads.map(
    (head, at) => `${head}\n${head}\nEngineers have found more rust than they had thought\n${day(at)}`,
  );
  expect(titles(page.join("\n"))).toEqual(heads);
});

test("a headline above a credit is one", () => {
  const heads = [
    "Council votes on budget",
    "Museum opens new wing",
    "Crane falls over",
    "Rowers win the cup",
  ];
  const page = heads.map(
    (head, at) => `${head}\nPhoto: Ada Marsh\n\nThe debate lasted until long after midnight\n${day(at)}`,
  );
  expect(titles(page.join("\n\n"))).toEqual(heads);
});

test.each([
  ["By Ada Marsh, John Smith | 12 March 2024", null],
  ["Von Anna Schmidt, Bad Oldesloe, 10. März 2024", null],
  ["By Ada Marsh | 12 March 2024 | Campus Life", "Campus Life"],
])("behind a writer's name a comma parts another one, a bar a section: %s", (line, kicker) => {
  expect(readDateLine(line)).toMatchObject({
    kicker,
    author: line.split(/,| \|/)[0]?.replace(/^(?:By|Von) /, ""),
  });
});

test("a short sentence and a date are a notice, whose sentence is its headline", () => {
  const notices = [
    "The library is closed on Friday.",
    "The ferry does not sail on Monday.",
    "The old mill is open.",
    "Water fails on Sunday.",
  ];
  expect(titles(notices.map((notice, at) => `${notice}\n${day(at)}`).join("\n"))).toEqual(notices);
});

test.each([
  ["Formel 1 Verstappen gewinnt in Bahrain", "Formel 1"],
  ["Formel 1 Alonso bleibt am Hafen", "Formel 1"],
])("a number may end a section: %s", (line, kicker) => {
  const page = `${line} 12.03.2024 Das Rennen dauerte zwei Stunden und drei Minuten. mehr ${line.replace("Formel 1", "Formel 1 Auch")} 11.03.2024 Das Rennen war am Abend, und es regnete in Strömen. mehr Formel 1 Regen am Ring 10.03.2024 Niemand kam trocken nach Hause, und die Boxen blieben zu. mehr`;
  expect(split(page)[0]?.kicker).toBe(kicker);
});
