import { describe, expect, test } from "vitest";
import { authorOf, partLabels } from "@/lib/ingest/formats/rss-text/labels";
import { withoutLocalNames } from "@/lib/ingest/formats/rss-text/without-local-names";
import { itemsOf as parse, STORIES } from "@/test/support/town-stories";

const feedOf = (fields: (n: number) => readonly string[]): string =>
  STORIES.slice(0, 4)
    .map(([title, words], index) =>
      [
        title,
        `https://mill.example/n/${index + 70}`,
        ...fields(index),
        words,
        `Mon, 0${index + 4} Mar 2024 10:00:00 +0000`,
      ].join("\n"),
    )
    .join("\n\n");

describe("the labels in a line", () => {
  test("are parted at commas, and none of them is an author", () => {
    const line = partLabels("Economy, Farming");
    expect(line).toEqual({ labels: ["Economy", "Farming"], isList: true });
    expect(authorOf([line, partLabels("Ada Marsh")])).toBe("Ada Marsh");
    expect(authorOf([line])).toBeNull();
  });

  test("stay whole where they are names of writers or words of a text", () => {
    for (const text of [
      "Ada Marsh, Jon Reed",
      "P. Quill, Hon. Sec.",
      "Closed, says the mayor of the upper town",
    ])
      expect(partLabels(text).labels).toEqual([text]);
  });

  test("of which one has a small word are no names", () => {
    expect(authorOf([partLabels("Passage notes")])).toBeNull();
    expect(authorOf([partLabels("Jan van Dyk")])).toBe("Jan van Dyk");
  });
});

describe("fields that are named in the reader's language", () => {
  test("lose the names of categories, and what counts something is blank", async () => {
    const text = feedOf((n) => [
      `Kategoriler: ${["Çevre, Yaşam", "Ulaşım", "Eğitim", "Çevre"][n]}`,
      `Yorumlar: ${n * 7}`,
    ]);
    const bare = withoutLocalNames(text);
    expect(bare.length).toBe(text.length);
    expect(bare).not.toMatch(/Kategoriler|Yorumlar/);
    const items = await parse(text);
    expect(items.map(({ title }) => title)).toEqual(STORIES.slice(0, 4).map(([title]) => title));
    expect(items.map(({ kicker }) => kicker)).toEqual(["Çevre", "Ulaşım", "Eğitim", "Çevre"]);
  });

  test("lose all names where the titles have one", () => {
    const text = STORIES.slice(0, 4)
      .map(([title, words]) => `Titre : ${title}\nDate : 4 mars\nRésumé : ${words}`)
      .join("\n\n");
    expect(withoutLocalNames(text).replace(/ +/g, " ")).toBe(
      STORIES.slice(0, 4)
        .map(([title, words]) => ` ${title}\n 4 mars\n ${words}`)
        .join("\n\n"),
    );
  });

  test("keep a text's own words before a colon", () => {
    const text =
      "Lieu : la halle\nDate : 4 mars\nLieu : le port\nDate : 5 mars\nLieu : la place\nDate : 6 mars";
    expect(withoutLocalNames(text)).toBe(text);
  });
});

describe("an entry's headline", () => {
  test("keeps the words before its colon where the entry is filed under a category", async () => {
    const text = feedOf((n) => ["Ada Marsh", ["Letters", "Rails", "Bells", "Boats"][n] ?? ""]).replace(
      STORIES[0][0],
      "Interview: The mill grinds by night again",
    );
    const [first] = await parse(text);
    expect(first?.title).toBe("Interview: The mill grinds by night again");
    expect(first?.kicker).toBe("Letters");
  });
});

describe("the section of an entry", () => {
  const kickersOf = async (first: readonly string[], second: string) =>
    (await parse(feedOf((n) => [`Kategoriler: ${first[n]}, ${second}`]))).map(({ kicker }) => kicker);

  test("is the first of its categories, but not where all of them are tags in small letters", async () => {
    const sections = ["Transport", "Animals", "Town", "Transport"];
    expect(await kickersOf(sections, "Mill notes")).toEqual(sections);
    expect(await kickersOf(["mills", "geese", "clocks", "mills"], "valley")).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
