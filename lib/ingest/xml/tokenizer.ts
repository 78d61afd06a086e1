import { type Attributes, NO_ATTRIBUTES, readAttributes, tagEnd } from "@/lib/ingest/xml/attributes";
import { DoctypeSkipper } from "@/lib/ingest/xml/doctype";
import { Entities } from "@/lib/ingest/xml/entities";
import { BAD_REFERENCE, openReference, readCharacters, unixLines } from "@/lib/ingest/xml/references";

/** What a document is made of; offsets are UTF-16 code units from its start. */
export interface XmlHandler {
  /** A start tag; `<a/>` is followed by its `close`. */
  open(name: string, attributes: Attributes, start: number): void;
  /** A piece of text: one text may come in several. */
  text(data: string): void;
  /** An end tag, from its `<` to behind its `>`. */
  close(name: string, start: number, end: number): void;
  /** Something that XML does not allow, in words, and where; reading goes on. */
  fault(problem: string, at: number): void;
}

/** Longer tags are text: no attribute needs so much, and a quote that is never closed ends here. */
const LONGEST_TAG = 1_000_000;
/** Longer processing instructions have lost their end. */
const LONGEST_INSTRUCTION = 16 * 1024;

const LT = 0x3c;
const GT = 0x3e;
const BANG = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;

type State = "text" | "cdata" | "comment" | "instruction" | "doctype";

/** Texts that end a state, and as much of them as may stand at the end of a piece. */
const ENDS = { cdata: "]]>", comment: "-->", instruction: "?>" } as const;

/**
 * Reads XML that comes in pieces, in bounded memory and linear time, and forgives what XML does not allow.
 *
 * A text, comment or section of any length is passed on in pieces; only a tag is held until it is whole.
 * Of the entities that a document type declares, short plain texts are read; none refers to another one, and nothing
 * is ever fetched.
 */
