import type { MappedField } from "@/lib/domain/column-mapping";
import { FIELD_NAMES } from "@/lib/ingest/mapping/field-name-table";
import { foldText } from "@/lib/ingest/text/fold";

/** Words that say nothing about which field a column is. */
const FILLING = new Set(
  "article articles post posts news item items story the a of field node value values name text raw rendered full main html wp default artikel beitrag nachricht articulo articolo artigo noticia notizia 0 und en de fr es it pt".split(
    " ",
  ),
);

/** Some words mean two fields: a mail's "subject" is its title, a library's is its topic. */
const FIELDS_OF = new Map<string, MappedField[]>();
for (const [field, names] of Object.entries(FIELD_NAMES)) {
  for (const name of names.map(foldText)) {
    FIELDS_OF.set(name, [...(FIELDS_OF.get(name) ?? []), field as MappedField]);
  }
}

/**
 * How surely the name of a column says that it is `field`, 0 to 1; of any field where that is null.
 *
 * `publishedAt`, `date_published` and `Erscheinungsdatum` are read alike, whatever the language of the file.
 */
export function nameScore(column: string, field: MappedField | null): number {
  const found = fieldsNamed(column);
  return field === null ? Math.max(0, ...found.values()) : (found.get(field) ?? 0);
}

/** The fields that the name of a column may mean, with how surely. */
export function fieldsNamed(column: string): ReadonlyMap<MappedField, number> {
  const words = wordsOf(column);
  const scores = new Map<MappedField, number>();
  const note = (phrase: readonly string[], score: number) => {
    for (const field of FIELDS_OF.get(phrase.join(" ")) ?? []) {
      scores.set(field, Math.max(score, scores.get(field) ?? 0));
    }
  };
  note(words, 1);
  const telling = words.filter((word) => !FILLING.has(word));
  note(telling, 0.9);
  // `author.name`, `dc_title`: one word of several.
  for (const [at, word] of words.entries()) {
    note([word], words.length === 1 ? 1 : 0.5);
    const next = words[at + 1];
    if (next !== undefined) note([word, next], 0.7);
  }
  return scores;
}

/** The words of a name, folded: `publishedAt` and `published_at` have the same. */
function wordsOf(column: string): string[] {
  const parted = column.slice(0, 100).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return foldText(parted.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "))
    .split(" ")
    .filter(Boolean);
}
