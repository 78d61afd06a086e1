import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TrueItem } from "./generate-dumps/items";
import { type MarkedItem, readMarks } from "./read-marks";

const ROOT = fileURLToPath(new URL("../fixtures/marked-dumps/", import.meta.url));

/** A dump written by hand, and what a careful editor makes of it. */
export interface MarkedDump {
  readonly shape: string;
  readonly name: string;
  readonly text: string;
  readonly items: readonly TrueItem[];
}

/** Every dump below `test/fixtures/marked-dumps`, in the order of their names. */
export function readMarkedDumps(): MarkedDump[] {
  return readdirSync(ROOT)
    .sort()
    .flatMap((shape) =>
      readdirSync(`${ROOT}${shape}`)
        .sort()
        .map((file) => ({
          shape,
          name: file.replace(/\.txt$/, ""),
          ...unmark(readFileSync(`${ROOT}${shape}/${file}`, "utf8")),
        })),
    );
}

/** A marked text without its marks, and the items that they are the truth of. */
export function unmark(marked: string): Pick<MarkedDump, "text" | "items"> {
  const { text, items } = readMarks(marked);
  return { text, items: items.map(trueItem) };
}

function trueItem({ head, marks }: MarkedItem): TrueItem {
  const all = (kind: string): string[] =>
    marks.filter((mark) => mark.kind === kind).map(({ value }) => value);
  const [kicker = head.kicker ?? null, ...others] = all("K");
  return {
    title: all("T")[0] ?? null,
    kicker,
    ...(others.length > 0 && { kickerAccept: all("K") }),
    url: all("U")[0] ?? null,
    publishedAt: all("D")[0] ?? head.date ?? null,
    language: head.language ?? "",
    body: all("B").flatMap((paragraphs) => paragraphs.split(/\n+/)),
    optional: all("O"),
  };
}
