import { describe, expect, test } from "vitest";
import { docplayer } from "@/lib/ingest/formats/docplayer";
import { FOOT, HEAD, readDocument, SENTENCES as THREE } from "@/test/support/read-document";
import { buildDump } from "../../support/read-dump-fixtures";

const SENTENCES = [
  ...THREE,
  "Store it in the north room on slatted shelves, and look at it every week until the spring is there.",
];

const page = (...text: string[]) => [...HEAD, "You are on page 1 of 9", ...text, ...FOOT];

describe("the numbered heads of printed pages", () => {
  const headed = (head: (number: number) => string) =>
    SENTENCES.flatMap((text, index) => [head(index + 2), text]);

  test("are known by a bar before or behind the number, of however few words", () => {
    const heads = headed((number) => (number % 2 ? `Orchards | ${number}` : `${number} | Orchards`));
    expect(readDocument(page(...heads)).body).toEqual(SENTENCES);
  });

  test("say one thing on left pages and another on right ones", () => {
    const heads = headed((number) => (number % 2 ? `OF THE VALLEY ${number}` : `${number} ON THE ORCHARDS`));
    expect(readDocument(page(...heads)).body).toEqual(SENTENCES);
  });

  test("are not seen in a list whose entries have their numbers on either side by chance", () => {
    const list = headed((number) =>
      number % 2 ? `${number} apples of the hill` : `Pears of the hill ${number}`,
    );
    list[2] = "9 apples of the hill";
    expect(readDocument(page(...list)).body).toContain("9 apples of the hill");
  });

  test("hold a page of short lines between two others", () => {
    const short = ["140 ha of trees", "61 % apples (2004: 38 %)", "12 300 baskets"];
    const text = [...headed((number) => `${number} | Orchards`), "6 | Orchards", ...short, "7 | Orchards"];
    expect(readDocument(page(...text)).body).toEqual([...SENTENCES, ...short]);
  });

  test("are dropped from a transcript as well", () => {
    const viewer = ["The Orchard Book", "SHARE", "Size: px", 'Download "The Orchard Book"', "Transcription"];
    const pages = SENTENCES.flatMap((text, index) => [
      `${index + 1} ${text}`,
      `Book of the orchards ${index + 1}`,
    ]);
    const foot = [
      "Show more",
      "Related documents",
      "A Guide to Water",
      "A Guide to Water Edition of 2013 More",
    ];
    expect(readDocument([...viewer, ...pages, ...foot]).body).toEqual(SENTENCES);
  });

  test("are no posts of a feed, whose age stands below their number", () => {
    const feed = (age: string) =>
      SENTENCES.flatMap((text, index) => [`Post of the feed ${index + 1}`, "Nora Pell", age, text, "Like"]);
    const detect = (lines: readonly string[]) => docplayer.detect(buildDump("page.txt", lines.join("\n")));
    const around = ["Sign in", "Home", "Follow", "Download", "12 views"];
    expect(detect([...around, ...feed("in the valley")])).toBeGreaterThan(0.5);
    expect(detect([...around, ...feed("3d • 3 days ago")])).toBe(0);
  });
});

describe("the text of a document", () => {
  test("ends at the number of the last page that the viewer counts", () => {
    const pages = SENTENCES.flatMap((text, index) => [text, `Book of the orchards ${index + 1}`]);
    const head = [...HEAD, "You are on page 1 of 4"];
    const foot = ["Anderes aus dieser Schublade", "Von Hecken und Wegen", "Alle Rechte bei den Gärtnern"];
    expect(readDocument([...head, ...pages, ...foot]).body).toEqual(SENTENCES);
  });

  test("goes on below the number of the last page where numbers head their pages", () => {
    const pages = SENTENCES.flatMap((text, index) => [`Slide ${index + 1}`, text]);
    const head = [...HEAD, "You are on page 1 of 5", "Transcript"];
    expect(readDocument([...head, ...pages, "Slide 5", "Thank you!", ...FOOT]).body).toEqual([
      ...SENTENCES,
      "Thank you!",
    ]);
  });

  test("has a cover above chapters that are counted, and a table of contents", () => {
    const chapters = SENTENCES.flatMap((text, index) => [
      `${index + 1}. Chapter of trees`,
      ...Array<string>(6).fill(text),
    ]);
    const contents = [1, 2, 3, 4].map((number) => `${number}. Chapter of trees .......... ${number + 1}`);
    const { item, body } = readDocument([
      ...["Ministry of Orchards", "From tree to tree: a handbook for growers", "Download PDF", "12 views"],
      ...["Page: 1 of 9", "Zoom out Zoom in", "Automatic zoom Actual size Page fit Page width 50% 75% 100%"],
      ...["Presentation mode Print Download", "Thumbnails Document outline Attachments Layers"],
      ...["FROM TREE TO TREE", "A handbook for growers", "MINISTRY OF ORCHARDS", "Contents", ...contents],
      ...chapters,
      ...FOOT,
    ]);
    expect(item?.title).toBe("From tree to tree: a handbook for growers");
    expect(body).not.toContain(contents[0]);
    expect(body).toContain("MINISTRY OF ORCHARDS");
  });

  test("is dated by the label of any language", () => {
    const dated = (label: string) =>
      readDocument([...HEAD, label, "You are on page 1 of 9", ...SENTENCES, ...FOOT]).item?.publishedAt;
    expect(dated("Fecha de publicación: 19/02/2026")).toBe("2026-02-19");
    expect(dated("Erscheinungsdatum: 19. Februar 2026")).toBe("2026-02-19");
  });
});

test("the menu of a site in a line with bars is no title", () => {
  const { item } = readDocument([
    ...["Offices | English | Cymraeg | Gaeilge | Scots", "From tree to tree", "Download PDF", "12 views"],
    ...["You are on page 1 of 9", "From tree to tree", ...SENTENCES, ...FOOT],
  ]);
  expect(item?.title).toBe("From tree to tree");
});
