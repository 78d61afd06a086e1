import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { linesAs } from "@/lib/ingest/formats/listing/entry";
import { findFieldLines } from "@/lib/ingest/formats/listing/field-lines";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { readPageLines } from "@/lib/ingest/formats/listing/page-lines";
import { findEntries } from "@/lib/ingest/formats/listing/read-page";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

describe("a date line", () => {
  test("has for its author an office that is written small", () => {
    const line = readDateLine("By The editors | May 10, 2024 | 3 min read");
    expect(line).toMatchObject({ author: "The editors", kicker: null });
  });

  test.each([
    ["2019-01-28 • Yayın", "Yayın"],
    ["12 mars 2024 - Publication", "Publication"],
  ])("has for a kicker what stands behind the date, though it may label one: %s", (line, kicker) => {
    expect(readDateLine(line)).toMatchObject({ kicker });
  });

  test.each([
    ["by Press Desk — published 17/08/2023 10h32, last modified 17/08/2023 11h05", "17/08/2023 10h32"],
    ["18 mars 2024 à 10h30 - Mis à jour le 19 mars 2024", "18 mars 2024 à 10h30"],
    ["Posted 12 Sep 2024 Originally published 11 Sep 2024", "12 Sep 2024"],
  ])("has one date where a second one says when it was changed: %s", (line, raw) => {
    expect(readDateLine(line)).toMatchObject({ raw, kicker: null, fit: "pure" });
  });

  test.each([
    ["Contributed by editor on Sep 22, 2006 - 04:10 PM", "editor"],
    ["Publiziert am 21. Oktober 2014 von Redaktion", "Redaktion"],
  ])("says who put it there: %s", (line, author) => {
    expect(readDateLine(line)).toMatchObject({ author, kicker: null, fit: "pure" });
  });

  test.each([
    ["IP/24/1234 | 12 March 2024", null],
    ["Nr. 45 | 12.03.2024", null],
    ["Press release No. 45 of 12 March 2024", "Press release"],
    ["12.03.2024 / Pressemitteilung / Nr. 45", "Pressemitteilung"],
    ["COP28 | 12 March 2024", "COP28"],
  ])("takes no number of a press office for a kicker: %s", (line, kicker) => {
    expect(readDateLine(line)).toMatchObject({ kicker });
  });
});

describe("labels of a page", () => {
  test.each([
    ["Schlagwort-Archive: Häfen"],
    ["Archivi categoria: notizie"],
    ["Архив рубрики: новости"],
    ["« Notícias anteriores"],
    ["Seite 1 2 3 … 24 nächste"],
    ["Side 1 Side 2 … Side 9 Næste side"],
  ])("are headings of archives, ways back and numbers of pages: %s", (line) => {
    expect(isPageLabel(line)).toBe(true);
  });

  test.each([
    ["Stadtarchiv: neue Räume am Markt"],
    ["National archives open a tag office"],
    ["«Wir bleiben», sagt die Fährfrau"],
    ["Days 1 to 3 of the regatta"],
  ])("are no headlines: %s", (line) => {
    expect(isPageLabel(line)).toBe(false);
  });
});

