import { describe, expect, test } from "vitest";
import { docplayer } from "@/lib/ingest/formats/docplayer";
import { expectLinear } from "@/test/support/processor-time";
import { FOOT, HEAD, readDocument, SENTENCES } from "@/test/support/read-document";
import { buildDump } from "../../support/read-dump-fixtures";

const page = (...text: string[]) => [...HEAD, "You are on page 1 of 9", ...text, ...FOOT];

describe("the page of a document host", () => {
  test("gives title, uploader and text, and none of the viewer's words", () => {
    const { item, body } = readDocument(page("The Orchard Book", ...SENTENCES));
    expect(item).toMatchObject({ title: "The Orchard Book", author: "Nora Pell" });
    expect(body).toEqual(SENTENCES);
  });

  test("loses numbers of pages only where they count on", () => {
    const { body } = readDocument(
      page("1", SENTENCES[0] ?? "", "2", SENTENCES[1] ?? "", "3", SENTENCES[2] ?? ""),
    );
    expect(body).toEqual(SENTENCES);
    const years = readDocument(
      page(SENTENCES[0] ?? "", "1921", SENTENCES[1] ?? "", "1899", SENTENCES[2] ?? ""),
    );
    expect(years.body).toContain("1921");
    expect(years.body).toContain("1899");
  });

  test.each(["Article", "Kapitel", "Статья", "Figure"])("keeps what a text counts itself: %s", (word) => {
    const counted = SENTENCES.flatMap((text, index) => [`${word} ${index + 1}`, text]);
    expect(readDocument(page(...counted)).body.filter((text) => text.startsWith(word))).toHaveLength(
      SENTENCES.length,
    );
  });

  test("loses a line above every page's number, not the refrain of a song", () => {
    const header = "Fruit Growers' Union";
    const paged = SENTENCES.flatMap((text, index) => [header, `${index + 2}`, text]);
    expect(readDocument(page(...paged)).body).toEqual(SENTENCES);
    const song = SENTENCES.flatMap((text) => [text, "Shake the tree, oh, shake the tree"]);
    expect(readDocument(page(...song)).body.filter((text) => text.startsWith("Shake"))).toHaveLength(3);
  });

  test("joins a sentence across pages", () => {
    const { body } = readDocument(
      page("The apples are laid on straw in the", "- 4 -", "loft, where no frost comes in.", "- 5 -"),
    );
    expect(body).toEqual(["The apples are laid on straw in the loft, where no frost comes in."]);
  });

  test("numbered headings of a text keep their numbers, slides lose them", () => {
    const headings = SENTENCES.flatMap((text, index) => [`${index + 1}. The rule of row ${index + 1}`, text]);
    expect(readDocument(page(...headings)).body).toContain("2. The rule of row 2");
    const slides = SENTENCES.map((text, index) => `${index + 1}. ${text}`);
    expect(readDocument([...HEAD, "1 of 3", ...slides, ...FOOT]).body).toEqual(SENTENCES);
  });

  test("the number of all pages before the text does not hide those of its pages", () => {
    const paged = SENTENCES.flatMap((text, index) => [`${index + 1}`, text]);
    expect(readDocument([...HEAD, "17 pages", "PDF, TXT", "17", ...paged, ...FOOT]).body).toEqual(SENTENCES);
  });

  test("a numbered list of a text keeps its items", () => {
    const list = ["1. a saw", "2. a ladder", "3. a basket"];
    const { item } = readDocument(page(...SENTENCES, "What is needed:", ...list));
    const items = item?.body.filter(({ type }) => type === "li").map(({ text }) => text);
    expect(items).toEqual(["a saw", "a ladder", "a basket"]);
  });

  test("labels of no known language are left out where they stand away from the text", () => {
    const strange = ["Zapluk", "Mirvon", "Uploaded by", "Nora Pell", "34 views", "Plin tokka", "PDF, TXT"];
    const { body } = readDocument([
      "The Orchard Book",
      ...strange,
      "The Orchard Book",
      ...SENTENCES,
      "You might also like",
      "Oske",
    ]);
    expect(body).toEqual(SENTENCES);
  });
});

