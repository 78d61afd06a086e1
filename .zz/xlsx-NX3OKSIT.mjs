import {
  PartProblem
} from "./chunk-7XFEQ4DF.mjs";
import "./chunk-J5LGTIGS.mjs";

// lib/ingest/extractors/xlsx.ts
import readSheets from "read-excel-file/node";
var extractXlsx = async (bytes) => {
  const sheets = await open(bytes);
  return sheets.filter(({ data }) => data.length > 0).map(({ sheet, data }) => ({
    name: sheet,
    text: data.map(toLine).join(""),
    hints: { mediaType: "text/csv" },
    warnings: []
  }));
};
async function open(bytes) {
  try {
    return await readSheets(Buffer.from(bytes));
  } catch {
    throw new PartProblem("broken-workbook", "The workbook is damaged and can\u2019t be read.");
  }
}
var toLine = (row) => `${row.map(toField).join(",")}
`;
function toField(cell) {
  const text = cell instanceof Date ? cell.toISOString().replace(/T00:00:00\.000Z$/, "") : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
export {
  extractXlsx
};
//# sourceMappingURL=xlsx-NX3OKSIT.mjs.map
