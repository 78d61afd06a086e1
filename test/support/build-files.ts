import { crc32, deflateRawSync } from "node:zlib";

/** A file for an archive; `claims` is the size that its head gives, where that is a lie. */
export interface ArchiveEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly claims?: number;
  readonly isLocked?: boolean;
}

/** A ZIP archive of these files. */
export function buildZip(entries: readonly ArchiveEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, isLocked = false } of entries) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (isLocked ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const central = [Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), fields, rest, Buffer.from(name)];
    directory.push(Buffer.concat(central));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from("PK\x05\x06"), end]);
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const TYPES = (kind: string, path: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`;

const RELATION = (path: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${path}"/></Relationships>`;

/** A Word document of these paragraphs; one that begins with `# ` is a heading. */
export function buildDocx(parts: readonly (string | DocxTable)[]): Buffer {
  const body = parts.map((part) => (typeof part === "string" ? docxParagraph(part) : docxTable(part)));
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return buildZip([
    { name: "[Content_Types].xml", data: TYPES("wordprocessingml.document", "word/document.xml") },
    { name: "_rels/.rels", data: RELATION("word/document.xml") },
    {
      name: "word/document.xml",
      data: `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${body.join("")}</w:body></w:document>`,
    },
    {
      name: "word/styles.xml",
      data: `<?xml version="1.0"?><w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
  ]);
}

/** Rows of cells. */
type DocxTable = readonly (readonly string[])[];

function docxParagraph(text: string): string {
  const isHeading = text.startsWith("# ");
  const style = isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : "";
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escapeXml(isHeading ? text.slice(2) : text)}</w:t></w:r></w:p>`;
}

/** The first row is marked as the one that is repeated on every page. */
function docxTable(rows: DocxTable): string {
  const cellsOf = (cells: readonly string[]) =>
    cells.map((text) => `<w:tc>${docxParagraph(text)}</w:tc>`).join("");
  const head = "<w:trPr><w:tblHeader/></w:trPr>";
  return `<w:tbl>${rows.map((cells, at) => `<w:tr>${at === 0 ? head : ""}${cellsOf(cells)}</w:tr>`).join("")}</w:tbl>`;
}

/** A workbook of these sheets; a cell that begins with `=` is a formula whose value is what stands behind `=>`. */
export function buildXlsx(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return buildZip([
    { name: "[Content_Types].xml", data: TYPES("spreadsheetml.sheet", "xl/workbook.xml") },
    { name: "_rels/.rels", data: RELATION("xl/workbook.xml") },
    {
      name: "xl/workbook.xml",
      data: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
    },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${(sheets[name] ?? []).map(rowXml).join("")}</sheetData></worksheet>`,
    })),
  ]);
}

function rowXml(cells: readonly string[], row: number): string {
  const written = cells.map((cell, column) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    const [formula, value] = cell.startsWith("=") ? cell.slice(1).split("=>") : [];
    return formula === undefined
      ? `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
      : `<c r="${place}" t="str"><f>${escapeXml(formula)}</f><v>${escapeXml(value ?? "")}</v></c>`;
  });
  return `<row r="${row + 1}">${written.join("")}</row>`;
}

/** A PDF of these pages, each of lines in plain ASCII. */
export function buildPdf(pages: readonly (readonly string[])[], title = "Report"): Buffer {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, at) => {
      const shown = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
      const content = `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< /Title (${title}) /CreationDate (D:20260305101500Z) >>`,
  ];
  return writePdf(objects);
}

/** A PDF of these objects, of which the first is the catalogue and the last the information. */
export function writePdf(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
