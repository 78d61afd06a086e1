import { describe, expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const entry = (n: number, fields: string) => `item
title: Ferry ${n} gets a new captain
link: https://ferries.example/news/${n}
description: ${fields}
enclosure: https://ferries.example/pictures/${n}.jpg image/jpeg 1200
dc:creator: Ada Marsh
pubDate: Mon, 0${n} Apr 2024 10:00:00 +0000
`;

describe("a flattened feed", () => {
  test("that names its fields is read without their names", async () => {
    const items = await parse(
      `title: Ferry news\nlink: https://ferries.example/\ngenerator: Hull 2\nlastBuildDate: Tue, 09 Apr 2024 10:00:00 +0000\n\n${entry(1, "The old one sails home on Friday: at noon.")}\n${entry(2, "")}\n${entry(3, "She knows the strait by heart, and its seals by name.")}`,
    );
    expect(items.map(({ title }) => title)).toEqual([1, 2, 3].map((n) => `Ferry ${n} gets a new captain`));
    expect(items.map(({ url }) => url)).toEqual([1, 2, 3].map((n) => `https://ferries.example/news/${n}`));
    expect(items.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual([
      "2024-04-01",
      "2024-04-02",
      "2024-04-03",
    ]);
    expect(items[0]?.body.map(({ text }) => text)).toEqual(["The old one sails home on Friday: at noon."]);
    expect(items[1]?.body).toEqual([]);
  });

  test("keeps a colon of its own where hardly a line names a field", async () => {
    const items = await parse(
      [1, 2, 3]
        .map(
          (n) =>
            `Ferry ${n} sails\nhttps://ferries.example/news/${n}\nMon, 0${n} Apr 2024 10:00:00 +0000\nTitle: we have none for this captain, who came by night.\n`,
        )
        .join("\n"),
    );
    expect(items[2]?.body.map(({ text }) => text)).toEqual([
      "Title: we have none for this captain, who came by night.",
    ]);
  });

  test("keeps a text's own line where the program writes its names small, and a change is the date where there is no other", async () => {
    const texts = [
      [
        "There is a feast on the southern quay, and everyone may come to it.",
        "the last Friday of the month, when the tide is low enough.",
        "a whale that the sculptor gave to the town last year.",
      ],
      [
        "Sailors have asked for a later ferry since the theatre reopened.",
        "not before the autumn, as the captain told us.",
        "the pier at night, seen from the lighthouse of the island.",
      ],
      [
        "Two seals were found asleep on the ramp and would not move.",
        "on a Sunday, so that nobody was at work to help them.",
        "both of them, looking the other way as if nothing had happened.",
      ],
    ];
    const atom = ([about, day, picture]: string[], at: number) =>
      `entry\ntitle: Ferry ${at + 1} sails\nlink: https://ferries.example/news/ferry-${at + 1}-sails\nupdated: 2024-04-0${at + 1}T10:00:00Z\nsummary: ${about}\nDate: ${day}\nImage: ${picture}\n`;
    const items = await parse(
      `title: Ferries\nlink: https://ferries.example/\n\n${texts.map(atom).join("\n")}`,
    );
    expect(items.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual([
      "2024-04-01",
      "2024-04-02",
      "2024-04-03",
    ]);
    expect(items[1]?.body.map(({ text }) => text).join("\n")).toContain("Date: not before");
    expect(items[1]?.body.map(({ text }) => text).join("\n")).toContain("Image: the pier");
  });

  test("whose texts have kept their tags has paragraphs", async () => {
    const items = await parse(
      [1, 2]
        .map(
          (n) =>
            `Ferry ${n} sails\nhttps://ferries.example/news/ferry-${n}-sails\n<p>It was late.</p><p>Nobody <em>minded</em>.</p>\nMon, 0${n} Apr 2024 10:00:00 +0000\n`,
        )
        .join("\n"),
    );
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([
      ["It was late.", "Nobody minded."],
      ["It was late.", "Nobody minded."],
    ]);
  });
});
