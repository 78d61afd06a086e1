import { AppError } from "@/lib/errors";
import {
  binaryKind,
  declaredCharset,
  decodeWith,
  guessCharset,
  knownLabel,
  markedCharset,
  unmarkedUtf16,
} from "@/lib/ingest/stages/charset";
import type { Dump, Warning } from "@/lib/ingest/types";

/** Longest text of one dump, in UTF-16 code units: what fits in memory several times over. */
export const MAX_DECODED_LENGTH = 64 * 1024 * 1024;

interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/**
 * Turn the bytes of an uploaded file into text, whatever its charset.
 *
 * Line ends, NUL and control characters stay as they are, because spans count them. Empty and binary files
 * give an empty text and a warning.
 *
 * @throws AppError `too_large` when the text is longer than `maxLength` UTF-16 code units.
 */
export function decode(file: string, bytes: Uint8Array, maxLength: number = MAX_DECODED_LENGTH): Dump {
  // UTF-8 is the densest text: three bytes are at least one code unit.
  assertFits(file, Math.ceil((bytes.length - 3) / 4), maxLength);
  const decoded = decodeBytes(bytes);
  assertFits(file, decoded.text.length, maxLength);
  return { file, ...decoded };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return unreadable("empty-file", "The file is empty: there is nothing to import.");
  const mark = markedCharset(bytes);
  if (mark) return decodeAs(mark.label, bytes.subarray(mark.length), []);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes, []);
  const binary = binaryKind(bytes);
  if (binary) {
    return unreadable(
      "binary-file",
      `This looks like ${binary}. Copydesk reads text: save it as text or HTML first.`,
    );
  }
  return decodeUnmarked(bytes);
}

/** Valid UTF-8 is believed before any declaration: other charsets hardly ever pass for it by accident. */
function decodeUnmarked(bytes: Uint8Array): Decoded {
  const declared = declaredCharset(bytes);
  const label = declared === null ? null : knownLabel(declared);
  const warnings: Warning[] = [];
  if (declared !== null && label === null) {
    warnings.push({
      code: "unknown-charset",
      message: `The file names a charset that nobody knows: “${declared}”.`,
    });
  }
  const isAscii = bytes.every((byte) => byte < 128);
  if (isAscii || looksLikeUtf8(bytes)) {
    const isMislabelled = !isAscii && label !== null && label !== "utf-8";
    if (isMislabelled) warnings.push(wrongDeclaration(label, "utf-8"));
    return decodeAs("utf-8", bytes, warnings);
  }
  if (label !== null && label !== "utf-8") return decodeAs(label, bytes, warnings);
  const guess = guessCharset(bytes);
  warnings.push(
    label === "utf-8"
      ? wrongDeclaration(label, guess)
      : { code: "guessed-charset", message: `The charset was guessed from the text: ${guess}.` },
  );
  return decodeAs(guess, bytes, warnings);
}

/** Whether all of it is UTF-8, or all but a few bytes: a cut last character, a pasted stray. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    const text = decodeWith("utf-8", bytes);
    let good = 0;
    let bad = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 0xfffd) bad++;
      else if (unit > 127) good++;
    }
    return good > bad * 4;
  }
}

function decodeAs(label: string, bytes: Uint8Array, warnings: readonly Warning[]): Decoded {
  const encoding = knownLabel(label) ?? label;
  const text = decodeWith(encoding, bytes);
  const first = text.indexOf("\ufffd");
  if (first < 0) return { text, encoding, warnings };
  const message = `Some bytes are no ${encoding} text and are shown as “\ufffd”.`;
  return {
    text,
    encoding,
    warnings: [...warnings, { code: "unreadable-bytes", message, span: [first, first + 1] }],
  };
}

function unreadable(code: string, message: string): Decoded {
  return { text: "", encoding: "utf-8", warnings: [{ code, message }] };
}

function wrongDeclaration(declared: string, used: string): Warning {
  return {
    code: "wrong-charset-declaration",
    message: `The file says that it is ${declared}, but it reads as ${used}, which was used.`,
  };
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
