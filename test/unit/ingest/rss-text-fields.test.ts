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

const fields = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

describe("a dump of several feeds", () => {
  test("reads each channel in the order of its own fields", async () => {
    const items = await parse(
      fields(
        "Ferry news",
        "https://ferries.example/news",
        "What sails today",
        "en",
        "Fri, 05 Apr 2024 10:00:00 +0000",
        "Captain Ada Marsh takes the helm",
        "https://ferries.example/news/captain",
        "She knows the strait by heart, and its seals by name.",
        "Thu, 04 Apr 2024 10:00:00 +0000",
        "https://ferries.example/news/captain",
        "The old ramp is closed for repairs",
        "https://ferries.example/news/ramp",
        "Foot passengers board at the second pier, which is longer and colder.",
        "Wed, 03 Apr 2024 10:00:00 +0000",
        "https://ferries.example/news/ramp",
        "Radio Strait · Headlines",
        "https://radio.example/",
        "All the weather that is fit to hear",
        "en",
        "Copyright Radio Strait",
        "05/04/2024 14:30",
        "A storm keeps the fleet in the harbour for two days",
        "The harbour master counted forty boats and one very angry swan.",
        "https://radio.example/n/20240405",
        "04/04/2024 11:05",
        "Price of mackerel falls again",
        "Nobody on the quay believes that it will last beyond Sunday.",
        "https://radio.example/n/20240404",
      ),
    );
    expect(items.map(({ title, publishedAt, url }) => [title, publishedAt?.slice(0, 10), url])).toEqual([
      ["Captain Ada Marsh takes the helm", "2024-04-04", "https://ferries.example/news/captain"],
      ["The old ramp is closed for repairs", "2024-04-03", "https://ferries.example/news/ramp"],
      [
        "A storm keeps the fleet in the harbour for two days",
        "2024-04-05",
        "https://radio.example/n/20240405",
      ],
      ["Price of mackerel falls again", "2024-04-04", "https://radio.example/n/20240404"],
    ]);
  });
});

describe("an entry of a flattened feed", () => {
  const atom = (n: number, ...rest: readonly string[]): string =>
    `\n${fields(`tag:quay.example,2024:note-${n}`, ...rest)}`;

  test("keeps the number in front of it, has no text where it has none, and is no channel", async () => {
    const items = await parse(
      fields(
        "tag:quay.example,2011:feed",
        "Harbour notes",
        "All that the harbour master writes",
        "2024-04-09T18:20:05+02:00",
        "Harbour office",
        "office@quay.example",
      ) +
        atom(
          9,
          "Hail on the quay",
          "2024-04-09T18:20:05+02:00",
          "2024-04-09T17:02:00+02:00",
          "Ada Marsh",
          "It was over in nine minutes, and two boats have holes.",
        ) +
        atom(
          8,
          "Webcam is back",
          "2024-04-08T20:00:00+02:00",
          "2024-04-08T19:58:12+02:00",
          "Technical staff",
        ) +
        atom(
          7,
          "Open day at the lighthouse",
          "2024-04-07T07:45:00+02:00",
          "2024-04-02T12:30:00+02:00",
          "Jon Reed",
          "From ten to four you may climb all of its stairs.",
        ),
    );
    expect(items.map(({ title, publishedAt }) => [title, publishedAt?.slice(0, 16)])).toEqual([
      ["Hail on the quay", "2024-04-09T17:02"],
      ["Webcam is back", "2024-04-08T19:58"],
      ["Open day at the lighthouse", "2024-04-02T12:30"],
    ]);
    expect(items[1]?.body).toEqual([]);
  });

  test("may be a post that has an address, a date and a text, and no title", async () => {
    const post = (n: number, ...text: readonly string[]): string => {
      const url = `https://social.example/@harbour/1117${n}`;
      return fields(url, url, `Mon, 0${n} Apr 2024 10:00:00 +0000`, ...text);
    };
    const items = await parse(
      fields("Harbour", "Public posts of @harbour", "https://social.example/@harbour", "Mastodon v4.2.4") +
        post(4, "The ferry sails again, and the seals are back on the ramp.", "#Ferry", "ferry") +
        post(
          3,
          "Ice on the quay tonight. Please:",
          "1. Leave the car at home.",
          "2. Ask whether your neighbour needs bread.",
        ) +
        post(2, "A swan has taken the harbour master's chair. He stands.", "#Swan", "swan"),
    );
    expect(items.map(({ body }) => body.length)).toEqual([1, 3, 1]);
    expect(items.map(({ url }) => url)).toEqual(
      [4, 3, 2].map((n) => `https://social.example/@harbour/1117${n}`),
    );
  });

  test("of a journal has numbers that are no titles, and the last of an author's initials ends no sentence", async () => {
    const article = (n: number, title: string): string =>
      fields(
        title,
        `https://journals.example/doi/full/10.99999/cls.2024.014${n}?af=R`,
        "Harbour Studies, Volume 18, Issue 2, April 2024.",
        "Historians have had little to say about work that moves by fifty minutes a day. This article does.",
        `10.99999/cls.2024.014${n}`,
        "Harbour Studies",
        `2024-04-0${n}T07:00:00Z`,
        "Harbour Studies",
        "18",
        "2",
      );
    const titles = [
      "The tide is the foreman",
      "Book review: Salt wages, a life in the pans, by the late M. R. Marsh",
      "Correction",
    ];
    const items = await parse(
      fields("Harbour Studies", "https://journals.example/journal/hs", "en-US") +
        titles.map((title, index) => article(index + 1, title)).join(""),
    );
    expect(items.map(({ title }) => title)).toEqual(titles);
  });
});

