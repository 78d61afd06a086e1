import { deflateSync, gzipSync } from "node:zlib";
import { buildPdf, buildXlsx, buildZip, writePdf } from "@/test/support/build-files";
import { buildFeed } from "@/test/support/import-fixtures";

/** A file that is made to do harm, and what its import has to come to. */
export interface HostileDump {
  readonly name: string;
  readonly file: string;
  /** Its bytes in pieces, so that no test holds all of a large one. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** Codes of warnings of which one at least has to be there; none where the file is harmless once it is read. */
  readonly codes: readonly string[];
  /** Items that have to be found in spite of all; unknown where absent. */
  readonly items?: number;
  /** What must be nowhere in what was read. */
  readonly never?: string;
}

const whole = (bytes: Uint8Array | string) => () => [Buffer.from(bytes)];

/** `unit` until there are so many bytes, between a head and a tail. */
function* long(head: string, unit: string, bytes: number, tail: string): Generator<Uint8Array> {
  const piece = Buffer.from(unit.repeat(Math.ceil(1_000_000 / unit.length)));
  yield Buffer.from(head);
  for (let at = 0; at < bytes; at += piece.length) yield piece;
  yield Buffer.from(tail);
}

const rss = (inside: string, before = "") =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Quay</title>${inside}</channel></rss>`;
const item = (title: string, text: string) =>
  `<item><title>${title}</title><description>${text}</description></item>`;

const LAUGHS = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

/** One stream that many entries of an archive have in common. */
function overlappingZip(data: Uint8Array, entries: number): Buffer {
  const one = buildZip([{ name: "a.txt", data }]);
  const end = Buffer.from(one.subarray(-22));
  const [size, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const listed = Buffer.concat(Array(entries).fill(one.subarray(offset, offset + size)));
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(listed.length, 12);
  return Buffer.concat([one.subarray(0, offset), listed, end]);
}

function nestedZip(depth: number): Buffer {
  let bytes = buildZip([{ name: "end.xml", data: rss(item("End", "The end.")) }]);
  for (let at = 0; at < depth; at++) bytes = buildZip([{ name: `${at}.zip`, data: bytes }]);
  return bytes;
}

function nestedMail(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
  ).join("");
  return `From: a@example.org\r\nTo: b@example.org\r\nSubject: Deep\r\nMIME-Version: 1.0\r\n${open}Content-Type: text/plain\r\n\r\nAt the bottom.\r\n`;
}

/** A page whose one stream unpacks to so many bytes. */
function pdfBomb(bytes: number): Buffer {
  const content = deflateSync(Buffer.alloc(bytes, " ")).toString("latin1");
  return writePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`,
    "<< /Title (Bomb) >>",
  ]);
}