export class XmlTokenizer {
  readonly #handler: XmlHandler;
  readonly #doctype = new DoctypeSkipper();
  readonly #entities = new Entities();
  #state: State = "text";
  /** What has not been read yet: the beginning of something that the next piece completes. */
  #buffer = "";
  /** Offset of the buffer in the document. */
  #base = 0;
  #instructionLength = 0;
  #isEnd = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(piece: string): void {
    this.#buffer = this.#buffer === "" ? piece : this.#buffer + piece;
    let at = 0;
    while (at < this.#buffer.length) {
      const next = this.#read(at);
      if (next === null) break;
      at = next;
    }
    this.#buffer = this.#buffer.slice(at);
    this.#base += at;
  }

  /** The document is over: read what was still waiting for more. */
  end(): void {
    this.#isEnd = true;
    this.push("");
    if (this.#state !== "text") this.#handler.fault(`a ${this.#state} has no end`, this.#base);
  }

  /** Read one thing; gives where the next one starts, or null where more text is needed. */
  #read(at: number): number | null {
    if (this.#state === "doctype") return this.#skipDoctype(at);
    if (this.#state !== "text") return this.#readSection(this.#state, at);
    return this.#buffer.charCodeAt(at) === LT ? this.#readMarkup(at) : this.#readText(at);
  }

  #readText(at: number): number | null {
    const buffer = this.#buffer;
    const markup = buffer.indexOf("<", at);
    let end = markup < 0 ? buffer.length : markup;
    // What the end of the piece may have cut waits: a reference, or the line feed after a carriage return.
    if (markup < 0 && !this.#isEnd) {
      end = openReference(buffer, at, this.#entities);
      if (buffer.charCodeAt(end - 1) === 0x0d) end -= 1;
      if (end <= at) return null;
    }
    const fault = (offset: number) => this.#fault(BAD_REFERENCE, at + offset);
    this.#handler.text(readCharacters(buffer.slice(at, end), fault, this.#entities));
    return end;
  }

  #readMarkup(at: number): number | null {
    const buffer = this.#buffer;
    if (at + 1 >= buffer.length) return this.#isEnd ? this.#literal(at, at + 1) : null;
    const next = buffer.charCodeAt(at + 1);
    if (next === BANG) return this.#readDeclaration(at);
    if (next === QUESTION) {
      this.#state = "instruction";
      this.#instructionLength = 0;
      return at + 2;
    }
    if (next === SLASH) return this.#readEndTag(at);
    return isNameStart(next) ? this.#readStartTag(at) : this.#literal(at, at + 1);
  }

  #readDeclaration(at: number): number | null {
    const head = this.#buffer.slice(at, at + 9);
    if (head.startsWith("<!--")) return this.#enter("comment", at + 4);
    if (head === "<![CDATA[") return this.#enter("cdata", at + 9);
    const isOpen = head.length < 9 && ("<!--".startsWith(head) || "<![CDATA[".startsWith(head));
    if (isOpen && !this.#isEnd) return null;
    this.#doctype.start();
    return this.#enter("doctype", at + 2);
  }

  #enter(state: State, at: number): number {
    this.#state = state;
    return at;
  }

  #readSection(state: "cdata" | "comment" | "instruction", at: number): number | null {
    const buffer = this.#buffer;
    const mark = ENDS[state];
    const found = buffer.indexOf(mark, at);
    const end = found >= 0 ? found : this.#isEnd ? buffer.length : sectionCut(buffer, at, mark.length);
    if (state === "cdata" && end > at) this.#handler.text(unixLines(buffer.slice(at, end)));
    if (state === "instruction") {
      this.#instructionLength += end - at;
      if (this.#instructionLength > LONGEST_INSTRUCTION) {
        this.#fault("a processing instruction has no end", at);
        return this.#enter("text", end);
      }
    }
    if (found >= 0) return this.#enter("text", found + mark.length);
    return end > at ? end : null;
  }

  #skipDoctype(at: number): number {
    const end = this.#doctype.skip(this.#buffer, at);
    if (end === null) return this.#buffer.length;
    this.#entities.declare(this.#doctype.declared);
    return this.#enter("text", end);
  }

  #readEndTag(at: number): number | null {
    const buffer = this.#buffer;
    let end = at + 2;
    while (end < buffer.length && !isAngle(buffer.charCodeAt(end))) end++;
    if (buffer.charCodeAt(end) !== GT) {
      const isOpen = end === buffer.length && !this.#isEnd && end - at < LONGEST_TAG;
      return isOpen ? null : this.#broken(at, end);
    }
    const name = this.#endName(buffer.slice(at + 2, end), at);
    this.#handler.close(name, this.#base + at, this.#base + end + 1);
    return end + 1;
  }

  #endName(written: string, at: number): string {
    if (!/\s/.test(written)) return written;
    const [name = "", more] = written.trim().split(/\s/, 2);
    if (name === "" || more !== undefined) this.#fault("an end tag has no proper name", at);
    return name;
  }

  #readStartTag(at: number): number | null {
    const buffer = this.#buffer;
    const nameEnd = endOfName(buffer, at + 1);
    const end = buffer.charCodeAt(nameEnd) === GT ? nameEnd : tagEnd(buffer, nameEnd);
    if (end < 0) {
      if (end === -1 && !this.#isEnd && buffer.length - at < LONGEST_TAG) return null;
      return this.#broken(at, end === -1 ? buffer.length : -end - 2);
    }
    const isEmpty = buffer.charCodeAt(end - 1) === SLASH && end - 1 >= nameEnd;
    const name = buffer.slice(at + 1, nameEnd);
    const attributes =
      nameEnd >= end - (isEmpty ? 1 : 0)
        ? NO_ATTRIBUTES
        : readAttributes(
            buffer.slice(nameEnd, isEmpty ? end - 1 : end),
            (problem) => this.#fault(problem, at),
            this.#entities,
          );
    this.#handler.open(name, attributes, this.#base + at);
    if (isEmpty) this.#handler.close(name, this.#base + at, this.#base + end + 1);
    return end + 1;
  }

  /** A tag that is none is text up to `end`; at the end of the document it is only cut. */
  #broken(at: number, end: number): number {
    if (this.#isEnd && end === this.#buffer.length) {
      this.#fault("a tag has no end", at);
      return end;
    }
    return this.#literal(at, Math.max(end, at + 1));
  }

  #literal(at: number, end: number): number {
    this.#fault("a “<” begins no tag", at);
    this.#handler.text(unixLines(this.#buffer.slice(at, end)));
    return end;
  }

  #fault(problem: string, at: number): void {
    this.#handler.fault(problem, this.#base + at);
  }
}

/** Where a section is cut that goes on in the next piece: before what may be the start of its end or of a line end. */
function sectionCut(buffer: string, at: number, markLength: number): number {
  return Math.max(
    at,
    buffer.length - markLength + 1 - (buffer.charCodeAt(buffer.length - markLength) === 0x0d ? 1 : 0),
  );
}

const isAngle = (unit: number) => unit === LT || unit === GT;

function isNameStart(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    unit === 0x5f ||
    unit === 0x3a ||
    unit > 0x7f
  );
}

/** The offset behind a name: of the first sign that can't be in one. */
function endOfName(buffer: string, at: number): number {
  for (; at < buffer.length; at++) {
    const unit = buffer.charCodeAt(at);
    if (unit <= 0x20 || unit === SLASH || unit === GT || unit === LT) return at;
  }
  return at;
}