describe("undated lists", () => {
  const headlines = [
    "Valley fishers get early warning by phone",
    "Governments pledge 90 million for wetlands",
    "The women who measure the upper river",
    "Drought declared in the eastern basin",
    "Remarks of the director to the whole board",
  ];

  test("of headlines, each with the same button below it, have each of them", () => {
    const page = [
      "Menu",
      "Latest",
      ...headlines.flatMap((title) => [title, "Leggi tutto"]),
      "1",
      "2",
      "Avanti",
      "What we do",
    ];
    expect(split(page.join("\n")).map(({ title }) => title)).toEqual(headlines);
  });

  test("are told from chapters by blank lines above headlines and none below them", () => {
    const chapters = ["The pier", "The ferry", "The light", "The school"].map((title) => {
      return [
        title,
        `Of ${title.toLowerCase()} little was known before the office opened its books last year.`,
      ];
    });
    const confidence = (between: string): number =>
      listing.detect(buildDump("page.txt", chapters.map((pair) => pair.join(between)).join("\n\n")));
    expect(confidence("\n")).toBeGreaterThan(0.2);
    expect(confidence("\n\n")).toBe(0);
  });

  test("end at a button that stands nowhere else, whatever stands below it", () => {
    const texts = headlines.map(
      (title) => `${title}, says the office, and nobody has asked it why it took so long.`,
    );
    const items = headlines.slice(0, 4).flatMap((title, at) => [title, texts[at] ?? "", "Read more"]);
    const foot = [
      "Load more",
      "Stay up to date",
      "Sign up for our letter to receive regular news of our work.",
    ];
    expect(split([...items, ...foot].join("\n")).map(({ title }) => title)).toEqual(headlines.slice(0, 4));
  });
});

describe("small print", () => {
  test("an hour and a place are some, a date and a section are not", () => {
    const item = (day: string, hour: string): string =>
      [
        `${day}.10.2023 | Hochwasser`,
        `Die Deiche am ${day}. halten`,
        hour,
        `Auf vier Inseln fehlt am ${day}. jedoch Sand.`,
      ].join("\n");
    const items = split(
      [item("19", "20.00 | Halle"), item("12", "19.30 | Halle"), item("05", "20.00 | Halle")].join("\n\n"),
    );
    expect(items.map(({ publishedAtRaw, kicker }) => [publishedAtRaw, kicker])).toEqual([
      ["19.10.2023", "Hochwasser"],
      ["12.10.2023", "Hochwasser"],
      ["05.10.2023", "Hochwasser"],
    ]);
  });

  test("sections and tags that lost their links are some", () => {
    const line =
      "Veröffentlicht unter Alltag, Häfen, Reisen, Aus dem Archiv | Verschlagwortet mit , , | Hinterlasse einen Kommentar";
    expect(readNote(line)).not.toBeNull();
  });
});

describe("dates that head a day", () => {
  const page = [
    "14 March 2024",
    "18:40",
    "Press release",
    "Joint declaration on the protection of sturgeon adopted",
    "16:05",
    "Press release",
    "Ministers meet before the summit of river states",
    "12 March 2024",
    "17:55",
    "Press release",
    "Flood fund extended until the end of 2027",
    "11:20",
    "Speech",
    "Remarks after the video conference with Moldova",
    "Load more",
    "Subscribe to our press releases",
  ].join("\n");

  test("date all items below them, up to the foot of the page", () => {
    const items = split(page).map(({ title, kicker, publishedAtRaw }) => [title, kicker, publishedAtRaw]);
    expect(items.map(([, , date]) => String(date).slice(0, 13))).toEqual([
      "14 March 2024",
      "14 March 2024",
      "12 March 2024",
      "12 March 2024",
    ]);
    expect(items[3]?.slice(0, 2)).toEqual(["Remarks after the video conference with Moldova", "Speech"]);
  });

  test("are none above teasers that are cut and have a button glued to them", () => {
    const item = (at: number) => [
      `A ferry for the town of Fenmoor, number ${at}`,
      `${20 - at} March 2024`,
      "News",
      `The clerk counted ${at} boats that night, and none of them was painted in a colour that he […] Read more`,
    ];
    const items = split([1, 2, 3, 4].flatMap(item).join("\n"));
    expect(items.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((at) => item(at)[0]));
  });

  test("are none above a headline and a finished teaser with a button glued to it", () => {
    const item = (at: number) => [
      `${20 - at} March 2024`,
      `A ferry for the town of Fenmoor, number ${at}`,
      `The clerk counted ${at} boats that night. None of them was painted. Read more`,
    ];
    const items = split([1, 2, 3, 4].flatMap(item).join("\n"));
    expect(items.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((at) => item(at)[1]));
  });

  test("are none among dates that have a kicker beside them", () => {
    const item = (at: number) => [
      at === 3 ? "12 March 2024" : `${20 - at} March 2024 • News`,
      `A ferry for the town of Fenmoor, number ${at}`,
      `https://harbour.example/news/${at}`,
    ];
    const items = split([1, 2, 3, 4, 5].flatMap(item).join("\n"));
    expect(items.map(({ publishedAtRaw }) => publishedAtRaw?.slice(0, 2))).toEqual([
      "19",
      "18",
      "12",
      "16",
      "15",
    ]);
  });

  test("are none where every item has its own", () => {
    const own = [
      "One bridge is enough for the two towns",
      "12 March 2024",
      "It was built in a year, and it holds.",
    ];
    const others = [
      "Two bridges are too many for one town",
      "11 March 2024",
      "They were built in a year, and fell.",
    ];
    const entries = findEntries(readPageLines([...own, ...others].join("\n")));
    expect(entries.map((entry) => [entry.heading, linesAs(entry, "date").length])).toEqual([
      [undefined, 1],
      [undefined, 1],
    ]);
  });
});

