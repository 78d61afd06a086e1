import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { rssText } from "@/lib/ingest/formats/rss-text";
import { expectLinear } from "../../support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

function split(text: string) {
  const read = rssText.split(buildDump("feed.txt", text));
  expect(findConservationProblems(text.length, read)).toEqual([]);
  return read.items;
}

const ENTRIES = [
  ["Old ferry goes to the museum", "The ferry carried the town for sixty years. Now it stands in the yard."],
  ["Council approves the new crane", "The council voted on Tuesday night. It costs two million in all."],
  ["Rain stops the boat race", "On Sunday the river rose by a metre. The organisers try again in June."],
  ["Who pays for the harbour wall", "Nobody wanted it at first. Now all of the towns ask for a share."],
  ["School gets a second gym", "The builders begin after Easter. Pupils chose a climbing wall for it."],
] as const;
const TITLES = ENTRIES.map(([title]) => title);
const TEXTS = ENTRIES.map(([, text]) => text);
const slug = (title: string) => title.toLowerCase().replaceAll(" ", "-");
const link = (title: string, path = "2024/04/") => `https://quay.example/${path}${slug(title)}/`;
const stamp = (at: number) => `Mon, 0${at + 1} Apr 2024 08:1${at}:00 +0000`;

/** A feed whose entries are written by `write`, each on lines or all of them in one. */
const feed = (write: (title: string, text: string, at: number) => string, between = "\n\n") =>
  ENTRIES.map(([title, text], at) => write(title, text, at)).join(between);
const lines = (title: string, text: string, at: number) => `${title}\n${link(title)}\n${stamp(at)}\n${text}`;
const oneLine = (title: string, text: string, at: number) => lines(title, text, at).replaceAll("\n", " ");
const bodies = (text: string) => split(text).map(({ body }) => body.source.trim());
const titles = (text: string) => split(text).map(({ title }) => title);

describe("a lone dash is no filing", () => {
  test("between entries", () => {
    expect(titles(feed(lines, "\n-\n"))).toEqual(TITLES);
  });

  test("in front of a text's last lines", () => {
    const text = feed(
      (title, own, at) =>
        `${lines(title, own, at)}\n-\nFurther information on the port\nis given by the office at the quay.`,
    );
    expect(split(text).map(({ kicker }) => kicker)).toEqual(TITLES.map(() => null));
  });
});

test("a first entry whose text is its title is one", () => {
  const text = feed((title, own, at) => lines(title, at === 0 ? title : own, at));
  expect(titles(text)).toEqual(TITLES);
});

describe("in one line", () => {
  test("the channel's language begins no title", () => {
    const header = "Hafenpost https://quay.example News of the old port en";
    expect(titles(`${header} ${feed(oneLine, " ")}`)).toEqual(TITLES);
  });

  test("a text that ends without a full stop stays out of the next title", () => {
    const text = feed((title, own, at) => oneLine(title, `${own.slice(0, -1)} and so on`, at), " ");
    expect(titles(text)).toEqual(TITLES);
  });

  test("small print with a colon stays out of the next title", () => {
    expect(
      titles(feed((title, own, at) => `${oneLine(title, own, at)} Filed under: Local news`, " ")),
    ).toEqual(TITLES);
  });

  test("an address with the time of an event is whole", () => {
    const path = "events/2024-05-01T19:00:00/";
    const text = feed((title, own, at) => `${title} ${link(title, path)} ${stamp(at)} ${own}`, " ");
    expect(split(text).map(({ url }) => url)).toEqual(TITLES.map((title) => link(title, path)));
  });

  test.each([
    ["codes of videos", (at: number) => `https://video.example/watch?v=dQw4w9WgXc${at}Q`],
    ["short codes", (at: number) => `https://qy.example/aB3dE${at}Gh`],
    ["what leads on to others", (at: number) => `https://go.example/out/${link(TITLES[at] ?? "")}`],
  ])("where dates are glued to texts, addresses stay whole: %s", (_kind, address) => {
    const text = feed((title, own, at) => `${title} ${address(at)} ${stamp(at)}${own}`, " ");
    expect(split(text).map(({ url }) => url)).toEqual(TITLES.map((_, at) => address(at)));
  });
});

test("a line that stands in a text twice makes no teaser of what is before it", () => {
  const call = (title: string) => `${title} – tickets and dates`;
  const text = feed((title, own, at) =>
    lines(title, `${own}\n${call(title)}\nAnother part of the text.\n${call(title)}`, at),
  );
  expect(bodies(text).every((body, at) => body.startsWith(TEXTS[at] ?? ""))).toBe(true);
});

test("labels are read in linear time", () => {
  const labels = (count: number) => Array.from({ length: count }, (_, at) => `Ab${at}`).join("\n");
  expectLinear(
    240_000,
    (size) =>
      buildDump(
        "feed.txt",
        feed((title, own, at) => `${lines(title, own, at)}\n${labels(size / 40)}`),
      ),
    (dump) => rssText.split(dump),
  );
});
