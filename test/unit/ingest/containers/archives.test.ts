import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import type { Limits } from "@/lib/ingest/limits";
import { parseDump } from "@/lib/ingest/pipeline";
import type { ParsedDump } from "@/lib/ingest/types";
import { buildDocx, buildPdf, buildXlsx, buildZip, writePdf } from "@/test/support/build-files";

const feedOf = (title: string) =>
  `<rss version="2.0"><channel><title>Quay</title><item><title>${title}</title><description>Boats came in with the tide, and went out again.</description></item></channel></rss>`;

async function parse(file: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ParsedDump> {
  const dump = await parseDump({ file, bytes }, { limits });
  expect(findConservationProblems(dump.length, dump)).toEqual([]);
  return dump;
}

const titles = ({ items }: ParsedDump) => items.map(({ title }) => title);
const codes = ({ warnings }: ParsedDump) => warnings.map(({ code }) => code);

describe("a ZIP archive", () => {
  test("gives the items of every file in it, each file named in the text", async () => {
    const bytes = buildZip([
      { name: "news/", data: "" },
      { name: "news/one.xml", data: feedOf("One") },
      { name: "__MACOSX/._one.xml", data: "rubbish" },
      { name: "two.xml.gz", data: gzipSync(feedOf("Two")) },
      { name: "inner.zip", data: buildZip([{ name: "three.xml", data: feedOf("Three") }]) },
    ]);
    const dump = await parse("export.zip", bytes);
    expect(titles(dump)).toEqual(["One", "Two", "Three"]);
    expect(dump.parts.map(({ name }) => name)).toEqual(["news/one.xml", "two.xml", "inner.zip/three.xml"]);
    expect(codes(dump)).toEqual([]);
  });

  test("is read on behind a file that is locked, damaged, or lies about its size", async () => {
    const bytes = buildZip([
      { name: "locked.xml", data: feedOf("Locked"), isLocked: true },
      { name: "liar.xml", data: feedOf("Liar"), claims: 5 },
      { name: "fine.xml", data: feedOf("Fine") },
    ]);
    const dump = await parse("export.zip", bytes);
    expect(titles(dump)).toContain("Fine");
    expect(codes(dump)).toEqual(expect.arrayContaining(["locked-file", "broken-archive"]));
  });

  test("says of which file in it something is said", async () => {
    const bytes = buildZip([
      {
        name: "photo.jpg",
        data: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 0, 0, 0]),
      },
      { name: "note.txt", data: "hello" },
    ]);
    const { warnings } = await parse("export.zip", bytes);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“photo\.jpg”: This looks like/),
      "“note.txt”: Read as “Plain text”, but that is not sure.",
    ]);
  });

  test("may have names that lead anywhere: they are labels and open nothing", async () => {
    const names = ["../../../etc/passwd", "/etc/shadow", "C:\\x.xml", "a\u202egpj.xml", "x\u0000y\n.xml"];
    const dump = await parse("x.zip", buildZip(names.map((name) => ({ name, data: feedOf("Here") }))));
    expect(dump.items).toHaveLength(names.length);
    expect(dump.parts.map(({ name }) => name)).toEqual([
      "../../../etc/passwd",
      "/etc/shadow",
      "C:\\x.xml",
      "agpj.xml",
      "x y .xml",
    ]);
  });

  test("that unpacks to far more than its size is read up to the limit only", async () => {
    const bomb = buildZip([{ name: "bomb.txt", data: "x ".repeat(3_000_000) }]);
    const dump = await parse("bomb.zip", bomb, { freeBytes: 100_000, ratio: 2 });
    expect(codes(dump)).toContain("unpacks-too-large");
    expect(dump.length).toBeLessThan(1_000_000);
  });

  test("of ever more archives is not opened without end", async () => {
    let bytes = buildZip([{ name: "end.xml", data: feedOf("End") }]);
    for (let depth = 0; depth < 8; depth++) bytes = buildZip([{ name: `${depth}.zip`, data: bytes }]);
    const dump = await parse("deep.zip", bytes);
    expect(codes(dump)).toContain("containers-too-deep");
  });

  test("of very many files is read up to a number of them", async () => {
    const entries = Array.from({ length: 30 }, (_, at) => ({ name: `${at}.xml`, data: feedOf(`${at}`) }));
    const dump = await parse("many.zip", buildZip(entries), { parts: 10 });
    expect(dump.items).toHaveLength(10);
    expect(codes(dump)).toContain("too-many-parts");
  });

  test("that is cut off, or only begins like one, is a warning", async () => {
    const whole = buildZip([{ name: "one.xml", data: feedOf("One") }]);
    for (const bytes of [whole.subarray(0, whole.length - 30), Buffer.from("PK\x03\x04 and nothing more")]) {
      const dump = await parse("cut.zip", bytes);
      expect(codes(dump)).toContain("broken-archive");
      expect(dump.warnings.map(({ message }) => message).join()).toContain("nothing of it could be read");
    }
  });
});

