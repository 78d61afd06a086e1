import { describe, expect, test } from "vitest";
import { weighLine } from "@/lib/ingest/formats/listing/evidence";
import { readPageLines } from "@/lib/ingest/formats/listing/page-lines";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const TITLES = [
  "Ferry gets a new captain after forty years",
  "Lighthouse opens its stairs on Sunday",
  "Pier closed for a week because of a seal",
  "Harbour wall will be a metre higher",
];
const TEXTS = [
  "The old one sails home on Friday, and the whole town will wave to her from the quay.",
  "Visitors can climb all the steps for the first time since the great storm of the winter.",
  "Two planks have to be laid anew, because a seal fell asleep on them and would not move.",
  "Work begins in spring, when the tide is low enough, and ends before the herring returns.",
];

describe("a list", () => {
  test("of a program that reads feeds has stars before headlines, and sources with times below", async () => {
    const day = (name: string, from: number) =>
      `${name}\n\n${[from, from + 1].map((at) => `☆ ${TITLES[at]}\nFerry Weekly – alerts · by A. J. Marsh · 1${at}:20\n${TEXTS[at]}\nKeep unread  Share  Tags\n`).join("\n")}`;
    const items = await parse(
      `Reader\n\n${day("Friday, 18 October 2024", 0)}\n${day("Thursday, 17 October 2024", 2)}`,
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual([
      "2024-10-18",
      "2024-10-18",
      "2024-10-17",
      "2024-10-17",
    ]);
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual(TEXTS.map((text) => [text]));
  });

  test("has labels before wide blanks, and badges behind its headlines", async () => {
    const lines = [
      "港の船長が四十年ぶりに交代しました",
      "灯台の階段を日曜日に公開します",
      "桟橋を一週間閉鎖いたします",
      "防波堤のかさ上げ工事のお知らせ",
    ];
    const items = await parse(
      `ニュース\n\n2024.12.25　港湾　${lines[0]} NEW\n2024.12.18　観光　${lines[1]}（PDF 82KB）\n2024.12.10　港湾　${lines[2]}\n2024.12.03　工事　${lines[3]}［PDF：1.2MB］\n`,
    );
    expect(items.map(({ title }) => title)).toEqual(lines);
    expect(items.map(({ kicker }) => kicker)).toEqual(["港湾", "観光", "港湾", "工事"]);
  });

  test("of a court has files beside its dates, which are no kickers", async () => {
    const items = await parse(
      TITLES.map(
        (title, at) =>
          `${title}\n${20 - at} March 2025 · Case CA/2024/03${at}8 · ${at % 2 ? "Family" : "Civil"}\n${TEXTS[at]}\n`,
      ).join("\n"),
    );
    expect(items.map(({ kicker }) => kicker)).toEqual(["Civil", "Family", "Civil", "Family"]);
  });

  test("ends with the numbers of its pages, and says in texts when something is", async () => {
    const entries = TITLES.map(
      (title, at) =>
        `${20 - at}.11.2023 | Harbour\n${title}\n${at === 1 ? "When: Thursday, 7 December 2023, 8 pm\nWhere: the lighthouse, third floor\n" : ""}${TEXTS[at]}\nread more\n`,
    );
    const items = await parse(
      `${entries.join("\n")}\n« back 1 [2] 3 4 next »\n\n18:00 Choir of the pilots, open rehearsal\nLast change: 30.11.2023\n`,
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items[1]?.body.map(({ text }) => text)).toEqual([
      "When: Thursday, 7 December 2023, 8 pm",
      "Where: the lighthouse, third floor",
      TEXTS[1],
    ]);
  });

  test("of whole texts has a pinned one without a date, and lists within them", async () => {
    const entries = TITLES.map(
      (title, at) =>
        `${title}\nPosted by Ada on ${20 - at}th May 2023 in Log\n${TEXTS[at]}\n${at === 2 ? "It is not over. Please:\n- keep your dogs on a lead\n- call a warden at once\n" : ""}`,
    );
    const items = await parse(
      `Log\n\nPinned\nBoats are fully booked until June\nPlease do not come to the quay without a ticket, for there are no seats left at all.\n\n${entries.join("\n")}`,
    );
    expect(items.map(({ title }) => title)).toEqual(["Boats are fully booked until June", ...TITLES]);
    expect(items[3]?.body.map(({ text }) => text)).toEqual([
      TEXTS[2],
      "It is not over. Please:",
      "keep your dogs on a lead",
      "call a warden at once",
    ]);
  });
});

test("one word in capitals is a badge rather than a headline", () => {
  const weight = (text: string) => readPageLines(text).map(weighLine)[0]?.title;
  expect(weight("FEATURED")).toBeLessThan(weight("Featured") ?? 0);
  expect(weight("PORT REOPENED")).toBe(weight("Port reopened"));
});