describe("a table below a headline", () => {
  const line = (text: string) => ({ text, folded: text.toLowerCase(), date: null });

  test("is told by names that recur over values", () => {
    const rows = [
      "Format",
      "Map",
      "Source",
      "Coast Watch",
      "x",
      "Format",
      "News",
      "Source",
      "Delta Aid",
      "y",
    ];
    const lines = [...rows, "Format", "News", "Source", "Red Buoy"].map(line);
    expect([...findFieldLines(lines, () => false)].sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13,
    ]);
  });

  test("is no headline between a kicker and its writer", () => {
    const lines = [
      "Ports",
      "One bridge",
      "Desk",
      "Ports",
      "Two bridges",
      "Desk",
      "Ports",
      "No bridge",
      "Desk",
    ];
    expect(findFieldLines(lines.map(line), () => false).size).toBe(0);
  });
});

describe("a headline that its link says again", () => {
  test("is one item, below the words of the link too", () => {
    const item = (title: string, name: string, day: string): string[] => [
      title,
      name,
      day,
      "There was a chair for the company, one for the state and none for the trees…",
      "Continue reading",
      title,
    ];
    const page = [
      ...item("Who speaks for the mangroves of the bay?", "Rafael Ortega", "March 13, 2023"),
      ...item("Five things that we learned from losing", "Amina Yusuf", "February 20, 2023"),
      ...item("A letter to all the lawyers of the coast", "Judith Okello", "February 6, 2023"),
    ];
    expect(split(page.join("\n")).map(({ title, kicker, author }) => [title, kicker, author])).toEqual([
      ["Who speaks for the mangroves of the bay?", null, "Rafael Ortega"],
      ["Five things that we learned from losing", null, "Amina Yusuf"],
      ["A letter to all the lawyers of the coast", null, "Judith Okello"],
    ]);
  });
});

describe("kickers that never recur", () => {
  const item = (kicker: string, title: string): string[] => [
    kicker,
    title,
    "12 March 2024",
    "It was built within a year, and everybody says that it holds.",
    "Read more",
  ];

  test("are told by the place that all of them have", () => {
    const page = [
      ...item("Roads", "A bridge for the two towns opens on Monday"),
      ...item("Council", "The budget is voted without a single abstention"),
      ...item("Culture", "A choir of ferrymen sings in the lock again"),
      ...item("Beaches", "More tractors gather the green tide this year"),
    ];
    expect(split(page.join("\n")).map(({ kicker }) => kicker)).toEqual([
      "Roads",
      "Council",
      "Culture",
      "Beaches",
    ]);
  });
});