describe("a Word document", () => {
  test("keeps its headings and paragraphs", async () => {
    const bytes = buildDocx([
      "# The harbour opens on Sunday",
      "After <two> years of works the harbour opens on Sunday with a parade of boats & music.",
      "The mayor will cut the ribbon at noon, and everybody is invited.",
    ]);
    const dump = await parse("report.docx", bytes);
    const text = dump.items
      .flatMap(({ title, body }) => [title, ...body.map((block) => block.text)])
      .join("\n");
    expect(text).toContain("The harbour opens on Sunday");
    expect(text).toContain("After <two> years of works");
  });

  const LEAD =
    "The harbour master retires on Friday after forty years in which she saw nine storms and two fires.";

  test("has the title above its text also without a heading, and all else is its text", async () => {
    const lines = [
      "Press release",
      "Harbour master retires after forty years",
      "Rijeka, 14 March 2026",
      LEAD,
    ];
    const end = ["“I liked it,” she said.", "Two.", "Contact: the harbour office, +385 1 234 567"];
    const dump = await parse("release.docx", buildDocx([...lines, ...end]));
    expect(dump.items).toMatchObject([
      {
        kicker: "Press release",
        title: "Harbour master retires after forty years",
        publishedAt: "2026-03-14",
        body: [LEAD, ...end].map((text) => ({ type: "p", text })),
      },
    ]);
  });

  test("keeps its sections, however short their texts are", async () => {
    const parts = [LEAD, "Boats", "There were nine.", "Staff", "All are well."];
    const dump = await parse("year.docx", buildDocx(["# Report of the year", ...parts]));
    expect(dump.items[0]?.title).toBe("Report of the year");
    expect(dump.items[0]?.body.map(({ text }) => text)).toEqual(parts);
  });

  test("of running text alone keeps all of it", async () => {
    const dump = await parse("text.docx", buildDocx([LEAD, LEAD.replace("nine", "ten"), "It was so."]));
    expect(dump.items[0]?.body.map(({ text }) => text)).toEqual([
      LEAD,
      LEAD.replace("nine", "ten"),
      "It was so.",
    ]);
  });

  test("keeps its tables", async () => {
    const table = [
      ["Part", "Euro"],
      ["Quay", "1,200"],
      ["Lights", "30"],
    ];
    const lead = "The council of the harbour has adopted its budget, and tells what each part of it costs.";
    const end = "The next meeting is in May, and everybody may come and listen.";
    const dump = await parse("report.docx", buildDocx(["# Budget adopted", lead, table, end]));
    expect(dump.items.flatMap(({ body }) => body.map(({ type, text }) => `${type} ${text}`))).toEqual([
      ...[`p ${lead}`, "row Part | Euro", "row Quay | 1,200", "row Lights | 30", `p ${end}`],
    ]);
    expect(dump.items[0]?.body[1]?.cells).toEqual([{ isHead: true }, { isHead: true }]);
  });

  test("that is damaged is a warning in words, under whatever name", async () => {
    const bytes = buildZip([
      { name: "word/document.xml", data: "<w:document" },
      { name: "[Content_Types].xml", data: "" },
    ]);
    for (const file of ["report.docx", "report.bin"]) {
      expect(codes(await parse(file, bytes))).toContain("broken-document");
    }
  });
});

describe("a workbook", () => {
  const HEAD = ["Title", "Date", "Text"];

  test("is a table for each sheet; formulas are their values and are never worked out", async () => {
    const bytes = buildXlsx({
      March: [
        HEAD,
        ["Boats, and more", "2026-03-01", 'They said "hello"'],
        ['=WEBSERVICE("http://x")=>shown', "", ""],
      ],
      Empty: [],
      April: [HEAD, ["Nets", "2026-04-01", "Dry"]],
    });
    const dump = await parseDump({ file: "news.xlsx", bytes });
    expect(dump.parts.map(({ name }) => name)).toEqual(["March", "April"]);
    const text = JSON.stringify(dump.items);
    expect(text).toContain("shown");
    expect(text).not.toContain("WEBSERVICE");
  });

  test("whose second half is there twice is read, and not waited for without end", async () => {
    const sound = buildXlsx({ One: [HEAD, ["Boats", "2026-03-01", "In"]] });
    const dump = await parse("x.xlsx", Buffer.concat([sound, sound.subarray(sound.length / 2)]));
    expect(titles(dump)).toEqual(["Boats"]);
  });

  test("that is damaged is a warning", async () => {
    const bytes = buildZip([
      { name: "[Content_Types].xml", data: "" },
      { name: "xl/workbook.xml", data: "<workbook" },
    ]);
    expect(codes(await parse("x.xlsx", bytes))).toContain("broken-workbook");
  });
});

