import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventDates } from "@/lib/ingest/dedupe/event-dates";
import { isSameMisspelt, namesDiffer } from "@/lib/ingest/dedupe/titles";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { tagItem } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import type { ParsedItem } from "@/lib/ingest/types";
import { expectLinear } from "@/test/support/processor-time";
import { buildIdentifiedItem } from "../../support/build-item";
import { tries } from "../../support/fuzz";

type Over = Parameters<typeof buildIdentifiedItem>[0];

function member(position: number, over: Over, file = "a.txt") {
  const item = buildIdentifiedItem({ position, ...over });
  return {
    ref: { file, position },
    item: { ...item, tags: tagItem(item, gazetteer()) } satisfies ParsedItem,
  };
}

const find = (...items: Over[]) => findDuplicates(items.map((over, at) => member(at, over)));
const kinds = (...items: Over[]) => find(...items).map(({ kind }) => kind);

const STORY =
  "The harbour master of the old town opened the new quay on Friday, after two years of work on the sea wall, the lights and the road. " +
  "Fishers had asked for it since the storms of last winter, when several boats were lost and the market had to close for a month. " +
  "The town paid for half of the work, and the rest came from a fund for small ports along the coast.";

describe("exact keys", () => {
  test("the same text is the same item, with score 1", () => {
    const [group] = find(
      { title: "New quay", text: STORY },
      { title: "NEW  QUAY", text: STORY.toUpperCase() },
    );
    expect(group).toMatchObject({ kind: "same", score: 1, members: [{ position: 0 }, { position: 1 }] });
  });

  test("the same address with another text is an update", () => {
    const url = "https://example.org/quay";
    expect(
      kinds(
        { title: "New quay", url, text: STORY },
        { title: "New quay", url: `${url}?utm_source=x`, text: `${STORY} It rained.` },
      ),
    ).toEqual(["update"]);
  });

  test("an address that all items of a list share is no key", () => {
    const url = "https://example.org/news";
    expect(
      kinds(
        { title: "New quay", url, text: STORY },
        { title: "Bakers on strike", url, text: "No bread was sold on Monday in the old town." },
      ),
    ).toEqual([]);
  });

  test("a bare title that comes again each week is not the same item", () => {
    expect(
      kinds(
        { title: "Weekly bulletin", publishedAt: "2024-01-01" },
        { title: "Weekly bulletin", publishedAt: "2024-01-08" },
      ),
    ).toEqual([]);
    expect(
      kinds(
        { title: "Weekly bulletin", publishedAt: "2024-01-01" },
        { title: "Weekly bulletin", publishedAt: "2024-01-01" },
      ),
    ).toEqual(["same"]);
  });

  test("a running number as identifier means nothing in another file", () => {
    const items = [
      member(0, { guid: "17", title: "A quay", text: STORY }),
      member(0, { guid: "17", title: "A strike", text: "Bakers." }, "b.txt"),
    ];
    expect(findDuplicates(items)).toEqual([]);
  });
});

describe("near copies", () => {
  const copy = STORY.split(" ")
    .filter((_, at) => at % 25 !== 7)
    .join(" ");

  test("a slightly changed copy is suggested as the same, never with score 1", () => {
    const [group] = find(
      { title: "New quay opens", text: STORY, publishedAt: "2024-03-01" },
      { title: "New quay opens", text: copy, publishedAt: "2024-03-03" },
    );
    expect(group?.kind).toBe("same");
    expect(group?.score).toBeLessThan(1);
  });

  test("a cut copy is suggested through containment", () => {
    const cut = STORY.split(" ").slice(0, 45).join(" ");
    expect(kinds({ title: "New quay opens", text: STORY }, { title: "New quay opens", text: cut })).toEqual([
      "same",
    ]);
  });

  test.each<[string, Over, Over]>([
    [
      "another ordinal",
      { title: "Third quay seminar", text: STORY },
      { title: "Fourth quay seminar", text: copy },
    ],
    ["another number", { title: "Quay seminar 3", text: STORY }, { title: "Quay seminar 4", text: copy }],
    [
      "another place",
      { title: "Quay seminar in Rome", text: STORY },
      { title: "Quay seminar in Oslo", text: copy },
    ],
    [
      "dates a month apart",
      { title: "Quay seminar", publishedAt: "2024-03-01", text: STORY },
      { title: "Quay seminar", publishedAt: "2024-04-02", text: copy },
    ],
    ["another title", { title: "Quay seminar", text: STORY }, { title: "Harbour day on Sunday", text: copy }],
  ])("%s makes it a series, not a copy", (_, left, right) => expect(kinds(left, right)).toEqual(["related"]));
});

