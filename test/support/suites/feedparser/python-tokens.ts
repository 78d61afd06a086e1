/** A piece of a Python expression. */
export interface Token {
  readonly kind: "name" | "number" | "string" | "sign" | "end";
  readonly text: string;
}

const TOKEN = /\s+|(?<name>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<sign>==|!=|>=|<=|[()[\]{},.:<>+-])/y;
const STRING = /[uUbBrR]{0,2}('''|"""|'|")/y;

/** Cut an expression into its pieces; string literals are decoded. */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const text = readString(source, at);
    if (text) {
      tokens.push({ kind: "string", text: text.value });
      at = text.end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`Can't read this expression from position ${at}: ${source}`);
    const { name, number, sign } = match.groups ?? {};
    if (name !== undefined) tokens.push({ kind: "name", text: name });
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    at = TOKEN.lastIndex;
  }
  return [...tokens, { kind: "end", text: "" }];
}

function readString(source: string, at: number): { value: string; end: number } | null {
  STRING.lastIndex = at;
  const opening = STRING.exec(source);
  if (!opening) return null;
  const quote = opening[1] ?? "";
  const isRaw = /r/i.test(opening[0]);
  let end = STRING.lastIndex;
  while (end < source.length && !source.startsWith(quote, end)) end += source[end] === "\\" ? 2 : 1;
  const inner = source.slice(STRING.lastIndex, end);
  return { value: isRaw ? inner : unescapePython(inner), end: end + quote.length };
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\n": "" };

function unescapePython(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi,
    (_, x, u, long, other) => {
      const code = x ?? u ?? long;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return ESCAPES[other] ?? other;
    },
  );
}