describe("small print in one line", () => {
  test.each([
    ["Posted in News | Tagged letters, emigration | Leave a comment", "category", "News"],
    ["Kategorie: Vögel | 3 Kommentare", "category", "Vögel"],
    ["4 min read · 12 comments", "counter", ""],
  ])("%s is all of it small print", (line, kind, value) => {
    expect(readNote(line)).toEqual({ kind, value });
  });

  test("a headline with a bar in it is none", () => {
    expect(readNote("Posted in 1944 | A letter comes home after eighty years")).toBeNull();
    expect(readNote("Old quay | Leave a comment or write to the harbour master")).toBeNull();
  });
});

test("what stands before several dates and a bar is a kicker, not the beginning of the headlines", () => {
  const item = (at: number) => [
    `River diary | ${at} March 2024`,
    `A ferry for the town of Fenmoor, number ${at}`,
    "",
  ];
  const items = split([3, 2, 1].flatMap(item).join("\n"));
  expect(items.map(({ title, kicker }) => [title, kicker])).toEqual(
    [3, 2, 1].map((at) => [item(at)[1], "River diary"]),
  );
});

test("who wrote it is no headline below a date", () => {
  const item = (at: number) => [
    `A ferry for the town of Fenmoor, number ${at}`,
    `A ferry for the town of Fenmoor, number ${at}`,
    `${20 - at} March 2024`,
    "Author: Ada Marsh",
    `The clerk counted ${at} boats that night, and none of them was painted in a colour that he knew by its name.`,
    "Read more",
  ];
  const items = split([1, 2, 3, 4].flatMap(item).join("\n"));
  expect(items.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((at) => item(at)[0]));
});

test("a few words that recur and point onwards are a button, no kicker", () => {
  const item = (at: number) => [
    `A ferry for the town of Fenmoor, number ${at}`,
    `${20 - at} March 2024`,
    "It was built in a year, and it holds to this day.",
    "Hear it all →",
  ];
  const items = split([1, 2, 3].flatMap(item).join("\n"));
  expect(items.map(({ kicker, title }) => [kicker, title])).toEqual(
    [1, 2, 3].map((at) => [null, item(at)[0]]),
  );
});

test("a kicker that points onwards is still one", () => {
  const item = (at: number) => [
    "Press release ›",
    `A ferry for the town of Fenmoor, number ${at}`,
    `${20 - at} March 2024`,
    "It was built in a year, and it holds to this day.",
  ];
  const items = split([1, 2, 3].flatMap(item).join("\n"));
  expect(items.map(({ title }) => title)).toEqual([1, 2, 3].map((at) => item(at)[1]));
  expect(items.every(({ kicker }) => kicker?.startsWith("Press release"))).toBe(true);
});

test("a table of figures inside a text stays in it, with what follows", () => {
  const items = split(
    [
      "News from the harbour",
      "",
      "Ferries carry more people than ever",
      "12 March 2026",
      "The harbour office counted every passenger of the last year. Most of them came by the evening boat.",
      "Port\tJan\tFeb\tMar",
      "Trieste\t1,000\t1,037\t1,074",
      "| Rijeka | 900 | 950 | − |",
      "The figures are those of the harbour office, which counts at the gates.",
      "",
      "New crane arrives on Monday",
      "10 March 2026",
      "The crane was built in Rostock and travels by barge. It lifts forty tonnes and replaces one from 1961.",
      "",
      "Bridge closed for two weeks",
      "8 March 2026",
      "The old bridge over the canal is closed from Monday. Buses go round by the market until the end of May.",
    ].join("\n"),
  );
  expect(items.map(({ title }) => title)).toEqual([
    "Ferries carry more people than ever",
    "New crane arrives on Monday",
    "Bridge closed for two weeks",
  ]);
  const [first] = items;
  for (const words of ["Port\tJan", "1,037", "Rijeka | 900", "counts at the gates."])
    expect(first?.body.source).toContain(words);
});
