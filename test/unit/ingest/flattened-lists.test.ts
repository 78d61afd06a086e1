import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { partFlattenedLines } from "@/lib/ingest/formats/listing/flattened/part-lines";
import { clean } from "@/lib/ingest/stages/clean";
import { splitLines } from "@/lib/ingest/text/lines";
import { expectLinear } from "@/test/support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

function read(text: string) {
  return listing
    .split(buildDump("page.txt", text))
    .items.map((item) => clean(item))
    .map(({ title, kicker, publishedAt, body }) => ({
      title,
      kicker,
      day: publishedAt,
      text: body.map((block) => block.text).join(" "),
    }));
}

const FERRY = "The new ferry has room for forty cars. It sails from May.";
const SCHOOL = "Pupils planted ninety trees behind the gym. More will follow in autumn.";
const TOWER = "The old tower is open on Sundays. Tickets are sold at the gate.";

const ITEMS = [
  { title: "Ferry reaches the island", kicker: null, day: "2024-03-12", text: FERRY },
  { title: "School yard becomes a grove", kicker: null, day: "2024-03-04", text: SCHOOL },
  { title: "Tower opens its stairs", kicker: null, day: "2024-02-27", text: TOWER },
];
const DATES = ["12 March 2024", "4 March 2024", "27 February 2024"];
const KICKERS = ["Press Release", "Interview", "Press Release"];

const list = (write: (title: string, date: string, text: string, kicker: string) => string): string =>
  ITEMS.map(({ title, text }, at) => write(title, DATES[at] ?? "", text, KICKERS[at] ?? "")).join(" ");

describe("a list that a page's text has on one line", () => {
  test.each([
    ["headline, date, text, button", list((title, date, text) => `${title} ${date} ${text} Read more`)],
    ["headline, date, text", list((title, date, text) => `${title} ${date} ${text}`)],
    ["date, headline, text, button", list((title, date, text) => `${date} ${title} ${text} Read more`)],
    ["headline, label of date, text", list((title, date, text) => `${title} Published on ${date} ${text}`)],
    ["headline, text, date", list((title, date, text) => `${title} ${text} Posted on ${date}`)],
  ])("is read as its items: %s", (_order, items) => {
    expect(listing.detect(buildDump("page.txt", items))).toBeGreaterThan(0.5);
    expect(read(`Home About Contact News ${items} Imprint Privacy`)).toEqual(ITEMS);
  });

  test("has headlines that begin with a number, and no day is parted from its month", () => {
    const items = [
      ["AWARD", "7. Young Shipwrights' Prize is given away", FERRY],
      ["NOTICE", "30 August is a holiday in the port", SCHOOL],
      ["AWARD", "Prize for the lighthouse keepers", "Ten keepers were chosen. They meet on 9 October."],
      ["NOTICE", "Water fails in the old town", TOWER],
    ];
    const page = items.map(
      ([kicker, title, text], at) => `${9 - at} May 2024 ${kicker} ${title} ${text} Read more`,
    );
    expect(read(`Home About Contact Newsroom ${page.join(" ")} Imprint`)).toMatchObject(
      items.map(([kicker, title]) => ({ kicker, title })),
    );
  });

  test.each([
    ["before the headline", list((title, date, text, kicker) => `${kicker} ${title} ${date} ${text}`)],
    [
      "before the date",
      list((title, date, text, kicker) => `${kicker} | ${date} ${title} ${text} Read more`),
    ],
    ["behind the date", list((title, date, text, kicker) => `${date} ${kicker} ${title} ${text} Read more`)],
  ])("has kickers %s", (_place, items) => {
    const expected = ITEMS.map((item, at) => ({ ...item, kicker: KICKERS[at] }));
    expect(read(`Home About Contact Newsroom ${items} Imprint`)).toEqual(expected);
  });

  test.each([
    ["a dash and the time", list((title, date, text) => `${title} ${date} - 14:25 ${text} Read more`)],
    ["a colon", list((title, date, text) => `${date}: ${title} ${text} Read more`)],
    ["the writer", list((title, date, text) => `${title} ${date} by Ada Marsh ${text} Read more`)],
    ["a button in small letters below", list((title, date, text) => `${date} ${title} ${text} more`)],
  ])("may have beside its dates %s", (_what, items) => {
    expect(read(`Home About Contact News ${items} Imprint Privacy`)).toEqual(ITEMS);
  });

  test("has kickers that its menu names", () => {
    const sections = ["Harbour", "Schools", "Culture"];
    const items = ITEMS.map(
      ({ title, text }, at) => `${DATES[at]} – ${sections[at]} ${title} ${text} Read more`,
    );
    expect(read(`Overview Harbour Schools Culture Sport ${items.join(" ")} Imprint`)).toEqual(
      ITEMS.map((item, at) => ({ ...item, kicker: sections[at] })),
    );
  });

  test("may have headlines alone", () => {
    const items = list((title, date) => `${date} ${title}`);
    expect(read(`News archive ${items}`).map(({ title }) => title)).toEqual(ITEMS.map(({ title }) => title));
  });

  test("may be written without capitals", () => {
    const items = [
      "افتتاح مكتبة في القرية 12 مارس 2024 تضم المكتبة ألفي كتاب للأطفال. وتفتح كل يوم سبت. اقرأ المزيد",
      "تجديد ملعب المدرسة 4 مارس 2024 انتهت الأعمال قبل الموعد بأسبوع. وسيلعب الفريق هناك. اقرأ المزيد",
      "عودة القطار إلى الساحل 27 فبراير 2024 يسير القطار مرتين في اليوم. وتباع التذاكر في المحطة. اقرأ المزيد",
    ];
    expect(read(`الرئيسية الأخبار ${items.join(" ")} اتصل بنا`).map(({ title }) => title)).toEqual([
      "افتتاح مكتبة في القرية",
      "تجديد ملعب المدرسة",
      "عودة القطار إلى الساحل",
    ]);
  });

  test("may have one line for each item", () => {
    const lines = ITEMS.map(({ title, text }, at) => `${title} ${DATES[at]} ${text} Read more`);
    expect(read(`News\n${lines.join("\n")}\nImprint`)).toEqual(ITEMS);
  });

  test("may name writers before its dates, and begin a text with speech", () => {
    const said = [FERRY, "—Who planted the trees? —We did, all ninety of us.", TOWER];
    const items = ITEMS.map((item, at) => ({ ...item, text: said[at] ?? "" }));
    const lines = items.map(
      ({ title, text }, at) => `${title} Author: Ada Marsh ${DATES[at]} ${text} Read more`,
    );
    expect(read(`News\n${lines.join("\n")}\nImprint`)).toEqual(items);
  });

  test("keeps a name that one headline ends with", () => {
    const titles = [
      "Ferry reaches the island",
      "A school yard painted by Ada Marsh",
      "Tower opens its stairs",
    ];
    const lines = titles.map((title, at) => `${title} ${DATES[at]} ${ITEMS[at]?.text} Read more`);
    expect(read(`News\n${lines.join("\n")}\nImprint`).map(({ title }) => title)).toEqual(titles);
  });

  test("may have one line for each item behind the sign of a list, and longer headlines than most", () => {
    const items = [
      ...ITEMS,
      {
        title: "Pumps, gauges and a sluice: what has been mended along the estuary",
        kicker: null,
        day: "2024-02-20",
        text: "Crews of three towns have worked by night. It took them two years.",
      },
    ];
    const lines = items.map(({ title, day, text }) => `- ${day} ${title} ${text} Find out more`);
    expect(read(`News\n${lines.join("\n")}\nLoad more`)).toEqual(items);
  });
});

