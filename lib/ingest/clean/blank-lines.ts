/** Elements inside which a blank line is only white space, or is to stay as it is. */
const CLOSED = new Set([
  ...["p", "pre", "td", "th", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"],
  ...["script", "style", "textarea", "figcaption", "caption", "button", "select", "svg"],
]);

/** Elements that stand within a line of text. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const TAG = /<(\/?)([a-z][a-z0-9]{0,20})(?=[\s/>])[^<>]{0,20000}>/gi;
const BLANK = /\n[ \t\r\u00a0]*\n\s*/g;

/** A piece of a fragment: a tag, or the text between two. */
interface Piece {
  readonly text: string;
  /** Empty for text. */
  readonly name: string;
  readonly isEnd: boolean;
}

/**
 * Make paragraphs of what blank lines keep apart, as WordPress does when it shows a post.
 *
 * Only where no element says so already: inside `<p>` or a table cell, and beside a block or a line break, a
 * blank line means nothing.
 */
export function paragraphsFromBlankLines(html: string): string {
  if (!/\n[ \t\r\u00a0]*\n/.test(html)) return html;
  const pieces = cutAtTags(html);
  const keepsLines = !/<(?:p|br|div)[\s/>]/i.test(html);
  let open: string | null = null;
  let result = "";
  pieces.forEach((piece, at) => {
    if (piece.name === "") {
      const [before, after] = [isInline(pieces[at - 1]), isInline(pieces[at + 1])];
      result += open === null ? breakText(piece.text, { before, after, keepsLines }) : piece.text;
      return;
    }
    if (open === null && !piece.isEnd && CLOSED.has(piece.name)) open = piece.name;
    else if (piece.name === open && piece.isEnd) open = null;
    else if (open === "p" && !INLINE.has(piece.name) && piece.name !== "br") {
      // A block ends a paragraph that was not closed.
      open = !piece.isEnd && CLOSED.has(piece.name) ? piece.name : null;
    }
    result += piece.text;
  });
  return result;
}

interface Surroundings {
  readonly before: boolean;
  readonly after: boolean;
  readonly keepsLines: boolean;
}

function breakText(text: string, { before, after, keepsLines }: Surroundings): string {
  const start = before ? 0 : text.length - text.trimStart().length;
  const end = after ? text.length : text.trimEnd().length;
  if (end <= start) return text;
  const inner = text.slice(start, end).replace(BLANK, "<br><br>\n");
  const lines = keepsLines ? inner.replace(/(?<!<br>)\n(?!$)/g, "<br>\n") : inner;
  return text.slice(0, start) + lines + text.slice(end);
}

const isInline = (piece: Piece | undefined) => piece !== undefined && INLINE.has(piece.name);

function cutAtTags(html: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index > from) pieces.push({ text: html.slice(from, match.index), name: "", isEnd: false });
    pieces.push({ text: match[0], name: (match[2] ?? "").toLowerCase(), isEnd: match[1] === "/" });
    from = match.index + match[0].length;
  }
  if (from < html.length) pieces.push({ text: html.slice(from), name: "", isEnd: false });
  return pieces;
}
