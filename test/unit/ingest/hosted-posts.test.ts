import { describe, expect, test } from "vitest";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { inYearOfIssue } from "@/lib/ingest/formats/newsletter/day-of-event";
import { findHostedPost } from "@/lib/ingest/formats/newsletter/hosted/hosted-post";
import { readLines } from "@/lib/ingest/formats/newsletter/read-lines";
import { socialPage } from "@/lib/ingest/formats/social-page";
import { parseDump } from "@/lib/ingest/pipeline";
import { expectLinear } from "@/test/support/processor-time";
import { letterOf, readLetter } from "@/test/support/read-letter";

const BUS = "A small bus picks up everybody from the six villages on the hill and takes them to the market.";
const MILL = "Spades and carts are needed, and somebody who knows about sluices. There will be soup.";
const TOWER = "The tower has been closed for nine years, and on Sunday somebody had lit a lamp in it again.";

const HEAD = [
  "Tidal Notes\n\nEnskri\nHar konto",
  "Tidal Notes\nThe lamp in the tower\nKopi\nFacebook",
  "The lamp in the tower\nAlso: a bus, a mill",
  "Ada Marsh\nMar 12, 2024\n∙ Betal",
  "211\n\n34\n\n18\nDel",
];
const FOOT = [
  "211 elsker\n18 vider",
  "Neste",
  "Ola N.\n2d\nI rang the bell up there in 1971.\nElsk (4)\nSvar",
  "The sea is late\nNothing else to report.\nMar 5 • Ada Marsh\n302\n\n51",
  "Enskri\n\n© 2024 Ada Marsh",
];
const postOf = (...blocks: string[]): string => [...HEAD, ...blocks, ...FOOT].join("\n\n");
const dumpOf = (text: string) => ({ file: "post", text, encoding: "utf-8", warnings: [] });

describe("a letter on the page of its host", () => {
  test("is one story with its author and its day, in a language that nobody knows", () => {
    const text = postOf(`${TOWER}\n${BUS}`, "Ditt brev...\nEnskri", MILL);
    const body = ["Also: a bus, a mill", TOWER, BUS, MILL].join("\n\n");
    expect(readLetter(text)).toEqual([
      {
        title: "The lamp in the tower",
        kicker: null,
        author: "Ada Marsh",
        date: "Mar 12, 2024",
        url: null,
        body,
      },
    ]);
  });

  test("tells a story with each number from one on; a number without a headline below is one itself", () => {
    const text = postOf(
      `${TOWER}\n${BUS}`,
      "Skriv til oss",
      `1. Roads\n\nThe bus is back\n${BUS}\n→ The timetable`,
      `2. Jobs\n\nMiller, Upper Valley\nWarden, Lower Valley`,
      `3. From the drawer\n\nHands wanted for the mill\nAda Marsh · March 3, 2021\nHands wanted for the mill\n${MILL}`,
    );
    expect(readLetter(text).map(({ title, kicker, date, body }) => [title, kicker, date, body])).toEqual([
      ["The lamp in the tower", null, "Mar 12, 2024", ["Also: a bus, a mill", TOWER, BUS].join("\n\n")],
      ["The bus is back", "Roads", "Mar 12, 2024", BUS],
      ["Jobs", null, "Mar 12, 2024", "Miller, Upper Valley\n\nWarden, Lower Valley"],
      ["Hands wanted for the mill", "From the drawer", "March 3, 2021", MILL],
    ]);
  });

  test("is no page of a network, whatever readers say below it", async () => {
    const text = postOf(`${TOWER}\n${BUS}`, MILL);
    expect(newsletter.detect(dumpOf(text))).toBeGreaterThan(socialPage.detect(dumpOf(text)));
    const parsed = await parseDump(
      { file: "post.txt", bytes: new TextEncoder().encode(text) },
      { vocabulary: { terms: [] } },
    );
    expect(parsed.items.map(({ title }) => title)).toEqual(["The lamp in the tower"]);
  });

  test.each([
    [
      "two posts of a network with their counters",
      [...HEAD.slice(1), TOWER, BUS, MILL, ...HEAD.slice(2), TOWER, MILL],
    ],
    ["a headline that the page has not said before", [...HEAD.slice(2), TOWER, BUS, MILL, ...FOOT]],
    ["a day without counters", [...HEAD.slice(0, 4), TOWER, BUS, MILL, ...FOOT]],
    ["a page without a text", [...HEAD, TOWER, ...FOOT]],
  ])("%s is none", (_what, blocks) => {
    expect(findHostedPost(readLines(blocks.join("\n\n")))).toBeNull();
  });

  test("is read in a time that grows as it does", () => {
    const long = (size: number) =>
      postOf(...Array.from({ length: size }, (_, at) => `${at + 1}. Part ${at}\n\nThe bus ${at}\n${BUS}`));
    expectLinear(1_000, long, (text) => newsletter.split(dumpOf(text)));
  });
});

