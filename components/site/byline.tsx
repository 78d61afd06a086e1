/** @jsxImportSource preact */
import type { Author } from "@/lib/domain/byline-authors";

interface Props {
  readonly byline: string;
  readonly authors: readonly Author[];
  /** That of the article, in which names are said. */
  readonly language: string;
}

/** A byline as it is written, with each author in it marked for machines. */
export function Byline({ byline, authors, language }: Props) {
  const pieces = piecesOf(byline.replace(/\s+/g, " ").trim(), authors);
  if (!pieces)
    return (
      <bdi className="p-author h-card" lang={language}>
        {byline}
      </bdi>
    );
  return (
    <bdi lang={language}>
      {pieces.map(({ between, name }) => (
        <>
          {between}
          {name && <span className="p-author h-card">{name}</span>}
        </>
      ))}
    </bdi>
  );
}

interface Piece {
  readonly between: string;
  readonly name: string;
}

/** Null where the byline is one name, or a name does not stand in it letter for letter. */
function piecesOf(line: string, authors: readonly Author[]): Piece[] | null {
  if (authors.length === 1 && authors[0]?.name === line) return null;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { name } of authors) {
    const at = line.indexOf(name, from);
    if (at < 0) return null;
    pieces.push({ between: line.slice(from, at), name });
    from = at + name.length;
  }
  return [...pieces, { between: line.slice(from), name: "" }];
}
