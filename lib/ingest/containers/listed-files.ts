import { substack } from "@/lib/ingest/formats/substack";
import type { Dump, PartHints, RawItem } from "@/lib/ingest/types";

/** Files of an archive that one of them says more about than they do themselves. */
export interface ListedFiles {
  /** The file that lists them. */
  readonly list: string;
  /** Those that it may list. */
  readonly files: readonly string[];
}

const LIST = /^(.{0,200}\/)?posts\.csv$/i;
const POST = /^(.{0,200}\/)?posts\/\d{4,12}\.[\w-]{1,200}\.html?$/i;

/** Finds an export of Substack among the names of an archive: `posts.csv` beside `posts/*.html`. */
export function findListedFiles(names: readonly string[]): ListedFiles | null {
  const list = names.find((name) => LIST.test(name));
  if (list === undefined) return null;
  const folder = LIST.exec(list)?.[1] ?? "";
  const files = names.filter((name) => POST.exec(name)?.[1] === (folder || undefined));
  return files.length > 0 ? { list, files } : null;
}

/** What the list says of each file, and to the list itself, which of its records have one. */
export function readListedFiles({ list, files }: ListedFiles, text: string): ReadonlyMap<string, PartHints> {
  const dump: Dump = { file: list, text, encoding: "utf-8", warnings: [] };
  const hints = new Map<string, PartHints>();
  if (substack.detect(dump) < 1) return hints;
  const named = new Map(files.map((file) => [keyOf(file), file]));
  const toldApart = new Set<string>();
  for (const item of substack.split(dump).items) {
    const file = named.get(item.guid ?? "");
    if (item.guid === null || file === undefined) continue;
    toldApart.add(item.guid);
    hints.set(file, { listed: withoutSpans(item) });
  }
  return hints.set(list, { toldApart });
}

const keyOf = (file: string) => file.slice(file.lastIndexOf("/") + 1).replace(/\.html?$/i, "");

/** Its place in the list is no place in the file. */
const withoutSpans = (item: RawItem): RawItem => ({ ...item, spans: [] });
