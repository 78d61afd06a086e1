import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { docplayer } from "@/lib/ingest/formats/docplayer";

const dumpOf = (text: string) => ({ file: "page", text, encoding: "utf-8", warnings: [] });

const read = (text: string) => {
  const split = docplayer.split(dumpOf(text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  const [item] = split.items;
  return {
    title: item?.title,
    summary: item?.summary,
    body: item?.body.source.trim(),
    related: split.related,
  };
};

const TITLE = "Rules of the oil press";
const PAGES = [
  "Members are all who keep fifty trees. They apply in writing, and the board decides within a month.",
  "Olives are brought on the day they are picked, in crates and not in sacks. Who is late waits for the end of the shift.",
  "Of each litre seven cents are kept for years of hail. The rules are changed by two thirds of all votes.",
];
const OTHERS =
  "Charter of the choir\nCharter of the choir Article 1 The choir sings on Sundays\nPliaj detaloj\nHow to prune\nHow to prune Trees are pruned after the harvest\nPliaj detaloj";

/** The viewer's labels are of no language that a table has. */
const page = (pages: readonly string[], heading = "") =>
  `${TITLE}\nGrando: px\nMontri ekde pagho:\nDownload "${TITLE}"\nElshuti\nAna Merel\nantau sep jaroj\nRigardoj:\nTekstigo\n${pages.join("\n")}\n${heading}${OTHERS}\n`;

describe("a transcript whose viewer speaks a language that no table has", () => {
  test("begins with its first page", () => {
    const numbered = PAGES.map((text, at) => `${at + 1} ${text}`);
    expect(read(page(numbered)).body).toBe(PAGES.join("\n\n"));
  });

  test("ends above the heading of the other documents", () => {
    const numbered = PAGES.map((text, at) => `${at + 1} ${text}`);
    const found = read(page(numbered, "Similaj dokumentoj\n"));
    expect(found.body).toBe(PAGES.join("\n\n"));
    expect(found.related.map(({ title }) => title)).toEqual(["Charter of the choir", "How to prune"]);
  });

  test.each([
    ["the same one", (at: number) => `${at + 1}`],
    ["one that begins later", (at: number) => `- ${at + 17} -`],
  ])("has no number at the foot of its pages: %s", (_name, foot) => {
    const numbered = PAGES.map((text, at) => `${at + 1} ${text} ${foot(at)}`);
    expect(read(page(numbered)).body).toBe(PAGES.join("\n\n"));
  });

  test("keeps numbers that its pages end with by chance", () => {
    const texts = [
      "The press above the harbour of Palia Vela was built by its members in 1931",
      "It was sold to the mill on the other side of the river, with its wheel, in 1958",
      "It burnt down on the last day of the harvest and was not built again until 1960",
    ];
    const numbered = texts.map((text, at) => `${at + 1} ${text}`);
    expect(read(page(numbered)).body).toBe(texts.join("\n\n"));
  });
});

describe("what stands below the title on the first page", () => {
  const second = `2 ${PAGES[1]}`;

  test("is text where it has sentences", () => {
    const { body, summary } = read(page([`1 ${TITLE} ${PAGES[0]}`, second]));
    expect(body).toBe(`${PAGES[0]}\n\n${PAGES[1]}`);
    expect(summary).toBeNull();
  });

  test("is a subtitle where it has none", () => {
    const { body, summary } = read(page([`1 ${TITLE} Palia Vela, 9 March 2014 Report of the board`, second]));
    expect(summary).toBe("Palia Vela, 9 March 2014 Report of the board");
    expect(body).toBe(PAGES[1]);
  });
});

describe("a page of a host of documents", () => {
  test.each([
    ["Page 1:", "Page 2-3:", "Pages 4 and 5:"],
    ["Página 1:", "Páginas 2 y 3:", "Páginas 4-5:"],
    ["Pagina 1 :", "Pagina 2 en 3 :", "Pagina 4/5 :"],
  ])("loses the pages that open its texts: %s %s %s", (...marks) => {
    const text = `Hosto\nLogin\nShare\nReport\nEmbed\n${TITLE}\n12 pages\nDownload\n${PAGES.map((words, at) => `${marks[at]} ${words}`).join("\n")}\nSimilar documents\nHow to prune the trees\n`;
    expect(docplayer.detect(dumpOf(text))).toBeGreaterThan(0.5);
    expect(read(text).body).toBe(PAGES.join("\n\n"));
  });

  test("has the title that its text says again, not the word that its menu says twice", () => {
    const text = `University\nBooks\nSign in\nHome\nWeek 4 - ${TITLE}\nCourse\nUniversity\nUploaded by:\nAna Merel\nPreview text\nWeek 4: ${TITLE}\n${PAGES.join("\n")}\nSave\nShare\nDownload\nRelated documents\nHow to prune the trees\n`;
    expect(read(text).title).toBe(`Week 4 - ${TITLE}`);
  });
});