describe("pages with their numbers in words before the text", () => {
  test("are told by them", () => {
    const marked = [
      `Page 2 and 3: ${SENTENCES[0]}`,
      `Page 4 and 5: ${SENTENCES[1]}`,
      `Page 6: ${SENTENCES[2]}`,
    ];
    const dump = buildDump(
      "page.txt",
      [...HEAD.filter((line) => line !== "Uploaded by"), ...marked, ...FOOT].join("\n"),
    );
    expect(docplayer.detect(dump)).toBeGreaterThan(0.5);
  });
});

describe("a document's title", () => {
  const text = SENTENCES.join(" ");

  test("is the line that the viewer says again, not the menu above it", () => {
    const { item } = readDocument([
      "Search...",
      "Sign in  Register",
      "The Orchard Book",
      "Size: px",
      "Start display at page:",
      'Download "The Orchard Book"',
      `1 THE ORCHARD BOOK for those who plant`,
      `2 ${text}`,
    ]);
    expect(item?.title).toBe("The Orchard Book");
  });

  test("is what the text begins with, below a menu printed as a list", () => {
    const { item } = readDocument([
      ...["- Sign Up", "- Log In", "- Upload", "The Orchard Book of Kent", "1 of 3"],
      `The Orchard Book of Kent Nora Pell, Fruit Growers' Union`,
      ...SENTENCES,
      ...["Details", "File Type: pdf", "Download", "Load More", "Recommended", "A Book of Hedges"],
    ]);
    expect(item?.title).toBe("The Orchard Book of Kent");
  });

  test("is quoted by the label above the text of a book", () => {
    const pages = SENTENCES.flatMap((sentence, index) => [sentence, `— ${index + 4} —`]);
    const lines = ["Skip to main content", 'Full text of "The Orchard Book"', "See other formats", ...pages];
    const { item, body, dump } = readDocument(lines);
    expect(docplayer.detect(dump)).toBeGreaterThan(0.5);
    expect(item?.title).toBe("The Orchard Book");
    expect(body).toEqual(SENTENCES);
  });

  test.each(["Spring naar hoofdinhoud", "Zum Inhalt springen", "Przejdź do treści"])(
    "is never %s",
    (skip) => {
      const texts = [
        ...SENTENCES,
        "The rest is weather, and of that no book has yet been written to the end.",
      ];
      const pages = texts.flatMap((sentence, index) => [`Page ${index + 1}`, sentence]);
      const date = "Published on 3 March 2020";
      const foot = ["More from", "Nora Pell", "About us", "Careers", "Privacy"];
      const { item, body } = readDocument([skip, "Log in", "The Orchard Book", date, ...pages, ...foot]);
      expect(item?.title).toBe("The Orchard Book");
      expect(body).toEqual(texts);
    },
  );
});

describe("a page in its printed lines", () => {
  const printed = [
    "The orchard is planted for those who",
    "come after, and the rows are set out",
    "with that in mind. Prune in the dry",
    "cold of the new year, when the sap is",
    "down and the birds have left the buds",
    "alone, and burn what falls.",
  ];

  test("is text, though no line of it is a sentence", () => {
    const lines = [
      ...["ePaper", "12.03.2014 • Views", "The Orchard Book", "The Orchard Book", "Share Embed Save Report"],
      ...[
        "Download ePaper",
        "Start free trial",
        ...printed,
        "– 3 –",
        ...printed,
        "– 4 –",
        "Similar magazines",
      ],
      ...["A Book of Hedges", "Privacy", "© 2026 Viewer"],
    ];
    const { item, body, dump } = readDocument(lines);
    expect(docplayer.detect(dump)).toBeGreaterThan(0.5);
    expect(item).toMatchObject({ title: "The Orchard Book", publishedAtRaw: "12.03.2014" });
    expect(body.join(" ")).toContain("with that in mind. Prune in the dry");
    expect(body.join(" ")).not.toMatch(/– [34] –|Similar/u);
  });
});