describe("a letter by what it says of itself", () => {
  const stories = [
    `NEWS\n\n13.02.2024\nTHE BUS IS BACK\n${BUS}\nwhole story`,
    `12.02.2024\nHANDS WANTED FOR THE MILL\n${MILL}\nwhole story`,
    `11.02.2024\nA LAMP IN THE TOWER\nThe tower by night\n${TOWER}\nwhole story`,
  ];
  const bulletin = (top: string) => [top, ...stories, "Valley Office, 12 Weir Street"].join("\n\n");

  test("that asks whether it is shown is no list of dated news", () => {
    const asked = bulletin(
      "Trouble viewing this? Click here.\nVALLEY OFFICE\nWEEKLY BULLETIN\nIssue 7, 5–11 February 2024",
    );
    expect(newsletter.detect(dumpOf(asked))).toBeGreaterThan(0.9);
    const list = bulletin("VALLEY OFFICE\nNews\nTrouble with your account? Click here.");
    expect(newsletter.detect(dumpOf(list))).toBeLessThan(0.5);
  });

  test("has days and buttons that come again, and no list of contents made of them", () => {
    const read = readLetter(bulletin("VALLEY OFFICE\nWEEKLY BULLETIN\nIssue 7, 5–11 February 2024"));
    expect(read.map(({ title, date }) => [title, date])).toEqual([
      ["THE BUS IS BACK", "13.02.2024"],
      ["HANDS WANTED FOR THE MILL", "12.02.2024"],
      ["A LAMP IN THE TOWER", "11.02.2024"],
    ]);
  });

  test("has a few words between a headline that a day proves and its text: they are no headline", () => {
    const read = readLetter(bulletin("VALLEY OFFICE\nWEEKLY BULLETIN\nIssue 7, 5–11 February 2024"));
    expect(read[2]?.body).toBe(`The tower by night\n\n${TOWER}`);
  });

  test("has sections over sections, whose headlines keep their texts", () => {
    const read = readLetter(
      letterOf(`VALLEY NEWS\nROADS\nThe bus is back\n${BUS}`, `WATER\nHands wanted for the mill\n${MILL}`),
    );
    expect(read.map(({ title, kicker }) => [title, kicker])).toEqual([
      ["The bus is back", "ROADS"],
      ["Hands wanted for the mill", "WATER"],
    ]);
  });

  test("has a button right above a rule, and headlines right above others", () => {
    const ruled = readLetter(
      letterOf(
        `The bus is back\n${BUS}\nPictures of the bus\n__________`,
        `Hands wanted for the mill\n${MILL}\nPictures of the mill\n__________`,
      ),
    );
    expect(ruled.map(({ title }) => title)).toEqual(["The bus is back", "Hands wanted for the mill"]);
    const underlined = readLetter(
      letterOf(`The bus is back\n-----------\n${BUS}`, `Hands wanted for the mill\n-----------\n${MILL}`),
    );
    expect(underlined.map(({ title }) => title)).toEqual(["The bus is back", "Hands wanted for the mill"]);
  });

  test("dates a day without a year by an issue that is a month", () => {
    expect(inYearOfIssue("Friday, May 24", "May 2024")).toBe("2024-05-24");
    expect(inYearOfIssue("Friday, January 5", "December 2024")).toBe("2025-01-05");
    expect(inYearOfIssue("Friday, May 24", "spring")).toBe("Friday, May 24");
  });
});

describe("what a post says itself", () => {
  const headOf = (likes: string): string =>
    [
      "Tidal Notes\n\nNotes\nTravel\nSubscribe",
      "The lamp in the tower\nCopy link",
      "The lamp in the tower",
      "Ada Marsh\nMar 12, 2024",
      `${likes}\n\n34\n\nShare`,
    ].join("\n\n");
  const pageOf = (likes: string, ...blocks: string[]): string =>
    [headOf(likes), ...blocks, "Subscribe", "© 2024 Ada Marsh"].join("\n\n");
  const bodyOf = (text: string): string => readLetter(text)[0]?.body ?? "";

  test("stays below a line that begins like a button", () => {
    const body = bodyOf(pageOf("211", TOWER, `Travel tips\n${BUS}`, `Notes from the hill\n${MILL}`, TOWER));
    expect(body).toContain(BUS);
    expect(body).toContain(MILL);
  });

  test("goes on behind a number that is its first counter's", () => {
    expect(bodyOf(pageOf("2", TOWER, BUS, "2 onions\n1 leek\n3 carrots", MILL))).toContain(MILL);
    expect(bodyOf(pageOf("12", TOWER, "12 boats came.", BUS, MILL))).toContain(MILL);
  });

  test("has no story for each of its steps", () => {
    const steps = ["1. Saw the planks", "2. Tar the planks", "3. Wait for the tide"];
    expect(readLetter(pageOf("211", TOWER, BUS, ...steps, MILL)).length).toBe(1);
  });

  test("is not all of a page that has the author's other posts below it in full", () => {
    const other = `A bus for the hill\nAda Marsh\nMarch 2, 2024\n\n${BUS}\n\n${MILL}`;
    expect(findHostedPost(readLines(pageOf("211", TOWER, BUS, MILL, other)))).toBeNull();
  });
});