describe("copies under noise", () => {
  const words = STORY.split(" ");
  const misspelt = words
    .map((word, at) => (at % 3 === 1 && word.length > 3 ? `${word.slice(0, 2)}x${word.slice(3)}` : word))
    .join(" ");

  test.each<[string, string]>([
    ["cut to 60 %", STORY.slice(0, Math.floor(STORY.length * 0.6))],
    ["every tenth word dropped", words.filter((_, at) => at % 10 !== 4).join(" ")],
    [
      "lead removed, boilerplate added",
      `${STORY.split(". ").slice(1).join(". ")} Sign up for our newsletter and follow us. All rights reserved.`,
    ],
    ["misspelt all over", misspelt],
  ])("%s is suggested as the same", (_, text) => {
    const [group] = find({ title: "New quay opens", text: STORY }, { title: "New quay opens", text });
    expect(group?.kind).toBe("same");
    expect(group?.score).toBeLessThan(1);
  });

  test("misspelt words are named in the reason", () => {
    const [group] = find(
      { title: "New quay opens", text: STORY },
      { title: "New quay opens", text: misspelt },
    );
    expect(group?.reason).toMatch(/misspelt/);
  });
});

describe("notices of one template", () => {
  const notice = (name: string, day: string) =>
    `${STORY} The road along ${name} is closed from ${day} on. Buses stop at the market.`;

  test.each<[string, string, string]>([
    ["another name", notice("Mill Lane", "9 May"), notice("Church Road", "9 May")],
    ["another date far down the text", notice("Mill Lane", "9 May"), notice("Mill Lane", "12 June")],
  ])("%s in the same place makes it a series", (_, left, right) => {
    const [group] = find({ title: "Road closed", text: left }, { title: "Road closed", text: right });
    expect(group?.kind).toBe("related");
    expect(group?.reason).toMatch(/became/);
  });

  test("sentences that have changed places do not hide another number", () => {
    const [first, second, third] = STORY.split(/(?<=\.) /);
    const left = `${first} In all 27 families took part. ${second} ${third}`;
    const right = `${third} ${first} In all 372 families took part. ${second}`;
    expect(kinds({ title: "New quay opens", text: left }, { title: "New quay opens", text: right })).toEqual([
      "related",
    ]);
  });

  test("a copy that lost what told two notices apart is a copy of neither", () => {
    const first = find(
      { title: "Road closed for repairs", text: notice("Mill Lane", "9 May") },
      { title: "Road closed for repairs", text: notice("Church Road", "12 June") },
      { title: "Road closed for repairs", text: STORY },
    );
    expect(first.map(({ kind }) => kind)).not.toContain("same");
  });

  test("the same words a week later are a notice that comes again", () => {
    const over = { title: "Market on Friday", text: STORY };
    expect(kinds({ ...over, publishedAt: "2024-03-01" }, { ...over, publishedAt: "2024-03-08" })).toEqual([
      "related",
    ]);
    expect(kinds({ ...over, publishedAt: "2024-03-01" }, { ...over, publishedAt: "2024-03-02" })).toEqual([
      "same",
    ]);
  });
});