describe("a first page below its title", () => {
  const transcript = (first: string) =>
    `The Orchard Book\n\nSize: px\n\nStart display at page:\n\nDownload "The Orchard Book"\n\nTranscription\n\n1 The Orchard Book ${first}\n\n2 ${SENTENCES[2]}\n`;

  test.each([
    ["is a subtitle where it has no sentences", "Notes of a gardener", [SENTENCES[2]]],
    [
      "is text where it has some",
      `${SENTENCES[0]} ${SENTENCES[1]}`,
      [`${SENTENCES[0]} ${SENTENCES[1]}`, SENTENCES[2]],
    ],
  ])("%s", (_name, first, expected) => {
    expect(readDocument([transcript(first)]).body.join(" ")).toBe(expected.join(" "));
  });
});

describe("what is no page of a document host", () => {
  test.each([
    [
      "a story with a gallery",
      ["Bridge reopened", "Share", "1 of 4", ...SENTENCES, "Related", "Read more", "Contact"],
    ],
    [
      "a list of files",
      ["Downloads", "Annual report (PDF, 640 KB)", "Statutes (PDF, 90 KB)", "Contact", "Privacy"],
    ],
    [
      "a story signed by its writer",
      ["Bridge reopened", "By Nora Pell", "12 views", ...SENTENCES, "Comments", "Share"],
    ],
    ["a letter", ["Dear members,", ...SENTENCES, "See page 3 of 9.", "Nora"]],
  ])("%s", (_name, lines) => {
    expect(docplayer.detect(buildDump("page.txt", lines.join("\n")))).toBeLessThan(0.1);
  });

  test("a text without the labels is split into nothing and kept whole", () => {
    const { item, dropped, dump } = readDocument(SENTENCES);
    expect(item).toBeUndefined();
    expect(dropped.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(dump.text.length);
  });
});

test("a page that has nothing but its title and the viewer's words gives no item", () => {
  const title = "The Orchard Book";
  const labels = ["Date uploaded", "Uploaded by", "Copyright", "© All Rights Reserved", "Available Formats"];
  const { item, dropped } = readDocument([title, title, ...labels, "PDF, TXT or read online"]);
  expect(item).toBeUndefined();
  expect(dropped.map(({ reason }) => reason)).toEqual(["running header", "viewer label"]);
});

describe("hostile pages", () => {
  test.each([
    ["page marks", "1 of 2\n"],
    ["headings of the text", "Transcript\n"],
    ["contents", "Contents\nA 1\n"],
    ["numbers", "7\n"],
    ["names", "Uploaded by\n"],
  ])("%s cost linear time", (_name, line) => {
    const page = (length: number) => [
      ...[...HEAD, "You are on page 1 of 9"],
      ...[...Array<string>(length).fill(line.trimEnd()), ...FOOT],
    ];
    expectLinear(10_000, page, readDocument);
  });
});

describe("the heads of printed pages", () => {
  const paged = (name: string, alternates: boolean) =>
    SENTENCES.flatMap((text, index) => {
      const number = index + 2;
      return [alternates && index % 2 === 0 ? `${number} ${name}` : `${name} ${number}`, text];
    });

  test("are none of the text where their number rises, on which side it may stand", () => {
    expect(readDocument(page(...paged("Fruit and Hedge", true))).body).toEqual(SENTENCES);
    expect(readDocument(page(...paged("Letters of an old grower", false))).body).toEqual(SENTENCES);
  });

  test("are not seen in what a text counts itself", () => {
    const { body } = readDocument(page(...paged("Annex table", false)));
    expect(body.filter((text) => text.startsWith("Annex table"))).toHaveLength(SENTENCES.length);
  });

  test("tell a document where the viewer's words alone are too few", () => {
    const few = ["Magazine", "12.03.2019 Views", "Share Embed Report", "Download PDF", "Similar magazines"];
    const text = [...few.slice(0, 4), "The Orchard Book", ...paged("Fruit and Hedge", true), few[4] ?? ""];
    expect(docplayer.detect(buildDump("page.txt", text.join("\n")))).toBeGreaterThan(0.5);
    expect(docplayer.detect(buildDump("page.txt", [...few, ...SENTENCES].join("\n")))).toBeLessThan(0.5);
  });
});

describe("the title of a document", () => {
  test("is the line that the cover says in several lines", () => {
    const { item } = readDocument([
      ...["Home Explore", "Orchards of the Upper Valley: a handbook", "Download PDF", "12 views"],
      ...["You are on page 1 of 9", "Orchards", "of the Upper Valley", ...SENTENCES, ...FOOT],
    ]);
    expect(item?.title).toBe("Orchards of the Upper Valley: a handbook");
  });

  test("is the line that the foot of the page says again", () => {
    const { item } = readDocument([
      ...[
        "Harbour Reader Menu",
        "12 views",
        "Download",
        "The Growers' Letter no. 7",
        "by Nora Pell",
        "Published on May 3, 2021",
      ],
      ...["You are on page 1 of 9", ...SENTENCES, "This article is from:", "The Growers' Letter no. 7"],
      ...["More from this publisher", "The Growers' Letter no. 6"],
    ]);
    expect(item?.title).toBe("The Growers' Letter no. 7");
  });
});

describe("a transcript with numbered pages", () => {
  const viewer = ["The Orchard Book", "SHARE", "Size: px", 'Download "The Orchard Book"', "Transcription"];
  const pages = SENTENCES.map((text, index) => `${index + 1} ${text}`);

  test("ends above the heading over other documents, whatever the foot of the page says below them", () => {
    const { body } = readDocument([
      ...viewer,
      ...pages,
      ...[
        "Related documents",
        "A Guide to the Rights of Water",
        "A Guide to the Rights of Water Edition of 2013 More",
      ],
      ...[
        "Plan of the Lower Orchards and Lanes, in Four Sheets",
        "Plan of the Lower Orchards and Lanes, in Four Sheets Rules More",
      ],
      ...["Leaflet on wheels", "For pupils of the third year More", "More", "© 2017 Terms | Feedback"],
    ]);
    expect(body).toEqual(SENTENCES);
  });

  test("keeps the number of an issue, though a line of the page begins with the same number", () => {
    const { body } = readDocument([
      ...viewer,
      "1 The Growers' Letter, nr 1 of the year, is free. In it: why rows p. 1 Hedges of the valley",
    ]);
    expect(body.join(" ")).toContain("nr 1 of the year");
  });
});

test("a viewer has its few buttons above the text and below it", () => {
  const buttons = ["Download", "Share"];
  const page = ["Harbour plan", "48 pages", ...buttons, ...SENTENCES, "Related documents", ...buttons];
  expect(docplayer.detect(buildDump("a.txt", page.join("\n")))).toBeGreaterThan(0);
});

describe("a list of news that looks like a viewer", () => {
  const ITEMS = ["one", "two", "three", "four"];

  test("is none by buttons that each item has", () => {
    const items = ITEMS.flatMap((name) => [
      `Notice ${name}`,
      ...SENTENCES,
      "Attachments",
      "Print",
      "Share",
      "Report of the board (1,1 MB)",
    ]);
    expect(docplayer.detect(buildDump("a.txt", [...items, "Page 1 of 31"].join("\n")))).toBe(0);
  });

  test("is none by files of its items, while a viewer offers one document in several forms", () => {
    const around = ["Search", "Previous", "Next", ...SENTENCES, "© 2024 Orchard Press"];
    const files = ITEMS.map((_, index) => `PDF [${index + 2}86KB]`);
    expect(docplayer.detect(buildDump("a.txt", [...around, ...files].join("\n")))).toBe(0);
    expect(docplayer.detect(buildDump("a.txt", [...around, "PDF, TXT, 486KB"].join("\n")))).toBeGreaterThan(
      0.5,
    );
  });
});

describe("a text below the pictures of its pages", () => {
  const NOTE = "If your browser does not render page correctly, please read the page content below";
  const host = (note: string) =>
    ["The Orchard Book - Page 1", "←", "→", "Page content transcription", note, ...SENTENCES].join("\n");

  test("is told by the words for browsers that don't show these", () => {
    const { item, body } = readDocument(host(NOTE).split("\n"));
    expect(item?.title).toContain("The Orchard Book");
    expect(body).toEqual(SENTENCES);
  });

  test("is none where a page asks for a browser's cookies", () => {
    const asks = buildDump(
      "page.txt",
      host("If your browser does not take cookies, this page may be empty."),
    );
    expect(docplayer.detect(asks)).toBeLessThan(0.12);
  });
});