/** A page of forms that each show the next one ten times over: no reader comes to its end. */
export function endlessPdf(depth = 14): Buffer {
  const forms = Array.from({ length: depth }, (_, n) => {
    const isLast = n === depth - 1;
    const content = isLast ? "BT /F1 9 Tf (laugh) Tj ET" : "/X Do ".repeat(10);
    const resources = isLast ? "/Font << /F1 4 0 R >>" : `/XObject << /X ${6 + n + 1} 0 R >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  return writePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Length 5 >>\nstream\n/X Do\nendstream",
    ...forms,
    "<< /Title (Endless) >>",
  ]);
}

const MB = 1_000_000;
const FEED = buildFeed(3, "hostile");

/** Files that are made to do harm, as they may be uploaded. */
export const HOSTILE_DUMPS: readonly HostileDump[] = [
  {
    name: "an XML bomb",
    file: "laughs.xml",
    pieces: whole(
      rss(item("Laughs", "&l10;") + item("After", "Boats."), `<!DOCTYPE rss [<!ENTITY l0 "lol">${LAUGHS}]>`),
    ),
    codes: ["repaired"],
    items: 2,
    never: "lollol",
  },
  {
    name: "external entities",
    file: "external.xml",
    pieces: whole(
      rss(
        item("Files", "&file; &web; %all;"),
        `<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "http://127.0.0.1:9/x"><!ENTITY % all SYSTEM "file:///etc/hosts"> %all;]>`,
      ),
    ),
    codes: ["repaired"],
    items: 1,
    never: "root:",
  },
  {
    name: "a ZIP bomb",
    file: "bomb.zip",
    pieces: whole(buildZip([{ name: "a.txt", data: Buffer.alloc(300 * MB, " ") }])),
    codes: ["unpacks-too-large"],
  },
  {
    name: "a ZIP archive whose entries lie on each other",
    file: "overlap.zip",
    pieces: whole(overlappingZip(Buffer.alloc(20 * MB, " "), 5_000)),
    codes: ["unpacks-too-large"],
  },
  {
    name: "a ZIP archive that lies about sizes and leads out of itself",
    file: "liar.zip",
    pieces: whole(
      buildZip([
        { name: "../../../../etc/cron.d/x.xml", data: FEED },
        { name: "/etc/passwd", data: FEED.replaceAll("hostile", "other") },
        { name: "liar.txt", data: Buffer.alloc(200 * MB, " "), claims: 10 },
      ]),
    ),
    codes: ["broken-archive", "unpacks-too-large"],
    items: 6,
  },
  {
    name: "archives in archives without end",
    file: "deep.zip",
    pieces: whole(nestedZip(60)),
    codes: ["containers-too-deep"],
    items: 0,
  },
  {
    name: "a gzip bomb",
    file: "bomb.txt.gz",
    pieces: whole(gzipSync(Buffer.alloc(300 * MB, " "))),
    codes: ["unpacks-too-large"],
  },
  {
    name: "a gzip bomb in gzip",
    file: "bomb.txt.gz.gz",
    pieces: whole(gzipSync(gzipSync(Buffer.alloc(300 * MB, " ")))),
    codes: ["unpacks-too-large"],
  },
  {
    name: "a workbook that is a bomb",
    file: "bomb.xlsx",
    pieces: whole(
      buildZip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.xml", data: Buffer.alloc(300 * MB, " ") },
      ]),
    ),
    codes: ["unpacks-too-large"],
    items: 0,
  },
  {
    name: "a PDF that is a bomb",
    file: "bomb.pdf",
    pieces: whole(pdfBomb(150 * MB)),
    codes: ["pdf-without-text", "part-takes-memory", "broken-pdf", "unpacks-too-large"],
    items: 0,
  },
  {
    name: "fifteen million lines of one letter",
    file: "lines.txt",
    pieces: () => long("", "a\n", 30 * MB, ""),
    codes: ["too-large"],
    items: 0,
  },
  {
    name: "one line of plain text without end",
    file: "line.txt",
    pieces: () => long("", "word after word ", 200 * MB, ""),
    codes: ["too-large"],
    items: 0,
  },
  {
    name: "one item of XML without end",
    file: "line.xml",
    pieces: () =>
      long(
        '<rss version="2.0"><channel><title>Q</title><item><title>Long</title><description>',
        "word after word ",
        50 * MB,
        `</description></item>${item("After", "Boats.")}</channel></rss>`,
      ),
    codes: [],
    items: 2,
  },
  {
    name: "one value of JSON without end",
    file: "line.json",
    pieces: () =>
      long(
        '[{"title":"Long","content":"',
        "word after word ",
        50 * MB,
        '"},{"title":"After","content":"Boats came in."}]',
      ),
    codes: [],
  },
  {
    name: "one cell of a table without end",
    file: "line.csv",
    pieces: () =>
      long('title,body\nFirst,"One boat."\nLong,"', "word after word ", 50 * MB, '"\nAfter,"Boats."\n'),
    codes: [],
  },
  {
    name: "elements in elements without end",
    file: "deep.xml",
    pieces: () =>
      long(
        '<rss version="2.0"><channel><title>Q</title><item><title>Deep</title><description>',
        "<b>",
        30 * MB,
        `deep</description></item>${item("After", "Boats.")}</channel></rss>`,
      ),
    codes: ["too-deep"],
  },
  {
    name: "a page of elements in elements",
    file: "deep.html",
    pieces: () => long("<!doctype html><html><body>", "<div><i>", 10 * MB, "<p>At the bottom.</p>"),
    codes: [],
  },
  {
    name: "lists in lists without end",
    file: "deep.json",
    pieces: () => long('[{"title":"Deep","content":', "[", 5 * MB, "]"),
    codes: [],
  },
  {
    name: "a mail of mails in mails",
    file: "deep.eml",
    pieces: whole(nestedMail(5_000)),
    codes: ["mail-too-deep"],
    items: 0,
  },
  {
    name: "a workbook of formulas",
    file: "formulas.xlsx",
    pieces: whole(
      buildXlsx({
        News: [
          ["title", "body"],
          ["Boats", '=HYPERLINK("http://127.0.0.1:9/","x")=>The boats came in.'],
          ["Shell", "=cmd|' /C calc'!A0=>Nothing ran."],
        ],
      }),
    ),
    codes: [],
    items: 2,
    never: "HYPERLINK",
  },
  {
    name: "files under wrong names",
    file: "wrong.zip",
    pieces: whole(
      buildZip([
        { name: "feed.pdf", data: FEED },
        {
          name: "page.csv",
          data: buildPdf([["The lighthouse is lit again.", "The keeper lit it on Sunday."]]),
        },
        {
          name: "table.docx.txt",
          data: buildXlsx({
            One: [
              ["title", "body"],
              ["Boats", "Boats came in."],
            ],
          }),
        },
      ]),
    ),
    codes: [],
    items: 5,
  },
];
