import { pieceOf, type Token } from "@/lib/ingest/formats/rss-text/token";

/** `text/html fr`: the kind of a page and the language that it is written in, as Dublin Core has them beside a title. */
const TYPE =
  /(?<=^|\s)(?:text|application|image|audio|video)\/[a-z0-9.+-]{2,40}(?:\s+[a-z]{2,3}(?:-[A-Z]{2})?(?=\s|$))?(?=\s|$)/u;

/** So many pieces with the same type are of a feed that prints it with each entry; one may be a title about it. */
const MIN_TYPED = 3;

/** A title is no longer. */
const MAX_TITLE = 420;

/** Part title, type and language, and the writer's name where a feed prints them in one line: a title never says the type. */
export function partMediaTypes(tokens: readonly Token[]): readonly Token[] {
  const types = tokens.map(({ kind, text }) =>
    kind === "text" ? TYPE.exec(text.slice(0, MAX_TITLE)) : null,
  );
  const counts = new Map<string, number>();
  for (const type of types) if (type) counts.set(type[0], (counts.get(type[0]) ?? 0) + 1);
  return tokens.flatMap((token, index) => {
    const type = types[index];
    if (!type || (counts.get(type[0]) ?? 0) < MIN_TYPED) return [token];
    const end = type.index + type[0].length;
    return [
      [0, type.index],
      [type.index, end],
      [end, token.text.length],
    ].flatMap(([from = 0, to = 0]) => pieceOf(token, from, to));
  });
}