describe("a line of running text", () => {
  test.each([
    [
      "The works began on 12 March 2024, went on until 4 March 2025 and were closed on 27 February 2026 by the mayor.",
    ],
    [
      "On 12 March 2024 the council met. On 4 April 2024 it met again. On 7 May 2024 it was dissolved by a vote.",
    ],
    [
      "The works were to end soon - 12 March 2024 The mayor said so - 4 March 2025 The builder did - 7 May 2026 Nobody did.",
    ],
  ])("is not parted at its dates: %s", (text) => {
    expect(partFlattenedLines(text, splitLines(text))).toEqual(splitLines(text));
  });

  test("is covered by its parts exactly once, whatever they are", () => {
    const word = fc.constantFrom(
      ...DATES,
      "Read more",
      "The ferry sails.",
      "New stairs",
      "|",
      "  ",
      "\n",
      "News",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        let at = 0;
        for (const line of partFlattenedLines(text, splitLines(text))) {
          expect(line.start).toBe(at);
          expect(line.end).toBeLessThanOrEqual(line.next);
          at = line.next;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  test("is parted at a button though a text is cut or lacking, and numbers in headlines are no labels of the page", () => {
    const items = read(
      `Home News Contact Find NOTICE General Meeting on 16 March's Eve ${DATES[0]} ${FERRY} Read more NEWS Course for Pilots (2. Group) ${DATES[1]} ${SCHOOL} Read more NOTICE Tower Stairs Are Open Again ${DATES[2]} Read more NEWS Boats Are Lifted ${"1 February 2024"} ${TOWER} Read more 1 2 3 Next`,
    );
    expect(items.map(({ title }) => title)).toEqual([
      "General Meeting on 16 March's Eve",
      "Course for Pilots (2. Group)",
      "Tower Stairs Are Open Again",
      "Boats Are Lifted",
    ]);
    expect(items.map(({ kicker }) => kicker)).toEqual(["NOTICE", "NEWS", "NOTICE", "NEWS"]);
    expect(items.map(({ text }) => text)).toEqual([FERRY, SCHOOL, "", TOWER]);
  });

  test("is none where as many dates stand alone: teasers repeat how their texts begin", () => {
    const page = ITEMS.map(
      ({ title, text }, at) =>
        `${title}\n${DATES[at]}\nStatement ${DATES[at]} ${title} ${text.split(".")[0]}...\nRead More`,
    ).join("\n");
    expect(partFlattenedLines(page, splitLines(page))).toEqual(splitLines(page));
    const items = read(page);
    expect(items.map(({ title, day }) => [title, day])).toEqual(ITEMS.map(({ title, day }) => [title, day]));
    for (const { title, text } of items) expect(text).toContain(`${title}`);
  });

  test("is one all the same below a date that stands alone", () => {
    const lines = ITEMS.map(({ title, text }, at) => `${title} ${DATES[at]} ${text} ${text}`);
    const items = read(["13 March 2024", ...lines].join("\n"));
    expect(items.map(({ day }) => day)).toEqual(ITEMS.map(({ day }) => day));
  });

  test("is parted in time that grows with its length", () => {
    const entries = list((title, date, words) => `${title} ${date} ${words} `);
    expectLinear(
      2_000,
      (times) => entries.repeat(times),
      (text) => partFlattenedLines(text, splitLines(text)),
    );
  });
});
