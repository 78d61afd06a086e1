import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { learnCountedFronts } from "@/lib/ingest/formats/listing/counted-fronts";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isFurniture } from "@/lib/ingest/formats/listing/furniture";
import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

describe("words whose space was lost with the tags between them", () => {
  test.each([
    ["March 3, 2021Blog", "March 3, 2021", "Blog"],
    ["3 September 2020Press releases", "3 September 2020", "Press releases"],
    ["March 3, 2021Blog No Comments", "March 3, 2021", "Blog"],
    ["Harbour06 Nov 2025", "06 Nov 2025", "Harbour"],
    ["NewsMarch 3, 2024", "March 3, 2024", "News"],
    ["9. 11. 2025A-team 14 comments", "9. 11. 2025", "A-team"],
    ["2025.11.07IR", "2025.11.07", "IR"],
    ["2025.10.29プレスリリースNEW", "2025.10.29", "プレスリリース"],
  ])("%s: a date and its section", (line, raw, kicker) => {
    expect(readDateLine(line)).toMatchObject({ raw, kicker, fit: "parted" });
  });

  test("a number that only looks like a year parts nothing", () => {
    expect(readDateLine("The 2021Edition of the fair")).toBeNull();
  });

  test.each([
    ["Posted on4 May 20245 June 2024byAda Marsh", "4 May 2024", "Ada Marsh"],
    ["Posted on11 May 2024byadmin", "11 May 2024", "admin"],
  ])("%s: a date, when it was changed, and a writer", (line, raw, author) => {
    expect(readDateLine(line)).toEqual({ raw, kicker: null, author, fit: "pure" });
  });

  test.each([
    "2025.10.29より千曲第二工場の操業を全面的に再開いたします",
    "Minutes12.05.2024.pdf",
    "Ward2024Plan",
    "In May 2024 the Ward9 report was read by 400 people.",
  ])("%s: no date is parted from what goes on without a blank", (line) => {
    expect(readDateLine(line)).toBeNull();
  });

  test("headlines glued to their dates are headlines, in a script without capitals too", () => {
    const headlines = ["新しい橋が開通", "図書館が再開", "湖の水位が低下", "夜間フェリー就航"].map(
      (headline, at) => `2024.03.0${8 - at}${headline}`,
    );
    const text =
      "市によりますと、工事は予定より早く終わり、来月から市民が利用できるようになるということです。";
    const items = split(headlines.map((headline, at) => `${headline}\n${at + 1}件目、${text}`).join("\n"));
    expect(items.map(({ title }) => title)).toEqual(headlines);
  });

  test("alone, what goes on behind a date is no section", () => {
    expect(readDateLine("2024-03-05市长宣布通车")).toBeNull();
  });

  test.each(["تجديد", "מחדש"])("%s is a whole word, though it ends like a badge", (kicker) => {
    expect(readDateLine(`2024.03.05 | ${kicker}`)?.kicker).toBe(kicker);
  });

  test("the signs of a machine's stamp stay together", () => {
    expect(readDateLine("2025-11-07T10:00")).toMatchObject({ raw: "2025-11-07T10:00", fit: "pure" });
  });

  test.each(["Posted inNews", "Veröffentlicht inNews", "Posted in News"])(
    "%s: a label and its section",
    (line) => {
      expect(readNote(line)).toEqual({ kind: "category", value: "News" });
    },
  );
});

describe("what counts a text, before its first word", () => {
  const texts = ["Who can say?", "In May the snow went.", "“No,” she said."].map(
    (text, index) => `Reading Time: ${index + 3} minutes ${text}`,
  );

  test("is left out where most texts have it", () => {
    expect(texts.map(learnCountedFronts(texts))).toEqual([
      "Who can say?",
      "In May the snow went.",
      "“No,” she said.",
    ]);
  });

  test("stays where few have it", () => {
    const few = [...texts.slice(0, 1), "In May the snow went.", "Nobody was there."];
    expect(few.map(learnCountedFronts(few))).toEqual(few);
  });
});

test("an address in a text that a machine cut makes it no foot of a page", () => {
  const text =
    "Contact: aloder@guild.example HEXLEY – After the ministry let it be known the guild has written to …";
  expect(isFurniture(`${text} Read More`)).toBe(false);
  expect(isFurniture("Harbour Courier, 1 Quay, office@courier.example")).toBe(true);
});

describe("a list of reviews", () => {
  const reviews = [
    "The play that needed no second act",
    "Puppets are not for children",
    "Four strings and a power cut",
  ];
  const page = `An organ for a cinema that has none

For sixty years the pipes lay in a barn behind the brewery, and what they sound like nobody ...

more »

${reviews
  .map(
    (title, index) =>
      `${title}\n\nThis is what was heard on night ${index + 1}, and the bar did well out of it too. more »\n\n1${index} December 2014`,
  )
  .join("\n\n")}

Current issue

19 December 2014

20 December 2014

21 December 2014`;

  test("begins with what has no date, and ends before the calendar", () => {
    expect(split(page).map(({ title }) => title)).toEqual([
      "An organ for a cinema that has none",
      ...reviews,
    ]);
  });
});

describe("the foot of a blog's post", () => {
  test.each([
    ["Posted in Diary Tagged mayfly, alder 3 Comments", "Diary"],
    ["Posted in River Leave a comment", "River"],
    ["Veröffentlicht unter Fluss Verschlagwortet mit Wehr", "Fluss"],
  ])("%s: files it, and counts who answered", (line, value) => {
    expect(readNote(line)).toEqual({ kind: "category", value });
  });

  test("is of the post above it", () => {
    const posts = ["Diary", "River", "Flies"].map(
      (section, index) =>
        `1${index} May 2023\nWhat the ${section.toLowerCase()} has to say\nThis was written down on the bank of the river, on day ${index + 1} of the season. Continue reading\nPosted in ${section} Leave a comment`,
    );
    expect(split(posts.join("\n")).map(({ kicker }) => kicker)).toEqual(["Diary", "River", "Flies"]);
  });
});
