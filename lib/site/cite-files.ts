import type { Citation } from "@/lib/site/citation";

/** What a reference manager takes: the ending of the file, its type, and what writes it. */
export const CITE_FILES = {
  bib: { contentType: "application/x-bibtex; charset=utf-8", write: writeBibtex },
  ris: { contentType: "application/x-research-info-systems; charset=utf-8", write: writeRis },
} as const;

/** The ending of a file for reference managers. */
export type CiteFile = keyof typeof CITE_FILES;

/** One BibTeX entry. Braces around names and titles keep them as they are. */
export function writeBibtex({ authors, title, site, day, url, language, original, slug }: Citation): string {
  const [year, month] = day.split("-");
  const fields: [name: string, value: string | null | undefined][] = [
    ["author", authors.map((name) => `{${escapeTex(name)}}`).join(" and ")],
    ["title", `{${escapeTex(title)}}`],
    ["howpublished", escapeTex(site)],
    ["year", year],
    ["month", String(Number(month))],
    ["date", day],
    ["url", escapeUrl(url)],
    ["language", escapeTex(language)],
    ["note", original && `First published at ${escapeTex(original)}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${keyOf(slug, year)},\n${lines.join("")}}\n`;
}

/** One entry in the format of Research Information Systems; its lines end as that asks. */
export function writeRis({ authors, title, site, day, url, language, original }: Citation): string {
  const fields: [tag: string, value: string | null][] = [
    ["TY", "NEWS"],
    ...authors.map((name): [tag: string, value: string] => ["AU", name]),
    ["TI", title],
    ["T2", site],
    ["PY", day.slice(0, 4)],
    ["DA", `${day.replace(/-/g, "/")}/`],
    ["UR", url],
    ["LA", language],
    ["N1", original && `First published at ${original}`],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${plain(value)}\r\n`] : []));
  return `${lines.join("")}ER  - \r\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const escapeTex = (text: string) => plain(text).replace(/[\\{}~^$&#_%]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** An address is taken as it is; only what would end its field is written otherwise. */
const escapeUrl = (url: string) =>
  plain(url).replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A value is one line: what comes after a line break would be another field. */
const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** A key has ASCII letters, digits and hyphens alone. */
function keyOf(slug: string, year: string | undefined): string {
  const name = slug
    .replace(/%[0-9A-F]{2}/gi, "")
    .replace(/[^a-z0-9-]/gi, "")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${name || "article"}-${year ?? "0000"}`;
}
