import { type Token, tokenise } from "./python-tokens";

/** A value that Python writes as a literal. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

/** The small part of Python that the suite's expectations are written in. */
export type Expression =
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly part: Expression }
  | { readonly kind: "compare"; readonly left: Expression; readonly sign: string; readonly right: Expression }
  | { readonly kind: "literal"; readonly value: Literal }
  /** `entries[0]['title']` and `len(feed.tags)` as `entries.0.title` and `len(feed.tags)`. */
  | { readonly kind: "path"; readonly path: string };

/** Read one expectation. @throws Error where it is more Python than this. */
export function parseExpression(source: string): Expression {
  const reader = new Reader(tokenise(source));
  const expression = reader.or();
  reader.expect("");
  return expression;
}

const COMPARISONS = ["==", "!=", ">=", "<=", "<", ">", "in", "is"];
const CONSTANTS: Readonly<Record<string, Literal>> = { None: null, True: true, False: false };

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  or(): Expression {
    return this.#joined("or", () => this.#joined("and", () => this.#not()));
  }

  expect(text: string): void {
    const { text: found } = this.#next();
    if (found !== text) throw new Error(`“${text}” is expected, not “${found}”`);
  }

  #joined(kind: "and" | "or", part: () => Expression): Expression {
    const first = part();
    const parts = [first];
    while (this.#take(kind)) parts.push(part());
    return parts.length > 1 ? { kind, parts } : first;
  }

  #not(): Expression {
    return this.#take("not") ? { kind: "not", part: this.#not() } : this.#comparison();
  }

  /** `a == b == "c"` means that each neighbour is equal: that both are "c". */
  #comparison(): Expression {
    let left = this.#sum();
    const parts: Expression[] = [];
    while (COMPARISONS.includes(this.#peek().text) || this.#peek().text === "not") {
      let sign = this.#next().text;
      if (sign === "not") sign = `not ${this.#next().text}`;
      if (sign === "is" && this.#take("not")) sign = "!=";
      const right = this.#sum();
      parts.push({ kind: "compare", left, sign: sign === "is" ? "==" : sign, right });
      left = right;
    }
    const last = left;
    if (last.kind === "literal") {
      for (const [index, part] of parts.entries()) {
        if (part.kind === "compare" && part.right.kind === "path") parts[index] = { ...part, right: last };
      }
    }
    return parts.length > 1 ? { kind: "and", parts } : (parts[0] ?? left);
  }

  /** Strings may be put together by `+`. */
  #sum(): Expression {
    let sum = this.#operand();
    while (this.#take("+")) {
      sum = { kind: "literal", value: `${literalOf(sum)}${literalOf(this.#operand())}` };
    }
    return sum;
  }

  #operand(): Expression {
    const token = this.#next();
    if (token.kind === "string") return { kind: "literal", value: this.#strings(token.text) };
    if (token.kind === "number") return { kind: "literal", value: Number(token.text) };
    if (token.text === "-") return { kind: "literal", value: -Number(this.#next().text) };
    if (token.text === "(") return this.#bracketed();
    if (token.text === "[") return { kind: "literal", value: this.#list("]") };
    if (token.text === "{") return { kind: "literal", value: this.#dictionary() };
    if (token.text in CONSTANTS) return { kind: "literal", value: CONSTANTS[token.text] ?? null };
    return { kind: "path", path: this.#path(token.text) };
  }

  /** Strings that stand side by side are one. */
  #strings(first: string): string {
    let value = first;
    while (this.#peek().kind === "string") value += this.#next().text;
    return value;
  }

  /** Brackets around an expression, or a tuple. */
  #bracketed(): Expression {
    const first = this.or();
    if (this.#take(")")) return first;
    this.expect(",");
    return { kind: "literal", value: [literalOf(first), ...this.#list(")")] };
  }

  #list(close: string): Literal[] {
    const values: Literal[] = [];
    while (!this.#take(close)) {
      values.push(literalOf(this.or()));
      this.#take(",");
    }
    return values;
  }

  #dictionary(): { [key: string]: Literal } {
    const entries: [string, Literal][] = [];
    while (!this.#take("}")) {
      const key = String(literalOf(this.or()));
      this.expect(":");
      entries.push([key, literalOf(this.or())]);
      this.#take(",");
    }
    return Object.fromEntries(entries);
  }

  #path(name: string): string {
    let path = name;
    for (;;) {
      if (this.#take(".")) path += `.${this.#next().text}`;
      else if (this.#take("[")) {
        path += `.${String(literalOf(this.#operand()))}`;
        this.expect("]");
      } else if (this.#take("(")) path += `(${this.#arguments()})`;
      else return path.replace(/\.(?:get|has_key)\(([^),]*)\)$/, ".$1");
    }
  }

  #arguments(): string {
    const written: string[] = [];
    while (!this.#take(")")) {
      const argument = this.or();
      written.push(argument.kind === "path" ? argument.path : String(literalOf(argument)));
      this.#take(",");
    }
    return written.join(", ");
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "" };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #take(text: string): boolean {
    const token = this.#peek();
    if (token.text !== text || token.kind === "string" || token.kind === "end") return false;
    this.#at++;
    return true;
  }
}

function literalOf(expression: Expression): Literal {
  if (expression.kind === "literal") return expression.value;
  if (expression.kind === "path") return expression.path;
  throw new Error("A literal is expected.");
}
