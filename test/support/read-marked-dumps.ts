import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TrueItem } from "./generate-dumps/items";

const ROOT = fileURLToPath(new URL("../fixtures/marked-dumps/", import.meta.url));

/** A dump written by hand, and what a careful editor makes of it. */
export interface MarkedDump {
  readonly shape: string;
  readonly name: string;
  readonly text: string;
  readonly items: readonly TrueItem[];
}

/** A mark starts an item (`=`) or says what its words are; a small letter says what is true and not in the text. */
export const MARK = /⟦(?:=[ ]?(?<head>[^⟧]*)|(?<kind>[TKDUBOtdubk])[ ](?<words>[^⟧]*))⟧/g;

interface Draft {
  readonly head: Readonly<Record<string, string>>;
  readonly words: Record<string, string[]>;
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

export function unmark(marked: string): Pick<MarkedDump, "text" | "items"> {
  const drafts: Draft[] = [];
  const text = marked.replace(MARK, (_mark, head?: string, kind?: string, words?: string) => {
    if (kind === undefined || words === undefined) {
      drafts.push({ head: readHead(head ?? ""), words: {} });
      return "";
    }
    const of = (drafts.at(-1) ?? raise(marked)).words;
    const [value = "", shown = value] = kind === "D" ? words.split("|") : [words];
    of[kind.toUpperCase()] = [...(of[kind.toUpperCase()] ?? []), value];
    return kind === kind.toUpperCase() ? shown : "";
  });
  return { text, items: drafts.map(finish) };
}

function raise(marked: string): never {
  throw new Error(`Words are marked before any item: ${marked.slice(0, 60)}`);
}

function readHead(head: string): Record<string, string> {
  const pairs = [...head.matchAll(/(?<name>\w+)="(?<value>[^"]*)"/g)].map(({ groups }) => [
    groups?.name,
    groups?.value,
  ]);
  return { language: head.slice(0, 2), ...Object.fromEntries(pairs) };
}

function finish({ head, words }: Draft): TrueItem {
  const kickers = words.K ?? (head.kicker ? [head.kicker] : [null]);
  return {
    title: words.T?.[0] ?? null,
    kicker: kickers[0] ?? null,
    ...(kickers.length > 1 && { kickerAccept: kickers }),
    url: words.U?.[0] ?? null,
    publishedAt: words.D?.[0] ?? head.date ?? null,
    language: head.language ?? "",
    body: (words.B ?? []).flatMap((paragraphs) => paragraphs.split(/\n+/)),
    optional: words.O ?? [],
  };
}