describe("a PDF", () => {
  test("is read line by line, pages in their order", async () => {
    const pages = [
      ["The lighthouse is lit again", "After eleven dark winters the lamp turns again."],
      ["The keeper lit it on Sunday evening.", "Two hundred people watched from the mole."],
    ];
    const dump = await parse("lighthouse.pdf", buildPdf(pages));
    const text = dump.items
      .flatMap(({ title, body }) => [title, ...body.map((block) => block.text)])
      .join(" ");
    expect(text).toContain("The lighthouse is lit again");
    expect(text.indexOf("eleven dark winters")).toBeLessThan(text.indexOf("from the mole"));
  });

  test("without text, damaged, or cut is a warning in words", async () => {
    expect(codes(await parse("scan.pdf", buildPdf([[]])))).toContain("pdf-without-text");
    expect(codes(await parse("bad.pdf", Buffer.from("%PDF-1.7\nrubbish\n%%EOF")))).toContain("broken-pdf");
  });

  test("is read but for its damaged pages, which are named", async () => {
    const words = "BT /F1 9 Tf (The lighthouse is lit again.) Tj ET";
    const pdf = writePdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0",
      `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Title (Light) >>",
    ]);
    const dump = await parse("light.pdf", pdf);
    expect(dump.warnings.map(({ message }) => message)).toContain(
      "Page 2 of the PDF can’t be read: the file is damaged.",
    );
    expect(JSON.stringify(dump.items)).toContain("The lighthouse is lit again.");
  });
});

describe("an export of Substack", () => {
  const LIST = [
    "post_id,post_date,is_published,type,audience,title,subtitle",
    "140001.the-eel-market,2024-01-10T08:00:00.000Z,true,newsletter,everyone,Eels before dawn,By lantern",
    "140002.for-members,2024-01-17T08:00:00.000Z,true,newsletter,only_paid,A letter to members,",
    "140003.never-written,2024-01-18T08:00:00.000Z,true,newsletter,everyone,Only a title,And a line",
  ].join("\n");
  const POST = "<p>The market opens at four, and closes before the first tram.</p>";
  const names = (list: string, folder: string) => [
    { name: `${folder}posts/140001.the-eel-market.html`, data: POST },
    {
      name: `${folder}posts/140002.for-members.html`,
      data: "<p>Thank you for the winter that you paid for.</p>",
    },
    { name: `${folder}posts/140009.not-listed.html`, data: "<p>Nobody listed this one.</p>" },
    { name: `${folder}posts.csv`, data: list },
  ];

  test.each(["", "export/"])(
    "tells each post once, with its text and what the list says (in “%s”)",
    async (folder) => {
      const dump = await parse("export.zip", buildZip(names(LIST, folder)));
      expect(titles(dump)).toEqual(["Eels before dawn", "A letter to members", "Not listed", "Only a title"]);
      const [eels, members] = dump.items;
      expect(eels).toMatchObject({ publishedAt: "2024-01-10T08:00:00+00:00", summary: "By lantern" });
      expect(eels?.body.map(({ text }) => text)).toEqual([POST.slice(3, -4)]);
      expect(members?.warnings.map(({ code }) => code)).not.toContain("text-elsewhere");
      expect(dump.dropped.map(({ reason }) => reason)).toContain("row of a post that has a file of its own");
    },
  );

  test("is read file by file where its list is none, is damaged or lies", async () => {
    for (const list of ["no,list\n1,2", `${LIST.split("\n")[0]}\n"140001.the-eel-market`, "post_id"]) {
      const dump = await parse("export.zip", buildZip(names(list, "")));
      expect(titles(dump)).toContain("The eel market");
    }
    const elsewhere = await parse(
      "x.zip",
      buildZip([...names(LIST, "a/").slice(0, 3), { name: "posts.csv", data: LIST }]),
    );
    expect(titles(elsewhere)).toEqual(expect.arrayContaining(["The eel market", "Eels before dawn"]));
  });

  test("whose posts are empty keeps what the list says of them", async () => {
    const bytes = buildZip([
      { name: "posts/140001.the-eel-market.html", data: "" },
      { name: "posts/140002.for-members.html", data: POST },
      { name: "posts.csv", data: LIST },
    ]);
    expect(titles(await parse("export.zip", bytes))).toEqual([
      "A letter to members",
      "Eels before dawn",
      "Only a title",
    ]);
  });
});
