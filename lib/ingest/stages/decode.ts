import { isAscii } from "node:buffer";
import iconv from "iconv-lite";
import { AppError } from "@/lib/errors";
import type { ByteStream } from "@/lib/ingest/byte-source";
import { LIMITS } from "@/lib/ingest/limits";
import { ByteSurvey, type Encoding, openEnd } from "@/lib/ingest/stages/survey";
import type { Dump, Warning } from "@/lib/ingest/types";

/** Longest text that is read as a whole, in UTF-16 code units. */
export const MAX_DECODED_LENGTH = LIMITS.wholeText;

/** The text of one part, piece by piece; `\ufffd` stands where bytes are no text of its charset. */
export interface TextStream {
  readonly encoding: Encoding;
  readonly chunks: AsyncIterable<string>;
}

/**
 * Read bytes as text, whatever their charset. They are read twice: once to tell the charset, once to decode.
 *
 * Line ends, NUL and control characters stay as they are, because spans count them.
 */
export async function decodeStream(stream: ByteStream, declared: string | null = null): Promise<TextStream> {
  const survey = new ByteSurvey();
  for await (const chunk of stream.open()) {
    survey.push(chunk);
    if (survey.isSettled) break;
  }
  const encoding = survey.end(declared);
  return { encoding, chunks: encoding.isText ? decodeChunks(stream, encoding) : noChunks() };
}

/**
 * Turn the bytes of an uploaded file into text at once: what `decodeStream` gives, as one string.
 *
 * Empty and binary files give an empty text and a warning.
 *
 * @throws AppError `too_large` when the text is longer than `maxLength` UTF-16 code units.
 */
export function decode(file: string, bytes: Uint8Array, maxLength: number = MAX_DECODED_LENGTH): Dump {
  // UTF-8 is the densest text: three bytes are at least one code unit.
  assertFits(file, Math.ceil((bytes.length - 3) / 4), maxLength);
  const survey = new ByteSurvey();
  survey.push(bytes);
  const { label, skip, isText, warnings } = survey.end();
  const decoder = decoderFor(label);
  const text = isText ? decoder.write(bytes.subarray(skip)) + decoder.end() : "";
  assertFits(file, text.length, maxLength);
  const stray = strayBytes(text, 0, label);
  return { file, text, encoding: label, warnings: stray ? [...warnings, stray] : warnings };
}

/** The warning for the first sign of `text` that could not be decoded; null where there is none. */
export function strayBytes(text: string, start: number, label: string): Warning | null {
  const at = text.indexOf("\ufffd");
  if (at < 0) return null;
  const message = `Some bytes are no ${label} text and are shown as “\ufffd”.`;
  return { code: "unreadable-bytes", message, span: [start + at, start + at + 1] };
}

async function* decodeChunks(stream: ByteStream, { label, skip }: Encoding): AsyncGenerator<string> {
  const decoder = decoderFor(label);
  let left = skip;
  for await (const chunk of stream.open()) {
    const text = decoder.write(left > 0 ? chunk.subarray(left) : chunk);
    left = Math.max(0, left - chunk.length);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

async function* noChunks(): AsyncGenerator<string> {}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Charsets whose characters take several bytes: the library loses some of them where a chunk ends. */
const SEVERAL_BYTES = /^(?:big5|euc-|gb|iso-2022|shift_jis)/;

/** A decoder that keeps a character that is cut by the end of a chunk for the next one. */
function decoderFor(label: string): Decoder {
  if (label === "utf-8") return new Utf8Decoder();
  if (SEVERAL_BYTES.test(label) || !iconv.encodingExists(label)) return new NativeDecoder(label);
  const decoder = iconv.getDecoder(label, { stripBOM: false });
  return { write: (bytes) => decoder.write(asBuffer(bytes)), end: () => decoder.end() ?? "" };
}

/** Unlike Node's own it finds the same wherever broken bytes are cut; text of ASCII alone takes half the memory. */
class Utf8Decoder implements Decoder {
  #tail: Uint8Array = new Uint8Array();

  write(bytes: Uint8Array): string {
    const all = this.#tail.length > 0 ? Buffer.concat([this.#tail, bytes]) : asBuffer(bytes);
    const whole = all.length - openEnd(all);
    this.#tail = new Uint8Array(all.subarray(whole));
    return isAscii(all) ? all.toString("latin1", 0, whole) : all.toString("utf8", 0, whole);
  }

  end(): string {
    return asBuffer(this.#tail).toString("utf8");
  }
}

/** The decoder that Node has. */
class NativeDecoder implements Decoder {
  readonly #decoder: TextDecoder;

  constructor(label: string) {
    this.#decoder = new TextDecoder(label, { ignoreBOM: true });
  }

  write(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder.decode();
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function assertFits(file: string, length: number, maxLength: number): void {
  if (length <= maxLength) return;
  const million = (units: number) => `${(units / 1_000_000).toFixed(1)} million`;
  throw new AppError(
    "too_large",
    `“${file}” has over ${million(Math.max(length, maxLength))} characters of text; the limit is ${million(maxLength)}. ` +
      "Split the file into parts and import them one by one.",
  );
}
