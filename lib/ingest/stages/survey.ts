import { isAscii, isUtf8 } from "node:buffer";
import {
  binaryKind,
  declaredCharset,
  escapedCharset,
  guessCharset,
  knownLabel,
  markedCharset,
  unmarkedUtf16,
} from "@/lib/ingest/stages/charset";
import type { Warning } from "@/lib/ingest/types";

/** How the bytes of a part are to be read. */
export interface Encoding {
  /** WHATWG label in lower case. */
  readonly label: string;
  /** Bytes of the mark at the start, which are no text. */
  readonly skip: number;
  /** False for empty and binary bytes: there is no text to read. */
  readonly isText: boolean;
  readonly warnings: readonly Warning[];
}

const HEAD = 64 * 1024;
/** Bytes that the charset is guessed from, and how many of them stand before the first that is not ASCII. */
const SAMPLE = 64 * 1024;
const BEFORE = 1024;
/** Bytes, from the first that is not ASCII on, in which good and bad signs are counted. */
const COUNTED = 4 * 1024 * 1024;

/**
 * Looks at all bytes of a part to tell their charset, before the first of them is decoded.
 *
 * Valid UTF-8 is believed before any declaration: other charsets hardly ever pass for it by accident.
 */
export class ByteSurvey {
  #head: Buffer = Buffer.alloc(0);
  #size = 0;
  #isSettled: boolean | null = null;
  #isAscii = true;
  #isUtf8 = true;
  /** The last bytes of the chunk before, where they may be a character that is not complete. */
  #tail: Uint8Array = new Uint8Array();
  #counted = 0;
  #good = 0;
  #bad = 0;
  #lenient: TextDecoder | null = null;
  #sample: Buffer | null = null;
  #before: Uint8Array = new Uint8Array();

  push(chunk: Uint8Array): void {
    if (this.#head.length < HEAD)
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD - this.#head.length)]);
    this.#size += chunk.length;
    const isPlain = isAscii(chunk);
    this.#takeSample(chunk, isPlain);
    if (this.#isAscii && isPlain) return;
    this.#check(this.#isAscii ? chunk.subarray(chunk.findIndex((byte) => byte > 127)) : chunk);
    this.#isAscii = false;
  }

  /** Whether the first bytes have settled it: the rest need not be looked at. */
  get isSettled(): boolean {
    if (this.#head.length < HEAD) return false;
    this.#isSettled ??= this.#fromHead() !== null;
    return this.#isSettled;
  }

  /** What the bytes are; `declared` is the charset that somebody outside of them states. */
  end(declared: string | null = null): Encoding {
    return this.#fromHead() ?? this.#fromAll(declared ?? declaredCharset(this.#head));
  }

  #fromHead(): Encoding | null {
    const head = this.#head;
    if (this.#size === 0) return noText("empty-file", "The file is empty: there is nothing to import.");
    const mark = markedCharset(head);
    if (mark)
      return { label: knownLabel(mark.label) ?? mark.label, skip: mark.length, isText: true, warnings: [] };
    const utf16 = unmarkedUtf16(head);
    if (utf16) return { label: utf16, skip: 0, isText: true, warnings: [] };
    const escaped = escapedCharset(head);
    if (escaped && this.#isAscii) return { label: escaped, skip: 0, isText: true, warnings: [] };
    const binary = binaryKind(head);
    return binary === null
      ? null
      : noText(
          "binary-file",
          `This looks like ${binary}. Copydesk reads text: save it as text or HTML first.`,
        );
  }

  #fromAll(declared: string | null): Encoding {
    const label = declared === null ? null : knownLabel(declared);
    const warnings: Warning[] = [];
    if (declared !== null && label === null) {
      const message = `The file names a charset that nobody knows: “${declared}”.`;
      warnings.push({ code: "unknown-charset", message });
    }
    const as = (used: string): Encoding => ({ label: used, skip: 0, isText: true, warnings });
    if (this.#isAscii || this.#looksLikeUtf8()) {
      const isMislabelled = !this.#isAscii && label !== null && label !== "utf-8";
      if (isMislabelled) warnings.push(wrongDeclaration(label, "utf-8"));
      return as("utf-8");
    }
    if (label !== null && label !== "utf-8") return as(label);
    const guess = guessCharset(this.#sample ?? this.#head);
    const message = `The charset was guessed from the text: ${guess}.`;
    warnings.push(label === "utf-8" ? wrongDeclaration(label, guess) : { code: "guessed-charset", message });
    return as(guess);
  }

  /** All of it, or all but a few bytes: a pasted stray. A character that is cut by the end counts as whole. */
  #looksLikeUtf8(): boolean {
    return this.#isUtf8 || this.#good > this.#bad * 4;
  }

  #check(chunk: Uint8Array): void {
    const bytes = this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk;
    const whole = bytes.length - openEnd(bytes);
    this.#tail = new Uint8Array(bytes.subarray(whole));
    const checked = bytes.subarray(0, whole);
    this.#isUtf8 &&= isUtf8(checked);
    const counted = checked.subarray(0, COUNTED - this.#counted);
    this.#counted += counted.length;
    if (counted.length > 0) this.#count(counted);
  }

  /** Signs that are none of UTF-8, and others beyond ASCII. */
  #count(bytes: Uint8Array): void {
    if (!this.#lenient && isUtf8(bytes)) {
      this.#good += countUnits(bytes);
      return;
    }
    this.#lenient ??= new TextDecoder("utf-8", { ignoreBOM: true });
    const text = this.#lenient.decode(bytes, { stream: true });
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0xfffd) this.#bad++;
      else if (unit > 127) this.#good++;
    }
  }

  #takeSample(chunk: Uint8Array, isPlain: boolean): void {
    if (this.#sample) {
      if (this.#sample.length < SAMPLE) this.#sample = joined(this.#sample, chunk);
    } else if (isPlain) {
      this.#before = joined(this.#before, chunk.subarray(-BEFORE)).subarray(-BEFORE);
    } else {
      const first = chunk.findIndex((byte) => byte > 127);
      const before = joined(this.#before, chunk.subarray(0, first)).subarray(-BEFORE);
      this.#sample = joined(before, chunk.subarray(first)).subarray(0, SAMPLE);
    }
  }
}

/** At most as much of both as a sample may hold. */
function joined(left: Uint8Array, right: Uint8Array): Buffer {
  return Buffer.concat([left, right.subarray(0, SAMPLE)]).subarray(0, SAMPLE);
}

/** How many bytes at the end are the beginning of a character that the next chunk may complete. */
export function openEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** UTF-16 code units beyond ASCII of valid UTF-8. */
function countUnits(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}

function noText(code: string, message: string): Encoding {
  return { label: "utf-8", skip: 0, isText: false, warnings: [{ code, message }] };
}

function wrongDeclaration(declared: string, used: string): Warning {
  const message = `The file says that it is ${declared}, but it reads as ${used}, which was used.`;
  return { code: "wrong-charset-declaration", message };
}
