import { bodyOf } from "@/lib/ingest/formats/feed/construct";
import { type Fields, listOf, textOf } from "@/lib/ingest/json/fields";
import type { RawItem } from "@/lib/ingest/types";

interface Text {
  /** Role or media type, as far as there is one. */
  readonly kind: string;
  readonly value: string;
}

/** The body of an item, with markup where there is such a version of it. */
export function bestBody(item: Fields): RawItem["body"] | null {
  const texts = textsOf(item, "bodies", "body");
  const marked = texts.find(({ kind, value }) => /x?html|nitf|richtext/i.test(kind) && value.includes("<"));
  const best = marked ?? longest(texts);
  return best ? bodyOf(best.value) : null;
}

/** A headline or description: the main one, without markup where there is such a version of it. */
export function bestText(item: Fields, list: string, key: string): string | null {
  const texts = textsOf(item, list, key);
  const main =
    texts.find(({ kind }) => /\bmain\b/i.test(kind)) ?? texts.find(({ kind }) => !/html|nitf/i.test(kind));
  return (main ?? texts[0])?.value ?? null;
}

/** Versions 2 and 3 have a list; version 1 has one key for each kind, `body_text` and `body_xhtml`. */
function textsOf(item: Fields, list: string, key: string): Text[] {
  const listed = listOf(item, list).flatMap((entry) => {
    const value = textOf(entry, "value");
    return value === null ? [] : [{ kind: kindOf(entry), value }];
  });
  const single = [...item.keys()].flatMap((name) => {
    if (name !== key && !name.startsWith(`${key}_`)) return [];
    const value = textOf(item, name);
    return value === null ? [] : [{ kind: name.slice(key.length + 1) || "main", value }];
  });
  return [...listed, ...single];
}

function kindOf(entry: Fields): string {
  return [...entry]
    .flatMap(([key, value]) => (/^(?:role|contenttype)$/i.test(key) ? String(value) : []))
    .join(" ");
}

function longest(texts: readonly Text[]): Text | null {
  return texts.reduce<Text | null>(
    (best, text) => (text.value.length > (best?.value.length ?? 0) ? text : best),
    null,
  );
}
