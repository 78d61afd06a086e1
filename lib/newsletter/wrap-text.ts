const WIDTH = 72;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u;

/**
 * Break lines at `width` columns, between words, each with `indent` before it.
 *
 * A word that is longer than a line, such as an address, stays whole; scripts without spaces break between signs,
 * which take two columns.
 */
export function wrapText(text: string, { width = WIDTH, indent = "" } = {}): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width - indent.length, indent))
    .join("\n");
}

function wrapLine(line: string, width: number, indent: string): string {
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const piece of pieces(line)) {
    const size = columnsOf(piece.trimEnd());
    if (current.trim() !== "" && columns + size > width) {
      lines.push(current.trimEnd());
      current = "";
      columns = 0;
    }
    current += piece;
    columns += columnsOf(piece);
  }
  lines.push(current.trimEnd());
  return lines.map((text) => (text === "" ? "" : indent + text)).join("\n");
}

/** Words with the blank behind them; a wide sign is a piece of its own, with the marks that follow it. */
function pieces(line: string): string[] {
  return line
    .trim()
    .split(/(?<=\s)(?=\S)/u)
    .flatMap((word) =>
      WIDE.test(word)
        ? word.split(
            /(?<=[\p{L}\p{M}\p{P}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u,
          )
        : [word.replace(/\s+$/, " ")],
    );
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += WIDE.test(sign) ? 2 : /\p{M}/u.test(sign) ? 0 : 1;
  return columns;
}