describe("the markup of a flattened feed", () => {
  test("that was escaped is read as markup, and letters by their names", async () => {
    const items = await parse(
      fields("Ferry news", "https://ferries.example/", "en") +
        [1, 2, 3]
          .map((n) =>
            fields(
              `Caf&eacute; number ${n} on the quay of &Aring;rhavn`,
              `https://ferries.example/news/${n}`,
              `&lt;p&gt;&lt;img src="/a.jpg" alt="" /&gt;Un&nbsp;caf&egrave; &amp;laquo;nero&amp;raquo; for the captain.&lt;/p&gt;&lt;p&gt;And a bun for her mate.&lt;/p&gt;`,
              `Mon, 0${n} Apr 2024 10:00:00 +0000`,
            ),
          )
          .join(""),
    );
    expect(items[0]?.title).toBe("Café number 1 on the quay of Århavn");
    expect(items[0]?.body.map(({ text }) => text)).toEqual([
      "Un cafè «nero» for the captain.",
      "And a bun for her mate.",
    ]);
  });
});

describe("the texts of a flattened feed", () => {
  const episode = (n: number, ...text: readonly string[]): string =>
    fields(
      `Episode ${n} of the quay radio`,
      `https://radio.example/episodes/${n}`,
      `Mon, 0${n} Apr 2024 10:00:00 +0000`,
      "full",
      "00:58:31",
      "false",
      ...text,
    );
  const HOSTED = "Hosted by Sealcast. See sealcast.example/privacy for more of it.";

  test("end before the lines that most of them have at their end, word for word", async () => {
    const items = await parse(
      fields("Quay radio", "https://radio.example/", "en") +
        episode(4, "A captain tells of the storm, and of the swan on her deck.", HOSTED) +
        episode(3, "Two pilots talk about ice and about their mothers.", "They agree on the ice.", HOSTED) +
        episode(2, "A short one, recorded on the ramp while it rained.") +
        episode(1, "How the lighthouse got its lamp, its keeper and its cat.", HOSTED),
    );
    expect(items.map(({ body }) => body.map(({ text }) => text))).toEqual([
      ["A captain tells of the storm, and of the swan on her deck."],
      ["Two pilots talk about ice and about their mothers.", "They agree on the ice."],
      ["A short one, recorded on the ramp while it rained."],
      ["How the lighthouse got its lamp, its keeper and its cat."],
    ]);
    expect(items.map(({ kicker }) => kicker)).toEqual([null, null, null, null]);
  });

  test("begin where a title on the same line ends: behind its brackets, or at a capital behind its comma", async () => {
    const note = (n: number, line: string, slug: string): string =>
      `tag:quay.example,2024:post-${n} 2024-04-0${n}T10:00:00.001+02:00 2024-04-0${n}T11:00:00.002+02:00 ${line} https://quay.example/2024/04/${slug}.html Ada Marsh 3 `;
    const items = await parse(
      `tag:quay.example,2024:feed 2024-04-05T12:00:00.000+02:00 Quay notes Ada Marsh ${[
        note(
          4,
          "The heron is back (I think) A blue line, and no more than that. The mate says it was a bag.",
          "the-heron-is-back",
        ),
        note(
          3,
          "The church path, from post four to post nine According to the town there is no path. There is one, below the grass.",
          "the-church-path",
        ),
        note(
          2,
          "No note tonight, my friends. The quay is closed, a crane lies across it and all of the cows are in our street. Pictures follow.",
          "post-2",
        ),
        note(
          1,
          "The pumpkins of the lock keeper Fourteen of them, and the largest has a name. So we do not eat it.",
          "the-pumpkins-of-the-lock-keeper",
        ),
      ].join("")}`,
    );
    expect(items.map(({ title }) => title)).toEqual([
      "The heron is back (I think)",
      "The church path, from post four to post nine",
      expect.stringContaining("No note tonight"),
      "The pumpkins of the lock keeper",
    ]);
    expect(items[2]?.body.map(({ text }) => text).join(" ")).toContain("Pictures follow.");
  });
});

test("a flattened feed's only labels are its sections, though an entry lacks one; of several the first", async () => {
  const entryOf = (n: number, ...labels: readonly string[]): string =>
    fields(
      `Ferry ${n} gets a new captain`,
      `https://ferries.example/news/${n}`,
      "She knows the strait by heart, and its seals by name.",
      `Mon, 0${n} Apr 2024 10:00:00 +0000`,
      ...labels,
      `${n} at https://ferries.example`,
    );
  const kickers = async (...labels: readonly (readonly string[])[]) =>
    (
      await parse(
        fields("Ferry news", "https://ferries.example/", "en") +
          labels.map((own, index) => entryOf(index + 1, ...own)).join(""),
      )
    ).map(({ kicker }) => kicker);
  expect(await kickers(["People"], ["Weather"], ["Harbour"], [])).toEqual([
    "People",
    "Weather",
    "Harbour",
    null,
  ]);
  expect(
    await kickers(
      ["Ada Marsh", "People", "Quay"],
      ["Ada Marsh", "Weather", "Ice"],
      ["Jon Reed", "Harbour", "Quay"],
      [],
    ),
  ).toEqual(["People", "Weather", "Harbour", null]);
});