describe("titles", () => {
  test.each([
    ["New quay opens in Alder Bay", "New quay opens in Northwick", true],
    ["New quay opens in Alder Bay", "New quay opens in Alder Bay | Harbour News", false],
    ["New quay opens", "New quay opens at last", false],
    ["Third quay opens", "third quay opens", false],
  ])("%s / %s", (left, right, differ) => expect(namesDiffer(left, right)).toBe(differ));

  test("slips are no other title, another place or number is", () => {
    expect(isSameMisspelt("New quay opens in Alder Bay", "New quav opnes in AlderBay")).toBe(true);
    expect(isSameMisspelt("New quay opens in Alder Bay", "New quay opens in Northwick")).toBe(false);
    expect(isSameMisspelt("Quay seminar 3", "Quay seminar 4")).toBe(false);
  });

  test("the same headline on one day over other words may be one event", () => {
    const other =
      "Ferries, nets and lanterns: a walk along the water with those who mend what the sea breaks every winter.";
    const at = (publishedAt: string, text: string) => ({ title: "New quay opens today", publishedAt, text });
    expect(kinds(at("2024-03-01", STORY), at("2024-03-01", other))).toEqual(["event"]);
    expect(kinds(at("2024-03-01", STORY), at("2024-03-05", other))).toEqual([]);
  });
});

describe("one event told differently", () => {
  test("a named event joins two reports", () => {
    const items = [
      {
        title: "Looking back at the 7th Lisbon Process Ministerial Conference",
        text: "Ministers met in November.",
      },
      {
        title: "26 states agree",
        text: "At the 7th Ministerial Conference of the Lisbon Process they signed.",
      },
    ];
    expect(kinds(...items)).toContain("event");
  });

  test("a day, a town and a project join two reports; another day does not", () => {
    const report = (day: string) => ({
      title: `Day ${day}`,
      text: `The TIDEWATCH project met in Oslo on ${day} May 2024.`,
    });
    const other = {
      title: "Pilots",
      text: "On 7 May 2024 pilots came to Oslo, guests of the TIDEWATCH project.",
    };
    expect(kinds(report("7"), other)).toContain("event");
    expect(kinds(report("9"), other)).not.toContain("event");
  });

  test("event dates are read with ranges, ordinals and other languages", () => {
    expect([...eventDates("On 11-12 November 2024, 3rd of May and le 5 mars 2023", "2022-01-01")]).toEqual([
      "2024-11-11",
      "2022-05-03",
      "2023-03-05",
    ]);
    expect([...eventDates("May 7, 2024; 07.06.2024; 2024-07-08; 9 Μαΐου 2024; ٩", null)]).toEqual(
      expect.arrayContaining(["2024-05-07", "2024-06-07", "2024-07-08"]),
    );
  });
});

describe("order and size", () => {
  test("the order of the items changes nothing", () => {
    const members = [
      "New quay opens",
      "New quay opens",
      "Quay seminar 3",
      "Quay seminar 4",
      "Bakers on strike",
    ].map((title, at) =>
      member(at, {
        title,
        text: at === 4 ? "The TIDEWATCH project met in Oslo." : `${STORY}${at === 0 ? "" : " It rained."}`,
      }),
    );
    const expected = findDuplicates(members);
    expect(expected.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        expect(findDuplicates(shuffled)).toEqual(expected);
      }),
      tries(20),
    );
  });

  test("a thousand items of one template take seconds, not minutes", () => {
    const notices = (length: number) =>
      Array.from({ length }, (_, at) => {
        const item = buildIdentifiedItem({
          position: at,
          title: `Notice ${at}`,
          text: `${STORY} Number ${at} of the series.`,
        });
        return { ref: { file: "a.txt", position: at }, item: { ...item, tags: [] } };
      });
    expectLinear(1_000, notices, (members) => {
      const groups = findDuplicates(members);
      expect(groups.map(({ kind, members: { length } }) => [kind, length])).toEqual([
        ["related", members.length],
      ]);
    });
  });
});
