import {
  PartProblem
} from "./chunk-7XFEQ4DF.mjs";

// lib/desk/import/finisher.ts
import { setImmediate as nextTurn } from "node:timers/promises";

// lib/domain/latin-spellings.ts
var LATIN_SPELLINGS = {
  \u00DF: "ss",
  \u00E6: "ae",
  \u0153: "oe",
  \u00F8: "o",
  \u0142: "l",
  \u0111: "d",
  \u00F0: "d",
  \u00FE: "th",
  \u0127: "h",
  \u0131: "i",
  \u014B: "ng"
};
var SPELT = new RegExp(`[${Object.keys(LATIN_SPELLINGS).join("")}]`, "g");
function spellOut(text) {
  return text.replace(SPELT, (letter) => LATIN_SPELLINGS[letter] ?? letter);
}

// lib/domain/search-text.ts
var MAX_FOLDED_LENGTH = 2e5;
var MAX_WORD_SIGNS = 64;
var OPTIONAL_MARKS = new RegExp("(?=\\p{M})[\\u0300-\\u06ff\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff]|[\\xad\\u0640\\u200c\\u200d]", "gu");
var WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
var UNSPACED_SIGN = new RegExp("[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]\\p{M}*", "u");
var PIECE = new RegExp(`(?:${UNSPACED_SIGN.source})+|.`, "gsu");
var SIGNS = new RegExp(UNSPACED_SIGN.source, "gu");
var TYPED_AS = {
  ...LATIN_SPELLINGS,
  \u03C2: "\u03C3",
  \u0649: "\u064A",
  \u06CC: "\u064A",
  \u06A9: "\u0643",
  \u0629: "\u0647"
};
var TYPED_DIFFERENTLY = new RegExp(`[${Object.keys(TYPED_AS).join("")}]`, "g");
function foldForSearch(text) {
  const words = text.slice(0, MAX_FOLDED_LENGTH).replace(NOT_PLAIN, foldRun).toLowerCase().replace(BETWEEN_WORDS, " ").replace(LONG_WORD, (word) => word.slice(0, MAX_WORD_SIGNS)).trim();
  return words.length < MAX_FOLDED_LENGTH ? words : words.slice(0, words.lastIndexOf(" ", MAX_FOLDED_LENGTH));
}
var NOT_PLAIN = /[A-Za-z0-9]*[^\0-\x7f][A-Za-z0-9\x80-\uffff]*/g;
var BETWEEN_WORDS = /[\0-/:-`{-\x7f]+/g;
var LONG_WORD = new RegExp(`[a-z0-9]{${MAX_WORD_SIGNS + 1},}`, "g");
var known = /* @__PURE__ */ new Map();
var MOST_KNOWN = 2e4;
var LONGEST_KNOWN = 40;
function foldRun(run) {
  const before = known.get(run);
  if (before !== void 0) return before;
  const words = [];
  for (const { text, signs } of runs(run)) {
    words.push(signs ? [...pairs(signs), signs.at(-1) ?? ""].join(" ") : text);
  }
  const folded2 = words.join(" ");
  if (run.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(run, folded2);
  }
  return folded2;
}
function* runs(text) {
  for (const [word] of fold(text).matchAll(WORD)) {
    let spaced = "";
    for (const [piece] of word.matchAll(PIECE)) {
      if (!UNSPACED_SIGN.test(piece)) {
        spaced += piece;
        continue;
      }
      if (spaced) yield { text: cut(spaced) };
      spaced = "";
      yield { text: piece, signs: piece.match(SIGNS) ?? [] };
    }
    if (spaced) yield { text: cut(spaced) };
  }
}
function fold(text) {
  return text.normalize("NFKD").replace(OPTIONAL_MARKS, "").toLowerCase().replace(TYPED_DIFFERENTLY, (letter) => TYPED_AS[letter] ?? letter).normalize("NFC").replace(/[^\P{Nd}0-9]/gu, asciiDigit);
}
function asciiDigit(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && new RegExp("\\p{Nd}", "u").test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
var pairs = (signs) => signs.slice(0, -1).map((sign, position) => sign + (signs[position + 1] ?? ""));
var cut = (word) => word.length <= MAX_WORD_SIGNS ? word : Array.from(word).slice(0, MAX_WORD_SIGNS).join("");

// lib/ingest/byte-source.ts
var CHUNK = 256 * 1024;
function sourceOf(bytes) {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}
function streamOf(source, chunk = CHUNK) {
  return { open: () => readAll(source, chunk) };
}
async function* readAll(source, chunk) {
  const read = (at) => at < source.size ? source.read(at, Math.min(source.size, at + chunk)) : null;
  let next = read(0);
  for (let at = 0; next; ) {
    const bytes = await next;
    if (bytes.length === 0) return;
    at += bytes.length;
    next = read(at);
    next?.catch(() => void 0);
    yield bytes;
  }
}

// lib/ingest/bound-items.ts
var DROPPED_PER_ITEM = 4;
var REASON = "beyond the limit of items";
var ItemBound = class {
  #most;
  #items = 0;
  #dropped = 0;
  #isOver = false;
  /** What is being dropped, until something stands between. */
  #rest = null;
  constructor({ items }) {
    this.#most = items;
  }
  /** The events, with items and dropped spans beyond the limit made one dropped span. */
  pass(events) {
    const passed = [];
    for (const event of events) {
      if (event.kind !== "item" && event.kind !== "dropped") {
        if (!this.#isOver || event.kind !== "warning") passed.push(event);
      } else if (this.#fits(event.kind)) passed.push(event);
      else {
        if (!this.#isOver) passed.push(this.#warning());
        this.#isOver = true;
        const spans = event.kind === "item" ? event.item.spans : [[event.dropped.start, event.dropped.end]];
        for (const span of spans) this.#drop(span, passed);
      }
    }
    return passed;
  }
  /** What is left at the end of the dump. */
  end() {
    return this.#rest ? [{ kind: "dropped", dropped: this.#rest }] : [];
  }
  #fits(kind) {
    if (this.#isOver) return false;
    const count3 = kind === "item" ? ++this.#items : ++this.#dropped;
    return count3 <= this.#most * (kind === "item" ? 1 : DROPPED_PER_ITEM);
  }
  #drop([start, end], passed) {
    const rest = this.#rest;
    if (rest && rest.end !== start) passed.push({ kind: "dropped", dropped: rest });
    this.#rest = { start: rest?.end === start ? rest.start : start, end, reason: REASON };
  }
  #warning() {
    const million = new Intl.NumberFormat("en").format(this.#most);
    const message = `This dump has over ${million} items. The rest of its text is kept as dropped: split the file, and import the rest by itself.`;
    return { kind: "warning", warning: { code: "too-many-items", message } };
  }
};

// lib/ingest/containers/budget.ts
var Budget = class {
  #outer;
  #most;
  #spent = 0;
  /** `most` bytes, and no more than `outer` has left. */
  constructor(most, outer = null) {
    this.#most = most;
    this.#outer = outer;
  }
  /** Whether something has been refused. */
  get isSpent() {
    return this.#spent > this.#most || (this.#outer?.isSpent ?? false);
  }
  /** Count `bytes`. @throws PartProblem when they are too many. */
  take(bytes) {
    this.#spent += bytes;
    this.#outer?.take(bytes);
    if (this.#spent <= this.#most) return;
    const message = "It unpacks to far more than its own size, as no text does. The rest of it was not read.";
    throw new PartProblem("unpacks-too-large", message);
  }
  /** The stream, counted once however often it is opened. */
  meter(stream) {
    let charged = 0;
    const take = (upTo) => {
      if (upTo <= charged) return;
      const more = upTo - charged;
      charged = upTo;
      this.take(more);
    };
    return {
      async *open() {
        let size = 0;
        for await (const chunk of stream.open()) {
          size += chunk.length;
          take(size);
          yield chunk;
        }
      }
    };
  }
};

// lib/ingest/containers/shown-name.ts
var LONGEST = 200;
function shownName(name) {
  const shown = name.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, " ").replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}\u2026` : shown;
}

// lib/ingest/containers/extract-whole.ts
async function* extractWhole(extractor, source, context, file = context.file) {
  const { bytesInMemory } = context.limits;
  if (source.size > bytesInMemory) {
    const most = Math.floor(bytesInMemory / 1e6);
    throw new PartProblem("part-too-large", `A file of this kind can have ${most} MB. Split it into parts.`);
  }
  const bytes = await source.read(0, source.size);
  for (const { name, text, hints, warnings } of await context.extract(extractor, bytes, file)) {
    yield {
      name: name === void 0 ? file : shownName(name),
      ...hints ? { hints } : {},
      warnings,
      content: { kind: "text", chunks: [text] }
    };
  }
}

// lib/ingest/containers/magic.ts
function startsWith(head, signs) {
  if (head.length < signs.length) return false;
  for (let at = 0; at < signs.length; at++) if (head[at] !== signs.charCodeAt(at)) return false;
  return true;
}
function latinHead(head, length) {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, length)).toString("latin1");
}

// lib/ingest/containers/documents.ts
var pdf = {
  name: "pdf",
  holdsMany: false,
  // Readers take a PDF that begins within the first kilobyte.
  sniff: (head) => latinHead(head, 1024).includes("%PDF-"),
  open: (source, context) => extractWhole("pdf", source, context)
};
var docx = {
  name: "docx",
  holdsMany: false,
  sniff: (head, file) => isOffice(head, file, "word/", /\.docx$/i),
  open: (source, context) => extractWhole("docx", source, context)
};
var xlsx = {
  name: "xlsx",
  holdsMany: true,
  sniff: (head, file) => isOffice(head, file, "xl/", /\.xlsx$/i),
  open: (source, context) => extractWhole("xlsx", source, context)
};
function isOffice(head, file, folder, name) {
  if (!startsWith(head, "PK")) return false;
  if (name.test(file)) return true;
  const text = latinHead(head, head.length);
  return text.includes("[Content_Types].xml") && text.includes(folder);
}

// lib/ingest/containers/gzip.ts
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
var gzip = {
  name: "gzip",
  holdsMany: false,
  sniff: (head) => head[0] === 31 && head[1] === 139 && head[2] === 8,
  async *open(source, { file }) {
    yield {
      name: file.replace(/\.gz(?:ip)?$/i, "") || file,
      content: { kind: "stream", stream: { open: () => unpack(source) } }
    };
  }
};
async function* unpack(source) {
  const packed = Readable.from(streamOf(source).open());
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const chunk of packed.pipe(unpacked)) yield chunk;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new PartProblem(
      "broken-archive",
      "The packed file is damaged or cut. What stands before the damage was read."
    );
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
var isZlibError = (error) => error instanceof Error && /^Z_|ERR_ZLIB|ERR_BUFFER/.test(error.code ?? "");

// lib/ingest/containers/mail.ts
var mail = {
  name: "mail",
  holdsMany: false,
  sniff: (head, file) => looksLikeMail(head, /\.(?:eml|mht|mhtml)$/i.test(file)),
  open: (source, context) => extractWhole("mail", source, context)
};
var OWN = /^(?:Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature|Delivered-To|X-[\w-]{1,60}):/im;
var COMMON = /^(?:From|To|Subject|Date|Reply-To|Sender|List-[\w-]{1,30}):/gim;
var LEAST_HEADERS = 2;
function looksLikeMail(head, isNamedSo) {
  const text = latinHead(head, 16384);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const headers = text.slice(0, end);
  if (!/^[\w-]{1,60}:[^\n]*(?:\r?\n(?:[\w-]{1,60}:|[ \t])[^\n]*)*$/.test(headers)) return false;
  const common = headers.match(COMMON)?.length ?? 0;
  return common >= LEAST_HEADERS && (isNamedSo || OWN.test(headers));
}

// lib/ingest/containers/mbox.ts
var mbox = {
  name: "mbox",
  holdsMany: true,
  sniff: (head) => /^From \S{1,300} .{0,60}\d\d:\d\d.{0,60}\r?\n[\w-]{1,60}:/.test(latinHead(head, 1024)),
  async *open(source, context) {
    let number = 0;
    for await (const message of messagesOf(source, context.limits.bytesInMemory)) {
      number++;
      const name = `message ${number}`;
      if (message === null) yield tooLarge(name);
      else yield* extractWhole("mail", sourceOf(message), context, name);
    }
  }
};
var MARK = Buffer.from("\nFrom ");
async function* messagesOf(source, most) {
  const message = new Gathered(most);
  let held = Buffer.from("\n");
  for await (const chunk of streamOf(source).open()) {
    const bytes = Buffer.concat([held, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, from + 1)) {
      message.add(bytes.subarray(from, at));
      if (!message.isEmpty) yield message.take();
      from = at;
    }
    const end = Math.max(from, bytes.length - MARK.length);
    message.add(bytes.subarray(from, end));
    held = bytes.subarray(end);
  }
  message.add(held);
  if (!message.isEmpty) yield message.take();
}
var Gathered = class {
  #most;
  #pieces = [];
  #size = 0;
  constructor(most) {
    this.#most = most;
  }
  get isEmpty() {
    return this.#size <= 1;
  }
  add(piece) {
    this.#size += piece.length;
    if (this.#size <= this.#most) this.#pieces.push(piece);
    else this.#pieces = [];
  }
  take() {
    const isWhole = this.#size <= this.#most;
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    return isWhole ? unquoted(bytes.subarray(bytes.indexOf(10, 1) + 1)) : null;
  }
};
function unquoted(message) {
  if (!message.includes("\n>")) return message;
  return Buffer.from(message.toString("latin1").replace(/^>(>{0,20}From )/gm, "$1"), "latin1");
}
function tooLarge(name) {
  const warning = { code: "part-too-large", message: `\u201C${name}\u201D: This message is too large to be read.` };
  return { name, warnings: [warning], content: { kind: "text", chunks: [] } };
}

// lib/ingest/containers/warc.ts
import { WARCParser } from "warcio";
var warc = {
  name: "warc",
  holdsMany: true,
  sniff: (head, file) => startsWith(head, "WARC/1.") || startsWith(head, "\x8B") && /\.(?:warc|wet|wat)\.gz$/i.test(file),
  async *open(source, context) {
    const records = WARCParser.iterRecords(streamOf(source).open());
    try {
      for await (const record of records) {
        if (isPage(record)) yield await partOf(record, context);
      }
    } catch (error) {
      if (error instanceof PartProblem) throw error;
      throw new PartProblem(
        "broken-archive",
        "The web archive is damaged or cut off; it was read up to here."
      );
    }
  }
};
var PAGES = /* @__PURE__ */ new Set(["response", "resource", "conversion"]);
function isPage(record) {
  if (!PAGES.has(record.warcType)) return false;
  const status = record.httpHeaders?.statusCode;
  return status === void 0 || Number(status) === 200;
}
async function partOf(record, context) {
  const url = record.warcTargetURI ?? null;
  return {
    name: shownName(url ?? "page"),
    hints: hintsOf(record, url),
    // Read now, because the archive goes on only behind it; as a stream, so that it is counted.
    content: { kind: "stream", stream: streamOf(sourceOf(await contentOf(record, context))) }
  };
}
async function contentOf(record, { limits }) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of record) {
    bytes += chunk.length;
    if (bytes > limits.bytesInMemory) {
      throw new PartProblem("part-too-large", "A page of the archive is too large to be read.");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function hintsOf(record, url) {
  const declared = record.httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(declared)?.[1]?.toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(declared)?.[1] ?? null;
  const language = record.warcHeader("WARC-Identified-Content-Language")?.split(",")[0] ?? null;
  return { url, mediaType, charset, language };
}

// lib/ingest/containers/zip.ts
import { Readable as Readable2 } from "node:stream";
import { fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";
var zip = {
  name: "zip",
  holdsMany: true,
  sniff: (head) => startsWith(head, "PK") || startsWith(head, "PK"),
  async *open(source) {
    const archive = await openArchive(source);
    try {
      for await (const entry of archive.eachEntry()) {
        const part = partOf2(archive, entry);
        if (part) yield part;
      }
    } catch (error) {
      throw problemOf(error);
    }
  }
};
function partOf2(archive, entry) {
  const name = nameOf(entry);
  if (name.endsWith("/") || isBookkeeping(name)) return null;
  return { name, content: { kind: "stream", stream: contentOf2(archive, entry) } };
}
function contentOf2(archive, entry) {
  return {
    async *open() {
      if (entry.isEncrypted()) {
        throw new PartProblem(
          "locked-file",
          "This file is locked with a password. Unpack it and upload it by itself."
        );
      }
      if (!entry.canDecodeFileData()) {
        throw new PartProblem("unknown-packing", "This file is packed in a way that is not understood.");
      }
      try {
        for await (const chunk of await archive.openReadStreamPromise(entry)) yield chunk;
      } catch (error) {
        throw problemOf(error);
      }
    }
  };
}
async function openArchive(source) {
  try {
    return await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true
    });
  } catch (error) {
    throw problemOf(error);
  }
}
var isBookkeeping = (name) => /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/.test(name);
var UTF8_NAME = 2048;
function nameOf(entry) {
  const raw = entry.fileNameRaw;
  const text = new TextDecoder("utf-8").decode(raw);
  const isUtf82 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || !text.includes("\uFFFD");
  return shownName(isUtf82 ? text : new TextDecoder("windows-1252").decode(raw));
}
function problemOf(error) {
  if (error instanceof PartProblem) return error;
  const detail = error instanceof Error ? ` (${error.message.slice(0, 200)})` : "";
  return new PartProblem(
    "broken-archive",
    `The archive is damaged or cut off; it was read up to here.${detail}`
  );
}
var SourceReader = class extends RandomAccessReader {
  #source;
  constructor(source) {
    super();
    this.#source = source;
  }
  _readStreamForRange(start, end) {
    const source = this.#source;
    const range = {
      size: end - start,
      read: (from, to) => source.read(start + from, start + to)
    };
    return Readable2.from(streamOf(range).open(), { objectMode: false });
  }
};

// lib/ingest/containers/registry.ts
var CONTAINERS = [docx, xlsx, zip, warc, gzip, pdf, mbox, mail];

// lib/ingest/containers/open-parts.ts
var HEAD = 64 * 1024;
function openParts(file, source, context) {
  const budget = new Budget(context.limits.unpackedBytes);
  const opening = { ...context, file, budget, depth: 0, isListed: false, count: { parts: 0 } };
  return openPart({ name: file, content: { kind: "source", source } }, opening);
}
async function* openPart(part, opening) {
  const { name, content, hints = {}, warnings = [] } = part;
  const leaf = { name, isListed: opening.isListed, hints, warnings };
  if (content.kind === "text") {
    yield { ...leaf, content };
    return;
  }
  const stream = content.kind === "stream" ? opening.budget.meter(content.stream) : streamOf(content.source);
  const head = await readHead(stream);
  const container = CONTAINERS.find((candidate) => candidate.sniff(head, name));
  if (!container) yield { ...leaf, content: { kind: "stream", stream } };
  else if (opening.depth >= opening.limits.depth) yield unreadable(leaf, tooDeep());
  else {
    const source = content.kind === "source" ? content.source : await collect(stream, opening.limits.bytesInMemory);
    if (source instanceof PartProblem) yield unreadable(leaf, source);
    else yield* openContainer(container, { ...leaf, source }, opening);
  }
}
async function* openContainer(container, part, opening) {
  const { limits, count: count3 } = opening;
  const most = Math.max(limits.freeBytes, part.source.size * limits.ratio);
  const inner = {
    ...opening,
    file: part.name,
    budget: new Budget(most, opening.budget),
    depth: opening.depth + 1,
    isListed: opening.isListed || container.holdsMany
  };
  let warnings = part.warnings;
  try {
    for await (const found of container.open(part.source, inner)) {
      if (++count3.parts > limits.parts) throw tooMany(limits.parts);
      const name = opening.isListed && container.holdsMany ? `${part.name}/${found.name}` : found.name;
      const hints = { ...part.hints, ...found.hints };
      yield* openPart({ ...found, name, hints, warnings: [...warnings, ...found.warnings ?? []] }, inner);
      warnings = [];
      if (inner.budget.isSpent) return;
    }
  } catch (error) {
    yield unreadable({ ...part, isListed: false, warnings }, asProblem(error));
  }
}
async function readHead(stream) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of stream.open()) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= HEAD) break;
    }
  } catch (error) {
    asProblem(error);
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}
async function collect(stream, most) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of stream.open()) {
      size += chunk.length;
      if (size > most) return tooLargeInside(most);
      chunks.push(chunk);
    }
  } catch (error) {
    return asProblem(error);
  }
  return sourceOf(Buffer.concat(chunks));
}
function asProblem(error) {
  if (error instanceof PartProblem) return error;
  throw error;
}
function unreadable(leaf, { code, message }) {
  const warning = { code, message: `\u201C${leaf.name}\u201D: ${message}` };
  return { ...leaf, content: { kind: "text", chunks: [] }, warnings: [...leaf.warnings, warning] };
}
var tooDeep = () => new PartProblem(
  "containers-too-deep",
  "Archives stand in archives too many times over; this one was not opened."
);
var tooMany = (limit) => new PartProblem("too-many-parts", `There are over ${limit} files in it. The rest of them were not read.`);
var tooLargeInside = (limit) => new PartProblem(
  "part-too-large",
  `A file of this kind inside an archive can have ${Math.floor(limit / 1e6)} MB. Unpack it, and upload it by itself.`
);

// lib/ingest/extractors/registry.ts
var EXTRACTORS = {
  docx: async () => (await import("./docx-7J47QYA3.mjs")).extractDocx,
  mail: async () => (await import("./mail-W3B5DZH7.mjs")).extractMail,
  pdf: async () => (await import("./pdf-FTGYDIZD.mjs")).extractPdf,
  xlsx: async () => (await import("./xlsx-NX3OKSIT.mjs")).extractXlsx
};
var extractHere = async (name, bytes, file) => {
  const extractor = await EXTRACTORS[name]?.();
  if (!extractor) throw new Error(`There is no extractor \u201C${name}\u201D.`);
  return extractor(bytes, file);
};

// lib/ingest/limits.ts
var LIMITS = {
  items: 1e6,
  textLength: 2e9,
  wholeText: 64 * 1024 * 1024,
  itemLength: 4e6,
  parts: 1e5,
  depth: 4,
  unpackedBytes: 4e9,
  ratio: 100,
  freeBytes: 32e6,
  bytesInMemory: 64e6,
  warnings: 200
};

// lib/ingest/fill-from-hints.ts
function fillFromHints(split, hints) {
  const [item] = split.items;
  return item && split.items.length === 1 ? { ...split, items: [filled(item, hints)] } : split;
}
function filled(item, { url, title, author, date, language }) {
  return {
    ...item,
    title: item.title ?? title ?? null,
    author: item.author ?? author ?? null,
    url: item.url ?? url ?? null,
    publishedAtRaw: item.publishedAtRaw ?? date ?? null,
    declaredLanguage: item.declaredLanguage ?? language ?? null
  };
}

// lib/ingest/cover.ts
var Cover = class {
  #text;
  #dropped = [];
  #cursor = 0;
  constructor(text) {
    this.#text = text;
  }
  /** Where the next piece starts. */
  get cursor() {
    return this.#cursor;
  }
  /** Give everything up to `end` to the item that owns `spans`. */
  take(end, spans) {
    const start = this.#cursor;
    if (!this.#advance(end)) return;
    const last = spans.at(-1);
    if (last?.[1] === start) spans[spans.length - 1] = [last[0], this.#cursor];
    else spans.push([start, this.#cursor]);
  }
  /** Leave everything up to `end` out, and say why; white space alone is `blank`, whatever the reason given. */
  drop(end, why) {
    const start = this.#cursor;
    if (!this.#advance(end)) return;
    const reason = this.#text.slice(start, this.#cursor).trim() === "" ? "blank" : why;
    const last = this.#dropped.at(-1);
    if (last && last.end === start && last.reason === reason) last.end = this.#cursor;
    else this.#dropped.push({ start, end: this.#cursor, reason });
  }
  /** Drop the rest and return all that was dropped. */
  finish(reason) {
    this.drop(this.#text.length, reason);
    return this.#dropped;
  }
  #advance(end) {
    const target = Math.min(end, this.#text.length);
    if (target <= this.#cursor) return false;
    this.#cursor = target;
    return true;
  }
};

// lib/ingest/text/spaces.ts
var INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
var SURROGATE = /[\ud800-\udfff]/;
var LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
var SPACES = /\s{2,}|[^\S ]/g;
var WIDE_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+| {2,}/g;
function removeInvisible(text) {
  const visible = text.replace(INVISIBLE, "");
  return SURROGATE.test(visible) ? visible.replace(LONE_SURROGATE, "") : visible;
}
function singleSpaces(text) {
  return text.replace(SPACES, " ");
}
function repairSpaces(text) {
  return text.replace(WIDE_SPACES, " ").replace(/ {2,}/g, " ");
}
function tidyLine(text) {
  return singleSpaces(removeInvisible(text)).trim();
}

// lib/ingest/text/fold.ts
function foldText(text) {
  if (/^[\n -_a-~]*$/.test(text)) return singleSpaces(text.toLowerCase()).trim();
  const bare2 = text.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase().normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "");
  return singleSpaces(spellOut(bare2).replace(/[\u2018\u2019\u00b4`]/g, "'")).trim();
}
var GLANCE = 48;
var COMPARED = 12;
function foldsAlike(one, other) {
  if (one === other) return true;
  const [left, right] = [foldText(one.slice(0, GLANCE)), foldText(other.slice(0, GLANCE))];
  const isTelling = Math.min(left.length, right.length) > COMPARED + 4;
  if (isTelling && left.slice(0, COMPARED) !== right.slice(0, COMPARED)) return false;
  return foldText(one) === foldText(other);
}
function foldLetters(text) {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

// lib/ingest/kickers/known.ts
var KICKERS = [
  // English
  "press release|press releases|press statement|press note|media release|media advisory|media statement|news release|project news|news|latest news|company news|country news|regional news|member news|news in brief|in brief|in focus|in depth|in the media|in the spotlight|spotlight|focus|around the globe|around the world|expert voice|expert voices|voices|opinion|op-ed|commentary|comment|editorial|viewpoint|perspective|perspectives|interview|q&a|feature|features|story|stories|success story|field story|field stories|case study|analysis|background|explainer|statement|joint statement|announcement|announcements|event|events|upcoming event|past event|report|reports|publication|publications|new publication|policy brief|policy paper|policy briefs|working paper|research|review|speech|speeches|obituary|blog|blog post|podcast|video|webinar|workshop|training|newsletter|update|updates|highlights|highlight|fact sheet|factsheet|vacancy|vacancies|job vacancy|call for proposals|call for applications|call for papers|tender|campaign|partner news|staff news|guest post|guest column|column|profile|portrait|from the field|field notes|letter from the editor",
  // German
  "pressemitteilung|pressemeldung|presseinformation|presseaussendung|pressemitteilungen|medienmitteilung|meldung|aktuell|aktuelles|nachrichten|neuigkeiten|veranstaltung|veranstaltungen|termin|bericht|reportage|kommentar|meinung|standpunkt|im fokus|im blickpunkt|im gespr\xE4ch|projektnachrichten|aus den projekten|neues aus den projekten|projekte|hintergrund|stellungnahme|ver\xF6ffentlichung|publikation|portr\xE4t|gastbeitrag|gastkommentar|ausschreibung|stimme der expertin|expertenstimme|aus aller welt|rund um die welt|ank\xFCndigung|studie|r\xFCckblick|ausblick|kurz gemeldet|kurznachrichten",
  // French
  "communiqu\xE9 de presse|communiqu\xE9|communiqu\xE9s|actualit\xE9|actualit\xE9s|dossier|tribune|entretien|\xE9v\xE9nement|\xE9v\xE8nement|\xE9v\xE9nements|\xE0 la une|en bref|analyse|point de vue|nouvelles du projet|nouvelles des projets|actualit\xE9s des projets|actualit\xE9 des projets|t\xE9moignage|t\xE9moignages|appel \xE0 projets|appel \xE0 candidatures|\xE9clairage|d\xE9cryptage|d\xE9claration|avis d'expert|parole d'expert|autour du monde|agenda|\xE9tude|rapport|zoom sur",
  // Spanish
  "publicaci\xF3n|publicaciones|nota de prensa|comunicado|comunicado de prensa|noticias|noticia|actualidad|entrevista|opini\xF3n|reportaje|evento|eventos|an\xE1lisis|en portada|convocatoria|destacado|destacados|noticias del proyecto|noticias de proyectos|tribuna|en breve|declaraci\xF3n|informe|voz experta|voz de experto|en foco|alrededor del mundo|agenda|estudio",
  // Italian
  "pubblicazione|pubblicazioni|comunicato stampa|comunicato|notizie|notizia|in primo piano|intervista|opinione|approfondimento|bando|attualit\xE0|notizie dai progetti|notizie dal progetto|editoriale|dal mondo|in evidenza|rassegna stampa|dichiarazione|rapporto",
  // Portuguese
  "publica\xE7\xE3o|publica\xE7\xF5es|comunicado de imprensa|nota \xE0 imprensa|nota de imprensa|not\xEDcias|not\xEDcia|destaque|destaques|opini\xE3o|reportagem|an\xE1lise|em foco|not\xEDcias do projeto|not\xEDcias de projetos|relat\xF3rio|declara\xE7\xE3o|pelo mundo",
  // Dutch
  "publicatie|publicaties|persbericht|persberichten|nieuws|nieuwsbericht|opinie|achtergrond|evenement|in beeld|verslag|projectnieuws|vacature|verklaring|uitgelicht|in het kort|aan het woord",
  // Polish
  "aktualno\u015Bci projektowe|publikacja|publikacje|komunikat prasowy|informacja prasowa|aktualno\u015Bci|aktualno\u015B\u0107|wywiad|opinia|wydarzenie|wydarzenia|relacja|analiza|raport|og\u0142oszenie|wiadomo\u015Bci|z projekt\xF3w|wiadomo\u015Bci z projekt\xF3w|w centrum uwagi|g\u0142os eksperta|o\u015Bwiadczenie|ze \u015Bwiata",
  // Turkish
  "yay\u0131n|yay\u0131nlar|bas\u0131n b\xFClteni|bas\u0131n a\xE7\u0131klamas\u0131|haber|haberler|duyuru|duyurular|r\xF6portaj|s\xF6yle\u015Fi|etkinlik|etkinlikler|g\xF6r\xFC\u015F|analiz|proje haberleri|projelerden haberler|g\xFCndem|uzman g\xF6r\xFC\u015F\xFC|rapor|d\xFCnyadan|a\xE7\u0131klama",
  // Arabic
  "\u0625\u0635\u062F\u0627\u0631\u0627\u062A|\u0625\u0635\u062F\u0627\u0631|\u0628\u064A\u0627\u0646 \u0635\u062D\u0641\u064A|\u0628\u064A\u0627\u0646 \u0635\u062D\u0627\u0641\u064A|\u062E\u0628\u0631 \u0635\u062D\u0641\u064A|\u0623\u062E\u0628\u0627\u0631|\u062E\u0628\u0631|\u0622\u062E\u0631 \u0627\u0644\u0623\u062E\u0628\u0627\u0631|\u0623\u062E\u0628\u0627\u0631 \u0627\u0644\u0645\u0634\u0627\u0631\u064A\u0639|\u0623\u062E\u0628\u0627\u0631 \u0627\u0644\u0645\u0634\u0631\u0648\u0639|\u0645\u0642\u0627\u0628\u0644\u0629|\u062D\u0648\u0627\u0631|\u0631\u0623\u064A|\u0645\u0642\u0627\u0644 \u0631\u0623\u064A|\u062A\u0642\u0631\u064A\u0631|\u062A\u0642\u0627\u0631\u064A\u0631|\u0641\u0639\u0627\u0644\u064A\u0629|\u0641\u0639\u0627\u0644\u064A\u0627\u062A|\u0625\u0639\u0644\u0627\u0646|\u0625\u0639\u0644\u0627\u0646\u0627\u062A|\u062A\u062D\u0644\u064A\u0644|\u0628\u064A\u0627\u0646|\u062A\u0635\u0631\u064A\u062D|\u062F\u0631\u0627\u0633\u0629|\u0641\u064A \u062F\u0627\u0626\u0631\u0629 \u0627\u0644\u0636\u0648\u0621|\u062D\u0648\u0644 \u0627\u0644\u0639\u0627\u0644\u0645|\u0635\u0648\u062A \u0627\u0644\u062E\u0628\u0631\u0627\u0621",
  // Scandinavian, Czech, Romanian, Greek, Russian
  "pressmeddelande|pressemeddelelse|pressemelding|nyhet|nyheter|nyheder|nyhed|evenemang|i fokus|tiskov\xE1 zpr\xE1va|zpr\xE1vy|aktuality|rozhovor|tla\u010Dov\xE1 spr\xE1va|comunicat de pres\u0103|\u0219tiri|nout\u0103\u021Bi|interviu|\u03B4\u03B5\u03BB\u03C4\u03AF\u03BF \u03C4\u03CD\u03C0\u03BF\u03C5|\u03BD\u03AD\u03B1|\u03B1\u03BD\u03B1\u03BA\u03BF\u03AF\u03BD\u03C9\u03C3\u03B7|\u03C3\u03C5\u03BD\u03AD\u03BD\u03C4\u03B5\u03C5\u03BE\u03B7|\u043F\u0440\u0435\u0441\u0441-\u0440\u0435\u043B\u0438\u0437|\u043D\u043E\u0432\u043E\u0441\u0442\u0438|\u0438\u043D\u0442\u0435\u0440\u0432\u044C\u044E|\u043C\u043D\u0435\u043D\u0438\u0435|\u0440\u0435\u043F\u043E\u0440\u0442\u0430\u0436"
];
var KNOWN = new Set(KICKERS.flatMap((line) => line.split("|")).map(foldText));
var COMPACT = new Map([...KNOWN].map((kicker) => [kicker.replace(/[^\p{L}\p{N}]/gu, ""), kicker]));
function isKnownKicker(text) {
  return text.length <= 60 && KNOWN.has(foldText(text));
}
function endsInKnownKicker(text) {
  const words = foldText(text).split(" ");
  if (words.length > 7) return false;
  return [0, 1, 2].some(
    (skip) => words.length - skip >= (skip === 0 ? 1 : 2) && KNOWN.has(words.slice(skip).join(" "))
  );
}
function kickerOfHashtag(tag) {
  const word = tag.replace(/^#/, "");
  if (!COMPACT.has(foldText(word).replace(/[^\p{L}\p{N}]/gu, ""))) return null;
  const spaced = word.replace(/_/g, " ").replace(new RegExp("(\\p{Ll})(\\p{Lu})", "gu"), "$1 $2");
  return isKnownKicker(spaced) ? spaced : null;
}

// lib/ingest/dates/months.ts
var MONTH_NAMES = [
  // English, German (Austria too), French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish
  "january jan januar j\xE4nner janvier janv enero ene gennaio gen janeiro januari stycze\u0144 stycznia sty ocak oca",
  "february feb februar feber f\xE9vrier f\xE9vr f\xE9v febrero febbraio fevereiro fev februari luty lutego lut \u015Fubat \u015Fub",
  "march mar m\xE4rz m\xE4r mrz mars marzo mar\xE7o maart mrt marzec marca mart",
  "april apr avril avr abril abr aprile kwiecie\u0144 kwietnia kwi nisan nis",
  "may mai mayo maggio mag maio mei maj maja may\u0131s",
  "june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran haz",
  "july jul juli juillet juil julio luglio lug julho lipiec lipca lip temmuz tem",
  "august aug ao\xFBt agosto ago augustus sierpie\u0144 sierpnia sie a\u011Fustos a\u011Fu",
  "september sep sept septembre septiembre setiembre settembre set setembro wrzesie\u0144 wrze\u015Bnia wrz eyl\xFCl eyl",
  "october oct oktober okt octobre octubre ottobre ott outubro out pa\u017Adziernik pa\u017Adziernika pa\u017A ekim eki",
  "november nov novembre noviembre novembro listopad listopada lis kas\u0131m kas",
  "december dec dezember dez d\xE9cembre d\xE9c diciembre dic dicembre dezembro grudzie\u0144 grudnia gru aral\u0131k ara"
].map((names) => names.split(" "));
var MORE_MONTH_NAMES = [
  // Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Slovene, Croatian, Hungarian, Romanian
  "tammikuuta tammikuu ledna leden janu\xE1ra janu\xE1r januarja sije\u010Dnja sije\u010Danj janu\xE1r ianuarie ian",
  "helmikuuta helmikuu \xFAnora \xFAnor febru\xE1ra februarja velja\u010De velja\u010Da febru\xE1r februarie",
  "maaliskuuta maaliskuu b\u0159ezna b\u0159ezen marec marca o\u017Eujka o\u017Eujak m\xE1rcius martie",
  "huhtikuuta huhtikuu dubna duben apr\xEDla apr\xEDl aprila travnja travanj \xE1prilis aprilie",
  "toukokuuta toukokuu kv\u011Btna kv\u011Bten m\xE1ja m\xE1j svibnja svibanj m\xE1jus maj",
  "kes\xE4kuuta kes\xE4kuu \u010Dervna \u010Derven j\xFAna j\xFAn junija lipnja lipanj j\xFAnius iunie iun",
  "hein\xE4kuuta hein\xE4kuu \u010Dervence \u010Dervenec j\xFAla j\xFAl julija srpnja srpanj j\xFAlius iulie iul",
  "elokuuta elokuu augusti srpna srpen augusta avgusta kolovoza kolovoz augusztus",
  "syyskuuta syyskuu z\xE1\u0159\xED septembra rujna rujan szeptember septembrie",
  "lokakuuta lokakuu \u0159\xEDjna \u0159\xEDjen okt\xF3bra okt\xF3ber oktobra okt\xF3ber octombrie",
  "marraskuuta marraskuu listopadu novembra studenoga studeni studenog noiembrie",
  "joulukuuta joulukuu desember prosince prosinec decembra prosinca prosinac decembrie"
].map((names) => names.split(" "));
var OTHER_SCRIPTS = [
  // Russian, Ukrainian, Bulgarian, Greek, Arabic (general, Levant, Maghreb)
  "\u044F\u043D\u0432\u0430\u0440\u044F \u044F\u043D\u0432\u0430\u0440\u044C \u0441\u0456\u0447\u043D\u044F \u044F\u043D\u0443\u0430\u0440\u0438 \u03B9\u03B1\u03BD\u03BF\u03C5\u03B1\u03C1\u03AF\u03BF\u03C5 \u03B9\u03B1\u03BD\u03BF\u03C5\u03AC\u03C1\u03B9\u03BF\u03C2 \u03B9\u03B1\u03BD \u064A\u0646\u0627\u064A\u0631 \u0643\u0627\u0646\u0648\u0646_\u0627\u0644\u062B\u0627\u0646\u064A \u062C\u0627\u0646\u0641\u064A",
  "\u0444\u0435\u0432\u0440\u0430\u043B\u044F \u0444\u0435\u0432\u0440\u0430\u043B\u044C \u043B\u044E\u0442\u043E\u0433\u043E \u0444\u0435\u0432\u0440\u0443\u0430\u0440\u0438 \u03C6\u03B5\u03B2\u03C1\u03BF\u03C5\u03B1\u03C1\u03AF\u03BF\u03C5 \u03C6\u03B5\u03B2\u03C1\u03BF\u03C5\u03AC\u03C1\u03B9\u03BF\u03C2 \u03C6\u03B5\u03B2 \u0641\u0628\u0631\u0627\u064A\u0631 \u0634\u0628\u0627\u0637 \u0641\u064A\u0641\u0631\u064A",
  "\u043C\u0430\u0440\u0442\u0430 \u043C\u0430\u0440\u0442 \u0431\u0435\u0440\u0435\u0437\u043D\u044F \u03BC\u03B1\u03C1\u03C4\u03AF\u03BF\u03C5 \u03BC\u03AC\u03C1\u03C4\u03B9\u03BF\u03C2 \u03BC\u03B1\u03C1 \u0645\u0627\u0631\u0633 \u0622\u0630\u0627\u0631",
  "\u0430\u043F\u0440\u0435\u043B\u044F \u0430\u043F\u0440\u0435\u043B\u044C \u043A\u0432\u0456\u0442\u043D\u044F \u0430\u043F\u0440\u0438\u043B \u03B1\u03C0\u03C1\u03B9\u03BB\u03AF\u03BF\u03C5 \u03B1\u03C0\u03C1\u03AF\u03BB\u03B9\u03BF\u03C2 \u03B1\u03C0\u03C1 \u0623\u0628\u0631\u064A\u0644 \u0646\u064A\u0633\u0627\u0646 \u0623\u0641\u0631\u064A\u0644 \u0625\u0628\u0631\u064A\u0644",
  "\u043C\u0430\u044F \u043C\u0430\u0439 \u0442\u0440\u0430\u0432\u043D\u044F \u03BC\u03B1\u0390\u03BF\u03C5 \u03BC\u03AC\u03B9\u03BF\u03C2 \u0645\u0627\u064A\u0648 \u0623\u064A\u0627\u0631 \u0645\u0627\u064A",
  "\u0438\u044E\u043D\u044F \u0438\u044E\u043D\u044C \u0447\u0435\u0440\u0432\u043D\u044F \u044E\u043D\u0438 \u03B9\u03BF\u03C5\u03BD\u03AF\u03BF\u03C5 \u03B9\u03BF\u03CD\u03BD\u03B9\u03BF\u03C2 \u03B9\u03BF\u03C5\u03BD \u064A\u0648\u0646\u064A\u0648 \u062D\u0632\u064A\u0631\u0627\u0646 \u062C\u0648\u0627\u0646 \u064A\u0648\u0646\u064A\u0647",
  "\u0438\u044E\u043B\u044F \u0438\u044E\u043B\u044C \u043B\u0438\u043F\u043D\u044F \u044E\u043B\u0438 \u03B9\u03BF\u03C5\u03BB\u03AF\u03BF\u03C5 \u03B9\u03BF\u03CD\u03BB\u03B9\u03BF\u03C2 \u03B9\u03BF\u03C5\u03BB \u064A\u0648\u0644\u064A\u0648 \u062A\u0645\u0648\u0632 \u062C\u0648\u064A\u0644\u064A\u0629 \u064A\u0648\u0644\u064A\u0647",
  "\u0430\u0432\u0433\u0443\u0441\u0442\u0430 \u0430\u0432\u0433\u0443\u0441\u0442 \u0441\u0435\u0440\u043F\u043D\u044F \u03B1\u03C5\u03B3\u03BF\u03CD\u03C3\u03C4\u03BF\u03C5 \u03B1\u03CD\u03B3\u03BF\u03C5\u03C3\u03C4\u03BF\u03C2 \u03B1\u03C5\u03B3 \u0623\u063A\u0633\u0637\u0633 \u0622\u0628 \u0623\u0648\u062A",
  "\u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044F \u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044C \u0432\u0435\u0440\u0435\u0441\u043D\u044F \u0441\u0435\u043F\u0442\u0435\u043C\u0432\u0440\u0438 \u03C3\u03B5\u03C0\u03C4\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 \u03C3\u03B5\u03C0\u03C4\u03AD\u03BC\u03B2\u03C1\u03B9\u03BF\u03C2 \u03C3\u03B5\u03C0 \u0633\u0628\u062A\u0645\u0628\u0631 \u0623\u064A\u0644\u0648\u0644 \u0634\u062A\u0646\u0628\u0631",
  "\u043E\u043A\u0442\u044F\u0431\u0440\u044F \u043E\u043A\u0442\u044F\u0431\u0440\u044C \u0436\u043E\u0432\u0442\u043D\u044F \u043E\u043A\u0442\u043E\u043C\u0432\u0440\u0438 \u03BF\u03BA\u03C4\u03C9\u03B2\u03C1\u03AF\u03BF\u03C5 \u03BF\u03BA\u03C4\u03CE\u03B2\u03C1\u03B9\u03BF\u03C2 \u03BF\u03BA\u03C4 \u0623\u0643\u062A\u0648\u0628\u0631 \u062A\u0634\u0631\u064A\u0646_\u0627\u0644\u0623\u0648\u0644",
  "\u043D\u043E\u044F\u0431\u0440\u044F \u043D\u043E\u044F\u0431\u0440\u044C \u043B\u0438\u0441\u0442\u043E\u043F\u0430\u0434\u0430 \u043D\u043E\u0435\u043C\u0432\u0440\u0438 \u03BD\u03BF\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 \u03BD\u03BF\u03AD\u03BC\u03B2\u03C1\u03B9\u03BF\u03C2 \u03BD\u03BF\u03B5 \u0646\u0648\u0641\u0645\u0628\u0631 \u062A\u0634\u0631\u064A\u0646_\u0627\u0644\u062B\u0627\u0646\u064A \u0646\u0648\u0646\u0628\u0631",
  "\u0434\u0435\u043A\u0430\u0431\u0440\u044F \u0434\u0435\u043A\u0430\u0431\u0440\u044C \u0433\u0440\u0443\u0434\u043D\u044F \u0434\u0435\u043A\u0435\u043C\u0432\u0440\u0438 \u03B4\u03B5\u03BA\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 \u03B4\u03B5\u03BA\u03AD\u03BC\u03B2\u03C1\u03B9\u03BF\u03C2 \u03B4\u03B5\u03BA \u062F\u064A\u0633\u0645\u0628\u0631 \u0643\u0627\u0646\u0648\u0646_\u0627\u0644\u0623\u0648\u0644 \u062F\u062C\u0646\u0628\u0631"
].map((names) => names.split(" "));
var MONTH_OF = new Map(
  [MONTH_NAMES, MORE_MONTH_NAMES, OTHER_SCRIPTS].flatMap(
    (table) => table.flatMap(
      (names, index2) => names.map((name) => [foldText(name.replace("_", " ")), index2 + 1])
    )
  )
);
function monthOf(folded2) {
  return MONTH_OF.get(folded2) ?? null;
}
var WEEKDAYS = new Set(
  "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim lunes martes mi\xE9rcoles mi\xE9 jueves jue viernes vie s\xE1bado s\xE1b domingo dom luned\xEC marted\xEC mercoled\xEC gioved\xEC gio venerd\xEC sabato sab domenica segunda-feira segunda seg ter\xE7a-feira ter\xE7a ter quarta-feira quarta qua quinta-feira quinta qui sexta-feira sexta sex maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo poniedzia\u0142ek pon wtorek wt \u015Broda \u015Br czwartek czw pi\u0105tek pt sobota sob niedziela niedz nd pazartesi pzt sal\u0131 \xE7ar\u015Famba \xE7ar per\u015Fembe per cuma cumartesi cmt pazar paz m\xE5ndag mandag tisdag tirsdag onsdag torsdag fredag l\xF6rdag l\xF8rdag s\xF6ndag s\xF8ndag \u0627\u0644\u0627\u062B\u0646\u064A\u0646 \u0627\u0644\u0625\u062B\u0646\u064A\u0646 \u0627\u0644\u062B\u0644\u0627\u062B\u0627\u0621 \u0627\u0644\u0623\u0631\u0628\u0639\u0627\u0621 \u0627\u0644\u062E\u0645\u064A\u0633 \u0627\u0644\u062C\u0645\u0639\u0629 \u0627\u0644\u0633\u0628\u062A \u0627\u0644\u0623\u062D\u062F \u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A \u0432\u0442\u043E\u0440\u043D\u0438\u043A \u0441\u0440\u0435\u0434\u0430 \u0447\u0435\u0442\u0432\u0435\u0440\u0433 \u043F\u044F\u0442\u043D\u0438\u0446\u0430 \u0441\u0443\u0431\u0431\u043E\u0442\u0430 \u0432\u043E\u0441\u043A\u0440\u0435\u0441\u0435\u043D\u044C\u0435 \u03B4\u03B5\u03C5\u03C4\u03AD\u03C1\u03B1 \u03C4\u03C1\u03AF\u03C4\u03B7 \u03C4\u03B5\u03C4\u03AC\u03C1\u03C4\u03B7 \u03C0\u03AD\u03BC\u03C0\u03C4\u03B7 \u03C0\u03B1\u03C1\u03B1\u03C3\u03BA\u03B5\u03C5\u03AE \u03C3\u03AC\u03B2\u03B2\u03B1\u03C4\u03BF \u03BA\u03C5\u03C1\u03B9\u03B1\u03BA\u03AE".split(" ").map(foldText)
);
function isWeekday(folded2) {
  return WEEKDAYS.has(folded2);
}

// lib/ingest/stages/dates.ts
var ZONES = {
  Z: "+00:00",
  UT: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  BST: "+01:00",
  WEST: "+01:00",
  CET: "+01:00",
  MEZ: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  TRT: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00"
};
var TIME = /(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?/;
var ZONE = /\s*(?:(Z|[A-Z]{2,5})|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2}))\b/;
var pad = (value, width = 2) => String(value).padStart(width, "0");
function parseDate(raw) {
  if (raw.length > 100) return null;
  const text = normaliseDigits(raw).replace(/[\s\u00a0\u200e\u200f]+/g, " ").trim();
  return parseIso(text) ?? parseStamp(text) ?? parseDay(text);
}
function normaliseDigits(raw) {
  return raw.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 10));
}
function toIsoDay({ year, month, day }) {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}
function dayOnly(parts) {
  const iso = toIsoDay(parts);
  return iso ? { iso, precision: "day" } : null;
}
function withTime(parts, rest) {
  const day = dayOnly(parts);
  const time = TIME.exec(rest);
  if (!day || !time) return day;
  const zone = readZone(rest.slice(time.index + time[0].length));
  const hour = readHour(Number(time[1]), time[4]);
  const minute = Number(time[2]);
  const second = time[3] === void 0 ? null : Math.min(59, Number(time[3]));
  if (!zone || hour > 23 || minute > 59) return day;
  return second === null ? { iso: `${day.iso}T${pad(hour)}:${pad(minute)}:00${zone}`, precision: "minute" } : { iso: `${day.iso}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`, precision: "second" };
}
function readHour(hour, half) {
  if (!half) return hour;
  return half.startsWith("p") ? hour % 12 + 12 : hour % 12;
}
function readZone(rest) {
  const match = ZONE.exec(rest.slice(0, 12));
  if (match?.index !== 0) return null;
  if (match[1]) return ZONES[match[1]] ?? null;
  return Number(match[3]) > 14 || Number(match[4]) > 59 ? null : `${match[2]}${match[3]}:${match[4]}`;
}
function parseIso(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return match[4] ? withTime(parts, match[4]) : dayOnly(parts);
}
function parseStamp(text) {
  const match = /^(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2}),? (\d{2}:\d{2}.*)$/.exec(
    text
  );
  if (!match) return null;
  const month = monthOf(foldText(match[2] ?? ""));
  if (!month) return null;
  const short = Number(match[3]);
  const year = short > 99 ? short : short + (short < 70 ? 2e3 : 1900);
  return withTime({ year, month, day: Number(match[1]) }, match[4] ?? "");
}
var NUMERIC = /^(\d{1,2})(?:\. ?|\/|-)(\d{1,2})(?:\. ?|\/|-)(\d{4})(?!\d)/;
var NUMERIC_YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/;
var DAY_FIRST = new RegExp("^(?:el |le |il |lo |den |der |dem |am |op |dnia |the )?(\\d{1,2})(?:\\.?\xBA|\\.?\xAA|\\.|st|nd|rd|th|er|\xB0|\u03BF|\u03B7)?[ -](?:de |d'|of |del |di )?((?:\\p{L}+ )?\\p{L}+)\\.?[,\u060C]?[ -](?:de |del |di |of )?(\\d{4})(?!\\d)", "u");
var MONTH_FIRST = new RegExp("^(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?[,\u060C]? (\\d{4})(?!\\d)", "u");
var YEAR_FIRST = new RegExp("^(\\d{4})\\. ?(\\p{L}+) (\\d{1,2})\\.?(?!\\d)", "u");
function parseDay(text) {
  const body = dropWeekday(text);
  const found = readNumeric(body) ?? readNamed(foldText(body));
  if (!found) return null;
  const rest = body.slice(found.length);
  return isTimeTail(rest) ? withTime(found.parts, rest) : null;
}
function dropWeekday(text) {
  const match = /^([\p{L}-]{2,14})[.,،]{0,2} (?=\S)/u.exec(text);
  return match?.[1] && isWeekday(foldText(match[1])) && !isMonthBeforeDay(text) ? text.slice(match[0].length) : text;
}
function isMonthBeforeDay(text) {
  const match = MONTH_FIRST.exec(foldText(text));
  return match !== null && monthOf(match[1] ?? "") !== null;
}
function readNumeric(text) {
  const first = NUMERIC.exec(text);
  if (first) {
    const [a, b, year] = [Number(first[1]), Number(first[2]), Number(first[3])];
    const parts2 = b > 12 && a <= 12 ? { year, month: a, day: b } : { year, month: b, day: a };
    return { parts: parts2, length: first[0].length };
  }
  const second = NUMERIC_YEAR_FIRST.exec(text);
  if (!second) return null;
  const parts = { year: Number(second[1]), month: Number(second[2]), day: Number(second[3]) };
  return { parts, length: second[0].length };
}
function readNamed(folded2) {
  for (const [pattern, dayAt, monthAt, yearAt] of [
    [DAY_FIRST, 1, 2, 3],
    [MONTH_FIRST, 2, 1, 3],
    [YEAR_FIRST, 3, 2, 1]
  ]) {
    const match = pattern.exec(folded2);
    const month = match && monthOf((match[monthAt] ?? "").replace(/ (?:de|del|di|of)$/, ""));
    if (!match || !month) continue;
    return {
      parts: { year: Number(match[yearAt]), month, day: Number(match[dayAt]) },
      length: match[0].length
    };
  }
  return null;
}
var TIME_WORDS = new RegExp("(?<!\\p{L})(?:um|at|\xE0|a las|alle|\xE0s|om|o|godz|saat|kl|uhr|hrs?|h|uur|\u0433|\u0645)(?!\\p{L})", "giu");
var ZONE_NAME = new RegExp("(?<!\\p{L})(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|(?<!\\p{L})[A-Z]{1,5}(?!\\p{L})", "gu");
var YEAR_WORD = /^(?:r|roku|г|года|року|م)$/u;
function isTimeTail(rest) {
  const left = TIME.test(rest) ? rest.replace(TIME, "").replace(ZONE_NAME, "").replace(TIME_WORDS, "") : rest;
  return left.replace(/[\s,.;:|–—-]/g, "").replace(YEAR_WORD, "") === "";
}

// lib/ingest/formats/listing/date-line.ts
var LABEL = /^(?:published|posted|updated|last updated|date|news date|publication date|veröffentlicht|erschienen|stand|datum|publié|mis à jour|publicado|actualizado|fecha|pubblicato|data|aggiornato|gepubliceerd|geplaatst|opublikowano|dodano|yayınlanma tarihi|yayın tarihi|tarih|yayınlandı|تاريخ النشر|نشر في|نُشر في|التاريخ)(?: (?:on|am|le|el|il|em|op|dnia|in data))?\s?:?\s+/iu;
var SEPARATOR = /\s*[|│·•]\s*|\s+[–—-]\s+|\s*\/\/\s*/;
var BY = new RegExp("\\s+(?:by|von|par|por|di|door|przez)\\s+(\\p{Lu}[\\p{L}.'\u2019 -]{2,60})$", "u");
function readDateLine(line) {
  if (line.length > 110 || line.length < 6 || !/[\d\u0660-\u0669]/.test(line)) return null;
  const author = BY.exec(line);
  const text = (author ? line.slice(0, author.index) : line).replace(LABEL, "").replace(/^[[(]|[\])]$/g, "").trim();
  const by = author?.[1]?.trim() ?? null;
  if (parseDate(text)) return { raw: text, kicker: null, author: by };
  const parts = text.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return null;
  const dateAt = parts.findIndex((part) => parseDate(part.replace(LABEL, "")));
  if (dateAt < 0) return null;
  const raw = (parts[dateAt] ?? "").replace(LABEL, "");
  const others = parts.filter(
    (part, index2) => index2 !== dateAt && !/^\d+\s?(?:min|minutes|minuten)/i.test(foldText(part))
  );
  const kicker = others.find(isKnownKicker) ?? others[0] ?? null;
  if (kicker && kicker.length > 40) return null;
  return { raw, kicker, author: by };
}

// lib/ingest/formats/listing/labels.ts
var LABELS = [
  "loading|loading...|load more|show more|read more|more|learn more|continue reading|view all|see all|all news|back|back to top|next|previous|next page|previous page|first|last|older posts|newer posts|share|print|home|menu|search|filter|filters|sort by|reset|subscribe|skip to content|skip to main content|cookie settings|accept all|reject all|news archive|archive|contact|imprint|privacy policy",
  "wird geladen|wird geladen...|l\xE4dt...|laden...|mehr laden|mehr anzeigen|weiterlesen|mehr lesen|mehr erfahren|mehr|alle anzeigen|alle meldungen|zur\xFCck|nach oben|weiter|n\xE4chste|vorherige|n\xE4chste seite|vorherige seite|teilen|drucken|startseite|men\xFC|suche|filtern|abonnieren|zum inhalt springen|kontakt|impressum|datenschutz|archiv",
  "chargement|chargement...|chargement en cours|charger plus|voir plus|afficher plus|lire la suite|en savoir plus|lire plus|tout voir|toutes les actualit\xE9s|retour|suivant|pr\xE9c\xE9dent|page suivante|page pr\xE9c\xE9dente|haut de page|partager|imprimer|accueil|rechercher|s'abonner|aller au contenu|mentions l\xE9gales",
  "cargando|cargando...|cargar m\xE1s|ver m\xE1s|mostrar m\xE1s|leer m\xE1s|seguir leyendo|m\xE1s informaci\xF3n|ver todo|ver todas|volver|siguiente|anterior|compartir|imprimir|inicio|buscar|suscribirse|ir al contenido|aviso legal|contacto",
  "caricamento|caricamento...|caricamento in corso|carica altro|mostra altro|leggi tutto|leggi di pi\xF9|continua a leggere|scopri di pi\xF9|vedi tutto|indietro|avanti|successivo|precedente|condividi|stampa|cerca|iscriviti|vai al contenuto|contatti",
  "carregando|carregando...|a carregar|a carregar...|carregar mais|ver mais|mostrar mais|ler mais|leia mais|saiba mais|saber mais|ver tudo|voltar|seguinte|pr\xF3ximo|pr\xF3xima|compartilhar|partilhar|pesquisar|subscrever|contacto|contato",
  "laden|meer laden|meer tonen|toon meer|lees meer|lees verder|meer lezen|meer weten|alles bekijken|terug|volgende|vorige|delen|afdrukken|zoeken|abonneren|naar de inhoud",
  "\u0142adowanie|\u0142adowanie...|wczytywanie...|za\u0142aduj wi\u0119cej|poka\u017C wi\u0119cej|czytaj wi\u0119cej|czytaj dalej|wi\u0119cej|zobacz wszystkie|wstecz|nast\u0119pna|poprzednia|dalej|udost\u0119pnij|drukuj|szukaj|strona g\u0142\xF3wna|przejd\u017A do tre\u015Bci",
  "y\xFCkleniyor|y\xFCkleniyor...|daha fazla y\xFCkle|daha fazla g\xF6ster|daha fazla|devam\u0131n\u0131 oku|devam\u0131|devam\u0131 i\xE7in|t\xFCm\xFCn\xFC g\xF6r|t\xFCm\xFC|geri|ileri|sonraki|\xF6nceki|payla\u015F|yazd\u0131r|ara|ana sayfa|i\xE7eri\u011Fe ge\xE7",
  "\u062C\u0627\u0631 \u0627\u0644\u062A\u062D\u0645\u064A\u0644|\u062C\u0627\u0631\u064A \u0627\u0644\u062A\u062D\u0645\u064A\u0644|\u062C\u0627\u0631\u064D \u0627\u0644\u062A\u062D\u0645\u064A\u0644|\u062A\u062D\u0645\u064A\u0644 \u0627\u0644\u0645\u0632\u064A\u062F|\u0639\u0631\u0636 \u0627\u0644\u0645\u0632\u064A\u062F|\u0627\u0644\u0645\u0632\u064A\u062F|\u0627\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064A\u062F|\u0642\u0631\u0627\u0621\u0629 \u0627\u0644\u0645\u0632\u064A\u062F|\u0625\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064A\u062F|\u0639\u0631\u0636 \u0627\u0644\u0643\u0644|\u0631\u062C\u0648\u0639|\u0627\u0644\u062A\u0627\u0644\u064A|\u0627\u0644\u0633\u0627\u0628\u0642|\u0645\u0634\u0627\u0631\u0643\u0629|\u0637\u0628\u0627\u0639\u0629|\u0628\u062D\u062B|\u0627\u0644\u0631\u0626\u064A\u0633\u064A\u0629",
  "l\xE4s mer|l\xE4s mer...|visa fler|les mer|vis flere|l\xE6s mere|\u010D\xEDst v\xEDce|v\xEDce|na\u010D\xEDst dal\u0161\xED|cite\u0219te mai mult|mai mult|\u03C0\u03B5\u03C1\u03B9\u03C3\u03C3\u03CC\u03C4\u03B5\u03C1\u03B1|\u03B4\u03B9\u03B1\u03B2\u03AC\u03C3\u03C4\u03B5 \u03C0\u03B5\u03C1\u03B9\u03C3\u03C3\u03CC\u03C4\u03B5\u03C1\u03B1|\u0447\u0438\u0442\u0430\u0442\u044C \u0434\u0430\u043B\u0435\u0435|\u043F\u043E\u0434\u0440\u043E\u0431\u043D\u0435\u0435|\u0437\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044C \u0435\u0449\u0451|\u043F\u043E\u043A\u0430\u0437\u0430\u0442\u044C \u0435\u0449\u0451"
];
var KNOWN2 = new Set(LABELS.flatMap((line) => line.split("|")).map(bare));
function bare(label) {
  return foldText(label).replace(/[.…»›>→\s«‹<←+]+$|^[«‹<←»›>→+\s]+/g, "");
}
function isPageLabel(line) {
  if (line.length > 60) return false;
  return KNOWN2.has(bare(line)) || /^[\s\d.…|›»«‹<>→←-]+$/.test(line);
}

// lib/ingest/text/lines.ts
function splitLines(text) {
  const lines = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({
      start,
      end: match.index,
      next: breaks.lastIndex,
      text: text.slice(start, match.index).trim()
    });
    start = breaks.lastIndex;
  }
  if (start < text.length) {
    lines.push({ start, end: text.length, next: text.length, text: text.slice(start).trim() });
  }
  return lines;
}
function filledLines(text) {
  return splitLines(text).filter((line) => line.text !== "");
}

// lib/ingest/text/all-matches.ts
function allMatches(text, pattern) {
  const found = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

// lib/ingest/text/sentences.ts
var ABBREVIATIONS = new Set(
  "mr mrs ms dr prof hon st no nr vol art fig eg ie etc vs bzw ca abs gen col sen rep gov inc ltd jr sr mme mlle sra sr dra op cf al approx dept est feb jan mar apr jun jul aug sep sept oct nov dec".split(
    " "
  )
);
var SENTENCE_END = /[.!?…。！？؟۔]{1,4}["'”’»)\]]{0,4}(?=\s|$)/g;
function isRealEnd(text, index2, end) {
  if (text.charAt(index2) !== "." || end > index2 + 1) return true;
  const word = /[\p{L}\p{N}.]{1,20}$/u.exec(text.slice(Math.max(0, index2 - 20), index2))?.[0] ?? "";
  if (new RegExp("^\\p{Lu}$", "u").test(word) || new RegExp("^(?:\\p{L}\\.)+\\p{L}$", "u").test(word)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  const next = text.slice(end, end + 4).trimStart();
  return next === "" || !new RegExp("^\\p{Ll}", "u").test(next);
}
function splitSentences(text) {
  const sentences = [];
  let start = 0;
  for (const match of allMatches(text, SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!isRealEnd(text, match.index, end)) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence) sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest) sentences.push(rest);
  return sentences;
}
function firstSentence(text) {
  return splitSentences(text.slice(0, 4e3))[0] ?? "";
}
function endsLikeSentence(text) {
  return /[.!?…。！？؟۔]["'”’»)\]]*$/.test(text.slice(-6).trimEnd());
}
function looksLikeProse(text) {
  return text.length >= 200 || text.length >= 45 && endsLikeSentence(text);
}
function isCut(text) {
  return /[\p{L}\p{N},;:)"”’–-]\s?(?:\.\.\.|…|\[(?:…|\.\.\.)\])$/u.test(text.slice(-10).trimEnd());
}

// lib/ingest/formats/listing/layout.ts
function isTitleLike(text) {
  if (text.length > 260 || text.length < 3) return false;
  return !endsLikeSentence(text) || /[?!]["'”’»)]*$/.test(text) || text.length < 45;
}
function readListingLines(text) {
  return filledLines(text).map((line) => {
    const date = readDateLine(line.text);
    return { ...line, date, isLabel: date === null && isPageLabel(line.text) };
  });
}
function contentLines(lines) {
  return lines.filter((line) => !line.isLabel);
}
function chooseLayout(lines) {
  let behind = 0;
  let before = 0;
  let closing = 0;
  for (const [index2, line] of lines.entries()) {
    if (!line.date) continue;
    const [previous, next] = [lines[index2 - 1], lines[index2 + 1]];
    if (previous && !previous.date && isTitleLike(previous.text) && !looksLikeProse(previous.text)) behind++;
    if (next && !next.date && looksLikeProse(next.text)) behind++;
    if (next && !next.date && isTitleLike(next.text) && !looksLikeProse(next.text)) before++;
    if (!previous || previous.date || looksLikeProse(previous.text)) before++;
    if (previous && looksLikeProse(previous.text)) closing++;
    if (!next || isTitleLike(next.text) && !looksLikeProse(next.text)) closing++;
  }
  if (behind >= before) return "title-date-text";
  const [first, last] = [lines[0], lines.at(-1)];
  return closing >= before && last?.date && !first?.date ? "title-text-date" : "date-title-text";
}
function recurringShortLines(lines) {
  const counts = /* @__PURE__ */ new Map();
  for (const { text, date, isLabel } of lines) {
    if (text.length > 45 || date || isLabel || endsLikeSentence(text)) continue;
    const folded2 = foldText(text);
    counts.set(folded2, (counts.get(folded2) ?? 0) + 1);
  }
  const recurring = [...counts].filter(([folded2, count3]) => count3 > 1 || isKnownKicker(folded2));
  return new Set(recurring.map(([folded2]) => folded2));
}

// lib/ingest/formats/raw-item.ts
function buildRawItem(fields) {
  return {
    confidence: 0.5,
    title: null,
    kicker: null,
    summary: null,
    author: null,
    url: null,
    guid: null,
    publishedAtRaw: null,
    declaredLanguage: null,
    body: { kind: "text", source: "" },
    categories: [],
    warnings: [],
    ...fields
  };
}

// lib/ingest/formats/plain.ts
var DIVIDER = /^(?:[-–—_=*#~•·+]\s?){3,}$/;
var BYLINE = new RegExp("^(?:by|von|par|por|di|door|przez|text:|autor:|author:|yazan:|\u0628\u0642\u0644\u0645:?)\\s+(\\p{L}[\\p{L}.'\u2019 -]{2,60})$", "iu");
var ADDRESS = /^https?:\/\/\S+$/i;
var HEAD_LINES = 6;
function detect(text) {
  if (/^\s{0,50}<(?:\?xml|rss|feed|rdf)/i.test(text.slice(0, 80))) return 0;
  return /[\p{L}\p{N}]/u.test(text.slice(0, 2e4)) ? 0.12 : 0;
}
function splitPlain(text) {
  const cover = new Cover(text);
  const items = [];
  let open2 = [];
  const close2 = () => {
    const first = open2[0];
    const last = open2.at(-1);
    if (first && last) {
      cover.drop(first.start, "blank");
      const spans = [];
      cover.take(last.next, spans);
      items.push(buildItem(text, open2, { position: items.length, spans }));
    }
    open2 = [];
  };
  for (const line of filledLines(text)) {
    if (!isDivider(line.text)) {
      open2.push(line);
      continue;
    }
    close2();
    cover.drop(line.next, "divider");
  }
  close2();
  return { items, dropped: cover.finish("blank"), related: [], warnings: [] };
}
function isDivider(text) {
  return text.length <= 200 && DIVIDER.test(text);
}
function readHead2(lines) {
  const head = { title: null, kicker: null, author: null, url: null, date: null };
  let length = 0;
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    if (!readHeadLine(text, head, lines.length - length)) break;
    length++;
  }
  return { head, length };
}
function readHeadLine(text, head, left) {
  const date = head.date === null ? readDateLine(text) : null;
  const byline = BYLINE.exec(text.slice(0, 80));
  if (date) {
    head.date = date.raw;
    head.kicker ??= date.kicker;
  } else if (head.title === null && head.kicker === null && isKnownKicker(text) && left > 1)
    head.kicker = text;
  else if (head.author === null && byline) head.author = byline[1] ?? null;
  else if (head.url === null && ADDRESS.test(text)) head.url = text;
  else if (head.title === null && left > 1 && isTitleLike(text) && !looksLikeProse(text) && !new RegExp("#\\p{L}", "u").test(text))
    head.title = text;
  else return false;
  return true;
}
function buildItem(text, lines, place) {
  const { head, length } = readHead2(lines);
  const first = lines[length];
  const last = lines.at(-1);
  return buildRawItem({
    ...place,
    confidence: head.title ? 0.6 : 0.4,
    title: head.title,
    kicker: head.kicker,
    author: head.author,
    url: head.url,
    publishedAtRaw: head.date,
    body: { kind: "text", source: first && last ? text.slice(first.start, last.end) : "" }
  });
}
var plain = {
  name: "plain",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitPlain(text)
};

// lib/ingest/html/html-to-blocks.ts
import { Parser } from "htmlparser2";

// lib/ingest/html/block-builder.ts
var IGNORED = /* @__PURE__ */ new Set([
  "audio",
  "canvas",
  "embed",
  "head",
  "iframe",
  "math",
  "noscript",
  "object",
  "option",
  "script",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video"
]);
var BREAKING = /* @__PURE__ */ new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul"
]);
var CONTEXT = {
  h1: "h",
  h2: "h",
  h3: "h",
  h4: "h",
  h5: "h",
  h6: "h",
  li: "li",
  dd: "li",
  blockquote: "quote"
};
var BlockBuilder = class {
  blocks = [];
  #open = { p: 0, h: 0, li: 0, quote: 0 };
  #parts = [];
  #ignored = 0;
  #preformatted = 0;
  /** Whether what comes now is shown to readers: false inside scripts, styles and the like. */
  get isVisible() {
    return this.#ignored === 0;
  }
  openElement(name) {
    if (IGNORED.has(name)) this.#ignored++;
    if (BREAKING.has(name)) this.flush();
    const type = CONTEXT[name];
    if (type) this.#open[type]++;
    if (name === "pre") this.#preformatted++;
    if (name === "br") this.#parts.push("\n");
    if (name === "td" || name === "th") this.#parts.push(" ");
  }
  closeElement(name) {
    if (IGNORED.has(name)) this.#ignored--;
    if (BREAKING.has(name)) this.flush();
    const type = CONTEXT[name];
    if (type) this.#open[type]--;
    if (name === "pre") this.#preformatted--;
  }
  text(data) {
    if (!this.isVisible) return;
    this.#parts.push(this.#preformatted > 0 ? data : data.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, " "));
  }
  /** Forget which elements are open; what was gathered stays. */
  restart() {
    this.flush();
    for (const type of ["p", "h", "li", "quote"]) this.#open[type] = 0;
    this.#ignored = 0;
    this.#preformatted = 0;
  }
  /** End the block that is being gathered. An empty line (two line breaks) ends a paragraph too. */
  flush() {
    if (this.#parts.length === 0) return;
    const joined2 = this.#parts.join("").replace(/\r\n?/g, "\n").replace(/ {2,}/g, " ").replace(/ ?\n ?/g, "\n");
    this.#parts = [];
    const type = this.#type();
    for (const piece of joined2.split(/\n{2,}/)) {
      const text = piece.trim();
      if (text !== "") this.blocks.push({ type, text });
    }
  }
  #type() {
    if (this.#open.h > 0) return "h";
    if (this.#open.li > 0) return "li";
    return this.#open.quote > 0 ? "quote" : "p";
  }
};

// lib/ingest/html/html-to-blocks.ts
var MAX_DEPTH = 512;
var TooDeep = class extends Error {
};
function htmlToBlocks(html, base) {
  const builder = new BlockBuilder();
  const links = /* @__PURE__ */ new Set();
  let rest = html;
  while (rest !== "") {
    const stop = parseUntilTooDeep(rest, builder, (href) => {
      const url = resolveLink(href, base);
      if (url) links.add(url);
    });
    builder.restart();
    rest = stop === null ? "" : rest.slice(stop);
  }
  return { blocks: builder.blocks, links: [...links] };
}
function htmlToLine(html) {
  const looksMarkedUp = /<[/!?]?[a-z][^<>]*>|&#?\w+;/i.test(html);
  const text = looksMarkedUp ? htmlToBlocks(html).blocks.map((block) => block.text).join(" ") : html;
  return text.replace(/\s+/g, " ").trim();
}
function parseUntilTooDeep(html, builder, onLink) {
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      builder.openElement(name);
      if (name === "a" && attributes.href && builder.isVisible) onLink(attributes.href);
      depth++;
      if (depth > MAX_DEPTH) throw new TooDeep();
    },
    onclosetag: (name) => {
      depth--;
      builder.closeElement(name);
    },
    ontext: (data) => builder.text(data)
  });
  try {
    parser.end(html);
    return null;
  } catch (error) {
    if (error instanceof TooDeep) return parser.endIndex + 1;
    throw error;
  }
}
function resolveLink(href, base) {
  const trimmed = href.trim();
  if (trimmed.startsWith("#")) return null;
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  if (!base || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

// lib/ingest/formats/feed-split.ts
function coverFeed(length, entries, lastReason = "feed footer") {
  const items = [];
  const dropped = [];
  let cursor = 0;
  for (const { place, fields } of entries) {
    const start = Math.max(cursor, place.start);
    const end = Math.min(length, place.end);
    if (end <= start) continue;
    if (start > cursor) {
      dropped.push({ start: cursor, end: start, reason: cursor === 0 ? "feed header" : "between items" });
    }
    cursor = end;
    if (fields === null) {
      dropped.push({ start, end, reason: "unreadable item" });
      continue;
    }
    const { confidence, warnings } = place;
    items.push({
      position: items.length,
      spans: [[start, end]],
      confidence,
      kicker: null,
      ...fields,
      warnings
    });
  }
  if (cursor < length) {
    dropped.push({ start: cursor, end: length, reason: cursor === 0 ? "feed without items" : lastReason });
  }
  const message = "The feed has no items.";
  return { items, dropped, related: [], warnings: items.length > 0 ? [] : [{ code: "no-items", message }] };
}
function bodyOf(source) {
  const isMarkedUp = source !== null && /<[/!]?[a-z][^<>]*>|&(?:#\w+|[a-z]\w*);/i.test(source);
  return { kind: isMarkedUp ? "html" : "text", source: source ?? "" };
}
function lineOf(source) {
  return source === null ? null : htmlToLine(source) || null;
}
function resolveUrl(address, base) {
  if (address === null || address === "") return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
}
function joinNames(names) {
  return distinct(names).join(", ") || null;
}
function distinct(values) {
  return [...new Set(values.filter((value) => value !== null && value !== ""))];
}

// lib/ingest/formats/stream-cover.ts
var StreamCover = class {
  #end = 0;
  #items = 0;
  /** Where the next piece starts. */
  get end() {
    return this.#end;
  }
  get items() {
    return this.#items;
  }
  /** Drop what stands before the range, and make the range an item. */
  item([start, end], gap2, fields) {
    const events = this.drop(start, gap2);
    if (end <= this.#end) return events;
    const span = [this.#end, end];
    this.#end = end;
    events.push({ kind: "item", item: { ...fields, position: this.#items++, spans: [span] } });
    return events;
  }
  /** Drop everything up to `end`. */
  drop(end, reason) {
    if (end <= this.#end) return [];
    const start = this.#end;
    this.#end = end;
    return [{ kind: "dropped", dropped: { start, end, reason } }];
  }
};

// lib/ingest/formats/feed-events.ts
var HELD_ITEMS = 200;
var HELD_LENGTH = 1e6;
var FeedEvents = class {
  #cover = new StreamCover();
  #held = [];
  #ready = [];
  /** The next entry. */
  entry(entry) {
    this.#held?.push(entry);
    if (!this.#held) this.#write(entry);
    else if (this.#held.length >= HELD_ITEMS || entry.span[1] > HELD_LENGTH) this.#release();
  }
  /** Something about the feed, behind the entries so far. */
  warning(warning) {
    if (this.#held) this.#held.push(warning);
    else this.#ready.push({ kind: "warning", warning });
  }
  /** The events that are certain by now. */
  take() {
    const ready2 = this.#ready;
    this.#ready = [];
    return ready2;
  }
  /** The feed has ended at `length`. */
  end(length) {
    this.#release();
    this.#ready.push(
      ...this.#cover.drop(length, this.#cover.end === 0 ? "feed without items" : "feed footer")
    );
    if (this.#cover.items === 0) this.#ready.push({ kind: "warning", warning: NO_ITEMS });
    return this.take();
  }
  #release() {
    const held = this.#held ?? [];
    this.#held = null;
    for (const one of held) {
      if ("fields" in one) this.#write(one);
      else this.#ready.push({ kind: "warning", warning: one });
    }
  }
  #write({ span, confidence, warnings, fields }) {
    const gap2 = this.#cover.end === 0 ? "feed header" : "between items";
    const found = fields();
    if (found)
      this.#ready.push(
        ...this.#cover.item(span, gap2, { ...found, kicker: found.kicker ?? null, confidence, warnings })
      );
    else this.#ready.push(...this.#cover.drop(span[0], gap2), ...this.#cover.drop(span[1], "unreadable item"));
  }
};
var NO_ITEMS = { code: "no-items", message: "The feed has no items." };

// lib/ingest/split-events.ts
function splitEvents({ items, dropped, related, warnings }) {
  const pieces = [
    ...items.map((item) => ({ start: item.spans[0]?.[0] ?? 0, event: { kind: "item", item } })),
    ...dropped.map((span) => ({ start: span.start, event: { kind: "dropped", dropped: span } }))
  ].sort((left, right) => left.start - right.start);
  return [
    ...warnings.map((warning) => ({ kind: "warning", warning })),
    ...pieces.map(({ event }) => event),
    ...related.map((document) => ({ kind: "related", related: document }))
  ];
}
function splitWith(splitter, text) {
  const split = { items: [], dropped: [], related: [], warnings: [] };
  for (const event of [...splitter.push(text), ...splitter.end()]) {
    if (event.kind === "item") split.items.push(event.item);
    else if (event.kind === "dropped") split.dropped.push(event.dropped);
    else if (event.kind === "related") split.related.push(event.related);
    else split.warnings.push(event.warning);
  }
  return split;
}

// lib/ingest/xml/references.ts
var NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
var REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/y;
var LONGEST2 = 10;
var BAD_REFERENCE = "a \u201C&\u201D begins nothing that XML knows";
function readCharacters(text, fault) {
  let at = text.indexOf("&");
  if (at < 0) return unixLines(text);
  let decoded = "";
  let from = 0;
  for (; at >= 0; at = text.indexOf("&", at)) {
    REFERENCE.lastIndex = at;
    const found = REFERENCE.exec(text);
    const sign = found ? signOf(found) : null;
    if (!found || sign === null) {
      fault(at);
      at += 1;
      continue;
    }
    decoded += unixLines(text.slice(from, at)) + sign;
    from = at += found[0].length;
  }
  return decoded + unixLines(text.slice(from));
}
function unixLines(text) {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
function openReference(text, from) {
  const start = Math.max(from, text.length - LONGEST2 + 1);
  const at = text.indexOf("&", start);
  const last = at < 0 ? -1 : text.lastIndexOf("&");
  return last < 0 || text.indexOf(";", last) >= 0 ? text.length : last;
}
function signOf([, decimal, hex, name]) {
  if (name !== void 0) return NAMED[name] ?? null;
  const code = decimal === void 0 ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isSign = code > 0 && code <= 1114111 && (code < 55296 || code > 57343);
  return isSign ? String.fromCodePoint(code) : null;
}

// lib/ingest/xml/attributes.ts
var NO_ATTRIBUTES = Object.freeze({});
var LT = 60;
var GT = 62;
var EQUALS = 61;
var DOUBLE = 34;
var SINGLE = 39;
function tagEnd(text, from) {
  let quote = 0;
  let close2 = -1;
  let before = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
      else if (unit === GT && close2 < 0) close2 = at;
      else if (unit === LT && close2 >= 0) return close2;
    } else if (unit === GT) return at;
    else if (unit === LT) return -2 - at;
    else if ((unit === DOUBLE || unit === SINGLE) && before === EQUALS) {
      quote = unit;
      close2 = -1;
    }
    if (unit > 32) before = unit;
  }
  return -1;
}
var ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"']*)))?/g;
function readAttributes(text, fault) {
  const attributes = /* @__PURE__ */ Object.create(null);
  for (const [, name = "", double, single, bare2] of text.matchAll(ATTRIBUTE)) {
    if (double === void 0 && single === void 0)
      fault(`the attribute \u201C${name.slice(0, 40)}\u201D has no quoted value`);
    if (name in attributes) fault(`the attribute \u201C${name.slice(0, 40)}\u201D comes twice`);
    else attributes[name] = readValue(double ?? single ?? bare2 ?? "", fault);
  }
  return attributes;
}
function readValue(written, fault) {
  const flat = /[\t\r\n]/.test(written) ? written.replace(/\r\n|[\t\r\n]/g, " ") : written;
  return readCharacters(flat, () => fault(BAD_REFERENCE));
}

// lib/ingest/xml/namespaces.ts
var ATOM = "http://www.w3.org/2005/atom";
var PREFIXES = /* @__PURE__ */ new Map([
  ["http://purl.org/rss/1.0", ""],
  ["http://my.netscape.com/rdf/simple/0.9", ""],
  ["http://channel.netscape.com/rdf/simple/0.9", ""],
  ["http://backend.userland.com/rss", ""],
  ["http://backend.userland.com/rss2", ""],
  [ATOM, "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"]
]);
function scopeInside(parent, name, attributes) {
  const declared = Object.entries(attributes).filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
  const isBareFeed = parent.size === 0 && name.toLowerCase() === "feed" && !("xmlns" in attributes);
  if (declared.length === 0 && !isBareFeed) return parent;
  const scope = new Map(parent);
  if (isBareFeed) scope.set("", ATOM);
  for (const [key, address] of declared) scope.set(key.slice(6).toLowerCase(), normaliseAddress(address));
  return scope;
}
function canonicalName(name, scope) {
  const colon = name.indexOf(":");
  const written = colon < 0 ? "" : name.slice(0, colon).toLowerCase();
  const local = name.slice(colon + 1).toLowerCase();
  const address = scope.get(written);
  const prefix = (address === void 0 ? void 0 : PREFIXES.get(address)) ?? written;
  return prefix === "" ? local : `${prefix}:${local}`;
}
function normaliseAddress(address) {
  return address.trim().toLowerCase().replace(/[/#]$/, "");
}

// lib/ingest/xml/item-collector.ts
var MAX_DEPTH2 = 256;
var ELEMENT = 40;
var HEAD_SIZE = 5e5;
var NO_SCOPE = /* @__PURE__ */ new Map();
var ItemCollector = class {
  /** Everything outside the items so far, without white space. */
  head = { name: "#document", attributes: {}, children: [], base: null, language: null };
  #itemNames;
  #itemSize;
  #frames = [];
  #names = /* @__PURE__ */ new WeakMap();
  #found = [];
  #text = "";
  #isInItem = false;
  #left = HEAD_SIZE;
  #leftOfHead = HEAD_SIZE;
  #isFaulty = false;
  #isTooDeep = false;
  /** `itemSize` is the most code units of one item that are kept. */
  constructor(itemNames, itemSize) {
    this.#itemNames = new Set(itemNames);
    this.#itemSize = itemSize;
  }
  /** What was found since the last time, in the order of the text. */
  take() {
    const found = this.#found;
    this.#found = [];
    return found;
  }
  open(written, attributes, start) {
    this.#endText();
    const outer = this.#frames.at(-1)?.scope ?? NO_SCOPE;
    const isBare = attributes === NO_ATTRIBUTES && this.#frames.length > 0;
    const scope = isBare ? outer : scopeInside(outer, written, attributes);
    const name = this.#nameOf(written, scope);
    const isItem = this.#itemNames.has(name);
    if (isItem) this.#startItem(start);
    if (this.#frames.length >= MAX_DEPTH2) {
      this.#sayTooDeep(start);
      return;
    }
    const parent = this.#frames.at(-1)?.node ?? this.head;
    const node = {
      name,
      attributes,
      children: [],
      base: resolveBase(attributes["xml:base"], parent.base),
      language: attributes["xml:lang"] ?? parent.language
    };
    if (!isItem && this.#has(sizeOf(attributes))) parent.children.push(node);
    this.#frames.push({ written, node, scope, start, isItem });
  }
  text(data) {
    if (this.#left > 0 && this.#frames.length > 0) this.#text += data.slice(0, this.#left);
    this.#left -= data.length;
  }
  /** End the innermost open element of this name; `[start, end)` is the closing tag. An unknown name is ignored. */
  close(written, start, end) {
    this.#endText();
    if (this.#frames.at(-1)?.written === written) {
      this.#pop(end, true);
      return;
    }
    this.fault(`an end tag \u201C${written.slice(0, 40)}\u201D closes nothing`, start);
    const index2 = this.#indexOf(written);
    if (index2 < 0) return;
    while (this.#frames.length > index2 + 1) this.#pop(start, false);
    this.#pop(end, true);
  }
  fault(problem, at) {
    if (!this.#isFaulty) this.#found.push({ kind: "fault", problem, at });
    this.#isFaulty = true;
  }
  /** End what is still open. */
  finish(end) {
    this.#endText();
    if (this.#frames.length > 0) this.fault("an element has no end", end);
    while (this.#frames.length > 0) this.#pop(end, false);
  }
  #nameOf(written, scope) {
    const known3 = this.#names.get(scope);
    const names = known3 ?? /* @__PURE__ */ new Map();
    if (!known3) this.#names.set(scope, names);
    const name = names.get(written) ?? canonicalName(written, scope);
    if (names.size < 1e3) names.set(written, name);
    return name;
  }
  /** Items never nest: an item that starts inside another means that a closing tag is missing. */
  #startItem(start) {
    while (this.#isInItem) {
      this.fault("an item begins inside another", start);
      this.#pop(start, false);
    }
    this.#isInItem = true;
    this.#leftOfHead = this.#left;
    this.#left = this.#itemSize;
  }
  #has(size) {
    this.#left -= size;
    return this.#left > 0;
  }
  #endText() {
    if (this.#text === "") return;
    const text = this.#text;
    this.#text = "";
    if (this.#isInItem || text.trim() !== "") this.#frames.at(-1)?.node.children.push(text);
  }
  #sayTooDeep(at) {
    if (!this.#isTooDeep) this.#found.push({ kind: "too-deep", problem: "", at });
    this.#isTooDeep = true;
  }
  #indexOf(written) {
    const exact = this.#frames.findLastIndex((frame) => frame.written === written);
    if (exact >= 0) return exact;
    const lower = written.toLowerCase();
    return this.#frames.findLastIndex((frame) => frame.written.toLowerCase() === lower);
  }
  #pop(end, isComplete) {
    const frame = this.#frames.pop();
    if (!frame?.isItem) return;
    const { node, start } = frame;
    this.#found.push({ kind: "item", node, start, end, isComplete, isCut: this.#left <= 0 });
    this.#isInItem = false;
    this.#left = this.#leftOfHead;
  }
};
function sizeOf(attributes) {
  let size = ELEMENT;
  if (attributes !== NO_ATTRIBUTES)
    for (const key in attributes) size += key.length + (attributes[key]?.length ?? 0);
  return size;
}
function resolveBase(own, inherited) {
  if (own === void 0) return inherited;
  if (URL.canParse(own)) return own;
  return inherited !== null && URL.canParse(own, inherited) ? new URL(own, inherited).href : inherited;
}

// lib/ingest/xml/doctype.ts
var DoctypeSkipper = class {
  #quote = "";
  #isSubset = false;
  #isComment = false;
  /** The last signs, where a comment may begin or end across two pieces. */
  #last = "";
  start() {
    this.#quote = "";
    this.#isSubset = false;
    this.#isComment = false;
    this.#last = "";
  }
  /** The offset behind the declaration, or null where it goes on in the next piece. */
  skip(text, from) {
    for (let at = from; at < text.length; at++) {
      const sign = text.charAt(at);
      this.#last = (this.#last + sign).slice(-4);
      if (this.#isComment) this.#isComment = !this.#last.endsWith("-->");
      else if (this.#quote !== "") {
        if (sign === this.#quote) this.#quote = "";
      } else if (this.#last === "<!--") this.#isComment = true;
      else if (this.#isSubset && (sign === '"' || sign === "'")) this.#quote = sign;
      else if (sign === "[") this.#isSubset = true;
      else if (sign === "]") this.#isSubset = false;
      else if (sign === ">" && !this.#isSubset) return at + 1;
    }
    return null;
  }
};

// lib/ingest/xml/tokenizer.ts
var LONGEST_TAG = 1e6;
var LONGEST_INSTRUCTION = 16 * 1024;
var LT2 = 60;
var GT2 = 62;
var BANG = 33;
var SLASH = 47;
var QUESTION = 63;
var ENDS = { cdata: "]]>", comment: "-->", instruction: "?>" };
var XmlTokenizer = class {
  #handler;
  #doctype = new DoctypeSkipper();
  #state = "text";
  /** What has not been read yet: the beginning of something that the next piece completes. */
  #buffer = "";
  /** Offset of the buffer in the document. */
  #base = 0;
  #instructionLength = 0;
  #isEnd = false;
  constructor(handler) {
    this.#handler = handler;
  }
  push(piece) {
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
  end() {
    this.#isEnd = true;
    this.push("");
    if (this.#state !== "text") this.#handler.fault(`a ${this.#state} has no end`, this.#base);
  }
  /** Read one thing; gives where the next one starts, or null where more text is needed. */
  #read(at) {
    if (this.#state === "doctype") return this.#skipDoctype(at);
    if (this.#state !== "text") return this.#readSection(this.#state, at);
    return this.#buffer.charCodeAt(at) === LT2 ? this.#readMarkup(at) : this.#readText(at);
  }
  #readText(at) {
    const buffer = this.#buffer;
    const markup = buffer.indexOf("<", at);
    let end = markup < 0 ? buffer.length : markup;
    if (markup < 0 && !this.#isEnd) {
      end = openReference(buffer, at);
      if (buffer.charCodeAt(end - 1) === 13) end -= 1;
      if (end <= at) return null;
    }
    const fault = (offset) => this.#fault(BAD_REFERENCE, at + offset);
    this.#handler.text(readCharacters(buffer.slice(at, end), fault));
    return end;
  }
  #readMarkup(at) {
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
  #readDeclaration(at) {
    const head = this.#buffer.slice(at, at + 9);
    if (head.startsWith("<!--")) return this.#enter("comment", at + 4);
    if (head === "<![CDATA[") return this.#enter("cdata", at + 9);
    const isOpen = head.length < 9 && ("<!--".startsWith(head) || "<![CDATA[".startsWith(head));
    if (isOpen && !this.#isEnd) return null;
    this.#doctype.start();
    return this.#enter("doctype", at + 2);
  }
  #enter(state, at) {
    this.#state = state;
    return at;
  }
  #readSection(state, at) {
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
  #skipDoctype(at) {
    const end = this.#doctype.skip(this.#buffer, at);
    if (end !== null) return this.#enter("text", end);
    return this.#buffer.length;
  }
  #readEndTag(at) {
    const buffer = this.#buffer;
    let end = at + 2;
    while (end < buffer.length && !isAngle(buffer.charCodeAt(end))) end++;
    if (buffer.charCodeAt(end) !== GT2) {
      const isOpen = end === buffer.length && !this.#isEnd && end - at < LONGEST_TAG;
      return isOpen ? null : this.#broken(at, end);
    }
    const name = this.#endName(buffer.slice(at + 2, end), at);
    this.#handler.close(name, this.#base + at, this.#base + end + 1);
    return end + 1;
  }
  #endName(written, at) {
    if (!/\s/.test(written)) return written;
    const [name = "", more] = written.trim().split(/\s/, 2);
    if (name === "" || more !== void 0) this.#fault("an end tag has no proper name", at);
    return name;
  }
  #readStartTag(at) {
    const buffer = this.#buffer;
    const nameEnd = endOfName(buffer, at + 1);
    const end = buffer.charCodeAt(nameEnd) === GT2 ? nameEnd : tagEnd(buffer, nameEnd);
    if (end < 0) {
      if (end === -1 && !this.#isEnd && buffer.length - at < LONGEST_TAG) return null;
      return this.#broken(at, end === -1 ? buffer.length : -end - 2);
    }
    const isEmpty = buffer.charCodeAt(end - 1) === SLASH && end - 1 >= nameEnd;
    const name = buffer.slice(at + 1, nameEnd);
    const attributes = nameEnd >= end - (isEmpty ? 1 : 0) ? NO_ATTRIBUTES : readAttributes(
      buffer.slice(nameEnd, isEmpty ? end - 1 : end),
      (problem) => this.#fault(problem, at)
    );
    this.#handler.open(name, attributes, this.#base + at);
    if (isEmpty) this.#handler.close(name, this.#base + at, this.#base + end + 1);
    return end + 1;
  }
  /** A tag that is none is text up to `end`; at the end of the document it is only cut. */
  #broken(at, end) {
    if (this.#isEnd && end === this.#buffer.length) {
      this.#fault("a tag has no end", at);
      return end;
    }
    return this.#literal(at, Math.max(end, at + 1));
  }
  #literal(at, end) {
    this.#fault("a \u201C<\u201D begins no tag", at);
    this.#handler.text(unixLines(this.#buffer.slice(at, end)));
    return end;
  }
  #fault(problem, at) {
    this.#handler.fault(problem, this.#base + at);
  }
};
function sectionCut(buffer, at, markLength) {
  return Math.max(
    at,
    buffer.length - markLength + 1 - (buffer.charCodeAt(buffer.length - markLength) === 13 ? 1 : 0)
  );
}
var isAngle = (unit) => unit === LT2 || unit === GT2;
function isNameStart(unit) {
  return unit >= 97 && unit <= 122 || unit >= 65 && unit <= 90 || unit === 95 || unit === 58 || unit > 127;
}
function endOfName(buffer, at) {
  for (; at < buffer.length; at++) {
    const unit = buffer.charCodeAt(at);
    if (unit <= 32 || unit === SLASH || unit === GT2 || unit === LT2) return at;
  }
  return at;
}

// lib/ingest/formats/xml-feed.ts
function xmlFeed(itemNames, toFields4) {
  const open2 = (itemSize) => new XmlFeedSplitter([itemNames].flat(), itemSize, toFields4);
  return {
    split: ({ text }) => splitWith(open2(LIMITS.itemLength), text),
    stream: (_head, limits) => open2(limits.itemLength)
  };
}
var XmlFeedSplitter = class {
  #collector;
  #tokenizer;
  #events = new FeedEvents();
  #toFields;
  #length = 0;
  #isRepaired = false;
  constructor(itemNames, itemSize, toFields4) {
    this.#collector = new ItemCollector(itemNames, itemSize);
    this.#tokenizer = new XmlTokenizer(this.#collector);
    this.#toFields = toFields4;
  }
  push(text) {
    this.#length += text.length;
    this.#tokenizer.push(text);
    this.#collect();
    return this.#events.take();
  }
  end() {
    this.#tokenizer.end();
    this.#collector.finish(this.#length);
    this.#collect();
    return this.#events.end(this.#length);
  }
  #collect() {
    for (const found of this.#collector.take()) {
      if (found.kind === "item") {
        const { start, end, node } = found;
        const fields = () => this.#toFields(node, this.#collector.head);
        this.#events.entry({ span: [start, end], ...judge(found, this.#isRepaired), fields });
      } else {
        this.#isRepaired ||= found.kind === "fault";
        this.#events.warning(found.kind === "fault" ? repaired(found) : tooDeep2(found));
      }
    }
  }
};
function judge({ start, end, isComplete, isCut: isCut2 }, isRepaired) {
  const warnings = [];
  const warn2 = (code, message) => warnings.push({ code, message, span: [start, end] });
  if (!isComplete) warn2("unclosed-item", "The end of this item is missing in the feed. Check where it ends.");
  if (isCut2) warn2("item-too-long", "This item is too long to be one text: only its beginning was read.");
  return { confidence: isComplete ? isRepaired ? 0.9 : 1 : 0.5, warnings };
}
function repaired({ problem, at }) {
  const message = `The feed is not well-formed and was repaired while reading: ${problem}. Check the items from there on.`;
  return { code: "repaired", message, span: [at, at + 1] };
}
function tooDeep2({ at }) {
  const message = "Elements are nested too deep here; their tags were ignored, their text was read.";
  return { code: "too-deep", message, span: [at, at + 1] };
}

// lib/ingest/xml/node.ts
function childrenOf(node, ...names) {
  return node.children.filter(
    (child) => typeof child !== "string" && names.includes(child.name)
  );
}
function textOf(node) {
  if (!node) return null;
  const parts = [];
  collectText(node, parts);
  return parts.join("").trim() || null;
}
function childText(node, ...names) {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = textOf(child);
      if (text !== null) return text;
    }
  }
  return null;
}
function innerHtml(node) {
  const hasElements = node.children.some((child) => typeof child !== "string");
  if (!hasElements) return node.children.join("").trim();
  return node.children.map(toHtml).join("").trim();
}
function collectText(node, parts) {
  for (const child of node.children) {
    if (typeof child === "string") parts.push(child);
    else collectText(child, parts);
  }
}
function toHtml(child) {
  if (typeof child === "string") return escapeHtml(child);
  const name = child.name.slice(child.name.indexOf(":") + 1);
  const attributes = Object.entries(child.attributes).filter(([key]) => !key.startsWith("xmlns")).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("");
  const open2 = `<${name}${attributes}>`;
  const isVoid = child.children.length === 0 && /^(?:br|hr|img|wbr)$/.test(name);
  return isVoid ? open2 : `${open2}${child.children.map(toHtml).join("")}</${name}>`;
}
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

// lib/ingest/xml/root-name.ts
var SAMPLE = 64 * 1024;
function rootName(text) {
  const head = text.slice(0, SAMPLE);
  let at = 0;
  while (at >= 0) {
    const skipped = /\S/.exec(head.slice(at));
    if (!skipped) return null;
    at += skipped.index;
    const rest = head.slice(at, at + 4);
    if (rest.startsWith("<?")) at = after(head, "?>", at);
    else if (rest === "<!--") at = after(head, "-->", at);
    else if (rest.startsWith("<!")) at = afterDocumentType(head, at);
    else return /^<([a-z_][\w.:-]*)[\s/>]/i.exec(head.slice(at, at + 100))?.[1] ?? null;
  }
  return null;
}
function afterDocumentType(head, at) {
  const close2 = head.indexOf(">", at);
  const subset = head.indexOf("[", at);
  return subset >= 0 && subset < close2 ? after(head, ">", head.indexOf("]", subset)) : after(head, ">", at);
}
function after(head, mark, from) {
  const found = from < 0 ? -1 : head.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

// lib/ingest/formats/atom.ts
var SAMPLE2 = 64 * 1024;
var atom = {
  name: "atom",
  detect: ({ text }) => {
    if (/^(?:[\w-]+:)?feed$/i.test(rootName(text) ?? "")) return 1;
    const root = /<(?:[\w-]+:)?feed(?:\s[^<>]*)?>/i.exec(text.slice(0, SAMPLE2));
    return root && /www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns/i.test(root[0]) ? 0.9 : 0;
  },
  ...xmlFeed("atom:entry", toFields)
};
function toFields(entry, head) {
  const content = constructOf(entry, "atom:content");
  const summary = constructOf(entry, "atom:summary");
  const body = content ?? summary;
  return {
    title: lineOfConstruct(childrenOf(entry, "atom:title")[0]),
    summary: content === null ? null : lineOfConstruct(childrenOf(entry, "atom:summary")[0]),
    author: authorOf(entry, head),
    url: urlOf(entry),
    guid: childText(entry, "atom:id"),
    publishedAtRaw: childText(
      entry,
      "atom:published",
      "atom:issued",
      "dc:date",
      "atom:created",
      "atom:updated",
      "atom:modified"
    ),
    declaredLanguage: entry.language,
    body: body ?? { kind: "text", source: "" },
    categories: distinct(
      childrenOf(entry, "atom:category", "dc:subject").map(
        (node) => lineOf(node.attributes.label ?? node.attributes.term ?? textOf(node))
      )
    )
  };
}
function constructOf(entry, name) {
  for (const node of childrenOf(entry, name)) {
    const type = (node.attributes.type ?? "text").toLowerCase();
    const isBinary = node.attributes.mode === "base64" || type.includes("/") && !/^text\/|xml|html/.test(type);
    const source = isBinary ? "" : innerHtml(node);
    if (source !== "") return isPlain(node, type) ? { kind: "text", source } : bodyOf(source);
  }
  return null;
}
function isPlain(node, type) {
  const isEscaped03 = node.attributes.mode === "escaped";
  return (type === "text" || type === "text/plain") && !isEscaped03 && node.children.every((child) => typeof child === "string");
}
function lineOfConstruct(node) {
  if (!node) return null;
  const isXhtml = node.children.some((child) => typeof child !== "string");
  if (isXhtml || !isPlain(node, (node.attributes.type ?? "text").toLowerCase()))
    return lineOf(innerHtml(node));
  return textOf(node)?.replace(/\s+/g, " ") ?? null;
}
function urlOf(entry) {
  const alternates = childrenOf(entry, "atom:link").filter(
    ({ attributes }) => attributes.href && (attributes.rel ?? "alternate") === "alternate"
  );
  const page = alternates.find(({ attributes }) => attributes.type?.includes("html")) ?? alternates[0];
  const link = page ?? childrenOf(entry, "atom:content").find(({ attributes }) => attributes.src);
  return link ? resolveUrl(link.attributes.href ?? link.attributes.src ?? null, link.base) : null;
}
function authorOf(entry, head) {
  const feeds = head.children.filter((child) => typeof child !== "string");
  for (const place of [entry, ...childrenOf(entry, "atom:source"), ...feeds]) {
    const names = childrenOf(place, "atom:author", "dc:creator").map(
      (node) => lineOf(childText(node, "atom:name", "name") ?? childText(node, "atom:email") ?? textOf(node))
    );
    const joined2 = joinNames(names);
    if (joined2 !== null) return joined2;
  }
  return null;
}

// lib/ingest/formats/docplayer/contents.ts
var CONTENTS_NAME = /^(?:table of contents|contents|inhaltsverzeichnis|inhalt|table des matières|sommaire|índice|índice de contenido|contenido|tabla de contenidos|indice|sommario|sumário|conteúdo|inhoudsopgave|inhoud|spis treści|[iİ]çindekiler|i̇çindekiler|المحتويات|جدول المحتويات|فهرس|innehåll|innehållsförteckning|indhold|indholdsfortegnelse|innhold|sisällys|obsah|cuprins|περιεχόμενα|содержание|оглавление|tartalomjegyzék|tartalom)(?![\p{L}])/iu;
var LEADER = /(?:\.{3,}|…|(?:\. ){3,})\s?\d{0,4}/g;
var MIN_WORDS = 3;
function wordsOf(text) {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    text: match[0],
    end: match.index + match[0].length
  }));
}
function buildVocabulary(text) {
  const words = /* @__PURE__ */ new Set();
  const pairs2 = /* @__PURE__ */ new Set();
  let previous = "";
  for (const word of wordsOf(text)) {
    words.add(word.text);
    pairs2.add(`${previous} ${word.text}`);
    previous = word.text;
  }
  return { words, pairs: pairs2 };
}
function measureContents(page, later) {
  const name = CONTENTS_NAME.exec(page);
  if (!name) return 0;
  const rest = page.slice(name[0].length);
  const leaders = [...rest.matchAll(LEADER)];
  const last = leaders.length >= 3 ? leaders.at(-1) : void 0;
  if (last) return name[0].length + last.index + last[0].length;
  return name[0].length + reachOfEntries(rest, later());
}
function reachOfEntries(rest, later) {
  const words = wordsOf(rest);
  let strange = 0;
  let end = 0;
  let lastKnown = 0;
  for (const [index2, word] of words.entries()) {
    if (!later.words.has(word.text) && !/^\d+$/.test(word.text)) break;
    const isKnown = index2 === 0 || /^\d+$/.test(word.text) || later.pairs.has(`${words[index2 - 1]?.text} ${word.text}`);
    strange = isKnown ? 0 : strange + 1;
    if (strange >= 3) break;
    if (isKnown) lastKnown = index2 + 1;
    end = word.end;
  }
  if (lastKnown < MIN_WORDS) return 0;
  return Math.min(end, words[lastKnown - 1]?.end ?? 0);
}

// lib/ingest/formats/docplayer/headings.ts
var LEADER2 = /\s?(?:\.{3,}|…|(?:\. ){3,})\s?\d{0,4}/;
var NUMBER = /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\.?\s)?/;
var MAX_WORDS = 16;
function readHeadings(contents) {
  const body = contents.trim().replace(CONTENTS_NAME, "").trim();
  const entries = body.split(LEADER2).map((entry) => entry.trim().replace(NUMBER, "")).filter((entry) => entry.length > 2);
  const run = ` ${body.replaceAll(new RegExp(LEADER2, "g"), " ").replace(/\s+/g, " ")} `;
  return { entries: entries.length >= 3 ? entries.sort((a, b) => b.length - a.length) : [], run };
}
function headingLength(text, { entries, run }) {
  const number = NUMBER.exec(text)?.[0] ?? "";
  const rest = text.slice(number.length);
  const entry = entries.find((name) => rest.startsWith(`${name} `));
  if (entry) return number.length + entry.length;
  if (entries.length > 0 || number === "") return 0;
  let length = 0;
  for (const [index2, match] of [...rest.slice(0, 300).matchAll(/[^\s]+/g)].entries()) {
    const end = match.index + match[0].length;
    if (index2 >= MAX_WORDS || !run.includes(` ${rest.slice(0, end)} `)) break;
    length = end;
  }
  return length > 3 ? number.length + length : 0;
}
function setHeadingsApart(page, headings) {
  if (headings.run.trim() === "") return page;
  const parts = [];
  let running = "";
  for (const sentence of joinNumbers(splitSentences(page))) {
    const length = headingLength(sentence, headings);
    if (length === 0) {
      running += `${running ? " " : ""}${sentence}`;
      continue;
    }
    if (running) parts.push(running);
    parts.push(sentence.slice(0, length));
    running = sentence.slice(length).trim();
    const inner = headingLength(running, headings);
    if (inner > 0) {
      parts.push(running.slice(0, inner));
      running = running.slice(inner).trim();
    }
  }
  if (running) parts.push(running);
  return parts.join("\n\n");
}
function joinNumbers(sentences) {
  const joined2 = [];
  let number = "";
  for (const sentence of sentences) {
    const tail = /(?:^|\s)(?:[IVX]{1,5}|\d{1,2})\.$/.exec(sentence.slice(-8));
    const kept = tail ? sentence.slice(0, sentence.length - tail[0].length) : sentence;
    if (kept) joined2.push(number + kept);
    number = `${kept ? "" : number}${tail ? `${tail[0].trim()} ` : ""}`;
  }
  return number ? [...joined2, number.trim()] : joined2;
}

// lib/ingest/formats/docplayer/repair.ts
var LOST_S = new RegExp("(?<=\\p{L}{2}) s (?=\\p{Ll}|\\p{Lu})", "gu");
var LOST_T = /(?<=\b(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca|must|need)n) t(?=[\s.,;:)])/gi;
var SURE_ELISION = new RegExp("(?<![\\p{L}\\p{N}])(?:[ld]|qu|jusqu|aujourd|dell|nell|dall|sull) (?=[aeiouh\xE0\xE2\xE9\xE8\xEA\xEB\xEE\xEF\xF4\u0153\xF9]\\p{Ll})", "giu");
var LOST_ELISION = new RegExp("(?<![\\p{L}\\p{N}])([cdjlmnst]|qu|jusqu|lorsqu|puisqu|aujourd|dell|nell|all|dall|sull) (?=[aeiouh\xE0\xE2\xE9\xE8\xEA\xEB\xEE\xEF\xF4\u0153\xF9]\\p{Ll})", "giu");
var MIN_LOST = 2;
function restoreApostrophes(text) {
  if (/['’]/.test(text)) return text;
  const lost = (text.match(LOST_S)?.length ?? 0) + (text.match(LOST_T)?.length ?? 0);
  if (lost >= MIN_LOST) return text.replace(LOST_S, "\u2019s ").replace(LOST_T, "\u2019t");
  const elided = text.match(SURE_ELISION)?.length ?? 0;
  return elided > MIN_LOST ? text.replace(LOST_ELISION, "$1\u2019") : text;
}
var MAX_SKIP = 2;
function partFootnotes(page, next) {
  for (let number = next; number <= next + MAX_SKIP; number++) {
    const starts = [...page.matchAll(new RegExp('(?<=\\s)(\\d{1,3})(?=\\s+["\u201C(]?\\p{Lu})', "gu"))];
    const foot = starts.filter((match) => Number(match[1]) === number).at(-1);
    if (!foot || foot.index < page.length * 0.4) continue;
    const running = removeMark(page.slice(0, foot.index), number);
    if (running !== null) return splitFollowing(running, page.slice(foot.index), number);
  }
  return { text: page, footnotes: [] };
}
function removeMark(text, number) {
  const mark = new RegExp(`(?<=[\\p{L}),.;:\u201D\u2019"] ?)(?<!\\d)${number}(?=\\s|[,;:]|$)`, "u").exec(text);
  if (!mark) return null;
  return `${text.slice(0, mark.index).trimEnd()}${text.slice(mark.index + mark[0].length)}`.trimEnd();
}
function splitFollowing(text, foot, first) {
  const footnotes = [];
  let running = text;
  let rest = foot;
  for (let number = first + 1; number <= first + 12; number++) {
    const following = new RegExp(`\\s${number}\\s+(?=["\u201C(]?\\p{Lu})`, "u").exec(rest);
    if (!following) continue;
    footnotes.push(rest.slice(0, following.index).trim());
    rest = rest.slice(following.index + 1);
    running = removeMark(running, number) ?? running;
  }
  return { text: running, footnotes: [...footnotes, rest.trim()] };
}

// lib/ingest/formats/docplayer/assemble.ts
function footnoteNumber(footnote) {
  return Number(/^\d+/.exec(footnote)?.[0] ?? 0);
}
function assembleBody(pages, contents) {
  const headings = readHeadings(contents);
  const paragraphs = [];
  const footnotes = [];
  for (const page of pages) {
    const part = partFootnotes(page.trim(), (footnoteNumber(footnotes.at(-1) ?? "") || 0) + 1);
    footnotes.push(...part.footnotes);
    if (part.text === "") continue;
    const text = setHeadingsApart(part.text, headings);
    const previous = paragraphs.at(-1);
    if (previous !== void 0 && continues(previous, text))
      paragraphs[paragraphs.length - 1] = `${previous} ${text}`;
    else paragraphs.push(text);
  }
  return restoreApostrophes([...paragraphs, ...footnotes].join("\n\n"));
}
function continues(previous, next) {
  return !endsLikeSentence(previous) && new RegExp('^["\u201C(]?\\p{Ll}', "u").test(next);
}

// lib/ingest/formats/docplayer/pages.ts
var MAX_GAP = 4;
function readPages(text, lines) {
  let expected = 1;
  return lines.map((line) => {
    const match = /^\s*(\d{1,4})(?=\s|$)\s?/.exec(
      text.slice(line.start, Math.min(line.end, line.start + 40))
    );
    const number = match ? Number(match[1]) : null;
    if (!match || number === null || number < expected || number > expected + MAX_GAP) {
      return { line, number: null, textStart: line.start };
    }
    expected = number + 1;
    return { line, number, textStart: line.start + match[0].length };
  });
}

// lib/ingest/formats/docplayer/read-document.ts
var SIZE_LABEL = /^[\p{L} ]{2,30}\s?[:：]\s*px$/u;
var HEAD_LINES2 = 12;
var QUOTED = /["“”„«»]/;
function findSizeLabel(lines) {
  return lines.slice(0, HEAD_LINES2).findIndex(({ text }) => SIZE_LABEL.test(text));
}
function readDocument(text) {
  const lines = filledLines(text);
  const size = findSizeLabel(lines);
  const first = lines[0];
  if (size < 1 || !first) return null;
  const textStart = endOfLabels(lines, size, foldText(first.text));
  const label = relatedLabel(lines, textStart);
  const found = label === null ? null : readRelated(lines, textStart, label);
  return {
    lines,
    title: first.text,
    textStart,
    relatedStart: found?.start ?? lines.length,
    related: found?.entries ?? []
  };
}
function endOfLabels(lines, size, title) {
  let end = size + 1;
  for (let index2 = size + 1; index2 < Math.min(lines.length, size + 8); index2++) {
    const { text } = lines[index2] ?? { text: "" };
    const isDownload = QUOTED.test(text) && foldText(text).includes(title.slice(0, 60));
    const isLabel = /[:：]$/.test(text) && text.length <= 80;
    const isHeading = text.length <= 30 && !/\d/.test(text) && text.split(" ").length <= 2;
    if (!isDownload && !isLabel && !isHeading) break;
    end = index2 + 1;
  }
  return end;
}
function relatedLabel(lines, from) {
  const counts = /* @__PURE__ */ new Map();
  for (let index2 = from + 2; index2 < lines.length; index2++) {
    const text = lines[index2]?.text ?? "";
    const [title = "", excerpt = ""] = [lines[index2 - 2]?.text, lines[index2 - 1]?.text];
    if (text.length <= 40 && title && excerpt.startsWith(title))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}
function readRelated(lines, from, label) {
  const entries = [];
  let start = lines.length;
  let group = [];
  for (let index2 = from; index2 < lines.length; index2++) {
    const line = lines[index2];
    if (!line) continue;
    if (line.text !== label) {
      group.push(line);
      continue;
    }
    const title = entries.length === 0 ? titleOfFirst(group) : group[0];
    if (entries.length === 0 && title) start = lines.indexOf(title);
    if (title) entries.push({ title: title.text });
    group = [];
  }
  return { start, entries };
}
function titleOfFirst(group) {
  const [title, excerpt] = group.slice(-2);
  return title && excerpt?.text.startsWith(title.text) ? title : void 0;
}

// lib/ingest/formats/docplayer.ts
var HEAD2 = 8e3;
var MAX_SUBTITLE = 300;
function detect2(text) {
  const lines = filledLines(text.slice(0, HEAD2));
  const size = findSizeLabel(lines);
  const title = lines[0]?.text;
  if (size < 1 || !title) return 0;
  const repeated = lines.slice(1, size + 8).some((line) => foldText(line.text).includes(foldText(title).slice(0, 60)));
  return repeated ? 0.97 : 0.6;
}
function splitDocument(text) {
  const parts = readDocument(text);
  const cover = new Cover(text);
  if (!parts) return { items: [], dropped: cover.finish("no document found"), related: [], warnings: [] };
  const spans = [];
  const titleLine = parts.lines[0];
  cover.take(titleLine?.next ?? 0, spans);
  const textStart = parts.lines[parts.textStart];
  cover.drop(textStart?.start ?? text.length, "viewer label");
  const pages = coverPages(cover, text, parts, spans);
  cover.drop(parts.lines[parts.relatedStart]?.start ?? text.length, "blank");
  const dropped = cover.finish("related documents");
  return { items: [buildItem2(parts, pages, spans)], dropped, related: parts.related, warnings: [] };
}
function coverPages(cover, text, parts, spans) {
  const pages = readPages(text, parts.lines.slice(parts.textStart, parts.relatedStart));
  const contentsAt = findContents(text, pages);
  const texts = pages.map((page, index2) => {
    cover.take(page.line.start, spans);
    cover.drop(page.textStart, "page number");
    const contents = contentsAt?.index === index2 ? contentsAt.length : 0;
    cover.drop(page.textStart + contents, "table of contents");
    cover.take(page.line.next, spans);
    return text.slice(page.textStart + contents, page.line.end);
  });
  const from = contentsAt ? pages[contentsAt.index]?.textStart ?? 0 : 0;
  return { texts, contents: contentsAt ? text.slice(from, from + contentsAt.length) : "" };
}
var CONTENTS_WITHIN = 8;
function findContents(text, pages) {
  for (const [index2, page] of pages.slice(0, CONTENTS_WITHIN).entries()) {
    const own = text.slice(page.textStart, page.line.end);
    const next = pages[index2 + 1];
    const rest = next ? text.slice(next.line.start, pages.at(-1)?.line.end) : "";
    const length = measureContents(own, () => buildVocabulary(rest));
    if (length > 0) return { index: index2, length };
  }
  return null;
}
function buildItem2(parts, pages, spans) {
  const [first = "", ...others] = pages.texts;
  const rest = withoutTitle(first, parts.title);
  const isSubtitle = others.length > 0 && rest !== first && rest.length <= MAX_SUBTITLE;
  return buildRawItem({
    position: 0,
    spans,
    confidence: pages.texts.length > 0 ? 0.9 : 0.4,
    title: parts.title,
    summary: isSubtitle && rest ? rest : null,
    body: { kind: "text", source: assembleBody(isSubtitle ? others : [rest, ...others], pages.contents) }
  });
}
function withoutTitle(page, title) {
  const start = page.trimStart();
  return start.slice(0, title.length).toLowerCase() === title.toLowerCase() ? start.slice(title.length).trim() : page.trim();
}
var docplayer = {
  name: "docplayer",
  detect: ({ text }) => detect2(text),
  split: ({ text }) => splitDocument(text)
};

// lib/ingest/formats/json-feed.ts
import { z } from "zod";

// lib/ingest/formats/json-feed-scanner.ts
function mapJsonFeed(text) {
  const walk = { values: [], array: null, valueStart: -1, isInside: false, key: null, depth: 0 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '"') {
      const end = endOfString(text, at);
      startValue(walk, at);
      if (walk.depth === 1 && !walk.isInside) walk.key = text.slice(at + 1, end - 1);
      at = end - 1;
    } else if (unit === "{" || unit === "[") open(walk, unit, at);
    else if (unit === "}" || unit === "]") close(walk, at);
    else if (unit === ",") separate(walk, at);
    else if (!/\s/.test(unit) && unit !== ":") startValue(walk, at);
  }
  const isComplete = walk.array !== null && !walk.isInside;
  if (walk.isInside && walk.valueStart >= 0) walk.values.push([walk.valueStart, text.length]);
  return { values: walk.values, array: walk.array, isComplete };
}
function open(walk, unit, at) {
  if (unit === "[" && walk.depth === 1 && walk.key === "items") {
    walk.values.length = 0;
    walk.array = [at, at + 1];
    walk.isInside = true;
    walk.valueStart = -1;
  } else startValue(walk, at);
  walk.depth++;
}
function close(walk, at) {
  walk.depth--;
  if (!walk.isInside) return;
  if (walk.depth > 1) return;
  endValue(walk, at);
  walk.isInside = false;
  walk.key = null;
  if (walk.array) walk.array = [walk.array[0], at + 1];
}
function separate(walk, at) {
  if (walk.isInside && walk.depth === 2) endValue(walk, at);
  else if (walk.depth === 1) walk.key = null;
}
function startValue(walk, at) {
  if (walk.isInside && walk.depth === 2 && walk.valueStart < 0) walk.valueStart = at;
}
function endValue(walk, at) {
  if (walk.valueStart >= 0) walk.values.push([walk.valueStart, at]);
  walk.valueStart = -1;
}
function endOfString(text, start) {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at++;
    else if (unit === 34) return at + 1;
  }
  return text.length;
}

// lib/ingest/formats/json-feed.ts
var SAMPLE3 = 16 * 1024;
var lenientText = z.union([z.string(), z.number().transform(String)]).nullish().catch(null).transform((value) => value?.trim() || null);
var lenientAuthor = z.object({ name: lenientText }).catch({ name: null });
var lenientAuthors = z.array(lenientAuthor).catch([]);
var itemSchema = z.object({
  id: lenientText,
  url: lenientText,
  external_url: lenientText,
  title: lenientText,
  summary: lenientText,
  content_html: lenientText,
  content_text: lenientText,
  date_published: lenientText,
  date_modified: lenientText,
  language: lenientText,
  tags: z.array(lenientText).catch([]),
  author: lenientAuthor,
  authors: lenientAuthors
});
var headSchema = z.object({
  home_page_url: lenientText,
  language: lenientText,
  author: lenientAuthor,
  authors: lenientAuthors
});
var jsonFeed = {
  name: "json-feed",
  detect: ({ text }) => {
    if (!/^\s*\{/.test(text.slice(0, SAMPLE3))) return 0;
    const sample = text.length > 2 * SAMPLE3 ? text.slice(0, SAMPLE3) + text.slice(-SAMPLE3) : text;
    if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//.test(sample)) return 1;
    const hasItems = /"items"\s*:\s*\[/.test(sample);
    return hasItems && /"(?:content_html|content_text|date_published)"\s*:/.test(sample) ? 0.8 : 0;
  },
  split: ({ text }) => splitJsonFeed(text)
};
function splitJsonFeed(text) {
  const map = mapJsonFeed(text);
  const head = readHead3(text, map);
  const entries = [];
  const warnings = [];
  for (const span of map.values) {
    const item = itemSchema.safeParse(parse(text.slice(...span)));
    entries.push({ place: placeOf(span, text), fields: item.success ? toFields2(item.data, head) : null });
    if (item.success) continue;
    warnings.push({ code: "unreadable-item", message: "An item of the feed can't be read as JSON.", span });
  }
  if (!map.isComplete) {
    warnings.unshift({
      code: "repaired",
      message: "The feed breaks off before its end. Check the last item."
    });
  }
  const split = coverFeed(text.length, entries);
  return { ...split, warnings: [...warnings, ...split.warnings] };
}
function placeOf([start, end], text) {
  return { start, end: start + text.slice(start, end).trimEnd().length, confidence: 1, warnings: [] };
}
function readHead3(text, { array, isComplete }) {
  const tail = array && isComplete ? text.slice(array[1]) : "}";
  const outside = array ? `${text.slice(0, array[0])}[]${tail}` : text;
  const head = headSchema.safeParse(parse(outside));
  return head.success ? head.data : headSchema.parse({});
}
function toFields2(item, head) {
  const url = item.url ?? item.external_url;
  const content = item.content_html === null ? null : bodyOf(item.content_html);
  const text = content ?? { kind: "text", source: item.content_text ?? item.summary ?? "" };
  const hasContent = item.content_html !== null || item.content_text !== null;
  const names = (owner) => joinNames([...owner.authors, owner.author].map(({ name }) => lineOf(name)));
  return {
    title: lineOf(item.title),
    summary: hasContent ? lineOf(item.summary) : null,
    author: names(item) ?? names(head),
    url: resolveUrl(url, head.home_page_url),
    guid: item.id,
    publishedAtRaw: item.date_published ?? item.date_modified,
    declaredLanguage: item.language ?? head.language,
    body: text,
    categories: distinct(item.tags)
  };
}
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}

// lib/ingest/formats/linkedin/labels.ts
var PROFILE = [
  "about|about us|info|overview|website|industry|industries|company size|headquarters|type|founded|specialties|locations|location|primary|employees at ~|external link for ~|phone",
  "info|\xFCber uns|\xFCbersicht|website|webseite|branche|branchen|gr\xF6\xDFe|unternehmensgr\xF6\xDFe|hauptsitz|art|typ|gegr\xFCndet|gr\xFCndung|spezialgebiete|orte|standorte|prim\xE4r|hauptstandort|besch\xE4ftigte von ~|mitarbeiter von ~|externer link zu ~",
  "\xE0 propos|vue d'ensemble|site web|secteur|secteurs|taille de l'entreprise|si\xE8ge social|type|fond\xE9e en|cr\xE9ation|domaines|sp\xE9cialisations|lieux|lieu|principal|employ\xE9s chez ~|lien externe pour ~",
  "acerca de|sobre nosotros|informaci\xF3n|sitio web|sector|sectores|tama\xF1o de la empresa|sede|tipo|fundaci\xF3n|fundada en|especialidades|ubicaciones|principal|empleados en ~|enlace externo para ~",
  "chi siamo|informazioni|sito web|settore|settori|dimensioni dell'azienda|sede principale|tipo|data di fondazione|fondata nel|settori di competenza|specializzazioni|localit\xE0|sedi|principale|dipendenti presso ~|link esterno per ~",
  "sobre|sobre n\xF3s|vis\xE3o geral|site|s\xEDtio web|setor|setores|tamanho da empresa|sede|tipo|fundada em|especializa\xE7\xF5es|especialidades|localidades|localiza\xE7\xF5es|principal|funcion\xE1rios da ~|funcion\xE1rios na empresa ~|colaboradores na ~|link externo para ~",
  "over ons|info|overzicht|website|branche|bedrijfstak|bedrijfsgrootte|hoofdkantoor|soort|type|opgericht|specialismen|specialiteiten|locaties|primair|medewerkers van ~|externe link voor ~",
  "informacje|o nas|przegl\u0105d|witryna|witryna internetowa|strona internetowa|bran\u017Ca|wielko\u015B\u0107 firmy|siedziba g\u0142\xF3wna|rodzaj|typ|data za\u0142o\u017Cenia|za\u0142o\u017Cona|specjalizacje|lokalizacje|g\u0142\xF3wna|pracownicy ~|pracownicy firmy ~|link zewn\u0119trzny do ~|link zewn\u0119trzny organizacji ~",
  "hakk\u0131nda|hakk\u0131m\u0131zda|genel bak\u0131\u015F|web sitesi|sekt\xF6r|\u015Firket b\xFCy\xFCkl\xFC\u011F\xFC|genel merkez|merkez|t\xFCr|t\xFCr\xFC|kurulu\u015F|kurulu\u015F y\u0131l\u0131|uzmanl\u0131k alanlar\u0131|konum|konumlar|yerler|birincil|~ \u015Firketindeki \xE7al\u0131\u015Fanlar|~ \xE7al\u0131\u015Fanlar\u0131|~ harici ba\u011Flant\u0131s\u0131|~ i\xE7in harici ba\u011Flant\u0131",
  "\u0646\u0628\u0630\u0629 \u0639\u0646\u0627|\u0646\u0628\u0630\u0629 \u0639\u0646\u0651\u0627|\u062D\u0648\u0644|\u0645\u0639\u0644\u0648\u0645\u0627\u062A|\u0646\u0638\u0631\u0629 \u0639\u0627\u0645\u0629|\u0645\u0648\u0642\u0639 \u0627\u0644\u0648\u064A\u0628|\u0627\u0644\u0645\u0648\u0642\u0639 \u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A|\u0627\u0644\u0645\u062C\u0627\u0644 \u0627\u0644\u0645\u0647\u0646\u064A|\u0627\u0644\u0642\u0637\u0627\u0639|\u062D\u062C\u0645 \u0627\u0644\u0634\u0631\u0643\u0629|\u0627\u0644\u0645\u0642\u0631 \u0627\u0644\u0631\u0626\u064A\u0633\u064A|\u0627\u0644\u0646\u0648\u0639|\u062A\u0645 \u0627\u0644\u062A\u0623\u0633\u064A\u0633|\u062A\u0623\u0633\u0633\u062A \u0641\u064A|\u0627\u0644\u062A\u062E\u0635\u0635\u0627\u062A|\u0627\u0644\u0645\u0648\u0627\u0642\u0639|\u0631\u0626\u064A\u0633\u064A|\u0623\u0633\u0627\u0633\u064A|\u0645\u0648\u0638\u0641\u064A\u0646 \u0641\u064A ~|\u0627\u0644\u0645\u0648\u0638\u0641\u0648\u0646 \u0641\u064A ~|\u0645\u0648\u0638\u0641\u0648 ~|\u0631\u0627\u0628\u0637 \u062E\u0627\u0631\u062C\u064A \u0644\u0640 ~|\u0631\u0627\u0628\u0637 \u062E\u0627\u0631\u062C\u064A \u0644~"
];
var POSTS_START = [
  "updates|recent updates|all updates|page posts|actualit\xE9s|nouvelles|mises \xE0 jour|actualizaciones|novedades|aggiornamenti|atualiza\xE7\xF5es|publica\xE7\xF5es|bijwerkingen|updates van de pagina|aktualizacje|aktualno\u015Bci|g\xFCncellemeler|haberler|\u062A\u062D\u062F\u064A\u062B\u0627\u062A|\u0627\u0644\u062A\u062D\u062F\u064A\u062B\u0627\u062A|\u0622\u062E\u0631 \u0627\u0644\u062A\u062D\u062F\u064A\u062B\u0627\u062A|neuigkeiten|aktuelle beitr\xE4ge"
];
var POSTS_END = [
  "similar pages|browse jobs|funding|join now to see what you are missing|join to see what you are missing|stock|affiliated pages|more searches|explore topics|agree & join linkedin",
  "\xE4hnliche seiten|jobs durchsuchen|jobs suchen|finanzierung|jetzt anmelden und sehen, was sie verpassen|melden sie sich an, um zu sehen, was ihnen entgeht|verbundene seiten|weitere suchen",
  "pages similaires|parcourir les offres d'emploi|parcourir les emplois|financement|inscrivez-vous pour voir ce que vous avez manqu\xE9|pages affili\xE9es|plus de recherches",
  "p\xE1ginas similares|p\xE1ginas semejantes|buscar empleos|explorar empleos|financiaci\xF3n|\xFAnete para ver lo que te est\xE1s perdiendo|p\xE1ginas asociadas|m\xE1s b\xFAsquedas",
  "pagine simili|sfoglia offerte di lavoro|sfoglia le offerte di lavoro|finanziamenti|iscriviti per vedere cosa ti stai perdendo|pagine associate|altre ricerche",
  "p\xE1ginas semelhantes|p\xE1ginas parecidas|procurar vagas|encontrar vagas|navegar por vagas|financiamento|cadastre-se para ver o que voc\xEA est\xE1 perdendo|p\xE1ginas afiliadas|mais pesquisas",
  "vergelijkbare pagina's|soortgelijke pagina's|door vacatures bladeren|vacatures zoeken|financiering|word lid om te zien wat u mist|gelieerde pagina's|meer zoekopdrachten",
  "podobne strony|przegl\u0105daj oferty pracy|finansowanie|do\u0142\u0105cz teraz, aby zobaczy\u0107, co ci\u0119 omija|strony powi\u0105zane|wi\u0119cej wyszukiwa\u0144",
  "benzer sayfalar|i\u015F ilanlar\u0131na g\xF6z at\u0131n|i\u015F ilanlar\u0131na g\xF6z at|finansman|neleri ka\xE7\u0131rd\u0131\u011F\u0131n\u0131z\u0131 g\xF6rmek i\xE7in hemen kat\u0131l\u0131n|ba\u011Fl\u0131 sayfalar|daha fazla arama",
  "\u0635\u0641\u062D\u0627\u062A \u0645\u0634\u0627\u0628\u0647\u0629|\u0635\u0641\u062D\u0627\u062A \u0645\u0645\u0627\u062B\u0644\u0629|\u062A\u0635\u0641\u062D \u0627\u0644\u0648\u0638\u0627\u0626\u0641|\u0627\u0633\u062A\u0639\u0631\u0627\u0636 \u0627\u0644\u0648\u0638\u0627\u0626\u0641|\u0627\u0644\u062A\u0645\u0648\u064A\u0644|\u0627\u0646\u0636\u0645 \u0627\u0644\u0622\u0646 \u0644\u0645\u0639\u0631\u0641\u0629 \u0645\u0627 \u0641\u0627\u062A\u0643|\u0635\u0641\u062D\u0627\u062A \u062A\u0627\u0628\u0639\u0629|\u0627\u0644\u0645\u0632\u064A\u062F \u0645\u0646 \u0639\u0645\u0644\u064A\u0627\u062A \u0627\u0644\u0628\u062D\u062B"
];
var REPOSTS = [
  "~ reposted this|~ shared this|reposted this|~ hat dies direkt geteilt|~ hat dies geteilt|~ hat dies repostet|~ hat dies erneut gepostet|~ a republi\xE9 ceci|~ a partag\xE9 ceci|~ ha compartido esto|~ ha republicado esto|~ ha vuelto a publicar esto|~ lo ha compartido|~ ha diffuso questo post|~ ha condiviso questo|~ ha ripubblicato questo|~ compartilhou isso|~ republicou isto|~ compartilhou isto|~ partilhou isto|~ heeft dit gerepost|~ heeft dit gedeeld|~ udost\u0119pni\u0142(a) to|~ udost\u0119pni\u0142 to|~ poda\u0142 to dalej|~ ponownie opublikowa\u0142(a) to|~ bunu yeniden payla\u015Ft\u0131|~ bunu payla\u015Ft\u0131|~ bunu yeniden yay\u0131nlad\u0131|\u0623\u0639\u0627\u062F ~ \u0646\u0634\u0631 \u0647\u0630\u0627|\u0623\u0639\u0627\u062F\u062A ~ \u0646\u0634\u0631 \u0647\u0630\u0627|~ \u0623\u0639\u0627\u062F \u0646\u0634\u0631 \u0647\u0630\u0627|\u0634\u0627\u0631\u0643 ~ \u0647\u0630\u0627|\u0642\u0627\u0645 ~ \u0628\u0625\u0639\u0627\u062F\u0629 \u0646\u0634\u0631 \u0647\u0630\u0627"
];
var ACTIONS = [
  "like|comment|share|repost|send|report this post|copy|to view or add a comment, sign in|join now|sign in|see more|show more|\u2026more|\u2026see more|edited|view profile|view organization page for ~|view organization page for ~, graphic|~ comments|~ comment|~ reposts|~ repost|~ reactions|~ likes|play video|no alternative text description for this image|activate to view larger image|loaded|link copied|view comments",
  "gef\xE4llt mir|kommentieren|kommentar|teilen|reposten|senden|diesen beitrag melden|kopieren|jetzt anmelden|einloggen|anmelden|mehr anzeigen|mehr ansehen|bearbeitet|profil anzeigen|organisationsseite f\xFCr ~ anzeigen|organisationsseite f\xFCr ~ anzeigen, grafik|~ kommentare|~ kommentar|kein alt-text f\xFCr dieses bild vorhanden|keine alternative textbeschreibung f\xFCr dieses bild",
  "j'aime|j\u2019aime|commenter|partager|republier|envoyer|signaler ce post|signaler ce contenu|copier|s'inscrire|s'identifier|voir plus|afficher plus|modifi\xE9|voir la page de l'organisation pour ~|voir le profil|~ commentaires|~ commentaire|aucune description alternative pour cette image|aucune description de texte alternative pour cette image",
  "recomendar|comentar|compartir|volver a publicar|enviar|denunciar esta publicaci\xF3n|copiar|\xFAnete ahora|iniciar sesi\xF3n|ver m\xE1s|mostrar m\xE1s|editado|ver la p\xE1gina de empresa de ~|ver perfil|~ comentarios|~ comentario|no hay descripci\xF3n alternativa para esta imagen|no hay ninguna descripci\xF3n alternativa para esta imagen",
  "consiglia|commenta|condividi|diffondi il post|invia|segnala questo post|copia|iscriviti ora|accedi|vedi altro|mostra altro|modificato|visualizza la pagina dell\u2019organizzazione di ~|visualizza la pagina dell'organizzazione di ~|visualizza profilo|~ commenti|~ commento|nessuna descrizione alternativa per questa immagine",
  "gostei|gosto|comentar|compartilhar|partilhar|republicar|enviar|denunciar esta publica\xE7\xE3o|copiar|cadastre-se agora|entrar|ver mais|exibir mais|mostrar mais|editado|ver p\xE1gina da organiza\xE7\xE3o de ~|ver perfil|~ coment\xE1rios|~ coment\xE1rio|n\xE3o foi fornecido texto alternativo para esta imagem|nenhum texto alternativo para esta imagem",
  "interessant|commentaar|commentaar toevoegen|delen|doorplaatsen|reposten|verzenden|deze bijdrage melden|kopi\xEBren|nu lid worden|aanmelden|meer weergeven|meer tonen|bewerkt|organisatiepagina weergeven voor ~|profiel weergeven|~ commentaren|~ reacties|geen alternatieve tekst opgegeven voor deze afbeelding",
  "pole\u0107|skomentuj|udost\u0119pnij|podaj dalej|wy\u015Blij|zg\u0142o\u015B t\u0119 publikacj\u0119|zg\u0142o\u015B t\u0119 aktualizacj\u0119|kopiuj|do\u0142\u0105cz teraz|zaloguj si\u0119|wi\u0119cej|poka\u017C wi\u0119cej|edytowane|wy\u015Bwietl stron\u0119 organizacji u\u017Cytkownika ~|wy\u015Bwietl profil|~ komentarzy|~ komentarze|~ komentarz|brak alternatywnego opisu tekstowego dla tego zdj\u0119cia",
  "be\u011Fen|yorum yap|yorum yap\u0131n|payla\u015F|yeniden yay\u0131nla|g\xF6nder|bu g\xF6nderiyi \u015Fikayet et|bu g\xF6nderiyi \u015Fikayet edin|kopyala|hemen kat\u0131l|oturum a\xE7\u0131n|devam\u0131|daha fazla g\xF6ster|d\xFCzenlendi|~ kurulu\u015F sayfas\u0131n\u0131 g\xF6r\xFCnt\xFCle|profili g\xF6r\xFCnt\xFCle|~ yorum|bu g\xF6rsel i\xE7in alternatif metin a\xE7\u0131klamas\u0131 yok|bu g\xF6rsel i\xE7in metin sa\u011Flanmad\u0131",
  "\u0623\u0639\u062C\u0628\u0646\u064A|\u062A\u0639\u0644\u064A\u0642|\u0645\u0634\u0627\u0631\u0643\u0629|\u0625\u0639\u0627\u062F\u0629 \u0646\u0634\u0631|\u0625\u0631\u0633\u0627\u0644|\u0627\u0644\u0625\u0628\u0644\u0627\u063A \u0639\u0646 \u0647\u0630\u0627 \u0627\u0644\u0645\u0646\u0634\u0648\u0631|\u0646\u0633\u062E|\u0627\u0646\u0636\u0645 \u0627\u0644\u0622\u0646|\u062A\u0633\u062C\u064A\u0644 \u0627\u0644\u062F\u062E\u0648\u0644|\u0639\u0631\u0636 \u0627\u0644\u0645\u0632\u064A\u062F|\u0627\u0644\u0645\u0632\u064A\u062F|\u062A\u0645 \u0627\u0644\u062A\u0639\u062F\u064A\u0644|\u062A\u0645 \u062A\u0639\u062F\u064A\u0644\u0647|\u0639\u0631\u0636 \u0635\u0641\u062D\u0629 \u0627\u0644\u0645\u0646\u0638\u0645\u0629 \u0627\u0644\u062E\u0627\u0635\u0629 \u0628\u0640 ~|\u0639\u0631\u0636 \u0627\u0644\u0645\u0644\u0641 \u0627\u0644\u0634\u062E\u0635\u064A|~ \u062A\u0639\u0644\u064A\u0642\u0627\u062A|~ \u062A\u0639\u0644\u064A\u0642|\u0644\u0627 \u064A\u062A\u0648\u0641\u0631 \u0648\u0635\u0641 \u0646\u0635\u064A \u0628\u062F\u064A\u0644 \u0644\u0647\u0630\u0647 \u0627\u0644\u0635\u0648\u0631\u0629",
  // Buttons and counters of the head of a page, all languages
  "get directions|follow|following|view all employees|see jobs|~ followers|~ follower|discover all ~ employees|report this company|see all employees on linkedin|contact info|home|posts|jobs|people|wegbeschreibung|folgen|alle mitarbeiter:innen anzeigen|alle ~ besch\xE4ftigten anzeigen|~ follower:innen|jobs anzeigen|itin\xE9raire|obtenir l'itin\xE9raire|suivre|voir tous les employ\xE9s|~ abonn\xE9s|~ abonn\xE9|c\xF3mo llegar|seguir|ver todos los empleados|~ seguidores|~ seguidor|indicazioni|ottieni indicazioni|segui|vedi tutti i dipendenti|como chegar|obter dire\xE7\xF5es|ver todos os funcion\xE1rios|routebeschrijving|volgen|alle medewerkers weergeven|~ volgers|~ volger|wyznacz tras\u0119|obserwuj|zobacz wszystkich pracownik\xF3w|~ obserwuj\u0105cych|~ obserwuj\u0105cy|yol tarifi al|takip et|t\xFCm \xE7al\u0131\u015Fanlar\u0131 g\xF6r|~ takip\xE7i|\u0627\u0644\u062D\u0635\u0648\u0644 \u0639\u0644\u0649 \u0627\u0644\u0627\u062A\u062C\u0627\u0647\u0627\u062A|\u0645\u062A\u0627\u0628\u0639\u0629|\u0639\u0631\u0636 \u062C\u0645\u064A\u0639 \u0627\u0644\u0645\u0648\u0638\u0641\u064A\u0646|~ \u0645\u062A\u0627\u0628\u0639|~ \u0645\u062A\u0627\u0628\u0639\u064A\u0646|~ \u0645\u062A\u0627\u0628\u0639\u064B\u0627"
];
var AGE = /^(?:il y a |vor |hace |há |geleden |منذ |قبل )?\d{1,2}\s?(?:s|m|h|d|w|mo|y|yr|min|std\.?|tage?n?|wochen?|monate?n?|jahre?n?|sem\.?|semaines?|mois|ans?|jours?|j|sett\.?|settimane?|giorni|giorno|mesi|mese|anni|anno|ore|ora|semanas?|días?|dias?|mes(?:es)?|años?|anos?|horas?|weken|week|dagen|dag|maanden|maand|jaar|uur|tyg\.?|tyg|tygodnie|tydz\.?|dni|dzień|mies\.?|lat[a]?|godz\.?|hafta|gün|ay|yıl|sa|saat|أسبوع|أسابيع|يوم|أيام|شهر|أشهر|سنة|ساعة|ساعات)(?: ago| temu| önce| fa| geleden)?(?:\s?[•·].{0,20})?$/iu;
var EXACT = /* @__PURE__ */ new Map();
var PATTERNS = [];
function register(kind, table) {
  for (const label of table.flatMap((line) => line.split("|"))) {
    const [head = "", tail] = label.split("~").map((part) => foldText(part));
    if (tail === void 0) EXACT.set(head, EXACT.get(head) ?? kind);
    else PATTERNS.push({ kind, head, tail });
  }
}
register("posts-start", POSTS_START);
register("posts-end", POSTS_END);
register("profile", PROFILE);
register("repost", REPOSTS);
register("action", ACTIONS);
var MAX_LABEL = 140;
function labelKind(line) {
  if (line.length > MAX_LABEL) return null;
  const folded2 = foldText(line).replace(/^- /, "");
  const exact = EXACT.get(folded2) ?? EXACT.get(folded2.replace(/\s?[:…]$/, ""));
  if (exact) return exact;
  if (AGE.test(line)) return "age";
  if (/^[\d.,\s]{1,12}$/.test(line)) return "action";
  const hit = PATTERNS.find(
    ({ head, tail }) => folded2.length > head.length + tail.length && folded2.startsWith(head) && folded2.endsWith(tail) && isName(folded2, head, tail)
  );
  return hit?.kind ?? null;
}
function isName(folded2, head, tail) {
  const name = folded2.slice(head.length, folded2.length - tail.length).trim();
  if (/^\d[\d.,\s]*[km]?$/.test(name)) return true;
  const isCounter = head === "" && /^(?:follower|followers|comments?|reposts?|reactions|likes)$/.test(tail.trim());
  return !isCounter && name.split(" ").length <= 12 && !/[.!?]\s/.test(name);
}
function nameInLabel(line) {
  const folded2 = foldText(line);
  const hit = PATTERNS.find(
    ({ kind, head, tail }) => (kind === "profile" || kind === "repost") && folded2.length > head.length + tail.length && folded2.startsWith(head) && folded2.endsWith(tail)
  );
  const name = hit ? folded2.slice(hit.head.length, folded2.length - hit.tail.length).trim() : "";
  return name && !/^\d/.test(name) ? name : null;
}

// lib/ingest/formats/linkedin/read-page.ts
var SEPARATOR2 = /^[-–—•·*]$/;
var LINES_ABOVE_LABELS = 4;
var NAME_WITHIN = 8;
function readPage(text) {
  const lines = filledLines(text).map((line) => ({
    ...line,
    label: SEPARATOR2.test(line.text) ? "separator" : labelKind(line.text)
  }));
  const name = pageName(lines);
  const firstLabel = lines.findIndex(({ label }) => label === "profile");
  const startLabel = lines.findIndex(({ label }) => label === "posts-start");
  if (firstLabel < 0)
    return {
      lines,
      name,
      profileStart: 0,
      profileEnd: startLabel + 1,
      postsEnd: footStart(lines, startLabel)
    };
  const profileEnd = startLabel > firstLabel ? startLabel + 1 : endOfProfile(lines, firstLabel);
  const profileStart = startOfProfile(lines, firstLabel, name);
  return { lines, name, profileStart, profileEnd, postsEnd: footStart(lines, profileEnd) };
}
function pageName(lines) {
  const counts = /* @__PURE__ */ new Map();
  for (const { text, label } of lines) {
    const name = label === "profile" || label === "repost" ? nameInLabel(text) : null;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
function startOfProfile(lines, firstLabel, name) {
  for (let index2 = firstLabel - 1; name !== null && index2 >= Math.max(0, firstLabel - NAME_WITHIN); index2--) {
    if (foldText(lines[index2]?.text ?? "") === name) return index2;
    if (isOfPost(lines[index2])) break;
  }
  let start = firstLabel;
  while (start > 0 && firstLabel - start < LINES_ABOVE_LABELS && isShort(lines[start - 1])) start--;
  return start;
}
function isOfPost(line) {
  return line !== void 0 && (line.label === "age" || line.text.length > 150 || new RegExp("#\\p{L}", "u").test(line.text));
}
function isShort(line) {
  return line !== void 0 && line.label === null && !isOfPost(line);
}
function endOfProfile(lines, firstLabel) {
  let end = firstLabel;
  for (let index2 = firstLabel; index2 < lines.length; index2++) {
    const label = lines[index2]?.label;
    if (label === "profile" || label === "separator") end = index2 + 1;
    else if (label === "repost" || label === "action" || index2 - end > 4) break;
  }
  const value = lines[end];
  return value && value.label === null && value.text.length <= 80 ? end + 1 : end;
}
function footStart(lines, from) {
  const at = lines.findIndex(({ label }, index2) => index2 >= from && label === "posts-end");
  return at < 0 ? lines.length : at;
}

// lib/ingest/formats/linkedin.ts
var SAMPLE4 = 6e4;
var MIN_POST = 25;
function detect3(text) {
  const sample = text.slice(0, SAMPLE4);
  if (/^\s{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const { lines } = readPage(sample);
  const kinds2 = new Set(lines.filter(({ label }) => label === "profile").map((line) => foldText(line.text)));
  const reposts = lines.filter(({ label }) => label === "repost").length;
  const actions = lines.filter(({ label }) => label === "action" || label === "age").length;
  const hasStart = lines.some(({ label }) => label === "posts-start");
  const separators = lines.filter(({ label }) => label === "separator").length;
  const score = Math.min(kinds2.size, 8) * 0.08 + (hasStart && kinds2.size > 1 ? 0.2 : 0) + Math.min(reposts, 3) * 0.12 + (actions > 3 ? 0.25 : 0) + (separators > 3 && kinds2.size > 1 ? 0.1 : 0);
  return Math.min(0.97, score);
}
function reasonFor(line, index2, page) {
  if (index2 >= page.profileStart && index2 < page.profileEnd) return "page profile";
  if (index2 >= page.postsEnd) return "page footer";
  if (line.label === "separator") return "separator";
  if (line.label === "repost") return "repost label";
  if (line.label !== null) return "page label";
  if (page.lines[index2 - 1]?.label === "profile") return "page profile";
  if (isPageName(line, page)) return "page name";
  return isMotto(line, index2, page) ? "page profile" : null;
}
function isPageName(line, page) {
  return line !== void 0 && page.name !== null && foldText(line.text) === page.name;
}
function isMotto(line, index2, page) {
  const next = page.lines[index2 + 1]?.label ?? null;
  return isPageName(page.lines[index2 - 1], page) && next !== null && line.text.length <= 150 && !/#/.test(line.text);
}
function splitPage(text) {
  const page = readPage(text);
  const cover = new Cover(text);
  const items = [];
  let open2 = null;
  const close2 = () => {
    if (open2) items.push(buildPost(text, open2.lines, open2.spans, items.length));
    open2 = null;
  };
  for (const [index2, line] of page.lines.entries()) {
    const reason = reasonFor(line, index2, page);
    if (reason !== null) {
      close2();
      cover.drop(line.next, reason);
      continue;
    }
    if (!open2 && isTooShort(page, index2)) {
      cover.drop(line.next, "page label");
      continue;
    }
    open2 ??= { spans: [], lines: [] };
    cover.take(line.next, open2.spans);
    open2.lines.push(line);
  }
  close2();
  const dropped = cover.finish("blank");
  return { items, dropped, related: [], warnings: [] };
}
function isTooShort(page, index2) {
  const line = page.lines[index2];
  const next = page.lines[index2 + 1];
  if (!line || line.text.length >= MIN_POST) return false;
  return !next || reasonFor(next, index2 + 1, page) !== null;
}
function buildPost(text, lines, spans, position) {
  const [first] = lines;
  const start = first?.start ?? 0;
  const source = text.slice(start, lines.at(-1)?.end ?? start);
  const tag = /^\s*(#[\p{L}\p{N}_]+)/u.exec(source)?.[1];
  return buildRawItem({
    position,
    spans,
    confidence: source.length >= 80 ? 0.9 : 0.5,
    kicker: tag ? kickerOfHashtag(tag) : null,
    body: { kind: "text", source }
  });
}
var linkedin = {
  name: "linkedin",
  detect: ({ text }) => detect3(text),
  split: ({ text }) => splitPage(text)
};

// lib/ingest/dates/find-dates.ts
var STAMP = /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s{0,3})?\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d{4},? \d{2}:\d{2}(?::\d{2})?(?: ?(?:[+-]\d{4}|[A-Z]{1,5}\b))|\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})/g;
function findTimeStamps(text) {
  return Array.from(text.matchAll(STAMP), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0]
  }));
}

// lib/ingest/formats/listing/kicker-place.ts
var REACH = 2;
var MAX_KICKER = 40;
var MIN_SHARE = 0.4;
function placedKickers(lines, kickers) {
  const dates = lines.flatMap((line, index2) => line.date ? [index2] : []);
  const placed = /* @__PURE__ */ new Set();
  let hits = 0;
  for (const date of dates) {
    const near = [];
    for (let at = date - REACH; at <= date + REACH; at++) {
      const line = lines[at];
      if (line && !line.date && kickers.has(foldText(line.text))) near.push(at);
    }
    for (const at of near) placed.add(at);
    if (near.length > 0) hits++;
  }
  return dates.length > 0 && hits / dates.length >= MIN_SHARE ? placed : /* @__PURE__ */ new Set();
}
function choosePlace(heads, placed) {
  const votes = { inside: 0, above: 0, below: 0 };
  for (const { titleAt, dateAt } of heads) {
    const [low, high] = [Math.min(titleAt, dateAt), Math.max(titleAt, dateAt)];
    if (placed.has(titleAt < dateAt ? titleAt + 1 : titleAt - 1)) votes.inside++;
    if (placed.has(low - 1)) votes.above++;
    if (placed.has(high + 1)) votes.below++;
  }
  const [best] = ["inside", "above", "below"].toSorted((a, b) => votes[b] - votes[a]);
  return best && votes[best] > 0 && votes[best] >= heads.length * MIN_SHARE ? best : null;
}
function isShortLine(line) {
  return line !== void 0 && !line.date && line.text.length <= MAX_KICKER && !endsLikeSentence(line.text);
}

// lib/ingest/formats/listing/find-entries.ts
function findListingEntries(lines, kickers) {
  const placed = placedKickers(lines, kickers);
  const kept = lines.flatMap((_, index2) => placed.has(index2) ? [] : [index2]);
  const skeleton = kept.flatMap((index2) => lines[index2] ?? []);
  const layout = chooseLayout(skeleton);
  const pairs2 = pairTitles(skeleton, layout).map(({ titleAt, dateAt }) => ({
    titleAt: kept[titleAt] ?? 0,
    dateAt: kept[dateAt] ?? 0
  }));
  const heads = addKickers(lines, pairs2, placed);
  const usual = usualLength(heads);
  return heads.map((head, index2) => {
    const next = heads[index2 + 1];
    const isClosed = layout === "title-text-date";
    const end = isClosed ? head.dateAt + 1 : next?.first ?? endOfLast(lines, head, usual);
    const from = head.kickerAt === head.titleAt + 1 ? head.titleAt + 2 : head.titleAt + 1;
    return { ...head, last: end, text: isClosed ? [from, head.dateAt] : [head.textAt, end] };
  });
}
function pairTitles(lines, layout) {
  const pairs2 = [];
  for (const [dateAt, line] of lines.entries()) {
    if (!line.date) continue;
    const previous = pairs2.at(-1);
    const floor = previous ? Math.max(previous.dateAt, previous.titleAt) + 1 : 0;
    const titleAt = layout === "title-date-text" ? dateAt - 1 : layout === "date-title-text" ? dateAt + 1 : floor;
    const title = lines[titleAt];
    if (!title || title.date || titleAt < floor) continue;
    if (layout !== "title-date-text" && !isTitleLike(title.text)) continue;
    if (layout === "title-text-date" && titleAt >= dateAt) continue;
    pairs2.push({ titleAt, dateAt });
  }
  return pairs2;
}
function addKickers(lines, pairs2, placed) {
  const place = choosePlace(pairs2, placed);
  const heads = [];
  for (const pair of pairs2) {
    const previous = heads.at(-1);
    const floor = previous ? Math.max(previous.dateAt, previous.titleAt) + 1 : 0;
    heads.push(addKicker(lines, pair, { place, placed, floor }));
  }
  return heads;
}
function addKicker(lines, pair, search) {
  const { place, placed, floor } = search;
  const { titleAt, dateAt } = pair;
  const [low, high] = [Math.min(titleAt, dateAt), Math.max(titleAt, dateAt)];
  const plain2 = { ...pair, first: low, kickerAt: null, textAt: high + 1 };
  if (place === "above") {
    const isKicker = low - 1 >= floor && (placed.has(low - 1) || isShortLine(lines[low - 1]));
    return isKicker ? { ...plain2, first: low - 1, kickerAt: low - 1 } : plain2;
  }
  if (place === "below") {
    const isKicker = placed.has(high + 1) || isShortLine(lines[high + 1]) && !lines[high + 2]?.date;
    return isKicker ? { ...plain2, kickerAt: high + 1, textAt: high + 2 } : plain2;
  }
  if (place !== "inside") return plain2;
  const away = titleAt < dateAt ? 1 : -1;
  if (placed.has(titleAt + away)) return { ...plain2, kickerAt: titleAt + away };
  return shiftTitle(lines, plain2, -away, floor);
}
function shiftTitle(lines, head, away, floor) {
  const titleAt = head.titleAt + away;
  const title = lines[titleAt];
  if (!title || title.date || titleAt < floor || !isShortLine(lines[head.titleAt])) return head;
  if (!isTitleLike(title.text) || looksLikeProse(title.text)) return head;
  const first = Math.min(head.first, titleAt);
  return { ...head, first, kickerAt: head.titleAt, titleAt, textAt: Math.max(head.dateAt, titleAt) + 1 };
}
function usualLength(heads) {
  let longest = 0;
  for (const [index2, head] of heads.entries()) {
    const next = heads[index2 + 1];
    if (next) longest = Math.max(longest, next.first - head.textAt);
  }
  return longest || Number.POSITIVE_INFINITY;
}
function endOfLast(lines, head, usual) {
  let end = head.textAt;
  while (end < lines.length && end - head.textAt < usual) {
    const text = lines[end]?.text ?? "";
    if (!looksLikeProse(text) && end > head.textAt) break;
    end++;
  }
  return Math.max(end, head.dateAt + 1, head.titleAt + 1);
}

// lib/ingest/kickers/learn.ts
var MAX_PREFIX = 60;
var PROJECT_WORD = /\b(?:project|programme|program|projekt|projekte|programm|projet|proyecto|progetto|projeto|projekty|proje|projesi|projektu|initiative|conference|konferenz)$/;
function candidatesOf(title) {
  const head = title.slice(0, MAX_PREFIX + 3);
  const found = [];
  for (const [pattern, mark] of [
    [/[:：]/, "colon"],
    [/\s?[|│»›]\s?/, "bar"],
    [/\s[–—-]\s/, "dash"]
  ]) {
    const match = pattern.exec(head);
    if (match && match.index > 1) {
      const prefix = title.slice(0, match.index).trim();
      const rest = title.slice(match.index + match[0].length).trim();
      if (rest && prefix) found.push({ prefix, rest, mark });
    }
  }
  for (const match of head.matchAll(new RegExp('(?<=\\p{Ll})(?=[\\p{Lu}\u201C"\u201E\xAB\u2018])', "gu"))) {
    found.push({
      prefix: title.slice(0, match.index).trim(),
      rest: title.slice(match.index).trim(),
      mark: "glued"
    });
  }
  return found;
}
function looksLikeName(prefix) {
  return PROJECT_WORD.test(foldText(prefix)) || /^[\p{Lu}\d-]+$/u.test(prefix) || /\d/.test(prefix);
}
function learnKickers(titles) {
  const counts = /* @__PURE__ */ new Map();
  for (const title of titles) {
    const prefixes = new Set(candidatesOf(title).map(({ prefix, mark }) => `${mark}:${foldText(prefix)}`));
    for (const key of prefixes) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(3, Math.ceil(titles.length * 0.2));
  const isKicker = ({ prefix, mark }) => {
    if (isKnownKicker(prefix)) return true;
    if (mark !== "glued" && mark !== "dash" && endsInKnownKicker(prefix)) return true;
    const words = prefix.split(" ").length;
    if (mark === "dash" || words > 4 || looksLikeName(prefix)) return false;
    if (mark === "glued" && words < 2) return false;
    return (counts.get(`${mark}:${foldText(prefix)}`) ?? 0) >= needed;
  };
  return (title) => {
    const hit = candidatesOf(title).find(isKicker);
    return hit ? { kicker: hit.prefix, title: hit.rest } : { kicker: null, title };
  };
}

// lib/ingest/formats/listing.ts
var SAMPLE5 = 6e4;
var ADDRESS2 = /^https?:\/\/\S+$/i;
function detect4(text) {
  const sample = text.slice(0, SAMPLE5);
  if (/^\s{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const lines = contentLines(readListingLines(sample));
  const entries = findListingEntries(lines, recurringShortLines(lines));
  if (entries.length < 2) return entries.length === 1 ? 0.05 : 0;
  const share = entries.length / lines.length;
  if (findTimeStamps(sample).length * 2 > entries.length) return 0.3;
  return share < 0.05 ? 0.15 : Math.min(0.9, 0.6 + entries.length * 0.05);
}
function splitListing(text) {
  const all = readListingLines(text);
  const lines = contentLines(all);
  const entries = findListingEntries(lines, recurringShortLines(lines));
  const hasKickerLines = entries.some(
    (entry) => entry.kickerAt !== null || isKnownKicker(lines[entry.dateAt]?.date?.kicker ?? "")
  );
  const unglue = learnKickers(hasKickerLines ? [] : entries.map((entry) => lines[entry.titleAt]?.text ?? ""));
  const cover = new Cover(text);
  const items = entries.map((entry, position) => {
    const spans = coverEntry(cover, all, rangeOf(entry, lines, cover), position);
    const title = lines[entry.titleAt]?.text ?? "";
    const part = hasKickerLines ? { kicker: null, title } : unglue(title);
    return buildItem3(text, lines, entry, { ...part, position, spans });
  });
  const dropped = cover.finish(items.length > 0 ? "page footer" : "no items found");
  return { items, dropped, related: [], warnings: chooseWarnings(lines, entries) };
}
function coverEntry(cover, all, [start, end], position) {
  dropLabels(cover, all, start, position === 0 ? "page header" : "between items");
  const spans = [];
  for (const label of linesBetween(all, start, end)) {
    cover.take(label.start, spans);
    cover.drop(label.next, "page label");
  }
  cover.take(end, spans);
  return spans;
}
function rangeOf(entry, lines, cover) {
  const start = lines[entry.first]?.start ?? cover.cursor;
  return [start, lines[entry.last - 1]?.next ?? start];
}
function dropLabels(cover, all, end, reason) {
  for (const label of linesBetween(all, cover.cursor, end)) {
    cover.drop(label.start, reason);
    cover.drop(label.next, "page label");
  }
  cover.drop(end, reason);
}
function linesBetween(all, start, end) {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let at = low; at < all.length; at++) {
    const line = all[at];
    if (!line || line.start >= end) break;
    if (line.isLabel) found.push(line);
  }
  return found;
}
function buildItem3(text, lines, entry, { kicker, title, ...place }) {
  const parts = lines.slice(entry.text[0], entry.text[1]);
  const address = parts.find((line) => ADDRESS2.test(line.text))?.text ?? null;
  const prose2 = parts.filter((line) => !ADDRESS2.test(line.text)).map((line) => text.slice(line.start, line.end));
  const [summary = null] = prose2;
  const rest = summary !== null && isCut(summary.trim()) ? withoutTeaser(prose2, summary) : prose2;
  const date = lines[entry.dateAt]?.date ?? null;
  const kickerLine = entry.kickerAt === null ? null : lines[entry.kickerAt]?.text ?? null;
  return buildRawItem({
    ...place,
    confidence: isTitleLike(title) ? 0.9 : 0.6,
    title,
    kicker: kickerLine ?? kicker ?? date?.kicker ?? null,
    summary,
    author: date?.author ?? null,
    url: address,
    publishedAtRaw: date?.raw ?? null,
    // A cut teaser is better than nothing where the page has no other text.
    body: { kind: "text", source: rest.length > 0 ? rest.join("\n\n") : summary ?? "" },
    warnings: summary !== null && rest.length === 0 ? [cutWarning()] : []
  });
}
function withoutTeaser(prose2, teaser) {
  return prose2.filter((line) => line.trim() !== teaser.trim());
}
function cutWarning() {
  return {
    code: "lead-cut",
    message: "The page prints a cut teaser only: the text itself is not in the dump."
  };
}
function chooseWarnings(lines, entries) {
  const dates = lines.filter((line) => line.date).length;
  if (dates === entries.length || entries.length === 0) return [];
  const message = `${dates - entries.length} date lines have no title beside them (layout: ${chooseLayout(lines)}).`;
  return [{ code: "date-without-title", message }];
}
var listing = {
  name: "listing",
  detect: ({ text }) => detect4(text),
  split: ({ text }) => splitListing(text)
};

// lib/ingest/formats/mail.ts
var HEADER = /^(Subject|From|Date|Message-ID|Content-Type): ([^\n]*)$/;
var MAX_HEADERS = 20;
var mail2 = {
  name: "mail",
  detect: ({ hints }) => hints?.mediaType === "message/rfc822" ? 1 : 0,
  split: (dump) => splitMessage(dump)
};
function splitMessage({ text }) {
  const { fields, end } = readHeaders(text);
  const cover = new Cover(text);
  const spans = [];
  const isHtml = fields.get("content-type") === "text/html";
  const bodyEnd = isHtml ? text.length : signatureAt(text, end);
  if (text.slice(end, bodyEnd).trim() === "" && !fields.has("subject")) {
    const message = "The message has neither a subject nor a text.";
    return {
      items: [],
      dropped: cover.finish("empty message"),
      related: [],
      warnings: [{ code: "no-items", message }]
    };
  }
  cover.take(bodyEnd, spans);
  const item = {
    position: 0,
    spans,
    confidence: 1,
    title: fields.get("subject") ?? null,
    kicker: null,
    summary: null,
    author: fields.get("from") ?? null,
    url: null,
    guid: fields.get("message-id") ?? null,
    publishedAtRaw: fields.get("date") ?? null,
    declaredLanguage: null,
    body: { kind: isHtml ? "html" : "text", source: text.slice(end, bodyEnd) },
    categories: [],
    warnings: []
  };
  return { items: [item], dropped: cover.finish("signature"), related: [], warnings: [] };
}
function readHeaders(text) {
  const fields = /* @__PURE__ */ new Map();
  let at = 0;
  for (let count3 = 0; count3 < MAX_HEADERS; count3++) {
    const next = text.indexOf("\n", at);
    if (next < 0) return { fields, end: at };
    const line = text.slice(at, next);
    if (line === "") return { fields, end: next + 1 };
    const header = HEADER.exec(line);
    if (!header) return { fields, end: at };
    fields.set((header[1] ?? "").toLowerCase(), header[2] ?? "");
    at = next + 1;
  }
  return { fields, end: at };
}
function signatureAt(text, from) {
  const mark = /\r?\n-- \r?\n/g;
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? text.length;
}

// lib/ingest/formats/rss.ts
var SAMPLE6 = 64 * 1024;
var rss = {
  name: "rss",
  detect: ({ text }) => {
    const root = rootName(text)?.toLowerCase();
    if (root === "rss" || root === "rdf:rdf" || root === "channel") return 1;
    const head = text.slice(0, SAMPLE6);
    if (/<rss\s[^<>]*version\s*=/i.test(head)) return 0.9;
    return /<channel[\s>]/i.test(head) && /<item[\s>]/i.test(head) ? 0.7 : 0;
  },
  ...xmlFeed("item", toFields3)
};
function toFields3(item, head) {
  const channel = channelOf(head);
  const description = htmlOf(item, "description", "media:description", "itunes:summary");
  const content = htmlOf(item, "content:encoded", "xhtml:body", "atom:content", "fullitem");
  const body = content ?? description;
  const base = item.base ?? childText(channel, "link");
  return {
    title: lineOf(childText(item, "title", "dc:title", "media:title")),
    summary: content !== null && description !== content ? lineOf(description) : null,
    author: authorOf2(item),
    url: resolveUrl(urlOf2(item), base),
    guid: childText(item, "guid", "atom:id", "dc:identifier") ?? item.attributes["rdf:about"] ?? null,
    publishedAtRaw: childText(
      item,
      "pubdate",
      "dc:date",
      "dcterms:created",
      "dcterms:issued",
      "atom:published",
      "atom:updated"
    ),
    declaredLanguage: childText(item, "dc:language") ?? item.language ?? childText(channel, "language", "dc:language"),
    body: bodyOf(body),
    categories: distinct(childrenOf(item, "category", "dc:subject").map((node) => lineOf(textOf(node))))
  };
}
function htmlOf(item, ...names) {
  for (const name of names) {
    for (const node of childrenOf(item, name)) {
      const html = innerHtml(node);
      if (html !== "") return html;
    }
  }
  return null;
}
function urlOf2(item) {
  const link = childText(item, "link") ?? childrenOf(item, "link")[0]?.attributes.href;
  if (link) return link;
  const alternate = childrenOf(item, "atom:link").find(
    ({ attributes }) => (attributes.rel ?? "alternate") === "alternate"
  );
  if (alternate?.attributes.href) return alternate.attributes.href;
  const guid = childrenOf(item, "guid").find(({ attributes }) => attributes.isPermaLink !== "false");
  const address = textOf(guid);
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
function authorOf2(item) {
  const creators = joinNames(childrenOf(item, "dc:creator").map((node) => lineOf(textOf(node))));
  if (creators !== null) return creators;
  const author = childrenOf(item, "author", "itunes:author", "atom:author")[0];
  const name = lineOf(author ? childText(author, "name", "atom:name") ?? textOf(author) : null);
  return name?.match(/^\S+@\S+\s+\((.+)\)$/)?.[1] ?? name;
}
function channelOf(head) {
  const roots = head.children.filter((child) => typeof child !== "string");
  const channels = [head, ...roots].flatMap((node) => childrenOf(node, "channel"));
  return channels[0] ?? { name: "channel", attributes: {}, children: [], base: null, language: null };
}

// lib/ingest/text/urls.ts
var URL_IN_TEXT = /https?:\/\/[^\s<>"“”«»]+/gi;
var SHORTENERS = /* @__PURE__ */ new Set([
  "bit.ly",
  "buff.ly",
  "cutt.ly",
  "dlvr.it",
  "fb.me",
  "goo.gl",
  "is.gd",
  "lnkd.in",
  "ow.ly",
  "rb.gy",
  "rebrand.ly",
  "shorturl.at",
  "t.co",
  "t.ly",
  "tiny.cc",
  "tinyurl.com",
  "trib.al",
  "v.gd",
  "wp.me"
]);
function findUrls(text) {
  const found = [];
  if (!text.includes("://")) return found;
  for (const match of allMatches(text, URL_IN_TEXT)) {
    const url = trimUrl(match[0]);
    if (url.length > 10) found.push({ start: match.index, end: match.index + url.length, url });
  }
  return found;
}
function trimUrl(raw) {
  const hasOpening = raw.includes("(");
  let end = raw.length;
  while (end > 0 && /[.,;:!?'’)\]}]/.test(raw.charAt(end - 1))) {
    if (hasOpening && raw.charAt(end - 1) === ")") break;
    end--;
  }
  return raw.slice(0, end);
}
function unwrapUrl(url) {
  const hex = /^https?:\/\/[^/\s]+\/url-((?:[0-9a-f]{2}){8,})/i.exec(url)?.[1];
  if (!hex) return url;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const target = new TextDecoder("utf-8").decode(bytes);
  return /^https?:\/\/[^\s]+$/i.test(target) ? target : url;
}
function tidyUrl(url) {
  const target = unwrapUrl(url.trim());
  const match = /^(https?:\/\/[^/?#]+)([^?#]*)(.*)$/is.exec(target);
  if (!match) return target;
  return `${match[1]}${(match[2] ?? "").replace(/\/{2,}/g, "/")}${match[3]}`;
}
function isShortLink(url) {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1];
  return host !== void 0 && SHORTENERS.has(host.toLowerCase());
}

// lib/ingest/formats/rss-text/anchors.ts
var DIRECTLY = 90;
function distanceBack(date, urls, next) {
  const before = urls[next - 1];
  return before ? date.start - before.end : Number.POSITIVE_INFINITY;
}
function countUrlsBefore(dates, urls) {
  let next = 0;
  return dates.map((date) => {
    while (next < urls.length && (urls[next]?.start ?? 0) < date.start) next++;
    return next;
  });
}
function findAnchors(text) {
  const urls = findUrls(text);
  const dates = findTimeStamps(text);
  const before = countUrlsBefore(dates, urls);
  const distances = dates.map((date, index2) => distanceBack(date, urls, before[index2] ?? 0));
  const judged = distances.length > 1 ? distances.slice(1) : distances;
  const direct = judged.filter((distance) => distance <= DIRECTLY).length;
  return { urls, dates, place: direct * 2 > judged.length ? "leading" : "closing" };
}

// lib/ingest/text/slug-title.ts
var UMLAUTS = { \u00E4: "ae", \u00F6: "oe", \u00FC: "ue", \u00E5: "aa" };
var REACH2 = 420;
function slugLetters(url) {
  const path = /^https?:\/\/[^/?#]+([^?#]{0,2000})/i.exec(url)?.[1] ?? "";
  const segments = path.split("/").filter(Boolean).map(decodeSegment);
  const longest = segments.slice(-2).reduce((best, part) => part.length > best.length ? part : best, "");
  const slug = longest.replace(/\.(?:html?|php|aspx?)$/i, "").replace(/^\d+[-_]|[-_]\d+$/g, "");
  return /[-_]/.test(slug) || slug.length > 12 ? foldLetters(slug) : "";
}
function decodeSegment(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
function spell(text, umlauts) {
  let letters = "";
  const starts = [];
  let previous = " ";
  let offset = 0;
  for (const symbol of text) {
    const isWord = /[\p{L}\p{N}]/u.test(symbol);
    const isStart = !/[\p{L}\p{N}\p{M}]/u.test(previous) || new RegExp("\\p{Ll}", "u").test(previous) && new RegExp("\\p{Lu}", "u").test(symbol);
    if (isWord && isStart) starts.push({ letter: letters.length, offset });
    if (isWord) letters += umlauts && UMLAUTS[symbol.toLowerCase()] || foldLetters(symbol);
    previous = symbol;
    offset += symbol.length;
  }
  return { letters, starts };
}
function backOverNumber(before, url) {
  const number = /(?:^|\s)(\d{1,6})\s+$/.exec(before.slice(-12));
  if (!number?.[1] || !new RegExp(`/${number[1]}[-_][^/]*/?$`).test(url)) return before.length;
  return before.trimEnd().length - number[1].length;
}
function findTitleStart(text, url) {
  const slug = slugLetters(url);
  if (slug.length < 6) return null;
  const from = Math.max(0, text.length - REACH2);
  const tail = text.slice(from).normalize("NFC");
  const shift = text.length - tail.length;
  for (const umlauts of [false, true]) {
    const { letters, starts } = spell(tail, umlauts);
    const hit = starts.find(({ letter }) => {
      if (letters.startsWith(slug, letter)) return true;
      return letters.length - letter >= 8 && slug.startsWith(letters.slice(letter));
    });
    if (hit) return shift + backOverNumber(tail.slice(0, hit.offset), url);
  }
  return null;
}

// lib/ingest/formats/rss-text/title-place.ts
var MAX_TITLE = 300;
function skipSpace(text, from, to) {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}
function isSiteRoot(url) {
  return /^https?:\/\/[^/?#]+\/?$/i.test(url);
}
function placeTitle(text, from, url) {
  const low = Math.max(from, url.start - 600);
  const before = text.slice(low, url.start).trimEnd();
  const confirmed = findTitleStart(before, url.url);
  if (confirmed !== null) {
    const start2 = backOverOpening(text, low + confirmed, from);
    return { start: start2, end: low + before.length, url, confirmed: true };
  }
  const start = skipSpace(text, low + guessStart(before), url.start);
  const end = low + before.length;
  return end > start && end - start <= MAX_TITLE ? { start, end, url, confirmed: false } : null;
}
function backOverOpening(text, start, from) {
  let at = start;
  while (at > from && /[“"„«‘'(¿¡[#]/.test(text.charAt(at - 1))) at--;
  return at;
}
function guessStart(before) {
  const line = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const last = before.slice(line);
  if (last.length <= MAX_TITLE) return line;
  for (const match of [...last.matchAll(new RegExp(`[.!?\u2026]["'\u201D\u2019\xBB)]?\\s+(?=\\p{Lu}|\\d)`, "gu"))].reverse()) {
    const at = match.index + match[0].length;
    if (endsLikeSentence(last.slice(0, at).trimEnd()) && last.length - at > 8) return line + at;
  }
  return line;
}

// lib/ingest/formats/rss-text/closing.ts
var GUID = /^(?:\s{0,4}([^\n]{1,60}?))?\s{0,4}\b(\d{1,9} at https?:\/\/[^\s]{1,300})/;
var MIN_TEXT = 20;
function findClosingEntries(text, anchors) {
  const entries = [];
  for (const stretch of stretches(text, anchors)) {
    const previous = entries.at(-1);
    const trailer = previous ? readTrailer(text, stretch) : null;
    if (previous && trailer) entries[entries.length - 1] = { ...previous, ...trailer };
    const from = trailer?.end ?? stretch.start;
    const place = chooseTitle(text, from, stretch);
    if (place && (stretch.date || place.confirmed))
      entries.push(buildEntry(text, stretch, place, entries.length > 0 ? from : null));
  }
  return entries;
}
function buildEntry(text, stretch, place, from) {
  const textEnd = stretch.date?.start ?? stretch.end;
  const start = from === null ? place.start : takeKickerBefore(text, from, place.start);
  return {
    start,
    end: skipSpace(text, stretch.end, Math.min(text.length, stretch.end + 4)),
    title: { start, end: place.end },
    kickerEnd: start < place.start ? place.start : null,
    confirmed: place.confirmed,
    url: place.url.url,
    text: { start: place.url.end, end: textEnd },
    dateRaw: stretch.date?.raw ?? null,
    author: null,
    guid: null,
    categories: []
  };
}
function takeKickerBefore(text, from, titleStart) {
  const start = skipSpace(text, from, titleStart);
  const between = text.slice(start, titleStart).trim();
  return between.length > 1 && between.length <= 60 && !/\n|https?:/.test(between) ? start : titleStart;
}
function stretches(text, { urls, dates }) {
  const before = countUrlsBefore(dates, urls);
  const found = dates.map((date, index2) => ({
    start: dates[index2 - 1]?.end ?? 0,
    date,
    end: date.end,
    urls: urls.slice(before[index2 - 1] ?? 0, before[index2])
  }));
  const start = dates.at(-1)?.end ?? 0;
  return [...found, { start, date: null, end: text.length, urls: urls.slice(before.at(-1) ?? 0) }];
}
function readTrailer(text, stretch) {
  const match = GUID.exec(text.slice(stretch.start, Math.min(stretch.start + 400, stretch.end)));
  if (!match) return null;
  return { end: stretch.start + match[0].length, author: match[1]?.trim() || null, guid: match[2] ?? "" };
}
function chooseTitle(text, from, stretch) {
  const candidates2 = stretch.urls.filter((url) => url.start >= from).slice(0, 12);
  const isHead = stretch.start === 0;
  let guess = null;
  for (const [index2, url] of candidates2.entries()) {
    const place = isSiteRoot(url.url) ? null : placeTitle(text, from, url);
    if (place?.confirmed) return place;
    const next = candidates2[index2 + 1]?.start ?? stretch.date?.start ?? stretch.end;
    if (place && (isHead ? next - url.end >= 3 * MIN_TEXT : !guess && next - url.end >= MIN_TEXT))
      guess = place;
  }
  return guess;
}

// lib/ingest/formats/rss-text/leading.ts
var DIRECTLY2 = 90;
var COMMENTS = /#(?:comments|respond)$|\/(?:feed|comments)\/?$/i;
var GUID_AHEAD = /^([^\n]{0,200}?)\s*(https?:\/\/[^\s]{4,300})/;
function findLeadingEntries(text, anchors) {
  const before = countUrlsBefore(anchors.dates, anchors.urls);
  const heads = [];
  for (const [index2, date] of anchors.dates.entries()) {
    const from = heads.at(-1)?.date.end ?? anchors.dates[index2 - 1]?.end ?? 0;
    const url = linkBefore(date, anchors.urls, before[index2] ?? 0);
    const place = url && url.start >= from && !isSiteRoot(url.url) ? placeTitle(text, from, url) : null;
    if (place && url) heads.push({ date, place, between: text.slice(url.end, date.start) });
  }
  return heads.map((head, index2) => buildEntry2(text, head, heads[index2 + 1]?.place.start ?? text.length));
}
function linkBefore(date, urls, count3) {
  let edge = date.start;
  for (let index2 = count3 - 1; index2 >= Math.max(0, count3 - 3); index2--) {
    const url = urls[index2];
    if (!url || edge - url.end > DIRECTLY2) return null;
    if (!COMMENTS.test(url.url)) return url;
    edge = url.start;
  }
  return null;
}
function buildEntry2(text, { date, place, between }, end) {
  const meta = readMeta(text.slice(date.end, Math.min(end, date.end + 1200)));
  const author = between.replace(/https?:\/\/[^\s]+/g, "").trim() || meta.author;
  return {
    start: place.start,
    end,
    title: { start: place.start, end: place.end },
    kickerEnd: null,
    confirmed: place.confirmed,
    url: place.url.url,
    text: { start: Math.min(date.end + meta.length, end), end: trimFeedTail(text, date.end, end) },
    dateRaw: date.raw,
    author,
    guid: meta.guid,
    categories: between.trim() && meta.author ? [meta.author, ...meta.categories] : meta.categories
  };
}
function readMeta(rest) {
  const labels = [];
  let guid = null;
  let length = 0;
  for (const match of rest.matchAll(/([^\n]*)(?:\n|$)/g)) {
    const line = (match[1] ?? "").trim();
    if (match.index >= rest.length) break;
    const ahead = guid === null ? GUID_AHEAD.exec(line) : null;
    if (ahead) {
      if (ahead[1]) labels.push(ahead[1].trim());
      guid = ahead[2] ?? null;
      length = match.index + (match[1] ?? "").indexOf(ahead[2] ?? "") + (ahead[2] ?? "").length;
      if (ahead[0].length < line.length) break;
      continue;
    }
    if (line.length > 60 || looksLikeProse(line) || guid !== null) break;
    if (line) labels.push(line);
    if (line) length = match.index + match[0].length;
    if (labels.length > 12) break;
  }
  const [first, ...others] = labels;
  const isAuthor = first !== void 0 && looksLikePerson(first);
  return { length, guid, author: isAuthor ? first : null, categories: isAuthor ? others : labels };
}
function looksLikePerson(label) {
  return !isKnownKicker(label) && new RegExp("^\\p{L}[\\p{L}.'\u2019-]*(?: \\p{L}[\\p{L}.'\u2019-]*){0,3}$", "u").test(label);
}
function trimFeedTail(text, start, end) {
  const from = Math.max(start, end - 400);
  const tail = text.slice(from, end);
  const match = /\s(?:https?:\/\/[^\s]{1,300}\/feed\/?|https?:\/\/[^\s]{1,300}feed=[^\s]{1,80})?\s{0,4}(?:\d{1,5})?\s{0,4}$/.exec(
    tail
  );
  return match?.[0].trim() ? from + match.index : end;
}

// lib/ingest/formats/rss-text/teaser.ts
var WINDOW = 700;
var DOTS = /(?<=[\p{L}\p{N},;:)"”’–-]\s?)(?:\.\.\.|…|\[(?:…|\.\.\.|&#8230;|&hellip;)\])(?=\s|$)/gu;
function findCutTeaser(text, from, to) {
  const start = skipSpace(text, from, to);
  const head = text.slice(start, Math.min(to, start + WINDOW));
  const line = head.slice(0, lineLength(head));
  for (const match of line.matchAll(DOTS)) {
    const end = start + match.index + match[0].length;
    if (match.index >= 20 && startsAfresh(text.slice(end, Math.min(to, end + 40)))) return { start, end };
  }
  return null;
}
function lineLength(head) {
  const at = head.search(/[\r\n]/);
  return at < 0 ? head.length : at;
}
function startsAfresh(after2) {
  return after2.trim() === "" || /^\s*[\r\n]/.test(after2) || !new RegExp("^[^\\p{L}\\p{N}]*\\p{Ll}", "u").test(after2);
}
function keepTypical(teasers) {
  const lengths = teasers.flatMap((teaser) => teaser ? [teaser.end - teaser.start] : []).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length / 2)];
  if (typical === void 0) return [...teasers];
  const limit = lengths.length >= 3 ? typical * 1.5 + 20 : WINDOW;
  return teasers.map((teaser) => teaser && teaser.end - teaser.start <= limit ? teaser : null);
}

// lib/ingest/formats/rss-text.ts
var SAMPLE7 = 1e5;
function findEntries(text) {
  const anchors = findAnchors(text);
  if (anchors.dates.length === 0) return [];
  return anchors.place === "leading" ? findLeadingEntries(text, anchors) : findClosingEntries(text, anchors);
}
function detect5(text) {
  const sample = text.slice(0, SAMPLE7);
  if (/^[\s\ufeff]{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const entries = findEntries(sample);
  const confirmed = entries.filter((entry) => entry.confirmed).length;
  if (entries.length === 0) return 0;
  if (entries.length === 1) return confirmed ? 0.6 : 0.35;
  return confirmed ? 0.95 : 0.75;
}
function splitFeed(text) {
  const entries = findEntries(text);
  const teasers = keepTypical(entries.map((entry) => findCutTeaser(text, entry.text.start, entry.text.end)));
  const titles = entries.map(
    (entry) => text.slice(entry.title.start, entry.title.end).replace(/\s+/g, " ").trim()
  );
  const unglue = learnKickers(titles);
  const cover = new Cover(text);
  const items = entries.map((entry, position) => {
    cover.drop(entry.start, position === 0 ? "channel header" : "between items");
    const spans = [];
    cover.take(entry.end, spans);
    const part = partTitle(text, entry, unglue, titles[position] ?? "");
    return buildItem4(text, entry, teasers[position] ?? null, { ...part, position, spans });
  });
  const dropped = cover.finish(items.length > 0 ? "after the last item" : "no items found");
  return { items, dropped, related: [], warnings: [] };
}
function partTitle(text, entry, unglue, title) {
  if (entry.kickerEnd === null) return unglue(title);
  const kicker = text.slice(entry.start, entry.kickerEnd).replace(/[\s:|–-]+$/, "");
  return { kicker, title: text.slice(entry.kickerEnd, entry.title.end) };
}
function buildItem4(text, entry, teaser, { kicker, title, ...place }) {
  const summary = teaser && text.slice(teaser.start, teaser.end);
  const source = text.slice(teaser?.end ?? entry.text.start, entry.text.end);
  return buildRawItem({
    ...place,
    confidence: entry.confirmed ? 0.95 : 0.7,
    title,
    kicker: kicker ?? entry.categories.find(isKnownKicker) ?? null,
    summary,
    author: entry.author,
    url: entry.url,
    guid: entry.guid,
    publishedAtRaw: entry.dateRaw,
    body: { kind: "text", source },
    categories: entry.categories,
    warnings: teaser ? leadWarnings(summary ?? "", source, teaser) : []
  });
}
function leadWarnings(summary, source, { start, end }) {
  const lead = summary.replace(/\s?(?:\.\.\.|…|\[[^\]]{1,8}\])$/, "").slice(0, 60);
  if (source.trimStart().startsWith(lead)) return [];
  const message = "The feed cut off the teaser: the rest of the lead is not in the dump.";
  return [{ code: "lead-cut", message, span: [start, end] }];
}
var rssText = {
  name: "rss-text",
  detect: ({ text }) => detect5(text),
  split: ({ text }) => splitFeed(text)
};

// lib/ingest/formats/registry.ts
var FORMATS = [
  rss,
  atom,
  jsonFeed,
  rssText,
  listing,
  linkedin,
  docplayer,
  mail2,
  plain
];

// lib/ingest/move-event.ts
function moveEvent(event, by, position) {
  if (event.kind === "item") return { kind: "item", item: moveItem(event.item, by, position) };
  if (by === 0) return event;
  if (event.kind === "warning") return { kind: "warning", warning: moveWarning(event.warning, by) };
  if (event.kind !== "dropped") return event;
  const { start, end, reason } = event.dropped;
  return { kind: "dropped", dropped: { start: start + by, end: end + by, reason } };
}
function moveItem(item, by, position) {
  if (by === 0 && item.position === position) return item;
  return {
    ...item,
    position,
    spans: item.spans.map(([start, end]) => [start + by, end + by]),
    warnings: item.warnings.map((warning) => moveWarning(warning, by))
  };
}
function moveWarning(warning, by) {
  const { span } = warning;
  return span ? { ...warning, span: [span[0] + by, span[1] + by] } : warning;
}

// lib/ingest/stages/decode.ts
import { isAscii as isAscii2 } from "node:buffer";
import iconv2 from "iconv-lite";

// lib/errors.ts
var AppError = class extends Error {
  name = "AppError";
  code;
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
};

// lib/ingest/stages/survey.ts
import { isAscii, isUtf8 } from "node:buffer";

// lib/ingest/stages/charset.ts
import iconv from "iconv-lite";
import { detect as detect6 } from "jschardet";
var SAMPLE8 = 64 * 1024;
var LABELS2 = {
  cp932: "shift_jis",
  cp949: "euc-kr",
  cp874: "windows-874",
  "utf-8-sig": "utf-8"
};
var CANDIDATES = [
  ...["1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257", "1258"].map(
    (page) => `windows-${page}`
  ),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
  ...["koi8-r", "koi8-u", "cp874", "cp932", "euc-jp", "gb18030", "big5", "cp949"]
];
var BYTE_ORDER_MARKS = [
  ["utf-8", [239, 187, 191]],
  ["utf-32le", [255, 254, 0, 0]],
  ["utf-32be", [0, 0, 254, 255]],
  ["utf-16le", [255, 254]],
  ["utf-16be", [254, 255]]
];
var SIGNATURES = [
  ["a PDF", "%PDF-"],
  ["a ZIP archive or an office document", "PK"],
  ["a PNG picture", "\x89PNG"],
  ["a JPEG picture", "\xFF\xD8\xFF"],
  ["a GIF picture", "GIF8"],
  ["a gzip archive", "\x8B"],
  ["an old office document", "\xD0\xCF\xE0"]
];
function markedCharset(bytes) {
  for (const [label, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index2) => bytes[index2] === byte)) return { label, length: mark.length };
  }
  return null;
}
function declaredCharset(bytes) {
  const head = asLatin1(bytes.subarray(0, 2048));
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  const meta = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}
function unmarkedUtf16(bytes) {
  const length = Math.min(bytes.length, SAMPLE8) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index2 = 0; index2 < length; index2 += 2) {
    if (bytes[index2] === 0) even++;
    if (bytes[index2 + 1] === 0) odd++;
  }
  const few = length / 2 / 20;
  if (odd > few && even * 10 < odd) return "utf-16le";
  return even > few && odd * 10 < even ? "utf-16be" : null;
}
function binaryKind(bytes) {
  const head = asLatin1(bytes.subarray(0, 8));
  const known3 = SIGNATURES.find(([, magic]) => head.startsWith(magic));
  if (known3) return known3[0];
  const sample = bytes.subarray(0, SAMPLE8);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || byte > 13 && byte < 32 && byte !== 27) controls++;
  return controls * 10 > sample.length ? "a binary file" : null;
}
function guessCharset(bytes) {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 1024);
  const guess = detect6(Buffer.from(bytes.subarray(start, start + SAMPLE8)), {
    detectEncodings: [...CANDIDATES]
  });
  return knownLabel(guess.encoding ?? "") ?? "windows-1252";
}
function knownLabel(name) {
  const lower = name.trim().toLowerCase();
  const label = LABELS2[lower] ?? lower;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return iconv.encodingExists(label) && /^utf-32/.test(label) ? label : null;
  }
}
function asLatin1(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// lib/ingest/stages/survey.ts
var HEAD3 = 64 * 1024;
var SAMPLE9 = 64 * 1024;
var BEFORE = 1024;
var ByteSurvey = class {
  #head = Buffer.alloc(0);
  #size = 0;
  #isSettled = null;
  #isAscii = true;
  #isUtf8 = true;
  /** The last bytes of the chunk before, where they may be a character that is not complete. */
  #tail = new Uint8Array();
  #good = 0;
  #bad = 0;
  #lenient = null;
  #sample = null;
  #before = new Uint8Array();
  push(chunk) {
    if (this.#head.length < HEAD3)
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD3 - this.#head.length)]);
    this.#size += chunk.length;
    const isPlain2 = isAscii(chunk);
    this.#takeSample(chunk, isPlain2);
    if (this.#isAscii && isPlain2) return;
    this.#isAscii = false;
    this.#check(chunk);
  }
  /** Whether the first bytes have settled it: the rest need not be looked at. */
  get isSettled() {
    if (this.#head.length < HEAD3) return false;
    this.#isSettled ??= this.#fromHead() !== null;
    return this.#isSettled;
  }
  /** What the bytes are; `declared` is the charset that somebody outside of them states. */
  end(declared = null) {
    return this.#fromHead() ?? this.#fromAll(declared ?? declaredCharset(this.#head));
  }
  #fromHead() {
    const head = this.#head;
    if (this.#size === 0) return noText("empty-file", "The file is empty: there is nothing to import.");
    const mark = markedCharset(head);
    if (mark)
      return { label: knownLabel(mark.label) ?? mark.label, skip: mark.length, isText: true, warnings: [] };
    const utf16 = unmarkedUtf16(head);
    if (utf16) return { label: utf16, skip: 0, isText: true, warnings: [] };
    const binary = binaryKind(head);
    return binary === null ? null : noText(
      "binary-file",
      `This looks like ${binary}. Copydesk reads text: save it as text or HTML first.`
    );
  }
  #fromAll(declared) {
    const label = declared === null ? null : knownLabel(declared);
    const warnings = [];
    if (declared !== null && label === null) {
      const message2 = `The file names a charset that nobody knows: \u201C${declared}\u201D.`;
      warnings.push({ code: "unknown-charset", message: message2 });
    }
    const as = (used) => ({ label: used, skip: 0, isText: true, warnings });
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
  #looksLikeUtf8() {
    return this.#isUtf8 || this.#good > this.#bad * 4;
  }
  #check(chunk) {
    const bytes = this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk;
    const whole = bytes.length - openEnd(bytes);
    this.#tail = new Uint8Array(bytes.subarray(whole));
    const checked = bytes.subarray(0, whole);
    if (this.#isUtf8 && isUtf8(checked)) {
      this.#good += countCharacters(checked);
      return;
    }
    this.#isUtf8 = false;
    this.#lenient ??= new TextDecoder("utf-8", { ignoreBOM: true });
    const text = this.#lenient.decode(checked, { stream: true });
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 65533) this.#bad++;
      else if (unit > 127) this.#good++;
    }
  }
  #takeSample(chunk, isPlain2) {
    if (this.#sample) {
      if (this.#sample.length < SAMPLE9) this.#sample = joined(this.#sample, chunk);
    } else if (isPlain2) {
      this.#before = joined(this.#before, chunk.subarray(-BEFORE)).subarray(-BEFORE);
    } else {
      const first = chunk.findIndex((byte) => byte > 127);
      const before = joined(this.#before, chunk.subarray(0, first)).subarray(-BEFORE);
      this.#sample = joined(before, chunk.subarray(first)).subarray(0, SAMPLE9);
    }
  }
};
function joined(left, right) {
  return Buffer.concat([left, right.subarray(0, SAMPLE9)]).subarray(0, SAMPLE9);
}
function openEnd(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 128) return 0;
    if (byte >= 192) return back < (byte >= 240 ? 4 : byte >= 224 ? 3 : 2) ? back : 0;
  }
  return 0;
}
function countCharacters(bytes) {
  let count3 = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] >= 192) count3++;
  return count3;
}
function noText(code, message) {
  return { label: "utf-8", skip: 0, isText: false, warnings: [{ code, message }] };
}
function wrongDeclaration(declared, used) {
  const message = `The file says that it is ${declared}, but it reads as ${used}, which was used.`;
  return { code: "wrong-charset-declaration", message };
}

// lib/ingest/stages/decode.ts
var MAX_DECODED_LENGTH = LIMITS.wholeText;
async function decodeStream(stream, declared = null) {
  const survey = new ByteSurvey();
  for await (const chunk of stream.open()) {
    survey.push(chunk);
    if (survey.isSettled) break;
  }
  const encoding = survey.end(declared);
  return { encoding, chunks: encoding.isText ? decodeChunks(stream, encoding) : noChunks() };
}
function strayBytes(text, start, label) {
  const at = text.indexOf("\uFFFD");
  if (at < 0) return null;
  const message = `Some bytes are no ${label} text and are shown as \u201C\uFFFD\u201D.`;
  return { code: "unreadable-bytes", message, span: [start + at, start + at + 1] };
}
async function* decodeChunks(stream, { label, skip }) {
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
async function* noChunks() {
}
function decoderFor(label) {
  if (label === "utf-8") return new Utf8Decoder();
  if (!iconv2.encodingExists(label)) return new NativeDecoder(label);
  const decoder = iconv2.getDecoder(label, { stripBOM: false });
  return { write: (bytes) => decoder.write(asBuffer(bytes)), end: () => decoder.end() ?? "" };
}
var Utf8Decoder = class {
  #tail = new Uint8Array();
  write(bytes) {
    const all = this.#tail.length > 0 ? Buffer.concat([this.#tail, bytes]) : asBuffer(bytes);
    const whole = all.length - openEnd(all);
    this.#tail = new Uint8Array(all.subarray(whole));
    return isAscii2(all) ? all.toString("latin1", 0, whole) : all.toString("utf8", 0, whole);
  }
  end() {
    return asBuffer(this.#tail).toString("utf8");
  }
};
var NativeDecoder = class {
  #decoder;
  constructor(label) {
    this.#decoder = new TextDecoder(label, { ignoreBOM: true });
  }
  write(bytes) {
    return this.#decoder.decode(bytes, { stream: true });
  }
  end() {
    return this.#decoder.decode();
  }
};
function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// lib/ingest/stages/detect.ts
var THRESHOLD = 0.1;
var UNSURE = 0.5;
var CLOSE = 0.05;
function detect7(dump, formats) {
  const [best, next] = formats.map((format) => ({ format, confidence: format.detect(dump) })).sort((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence < THRESHOLD) {
    const message = "No known shape of dump was recognised.";
    return {
      format: null,
      confidence: best?.confidence ?? 0,
      warnings: [{ code: "format-unknown", message }]
    };
  }
  const warnings = [];
  if (best.confidence < UNSURE) {
    warnings.push({ code: "format-unsure", message: `Read as ${best.format.name}, but that is not sure.` });
  }
  if (next && next.confidence > THRESHOLD && best.confidence - next.confidence < CLOSE) {
    const message = `Read as ${best.format.name}; ${next.format.name} would fit as well.`;
    warnings.push({ code: "format-ambiguous", message });
  }
  return { format: best.format, confidence: best.confidence, warnings };
}

// lib/ingest/read-text.ts
var HEAD4 = 256 * 1024;
var TextReader = class {
  #part;
  #options;
  #head = "";
  #format = plain;
  #splitter = null;
  /** The text so far, where the format reads it as a whole; null once it is too long for that. */
  #pieces = [];
  #length = 0;
  #items = 0;
  #isStraySaid = false;
  constructor(part, options) {
    this.#part = part;
    this.#options = options;
  }
  /** Take the next piece; gives what is known by now. */
  push(text) {
    if (this.#head === null) return this.#take(text);
    this.#head += text;
    return this.#head.length < HEAD4 ? [] : this.#begin(this.#head);
  }
  /** The text is over: give the rest. */
  async end() {
    const begun = this.#head === null ? [] : this.#begin(this.#head);
    const rest = this.#splitter ? this.#splitter.end() : await this.#splitWhole();
    return [...begun, ...this.#place(rest)];
  }
  #begin(text) {
    this.#head = null;
    const head = this.#dump(text);
    const { format, confidence, warnings } = chooseFormat(head, this.#options);
    this.#format = format ?? plain;
    this.#splitter = this.#format.stream?.(head, this.#options.limits) ?? null;
    const { name, encoding, start } = this.#part;
    return [
      { kind: "part", part: { name, format: format?.name ?? "unknown", confidence, encoding, start } },
      ...warnings.map((warning) => ({ kind: "warning", warning })),
      ...this.#take(text)
    ];
  }
  #take(text) {
    if (text === "") return [];
    const stray = this.#isStraySaid ? null : strayBytes(text, this.#length, this.#part.encoding);
    this.#isStraySaid ||= stray !== null;
    this.#length += text.length;
    if (this.#length > this.#options.limits.wholeText) this.#pieces = null;
    else if (!this.#splitter) this.#pieces?.push(text);
    const found = stray ? [{ kind: "warning", warning: stray }] : [];
    return [{ kind: "text", text }, ...this.#place(found), ...this.#place(this.#splitter?.push(text) ?? [])];
  }
  async #splitWhole() {
    if (this.#length === 0) return [];
    if (this.#pieces === null) return refused(this.#part.name, this.#length, this.#options.limits.wholeText);
    const dump = this.#dump(this.#pieces.join(""));
    this.#pieces = null;
    const work = () => fillFromHints(this.#format.split(dump), dump.hints ?? {});
    return splitEvents(await this.#options.hold?.(dump.text.length, work) ?? work());
  }
  #place(events) {
    const { start, position } = this.#part;
    return events.map((event) => {
      if (event.kind === "item") this.#items++;
      return moveEvent(event, start, position + this.#items - 1);
    });
  }
  #dump(text) {
    const { name, encoding, hints } = this.#part;
    return { file: name, text, encoding, warnings: [], hints };
  }
};
function chooseFormat(head, { format }) {
  const forced = FORMATS.find(({ name }) => name === format);
  if (forced) return { format: forced, confidence: 1, warnings: [] };
  return head.text === "" ? { format: null, confidence: 0, warnings: [] } : detect7(head, FORMATS);
}
function refused(file, length, most) {
  const million = (units) => (units / 1e6).toFixed(1);
  const message = `\u201C${file}\u201D has ${million(length)} million characters of text; in its format ${million(most)} million can be read at once. Split the file into parts and import them one by one.`;
  return [
    { kind: "warning", warning: { code: "too-large", message } },
    { kind: "dropped", dropped: { start: 0, end: length, reason: "too large to be read" } }
  ];
}

// lib/ingest/read-dump.ts
async function* readDump({ file, source }, context = {}) {
  const limits = { ...LIMITS, ...context.limits };
  const bound = new ItemBound(limits);
  const place = new Place(limits.textLength);
  const extract = context.extract ?? extractHere;
  for await (const leaf of openParts(file, source, { limits, extract })) {
    for await (const events of readLeaf(leaf, place, { ...context, limits })) yield bound.pass(events);
    if (!place.isFull) continue;
    yield warn([tooLong(limits.textLength)]);
    break;
  }
  yield bound.end();
}
async function* readLeaf(leaf, place, options) {
  yield [...warn(leaf.warnings), ...leaf.isListed ? heading(leaf.name, place) : []];
  const problems = [];
  const { encoding, chunks, warnings } = await textOf2(leaf, problems);
  yield warn(warnings);
  const { name, hints } = leaf;
  const reader = new TextReader(
    { name, hints, encoding, start: place.length, position: place.items },
    options
  );
  for await (const chunk of place.fit(chunks)) yield place.count(reader.push(chunk));
  yield place.count(await reader.end());
  yield warn(problems);
}
async function textOf2({ name, content, hints }, problems) {
  if (content.kind === "text") return { encoding: "utf-8", chunks: content.chunks, warnings: [] };
  const { encoding, chunks } = await decodeStream(
    untilProblem(name, content.stream, problems),
    hints.charset ?? null
  );
  return { encoding: encoding.label, chunks, warnings: encoding.warnings };
}
function untilProblem(name, stream, problems) {
  return {
    async *open() {
      try {
        yield* stream.open();
      } catch (error) {
        if (!(error instanceof PartProblem)) throw error;
        const { code, message } = error;
        if (problems.length === 0) problems.push({ code, message: `\u201C${name}\u201D: ${message}` });
      }
    }
  };
}
var Place = class {
  length = 0;
  items = 0;
  isFull = false;
  #isAtLineStart = true;
  #most;
  constructor(most) {
    this.#most = most;
  }
  /** Count the pieces of text that come by, and end them where the text of a dump has to end. */
  async *fit(chunks) {
    for await (const chunk of chunks) {
      const text = chunk.slice(0, this.#most - this.length);
      this.isFull ||= text.length < chunk.length;
      if (text !== "") yield this.take(text);
      if (this.isFull) return;
    }
  }
  /** Count the items among the events. */
  count(events) {
    for (const { kind } of events) if (kind === "item") this.items++;
    return events;
  }
  take(text) {
    this.length += text.length;
    this.#isAtLineStart = text.endsWith("\n");
    return text;
  }
  /** The line that names a part, on a line of its own. */
  heading(name) {
    const label = name.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, " ");
    return `${this.#isAtLineStart ? "" : "\n"}=== ${label} ===
`;
  }
};
function heading(name, place) {
  const start = place.length;
  const text = place.take(place.heading(name));
  return [
    { kind: "text", text },
    { kind: "dropped", dropped: { start, end: place.length, reason: "file name" } }
  ];
}
function warn(warnings) {
  return warnings.map((warning) => ({ kind: "warning", warning }));
}
function tooLong(limit) {
  const message = `The dump has over ${Math.floor(limit / 1e6)} million characters of text. What comes after them was not read: split the file, and import the rest by itself.`;
  return { code: "text-too-long", message };
}

// lib/ingest/clean/block-steps.ts
var MIN_DOUBLE = 40;
var dropDoubledParagraphs = {
  name: "drop-doubled-paragraph",
  apply: (blocks) => {
    let previous = "";
    return blocks.filter(({ text }) => {
      const isDouble = foldsAlike(text, previous) && foldText(text).length >= MIN_DOUBLE;
      previous = text;
      return !isDouble;
    });
  }
};
var dropDoubledBody = {
  name: "drop-doubled-body",
  apply: (blocks) => {
    const half = blocks.length / 2;
    if (half < 2 || !Number.isInteger(half)) return blocks;
    const isDouble = blocks.slice(0, half).every(({ text }, index2) => foldsAlike(text, blocks[half + index2]?.text ?? ""));
    return isDouble ? blocks.slice(0, half) : blocks;
  }
};
function mayRepeat(text) {
  if (text.length < 2 * MIN_DOUBLE) return false;
  const pieces = text.split(/[.!?…。！？؟۔]["'”’»)\]]*\s*/);
  return new Set(pieces).size < pieces.length;
}
var dropDoubledSentences = {
  name: "drop-doubled-sentence",
  apply: (blocks) => blocks.map((block) => {
    if (!mayRepeat(block.text)) return block;
    const sentences = splitSentences(block.text);
    const kept = sentences.filter((sentence, index2) => {
      return sentence.length < MIN_DOUBLE || sentence !== sentences[index2 - 1];
    });
    return kept.length === sentences.length ? block : { ...block, text: kept.join(" ") };
  })
};
var dropTitle = {
  name: "drop-repeated-title",
  apply: (blocks, title) => {
    const first = blocks[0];
    if (!first || !title || blocks.length < 2 || !foldsAlike(first.text, title)) return blocks;
    return blocks.slice(1);
  }
};
var tidyMarks = {
  name: "repair-space-before-mark",
  apply: (blocks) => blocks.map((block) => {
    if (!block.text.includes(" .")) return block;
    const text = block.text.replace(new RegExp("(?<=[\\p{Ll})\u201D\u2019\xBB]) \\.(?=$|\\s\\p{Lu})", "gu"), ".");
    return text === block.text ? block : { ...block, text };
  })
};
var BLOCK_STEPS = [
  dropTitle,
  dropDoubledBody,
  dropDoubledParagraphs,
  dropDoubledSentences,
  tidyMarks
];

// lib/ingest/clean/derive-title.ts
var MAX_TITLE2 = 160;
var DATELINE = /^([^:–—]{6,80}?)\s?(?::|–|—)\s+/;
function findDateline(text) {
  const match = DATELINE.exec(text.slice(0, 120));
  if (!match?.[1]) return null;
  const pieces = match[1].split(",").map((piece) => piece.trim());
  for (let from = 0; from < Math.min(2, pieces.length); from++) {
    for (let to = pieces.length; to > from; to--) {
      const raw = pieces.slice(from, to).join(", ");
      if (parseDate(raw)) return { raw, length: match[0].length };
    }
  }
  return null;
}
function deriveTitle(blocks) {
  const first = blocks.find(({ text: text2 }) => /[\p{L}\p{N}]/u.test(text2))?.text ?? "";
  const text = first.slice(findDateline(first)?.length ?? 0);
  const sentence = firstSentence(text).replace(/[.:;,]+$/, "").trim();
  if (sentence.length <= MAX_TITLE2) return sentence;
  const cut2 = sentence.slice(0, MAX_TITLE2);
  return `${cut2.slice(0, cut2.lastIndexOf(" ") > 60 ? cut2.lastIndexOf(" ") : MAX_TITLE2).replace(/[\s,;:(–-]+$/, "")}\u2026`;
}

// lib/ingest/clean/post-steps.ts
var HASHTAG = new RegExp("(?<![\\p{L}\\p{N}_&/#])#([\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)", "gu");
var TAG_ONLY = /^#[\p{L}\p{N}_]+$/u;
var EMOJI = new RegExp("(?:\\p{Extended_Pictographic}|[\\u{1f1e6}-\\u{1f1ff}]{2}|[0-9#*]\\ufe0f?\\u20e3)(?:\\ufe0e|\\ufe0f|\\u200d|[\\u{1f3fb}-\\u{1f3ff}]|\\p{Extended_Pictographic})*", "gu");
var TEXT_SIGNS = /* @__PURE__ */ new Set(["\xA9", "\xAE", "\u2122", "\u2194", "\u2192"]);
function findHashtags(text) {
  if (!text.includes("#")) return [];
  return allMatches(text, HASHTAG).map((match) => match[0]);
}
function looksLikePost(text) {
  const sample = text.slice(0, 2e4);
  return findHashtags(sample).length > 0 || pictures(sample).length > 0;
}
function pictures(text) {
  return allMatches(text, EMOJI).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sign: match[0].replace(/[\ufe0e\ufe0f]/g, "")
  })).filter(({ sign }) => !TEXT_SIGNS.has(sign));
}
var dropTrailingTags = {
  name: "drop-trailing-hashtags",
  apply: (text) => {
    const words = text.trimEnd().split(/(\s+)/);
    let end = words.length;
    while (end > 0 && (TAG_ONLY.test(words[end - 1] ?? "") || (words[end - 1] ?? "").trim() === "")) end--;
    const kept = words.slice(0, end).join("");
    return kept.trim() === "" ? text : kept;
  }
};
var dropLeadingTag = {
  name: "drop-leading-hashtag",
  apply: (text) => {
    const match = /^\s*(#[\p{L}\p{N}_]+)\s+(?=[^\p{L}\p{N}\s#])/u.exec(text);
    return match ? text.slice(match[0].length) : text;
  }
};
var pictureParagraphs = {
  name: "pictures-to-paragraphs",
  apply: (text) => {
    const found = pictures(text);
    const bullets = listSigns(text, found);
    const pieces = [];
    let tail = "";
    let from = 0;
    for (const picture of found) {
      const before = text.slice(from, picture.start).trimEnd();
      tail = (tail + before).slice(-3);
      const separator = separatorFor(tail, picture, text, bullets);
      pieces.push(before, separator);
      tail = (tail + separator).slice(-3);
      from = picture.end;
      while (/\s/.test(text.charAt(from)) && text.charAt(from) !== "\n") from++;
    }
    return pieces.join("") + text.slice(from);
  }
};
var BULLET_SIGNS = new Set("\u2705 \u2714 \u2611 \u{1F4CC} \u{1F4CD} \u{1F539} \u{1F538} \u{1F537} \u{1F536} \u25B6 \u27A1 \u{1F449} \u{1F535} \u{1F7E2} \u2B50 \u{1F518}".split(" "));
function listSigns(text, found) {
  const counts = /* @__PURE__ */ new Map();
  for (const { sign } of found) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const isBullet = ({ start, sign }, index2) => {
    if ((counts.get(sign) ?? 0) < 2) return false;
    if (/:\s{0,3}$/.test(text.slice(Math.max(0, start - 4), start))) return true;
    return BULLET_SIGNS.has(sign) && found[index2 + 1]?.sign === sign;
  };
  return new Set(found.filter(isBullet).map(({ sign }) => sign));
}
function separatorFor(tail, picture, text, bullets) {
  if (bullets.has(picture.sign)) return "\n\u2022 ";
  if (tail.trim() === "") return tail === "" || tail.includes("\n") ? "" : " ";
  const after2 = text.slice(picture.end, picture.end + 8).trimStart();
  const isBoundary = /[.!?…;)"”’»]$/.test(tail.trimEnd()) || /^[\p{Lu}#]/u.test(after2);
  const isQuote = /[:,]$/.test(tail.trimEnd()) && /^["“„«]/.test(after2);
  return isBoundary && !isQuote ? "\n\n" : " ";
}
var endLastItem = {
  name: "end-last-list-item",
  apply: (text) => {
    const lines = text.split("\n");
    const sentences = lines.map((line) => line.startsWith("\u2022 ") ? splitSentences(line) : []);
    return lines.map((line, index2) => {
      const own = sentences[index2] ?? [];
      const isLast = own.length > 1 && (sentences[index2 + 1] ?? []).length === 0;
      const isList = isLast && (sentences[index2 - 1] ?? []).length === 1;
      return isList ? `${own[0]}

${own.slice(1).join(" ")}` : line;
    }).join("\n");
  }
};
var inlineDashes = {
  name: "dashes-to-list",
  apply: (text) => text.replace(new RegExp("(?<=[.!?:]) - (?=\\p{Lu})", "gu"), "\n- ")
};
var unhash = {
  name: "hashtags-to-words",
  apply: (text) => text.replace(HASHTAG, "$1")
};
var POST_STEPS = [
  dropTrailingTags,
  dropLeadingTag,
  pictureParagraphs,
  endLastItem,
  inlineDashes,
  unhash
];

// lib/ingest/clean/record-step.ts
var CONTEXT2 = 40;
var LIMIT = 2e3;
function recordStep(name, before, after2) {
  const shortest = Math.min(before.length, after2.length);
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after2.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shortest - head && before.charCodeAt(before.length - 1 - tail) === after2.charCodeAt(after2.length - 1 - tail))
    tail++;
  const from = Math.max(0, head - CONTEXT2);
  const excerpt = (text) => text.slice(from, Math.min(text.length - tail + CONTEXT2, from + LIMIT));
  return { name, before: excerpt(before), after: excerpt(after2) };
}

// lib/ingest/text/entities.ts
var NAMED2 = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\xA0",
  hellip: "\u2026",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  laquo: "\xAB",
  raquo: "\xBB",
  bdquo: "\u201E",
  euro: "\u20AC",
  shy: "\xAD"
};
function decodeCharacterReferences(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED2[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isCharacter = code >= 32 && code <= 1114111 && (code < 55296 || code > 57343);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

// lib/ingest/clean/text-steps.ts
var dropInvisible = { name: "drop-invisible", apply: removeInvisible };
var unifyLineBreaks = {
  name: "unify-line-breaks",
  apply: (text) => text.replace(/\r\n?|\u2028|\u2029/g, "\n")
};
var decodeEntities = { name: "decode-entities", apply: decodeCharacterReferences };
var repairBlanks = { name: "repair-spaces", apply: repairSpaces };
var unwrapLinks = {
  name: "unwrap-links",
  apply: (text) => {
    let result = "";
    let from = 0;
    for (const { start, end, url } of findUrls(text)) {
      result += text.slice(from, start) + unwrapUrl(url);
      from = end;
    }
    return result + text.slice(from);
  }
};
var APPEARED_FIRST = [
  /The post .{1,300}? (?:first appeared|appeared first) on .{1,200}$/,
  /(?:Der Beitrag|Der Artikel) .{1,300}? erschien zuerst auf .{1,200}$/,
  /(?:L['’]article|Cet article|L['’]articolo) .{1,300}? (?:est apparu en premier sur|proviene da|sembra essere il primo su) .{1,200}$/,
  /(?:La entrada|El cargo|La publicación) .{1,300}? (?:se publicó primero en|aparece primero en|apareció primero en) .{1,200}$/,
  /(?:O post|O conteúdo|A publicação) .{1,300}? (?:apareceu primeiro em|aparece primeiro em) .{1,200}$/,
  /Het bericht .{1,300}? verscheen eerst op .{1,200}$/,
  /(?:Artykuł|Post) .{1,300}? pochodzi z serwisu .{1,200}$/,
  /.{1,300}? (?:yazısı|gönderisi) ilk (?:önce|olarak) .{1,200} (?:üzerinde|sitesinde) (?:ortaya çıktı|yayınlandı)\.?$/,
  /ظهرت المقالة .{1,300}? أولاً على .{1,200}$/
];
var dropFeedFooter = {
  name: "drop-feed-footer",
  apply: (text) => {
    const trimmed = text.trimEnd();
    const from = Math.max(0, trimmed.length - 600);
    const tail = trimmed.slice(from);
    const line = tail.lastIndexOf("\n") + 1;
    for (const pattern of APPEARED_FIRST) {
      const match = pattern.exec(tail.slice(line));
      if (match) return trimmed.slice(0, from + line + match.index).trimEnd();
    }
    return text;
  }
};
var TEXT_STEPS = [
  unifyLineBreaks,
  decodeEntities,
  dropInvisible,
  repairBlanks,
  unwrapLinks,
  dropFeedFooter
];

// lib/ingest/clean/text-to-blocks.ts
var BULLET = /^(?:[•●▪▫◦‣⁃∙·■□➢➤►▶✓✔]+|[-–—*](?=\s)|o(?=\s{2,}))\s*/u;
var NUMBERED = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+/;
var MAX_HEADING = 120;
var MAX_NUMBERED = 500;
function textToBlocks(source) {
  const blocks = joinWrapped(readLines(source)).map(toBlock).filter(({ text }) => text !== "");
  return markHeadings(markNumbered(blocks));
}
function readLines(source) {
  const lines = [];
  let afterBlank = true;
  for (const { text } of splitLines(source)) {
    if (text !== "") lines.push({ text, afterBlank });
    afterBlank = text === "";
  }
  return lines;
}
function joinWrapped(lines) {
  const joined2 = [];
  let parts = [];
  let previous = "";
  for (const { text, afterBlank } of lines) {
    const continues2 = parts.length > 0 && !afterBlank && isWrapped(previous, text);
    if (!continues2 && parts.length > 0) {
      joined2.push(parts.join(" "));
      parts = [];
    }
    parts.push(text);
    previous = text;
  }
  if (parts.length > 0) joined2.push(parts.join(" "));
  return joined2;
}
function isWrapped(previous, next) {
  if (previous.length < 50 || previous.length > 110 || BULLET.test(next) || NUMBERED.test(next)) return false;
  if (new RegExp("^\\p{Ll}", "u").test(next)) return true;
  return !endsLikeSentence(previous) && !/[:;]$/.test(previous) && previous.length >= 65 && next.length > 20;
}
function toBlock(text) {
  const bullet = BULLET.exec(text);
  if (!bullet) return { type: "p", text };
  return { type: "li", text: text.slice(bullet[0].length).trim() };
}
function markNumbered(blocks) {
  const numbered = blocks.map(
    (block) => block.type === "p" && block.text.length <= MAX_NUMBERED && NUMBERED.test(block.text)
  );
  return blocks.map((block, index2) => {
    if (!numbered[index2] || !(numbered[index2 - 1] || numbered[index2 + 1])) return block;
    return { type: "li", text: block.text.replace(NUMBERED, "") };
  });
}
function markHeadings(blocks) {
  const result = [...blocks];
  let hasText = false;
  for (let index2 = blocks.length - 1; index2 >= 0; index2--) {
    const block = blocks[index2];
    if (!block) continue;
    if (block.type === "p" && isHeadingLike(block.text)) {
      if (hasText) result[index2] = { type: "h", text: block.text };
    } else hasText = block.type === "p" && block.text.length > 140;
  }
  return result;
}
function isHeadingLike(text) {
  if (text.length > MAX_HEADING || text.length < 4 || new RegExp("^\\d{1,2} \\p{Lu}", "u").test(text)) return false;
  return !/[.!?…:;,]["'”’»)]*$/.test(text) && /^["“„«¿¡(]*[\p{Lu}\p{Lo}\d]/u.test(text) && !/[@#]|https?:/.test(text);
}

// lib/ingest/stages/clean.ts
function clean(item, options = {}) {
  const log = new StepLog(options.skip ?? /* @__PURE__ */ new Set());
  const title = log.field("tidy-title", item.title, tidyOrNull);
  const body = item.body.kind === "html" ? cleanHtml(item.body.source, title, log) : cleanText(item, title, log);
  const summary = log.field("tidy-summary", item.summary, tidyOrNull);
  const dateline = item.publishedAtRaw === null && title === null ? findDateline(body.blocks[0]?.text ?? "") : null;
  const publishedAtRaw = item.publishedAtRaw ?? dateline?.raw ?? null;
  const date = publishedAtRaw === null ? null : parseDate(publishedAtRaw);
  const { body: _raw, ...rest } = item;
  return {
    ...rest,
    title: title ?? fallbackTitle(body.blocks, summary, item),
    titleDerived: title === null,
    kicker: log.field("tidy-kicker", item.kicker, tidyOrNull),
    summary,
    author: log.field("tidy-author", item.author, tidyOrNull),
    url: log.field("tidy-url", item.url, tidyUrl),
    publishedAtRaw,
    categories: item.categories.map(tidyLine).filter(Boolean),
    body: body.blocks,
    links: body.links,
    hashtags: body.hashtags,
    publishedAt: date?.iso ?? null,
    datePrecision: date?.precision ?? null,
    warnings: [...item.warnings, ...warningsFor(body, publishedAtRaw !== null && date === null)],
    steps: log.steps
  };
}
var StepLog = class {
  steps = [];
  #skip;
  constructor(skip) {
    this.#skip = skip;
  }
  run(name, before, apply) {
    if (this.#skip.has(name)) return before;
    const after2 = apply(before);
    if (after2 !== before) this.steps.push(recordStep(name, before, after2));
    return after2;
  }
  field(name, before, apply) {
    if (before === null || this.#skip.has(name)) return before;
    const after2 = apply(before);
    if (after2 !== before) this.steps.push(recordStep(name, before, after2 ?? ""));
    return after2;
  }
  blocks(name, before, apply) {
    if (this.#skip.has(name)) return before;
    const after2 = apply(before);
    if (after2.length === before.length && after2.every((block, at) => block === before[at])) return before;
    const [old, now] = [joinBlocks(before), joinBlocks(after2)];
    if (old !== now) this.steps.push(recordStep(name, old, now));
    return after2;
  }
};
function joinBlocks(blocks) {
  return blocks.map(({ text }) => text).join("\n");
}
function tidyOrNull(text) {
  return tidyLine(decodeCharacterReferences(text)) || null;
}
function cleanText(item, title, log) {
  let text = item.body.source;
  for (const { name, apply } of TEXT_STEPS) text = log.run(name, text, apply);
  const links = unique(findUrls(text).map(({ url }) => tidyUrl(url)));
  const hashtags = findHashtags(text);
  if (title === null && looksLikePost(text)) {
    for (const { name, apply } of POST_STEPS) text = log.run(name, text, apply);
  }
  return { blocks: finishBlocks(textToBlocks(text), title, log), links, hashtags };
}
function cleanHtml(source, title, log) {
  const { blocks, links } = htmlToBlocks(source);
  const hashtags = findHashtags(joinBlocks(blocks));
  return { blocks: finishBlocks(blocks, title, log), links: unique(links.map(tidyUrl)), hashtags };
}
function finishBlocks(found, title, log) {
  let blocks = found;
  for (const { name, apply } of BLOCK_STEPS) blocks = log.blocks(name, blocks, (now) => apply(now, title));
  return blocks.map((block) => ({ ...block, text: tidyLine(block.text) })).filter(({ text }) => text !== "");
}
function fallbackTitle(blocks, summary, item) {
  const derived = deriveTitle(blocks) || deriveTitle(summary ? [{ type: "p", text: summary }] : []);
  return derived || item.url || `Untitled item ${item.position + 1}`;
}
function warningsFor({ links }, isDateUnread) {
  const found = links.filter(isShortLink).map((url) => ({
    code: "short-link",
    message: `The target of ${url} is not known: it only forwards.`
  }));
  if (isDateUnread) found.push({ code: "date-unread", message: "The printed date could not be read." });
  return found;
}
function unique(values) {
  return [...new Set(values)];
}

// lib/domain/ingest.ts
var FORMAT_NAMES = [
  "listing",
  "rss-text",
  "linkedin",
  "docplayer",
  "plain",
  "rss",
  "atom",
  "json-feed",
  "mail"
];
var TAG_TYPES = [
  "topic",
  "country",
  "region",
  "place",
  "organisation",
  "project",
  "process",
  "event",
  "person"
];
var DUPLICATE_KINDS = ["same", "update", "event", "related"];
var ITEM_STATES = ["new", "accepted", "rejected", "duplicate"];
var BATCH_STATUSES = ["uploaded", "running", "done", "failed", "cancelled", "undone"];

// lib/ingest/text/words.ts
var WORD_SIGN = /[\p{L}\p{M}\p{N}]/u;
var known2 = new Uint8Array(65536);
function isWordSign(codePoint) {
  if (codePoint > 65535) return WORD_SIGN.test(String.fromCodePoint(codePoint));
  if (known2[codePoint] === 0) known2[codePoint] = WORD_SIGN.test(String.fromCharCode(codePoint)) ? 2 : 1;
  return known2[codePoint] === 2;
}
function wordEnd(text, from) {
  let end = from;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!isWordSign(codePoint)) return end;
    end += codePoint > 65535 ? 2 : 1;
  }
  return end;
}
function splitWords(text) {
  const words = [];
  for (let at = 0; at < text.length; at++) {
    const end = wordEnd(text, at);
    if (end > at) words.push(text.slice(at, end));
    at = Math.max(at, end);
  }
  return words;
}

// lib/ingest/identify/folded-words.ts
var INVISIBLE2 = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
var MAYBE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ud840-\ud88f\uf900-\ufaff]/;
function foldTyping(text) {
  const lower = text.normalize("NFKC").replace(INVISIBLE2, "").toLowerCase();
  return singleSpaces(
    lower.replace(/[\u2018\u2019\u201a\u201b\u00b4`]/g, "'").replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-")
  ).trim();
}
function spaceSigns(folded2) {
  return MAYBE_UNSPACED.test(folded2) ? folded2.replace(UNSPACED, " $& ") : folded2;
}
function foldedWords(text) {
  return splitWords(spaceSigns(foldTyping(text).replace(/'/g, "")));
}

// lib/ingest/identify/min-hash.ts
var SIGNATURE_SIZE = 128;
var SHINGLE = 3;
var REPLICAS = 16;
var EMPTY = 4294967295;
var STEP = 2654435769;
var FIRST = 2166136261;
var APOSTROPHE = 39;
function mix(hash2) {
  let mixed = Math.imul(hash2 ^ hash2 >>> 16, 2146121005);
  mixed = Math.imul(mixed ^ mixed >>> 15, 2221713035);
  return (mixed ^ mixed >>> 16) >>> 0;
}
function wordHashes(folded2) {
  const text = spaceSigns(folded2);
  const hashes = new Int32Array(text.length + 2 >> 1);
  let words = 0;
  let hash2 = FIRST;
  let isInWord = false;
  for (let at = 0; at <= text.length; at++) {
    const sign = text.codePointAt(at) ?? 0;
    if (sign === APOSTROPHE) continue;
    if (isWordSign(sign)) {
      hash2 = Math.imul(hash2 ^ text.charCodeAt(at), 16777619);
      isInWord = true;
      if (sign > 65535) hash2 = Math.imul(hash2 ^ text.charCodeAt(++at), 16777619);
    } else if (isInWord) {
      hashes[words++] = Math.imul(hash2 ^ hash2 >>> 15, 2246822507);
      hash2 = FIRST;
      isInWord = false;
    }
  }
  return hashes.subarray(0, words);
}
function allShingles(folded2) {
  const hashes = wordHashes(folded2);
  const shingles = new Int32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    const first = Math.imul(hashes[at], 16777619) ^ hashes[at + 1];
    shingles[at] = mix(Math.imul(first, 16777619) ^ hashes[at + 2]);
  }
  return shingles;
}
function shingleHashes(folded2) {
  const shingles = /* @__PURE__ */ new Set();
  for (const shingle of allShingles(folded2)) shingles.add(shingle >>> 0);
  return shingles;
}
function leastHashes(shingles) {
  const minima = new Uint32Array(SIGNATURE_SIZE).fill(EMPTY);
  for (let at = 0; at < shingles.length; at++) {
    let state = shingles[at];
    for (let replica = 0; replica < REPLICAS; replica++) {
      state = state + STEP | 0;
      const value = mix(state);
      const bin = Math.imul(value, 739982445) >>> 25;
      if (value < minima[bin]) minima[bin] = value;
    }
  }
  return minima;
}
function minHash(folded2) {
  const shingles = allShingles(folded2);
  if (shingles.length === 0) return [];
  const minima = leastHashes(shingles);
  return Array.from(minima.map((value, bin) => value === EMPTY ? borrowed(minima, bin) : value));
}
function borrowed(minima, bin) {
  for (let attempt = 1; ; attempt++) {
    const value = minima[mix(bin * 65537 + attempt) >>> 25];
    if (value !== EMPTY) return value;
  }
}
function estimateJaccard(left, right) {
  if (left.length === 0 || left.length !== right.length) return 0;
  let equal = 0;
  for (let at = 0; at < left.length; at++) if (left[at] === right[at]) equal++;
  return equal / left.length;
}

// lib/ingest/dedupe/member.ts
function pairKey(left, right) {
  return left < right ? `${left}+${right}` : `${right}+${left}`;
}
function textOf3(item) {
  return item.body.length > 0 ? item.body.map(({ text }) => text).join("\n") : item.title;
}
function titleOverlap(left, right) {
  return jaccard(new Set(foldedWords(left)), new Set(foldedWords(right)));
}
function jaccard(left, right) {
  const common = [...left].filter((value) => right.has(value)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}
function containment(left, right) {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}
function shinglesOf(item) {
  return shingleHashes(foldTyping(textOf3(item)));
}
var DAY = 864e5;
function daysApart(left, right) {
  const [one, other] = [Date.parse(left ?? ""), Date.parse(right ?? "")];
  return Number.isNaN(one) || Number.isNaN(other) ? null : Math.abs(one - other) / DAY;
}

// lib/ingest/dedupe/exact-keys.ts
var MAX_SHARED = 200;
var ENOUGH_WORDS = 8;
function guidKey({ ref, item }) {
  const guid = item.guid?.trim() ?? "";
  if (guid === "") return null;
  return guid.length >= 12 || /[:/]/.test(guid) ? guid : `${ref.file}\0${guid}`;
}
function urlKey({ item }) {
  const url = item.canonicalUrl;
  return url === null || /^https?:\/\/[^/]+\/$/.test(url) ? null : url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
function hashKey({ item }) {
  const short = foldedWords(`${item.title} ${textOf3(item)}`).length < ENOUGH_WORDS || item.body.length === 0;
  return short ? `${item.contentHash}|${item.publishedAt ?? ""}` : item.contentHash;
}
function groupBy(members, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  members.forEach((member, index2) => {
    const key = keyOf(member);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(index2);
    else groups.set(key, [index2]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
function isSameStory(left, right) {
  return titleOverlap(left.title, right.title) >= 0.4 || estimateJaccard(left.signature, right.signature) >= 0.25;
}
function compare(members, left, right, key) {
  const [one, other] = [members[left]?.item, members[right]?.item];
  if (!one || !other) return null;
  if (one.contentHash === other.contentHash) {
    return { left, right, kind: "same", score: 1, reason: `Same ${key} and same text.` };
  }
  return isSameStory(one, other) ? { left, right, kind: "update", score: 0.95, reason: `Same ${key}, changed text.` } : null;
}
function exactPairs(members) {
  const pairs2 = [];
  for (const group of groupBy(members, hashKey)) {
    const [left = 0, ...others] = group;
    for (const right of others)
      pairs2.push({ left, right, kind: "same", score: 1, reason: "Same title and text." });
  }
  for (const [key, keyOf] of [
    ["identifier", guidKey],
    ["address", urlKey]
  ]) {
    for (const group of groupBy(members, keyOf)) {
      if (group.length > MAX_SHARED) continue;
      const [left = 0, ...others] = group;
      for (const right of others) {
        const pair = compare(members, left, right, key);
        if (pair) pairs2.push(pair);
      }
    }
  }
  return pairs2;
}

// lib/ingest/dedupe/numbers.ts
var ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth erste zweite dritte vierte f\xFCnfte sechste siebte achte neunte zehnte premier deuxi\xE8me troisi\xE8me quatri\xE8me cinqui\xE8me sixi\xE8me septi\xE8me huiti\xE8me neuvi\xE8me dixi\xE8me".split(" ");
var MARK2 = new RegExp(
  `\\p{N}+(?:[.,:]\\p{N}+)*|(?<![\\p{L}])(?:${ORDINALS.join("|")})[rsn]?(?![\\p{L}])|(?<![\\p{L}\\p{N}])[IVX]{1,5}(?![\\p{L}\\p{N}])`,
  "giu"
);
function firstSentence2(text) {
  return /^[\s\S]{20,}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
function seriesMarks(item) {
  const text = `${item.title}
${firstSentence2(item.body[0]?.text ?? "")}`;
  const marks = text.match(MARK2) ?? [];
  return new Set(marks.filter((mark) => mark !== "i" && mark !== "I").map((mark) => mark.toLowerCase()));
}
function sameMarks(left, right) {
  return left.size === right.size && [...left].every((mark) => right.has(mark));
}

// lib/ingest/dedupe/near-copies.ts
var ROWS = 3;
var MIN_SHINGLES = 12;
var LIKELY_JACCARD = 0.5;
var LIKELY_CONTAINMENT = 0.6;
var NEIGHBOURS = 4;
var MAX_DAYS = 7;
function candidates(members) {
  const buckets = /* @__PURE__ */ new Map();
  const found = /* @__PURE__ */ new Set();
  members.forEach(({ item: { signature } }, index2) => {
    for (let at = 0; at + ROWS <= signature.length; at += ROWS) {
      const key = `${at}:${signature[at]}:${signature[at + 1]}:${signature[at + 2]}`;
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [index2]);
      else {
        for (const other of bucket) found.add(pairKey(other, index2));
        bucket.push(index2);
        if (bucket.length > NEIGHBOURS) bucket.splice(1, 1);
      }
    }
  });
  return found;
}
function placesInTitle(item) {
  const here = item.tags.filter(
    ({ type, evidence }) => (type === "country" || type === "place") && item.title.includes(evidence)
  );
  return new Set(here.map(({ name }) => name));
}
function objection(left, right) {
  const days = daysApart(left.publishedAt, right.publishedAt);
  if (days !== null && days > MAX_DAYS) return "another date";
  if (!sameMarks(seriesMarks(left), seriesMarks(right))) return "another number or date";
  if (!sameMarks(placesInTitle(left), placesInTitle(right))) return "another place";
  const derived = left.titleDerived || right.titleDerived;
  return titleOverlap(left.title, right.title) >= 0.5 || derived ? null : "another title";
}
function nearPairs(members) {
  const shingles = /* @__PURE__ */ new Map();
  const of = (index2, item) => {
    const known3 = shingles.get(index2) ?? shinglesOf(item);
    shingles.set(index2, known3);
    return known3;
  };
  return [...candidates(members)].flatMap((key) => {
    const [left = 0, right = 0] = key.split("+").map(Number);
    const [one, other] = [members[left]?.item, members[right]?.item];
    if (!one || !other || one.language !== other.language) return [];
    const estimate = estimateJaccard(one.signature, other.signature);
    const [a, b] = [of(left, one), of(right, other)];
    if (Math.min(a.size, b.size) < MIN_SHINGLES) return [];
    const contained = containment(a, b);
    if (estimate < LIKELY_JACCARD && contained < LIKELY_CONTAINMENT) return [];
    return [verdict(left, right, Math.max(estimate, contained * 0.95), objection(one, other))];
  });
}
function verdict(left, right, likeness, against) {
  const percent = Math.round(likeness * 100);
  const score = Math.min(0.99, Math.round(likeness * 100) / 100);
  return against === null ? {
    left,
    right,
    kind: "same",
    score,
    reason: `${percent} % of the wording is the same, and so are title, date and numbers.`
  } : {
    left,
    right,
    kind: "related",
    score,
    reason: `Same wording (${percent} %), but ${against}: perhaps a series.`
  };
}

// lib/ingest/dedupe/related-items.ts
var MAX_GROUP = 40;
function isSubject(item, tag) {
  if (tag.type === "project") return true;
  return tag.type === "process" && item.title.includes(tag.evidence);
}
function sharedSubjects(members) {
  const groups = /* @__PURE__ */ new Map();
  members.forEach(({ item }, index2) => {
    for (const tag of item.tags) {
      if (!isSubject(item, tag)) continue;
      const key = `${tag.type}
${tag.name}`;
      const group = groups.get(key);
      if (group) group.push(index2);
      else groups.set(key, [index2]);
    }
  });
  return [...groups].filter(([, indexes]) => indexes.length > 1 && indexes.length <= MAX_GROUP).map(([key, indexes]) => {
    const [type, subject = ""] = key.split("\n");
    return { indexes, subject, type: type === "process" ? "process" : "project" };
  });
}

// lib/ingest/dedupe/event-dates.ts
var MONTHS = [
  "january|januar|janvier|enero|gennaio|janeiro",
  "february|februar|f\xE9vrier|febrero|febbraio|fevereiro",
  "march|m\xE4rz|mars|marzo|mar\xE7o",
  "april|avril|abril|aprile",
  "may|mai|mayo|maggio|maio",
  "june|juni|juin|junio|giugno|junho",
  "july|juli|juillet|julio|luglio|julho",
  "august|ao\xFBt|agosto",
  "september|septembre|septiembre|settembre|setembro",
  "october|oktober|octobre|octubre|ottobre|outubro",
  "november|novembre|noviembre|novembro",
  "december|dezember|d\xE9cembre|diciembre|dicembre|dezembro"
];
var MONTH = MONTHS.join("|");
var RANGE = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s?(?:-|–|and|to|und|bis|et)\s?(\d{1,2})(?:st|nd|rd|th|\.)?)?`;
var DATE = new RegExp(
  `(?<!\\d)${RANGE}\\s(?:of\\s|de\\s)?(${MONTH})(?:,?\\s(?:de\\s)?((?:19|20)\\d\\d))?(?!\\p{L})`,
  "giu"
);
function eventDates(text, publishedAt) {
  const found = /* @__PURE__ */ new Set();
  for (const [, day = "", , word = "", printedYear] of text.replace(/\s/g, " ").matchAll(DATE)) {
    const month = MONTHS.findIndex((names) => names.split("|").includes(word.toLowerCase())) + 1;
    const year = printedYear ?? publishedAt?.slice(0, 4);
    const number = Number(day);
    if (!year || month === 0 || number < 1 || number > 31) continue;
    found.add(`${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`);
  }
  return found;
}

// lib/ingest/dedupe/same-event.ts
var MAX_GROUP2 = 30;
var MAX_DAYS2 = 120;
var SUBJECTS = /* @__PURE__ */ new Set(["process", "project"]);
function isOneOccasion({ type, name }) {
  return type === "event" && /\d|^[IVX]+ /.test(name);
}
function headline(item) {
  return `${item.title}
${item.summary ?? ""}
${item.body[0]?.text ?? ""}`;
}
function index(members, keysOf) {
  const buckets = /* @__PURE__ */ new Map();
  members.forEach(({ item }, at) => {
    for (const key of new Set(keysOf(item))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  });
  return buckets;
}
function occasionKeys(item) {
  const subjects = item.tags.filter(({ type }) => SUBJECTS.has(type)).map(({ name }) => name);
  const towns = item.tags.filter(({ type }) => type === "place").map(({ name }) => name);
  const days = subjects.length > 0 && towns.length > 0 ? eventDates(textOf3(item), item.publishedAt) : [];
  return [...days].flatMap(
    (day) => subjects.flatMap((subject) => towns.map((town) => `${day}
${subject}
${town}`))
  );
}
function mentionsUpFront(item) {
  const text = headline(item);
  return item.tags.filter((tag) => isOneOccasion(tag) && text.includes(tag.evidence)).map(({ name }) => name);
}
function eventPairs(members) {
  const pairs2 = /* @__PURE__ */ new Map();
  const collect3 = (buckets, score, reason) => {
    for (const [key, bucket] of buckets) {
      if (bucket.length > MAX_GROUP2) continue;
      bucket.forEach((left, at) => {
        for (const right of bucket.slice(at + 1)) {
          const days = daysApart(
            members[left]?.item.publishedAt ?? null,
            members[right]?.item.publishedAt ?? null
          );
          if ((days ?? 0) > MAX_DAYS2 || pairs2.has(pairKey(left, right))) continue;
          pairs2.set(pairKey(left, right), { left, right, kind: "event", score, reason: reason(key) });
        }
      });
    }
  };
  collect3(index(members, mentionsUpFront), 0.85, (key) => `Both tell of the ${key}.`);
  collect3(index(members, occasionKeys), 0.75, (key) => {
    const [day, subject, town] = key.split("\n");
    return `Both tell of ${subject} in ${town} on ${day}.`;
  });
  return [...pairs2.values()];
}

// lib/ingest/stages/dedupe.ts
function byRef(left, right) {
  return left.file < right.file ? -1 : left.file > right.file ? 1 : left.position - right.position;
}
function rank({ kind, score }) {
  return kind === "update" ? -0.995 : DUPLICATE_KINDS.indexOf(kind) - score;
}
function strongest(pairs2) {
  const best = /* @__PURE__ */ new Map();
  for (const pair of pairs2) {
    const key = pairKey(pair.left, pair.right);
    const known3 = best.get(key);
    if (!known3 || rank(pair) < rank(known3)) best.set(key, pair);
  }
  return [...best.values()];
}
function groupPairs(members, pairs2) {
  const groups = /* @__PURE__ */ new Map();
  const home = /* @__PURE__ */ new Map();
  for (const pair of [...pairs2].sort((one, other) => one.left - other.left || one.right - other.right)) {
    const { kind, left, right } = pair;
    const isLone = kind === "event" || kind === "update";
    const [mine, theirs] = [home.get(`${kind} ${left}`), home.get(`${kind} ${right}`)];
    if (!isLone && mine !== void 0 && mine === theirs) continue;
    const isJoining = kind === "related" || kind === "same" && mine === `same ${left} ${pair.score === 1}`;
    const key = isLone ? pairKey(left, right) : (isJoining ? mine : null) ?? `${kind} ${left} ${pair.score === 1}`;
    const group = groups.get(key) ?? { pair, indexes: /* @__PURE__ */ new Set([left]) };
    group.indexes.add(right);
    groups.set(key, group);
    for (const index2 of [left, right]) if (!home.has(`${kind} ${index2}`)) home.set(`${kind} ${index2}`, key);
  }
  return [...groups.values()].map(({ pair: { kind, score, reason }, indexes }) => ({
    kind,
    score,
    reason,
    members: [...indexes].flatMap((index2) => members[index2]?.ref ?? []).sort(byRef)
  }));
}
function relatedGroups(members, taken) {
  return sharedSubjects(members).flatMap(({ indexes, subject, type }) => {
    const [first = 0, second = 0] = indexes;
    if (indexes.length === 2 && taken.has(pairKey(first, second))) return [];
    const refs = indexes.flatMap((index2) => members[index2]?.ref ?? []);
    return [
      {
        kind: "related",
        score: 0.5,
        reason: `Same ${type}: ${subject}.`,
        members: refs.sort(byRef)
      }
    ];
  });
}
function findDuplicates(input) {
  const members = [...input].sort((left, right) => byRef(left.ref, right.ref));
  const exact = strongest(exactPairs(members));
  const copies = new Set(exact.filter(({ kind }) => kind === "same").map(({ right }) => right));
  const likely = [...nearPairs(members), ...eventPairs(members)];
  const pairs2 = strongest([
    ...exact,
    ...likely.filter(({ left, right }) => !copies.has(left) && !copies.has(right))
  ]);
  const taken = new Set(
    pairs2.filter(({ kind }) => kind !== "event").map(({ left, right }) => pairKey(left, right))
  );
  return [...groupPairs(members, pairs2), ...relatedGroups(members, taken)].sort(
    (left, right) => rank(left) - rank(right)
  );
}

// lib/ingest/stages/identify.ts
import { hash } from "node:crypto";

// lib/domain/web-address.ts
function webAddress(text) {
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
}

// lib/ingest/identify/canonical-url.ts
var TRACKING_PREFIXES = ["utm_", "pk_", "mtm_", "hsa_", "at_custom", "oly_"];
var TRACKING = new Set(
  "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc __hssc __hsfp hsctatracking vero_id vero_conv wickedid s_cid _openstat _ga _gl trk trkinfo trackingid lipi licu srsltid ref_src ref_url cmpid ns_campaign ns_mchannel ns_source ns_linkname spm wt_mc wtmc xtor sc_campaign sc_channel sc_content sc_medium sc_outcome sc_geo sc_country".split(" ")
);
function isTracking(pair) {
  const key = (pair.split("=", 1)[0] ?? "").toLowerCase();
  return TRACKING.has(key) || TRACKING_PREFIXES.some((prefix) => key.startsWith(prefix));
}
function canonicalUrl(raw) {
  const url = webAddress(raw?.trim() ?? null);
  if (!url) return null;
  const path = url.pathname.replace(/(?<!:)\/{2,}/g, "/");
  const pairs2 = url.search.slice(1).split("&");
  const kept = pairs2.filter((pair) => pair !== "" && !isTracking(pair)).sort(byCodeUnit);
  return `${url.protocol}//${url.host}${path}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}
function byCodeUnit(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// lib/ingest/identify/detect-language.ts
import { eld } from "eld";

// lib/ingest/identify/function-words.ts
var WORDS = {
  en: "the of and to on at as an be it for with that from this their has have been was were which will would they our about through are by",
  de: "der die das und den von mit f\xFCr auf ist im des dem ein eine einer sich nicht auch zu zur zum werden wird sind bei",
  fr: "les des et du dans pour une qui sur aux avec sont cette ces ont ses leur est nous",
  es: "el los las y con para por su m\xE1s como pero sus fue del tambi\xE9n hasta desde est\xE1",
  it: "il gli di che della delle dei del nel nella sono anche alla dal dalla \xE8 pi\xF9",
  nl: "het een van en voor zijn dat niet ook naar bij wordt worden aan deze door",
  pl: "si\u0119 jest oraz dla przez \u017Ce s\u0105 kt\xF3ry kt\xF3re kt\xF3rych w o nie",
  pt: "os as do da dos das na no nos n\xE3o em um uma com ao pelo s\xE3o foi mais para por",
  tr: "ve i\xE7in ile olarak \xE7ok daha gibi sonra kadar de\u011Fil bir bu"
};
var LANGUAGES = Object.keys(WORDS);
var LANGUAGES_OF = /* @__PURE__ */ new Map();
for (const [at, language] of LANGUAGES.entries()) {
  for (const word of WORDS[language]?.split(" ") ?? [])
    LANGUAGES_OF.set(word, [...LANGUAGES_OF.get(word) ?? [], at]);
}
var SAMPLE10 = 350;
var LEAST_HITS = 6;
var LEAST_SHARE = 0.12;
var LEAD = 5;
function languageByFunctionWords(text) {
  const words = splitWords(text.slice(0, SAMPLE10).toLowerCase());
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) for (const at of LANGUAGES_OF.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1;
  const most = Math.max(...hits);
  if (most < LEAST_HITS || most < words.length * LEAST_SHARE) return null;
  const isClear = hits.filter((count3) => count3 * LEAD > most).length === 1;
  return isClear ? LANGUAGES[hits.indexOf(most)] ?? null : null;
}

// lib/ingest/identify/detect-language.ts
var SCRIPT_LANGUAGES = [
  [new RegExp("\\p{Script=Hangul}", "gu"), "ko"],
  [new RegExp("\\p{Script=Thai}", "gu"), "th"],
  [new RegExp("\\p{Script=Greek}", "gu"), "el"],
  [new RegExp("\\p{Script=Hebrew}", "gu"), "he"],
  [new RegExp("\\p{Script=Georgian}", "gu"), "ka"],
  [new RegExp("\\p{Script=Armenian}", "gu"), "hy"],
  [new RegExp("\\p{Script=Khmer}", "gu"), "km"],
  [new RegExp("\\p{Script=Lao}", "gu"), "lo"],
  [new RegExp("\\p{Script=Myanmar}", "gu"), "my"],
  [new RegExp("\\p{Script=Sinhala}", "gu"), "si"],
  [new RegExp("\\p{Script=Tamil}", "gu"), "ta"],
  [new RegExp("\\p{Script=Telugu}", "gu"), "te"],
  [new RegExp("\\p{Script=Kannada}", "gu"), "kn"],
  [new RegExp("\\p{Script=Malayalam}", "gu"), "ml"],
  [new RegExp("\\p{Script=Gujarati}", "gu"), "gu"],
  [new RegExp("\\p{Script=Gurmukhi}", "gu"), "pa"],
  [new RegExp("\\p{Script=Bengali}", "gu"), "bn"]
];
var SHARED_SCRIPTS = [
  [new RegExp("\\p{Script=Arabic}", "gu"), ["ar", "fa", "ur", "ps", "ckb", "ug", "sd", "ku"]],
  [new RegExp("\\p{Script=Cyrillic}", "gu"), ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt"]],
  [new RegExp("\\p{Script=Devanagari}", "gu"), ["hi", "mr", "ne"]],
  [new RegExp("\\p{Script=Ethiopic}", "gu"), ["am", "ti"]]
];
var OTHER_SCRIPTS2 = /[\u0250-\u1dff\u2c80-\ua71f\ua800-\uffff]/;
var LETTER = 1;
var LATIN = 2;
var kinds = new Uint8Array(65536);
var ENOUGH = 1500;
var MIN_LATIN_LETTERS = 12;
var loading = null;
var ready = false;
async function loadLanguages() {
  loading ??= load();
  await loading;
}
async function load() {
  if ("load" in eld) await eld.load("medium");
  ready = true;
}
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
function kindOf(codePoint) {
  const known3 = codePoint < kinds.length ? kinds[codePoint] : 0;
  if (known3) return known3;
  const sign = String.fromCodePoint(codePoint);
  const kind = 4 | (new RegExp("\\p{L}", "u").test(sign) ? LETTER : 0) | (new RegExp("\\p{Script=Latin}", "u").test(sign) ? LATIN : 0);
  if (codePoint < kinds.length) kinds[codePoint] = kind;
  return kind;
}
function countLetters(text) {
  let [letters, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = kindOf(codePoint);
    if (kind & LETTER) letters++;
    if (kind & LATIN) latin++;
    if (codePoint > 65535) at++;
  }
  return { letters, latin };
}
function primaryTag(declared) {
  const tag = declared?.trim().split(/[-_]/, 1)[0]?.toLowerCase() ?? "";
  return /^[a-z]{2,3}$/.test(tag) && tag !== "und" ? tag : null;
}
function prose(text) {
  const start = text.slice(0, ENOUGH);
  return (/[@#]|:\/\/|www\./.test(start) ? start.replace(/https?:\/\/\S+|www\.\S+|\S+@\S+|[@#]\S+/g, " ") : start).trim();
}
function detectLanguage(text, declared = null) {
  const sample = prose(text);
  const told = languageByFunctionWords(sample);
  if (told && !OTHER_SCRIPTS2.test(sample)) return told;
  const { letters, latin } = countLetters(sample);
  const hint = primaryTag(declared);
  if (letters === 0) return "und";
  if (latin > letters / 2) {
    if (told) return told;
    const known3 = letters >= MIN_LATIN_LETTERS ? fromModel(sample, hint, isLatin) : null;
    return known3 ?? (hint && isLatin(hint) ? hint : "und");
  }
  return fromScript(sample, letters, hint);
}
var NOT_LATIN = /* @__PURE__ */ new Set([
  "zh",
  "ja",
  ...SCRIPT_LANGUAGES.map(([, tag]) => tag),
  ...SHARED_SCRIPTS.flatMap(([, tags]) => tags.filter((tag) => tag !== "sr" && tag !== "ku"))
]);
function isLatin(tag) {
  return !NOT_LATIN.has(tag);
}
function fromScript(sample, letters, hint) {
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana + count(sample, new RegExp("\\p{Script=Han}", "gu")) > letters * 0.3) return kana > letters * 0.05 ? "ja" : "zh";
  for (const [pattern, language] of SCRIPT_LANGUAGES)
    if (count(sample, pattern) > letters / 2) return language;
  for (const [pattern, tags] of SHARED_SCRIPTS) {
    if (count(sample, pattern) <= letters / 2) continue;
    return fromModel(sample, hint, (tag) => tags.includes(tag)) ?? tags[0] ?? "und";
  }
  return "und";
}
function fromModel(sample, hint, allowed) {
  if (!ready) return hint && allowed(hint) ? hint : null;
  const result = eld.detect(sample);
  const ranked = Object.entries(result.getScores()).filter(([tag]) => allowed(tag)).sort((left, right) => right[1] - left[1]);
  const [best] = ranked;
  if (!best) return hint && allowed(hint) ? hint : null;
  const hinted = ranked.find(([tag]) => tag === hint);
  if (hinted && hinted[1] >= best[1] * 0.9) return hinted[0];
  return result.isReliable() || best[0] !== result.language ? best[0] : null;
}

// lib/ingest/stages/identify.ts
function identifyItem(item) {
  const body = item.body.map((block) => block.text).join("\n");
  const [title, folded2] = [foldTyping(item.title), foldTyping(body)];
  return {
    ...item,
    language: detectLanguage(`${item.title}
${body}`, item.declaredLanguage),
    canonicalUrl: canonicalUrl(item.url),
    contentHash: hash("sha256", `${title} ${folded2}`.trim(), "hex"),
    signature: minHash(body === "" ? title : folded2)
  };
}

// lib/ingest/stages/inspect.ts
var OPENING = new RegExp("^(?:please )?(?:click|tap|download|read (?:more|on|the full|about)|learn more|find out more|(?:for )?(?:more|further) (?:information|details)|see (?:here|also)|view|watch|visit (?:the|our|us)|register|sign up|apply|weiterlesen|mehr (?:erfahren|dazu|informationen)|weitere informationen|hier (?:klicken|anmelden|herunterladen)|lire la suite|(?:pour )?en savoir plus|plus d.informations|cliquez ici|t\xE9l\xE9charge[rz]|leer m\xE1s|(?:para )?m\xE1s informaci\xF3n|descargar|haga clic|leggi (?:tutto|di pi\xF9)|scopri di pi\xF9|maggiori informazioni|scarica|leia mais|saiba mais|mais informa\xE7|lees (?:meer|verder)|meer informatie|czytaj (?:wi\u0119cej|dalej)|wi\u0119cej informacji|pobierz|devam\u0131n\u0131 oku|daha fazla bilgi|\u0627\u0642\u0631\u0623 \u0627\u0644\u0645\u0632\u064A\u062F|\u0644\u0645\u0632\u064A\u062F \u0645\u0646 \u0627\u0644\u0645\u0639\u0644\u0648\u0645\u0627\u062A|\u043F\u043E\u0434\u0440\u043E\u0431\u043D\u0435\u0435|\u0447\u0438\u0442\u0430\u0442\u044C \u0434\u0430\u043B\u0435\u0435|\u0441\u043A\u0430\u0447\u0430\u0442\u044C)(?!\\p{L})", "iu");
var CLOSING = new RegExp("(?<!\\p{L})(?:here|hier|ici|aqu\xED|qui|aqui|tutaj|buradan|\u0647\u0646\u0627|\u0437\u0434\u0435\u0441\u044C|(?:please )?contact|kontakt(?:ieren)?|contacter)\\s?[.:!]?$", "iu");
var ADDRESS3 = /https?:|www\.|@|\d{5}/i;
var LONGEST_CAPTION = 110;
var NUMBER_GONE = [
  /(?<=[\p{L}.,;:)] )%(?=[\s.,;)])/u,
  /[€$£](?=\s*(?:[,.;)]|\s(?:and|und|et|y|e|en|million|billion|Millionen|millones)\b))/u,
  /\(\s?[,;–-]?\s?\)/u,
  new RegExp("(?<=\\p{L} (?:in|of|since|until|by|from|seit|bis|von|vom|depuis|jusqu|desde|hasta|dal|tot)) [,.](?=\\s)", "u"),
  /\b(?:between|zwischen|entre|tra|tussen) (?:and|und|et|y|e|en)\b/u
];
function inspectItem(item) {
  return [...deadCaptions(item), ...lostNumbers(item), ...laterEvents(item)];
}
function deadCaptions({ body, links }) {
  if (links.length > 0) return [];
  return body.filter(({ text }) => isCaption(text)).map(({ text }) => ({
    code: "dead-link-caption",
    message: `\u201C${text}\u201D was a link; where it led is not in the dump.`
  }));
}
function isCaption(text) {
  if (text.length > LONGEST_CAPTION || ADDRESS3.test(text)) return false;
  return OPENING.test(text) || CLOSING.test(text);
}
function lostNumbers({ body }) {
  const hit = body.find(({ text }) => NUMBER_GONE.some((pattern) => pattern.test(text)));
  const place = hit && NUMBER_GONE.map((pattern) => pattern.exec(hit.text)).find((match) => match !== null);
  if (!hit || !place) return [];
  const excerpt = hit.text.slice(Math.max(0, place.index - 40), place.index + 40).trim();
  return [{ code: "lost-number", message: `A number seems to be missing in the source: \u201C\u2026 ${excerpt} \u2026\u201D.` }];
}
var DAY_MS = 864e5;
var FURTHEST_MS = 400 * DAY_MS;
function laterEvents({ body, publishedAt }) {
  const published = publishedAt?.slice(0, 10);
  if (!published) return [];
  const text = body.map((block) => block.text).join("\n");
  const later = [...eventDates(text, publishedAt)].filter((date) => date > published && Date.parse(date) - Date.parse(published) < FURTHEST_MS).sort();
  const [first] = later;
  if (!first) return [];
  return [
    {
      code: "event-later",
      message: `The text speaks of ${first}, after it was published (${published}): what it announces may be over.`
    }
  ];
}

// lib/ingest/stages/tag.ts
import countryNames from "i18n-iso-countries";

// lib/ingest/tags/tables/people.ts
var PERSON_TITLES = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable excellency ambassador president minister commissioner senator chancellor judge justice captain colonel general major lieutenant sergeant inspector bishop cardinal pope imam sheikh prince princess king queen herr frau monsieur madame signor signora senor senora don".split(" ")
);
var LANGUAGE_NOUNS = new Set(
  "language languages translation translations version versions subtitle subtitles speaking speaker speakers lesson lessons edition word words grammar dictionary".split(
    " "
  )
);
var FIRST_NAMES = new Set(
  "aaron abdul abdullah abraham adam adele adrian agnes ahmad ahmed aisha alan albert alberto alejandro aleksandr alena alessandro alex alexander alexandra alfred ali alice alicia alina allan amal amanda amelia amin amir amy ana anastasia andre andrea andreas andrei andrew andy angela angelo anita ann anna anne annette anthony antonio antony ariel armin arnold arthur ashley astrid audrey aurelie barbara beatrice ben benjamin bernard bernd bettina betty bill bob bogdan boris brian bruce bruno burak camilla carl carla carlo carlos carmen carol caroline catherine cecilia cecile celine charles charlotte chris christian christina christine christoph christopher clara claire claude claudia colin craig cristina dan daniel daniela darko david deborah denis dennis diana diane didier diego dieter dimitri dmitry dominic dominik donald dora dorothy douglas duarte edith eduardo edward elena eleanor eli elias elisabeth elizabeth ella ellen emil emilia emily emma emmanuel enrico eric erik ernest esther eugene eva evelyn fabio fatima fatma felix ferdinand fernando filip filipe fiona florian frances francesca francesco francis francisco francois frank franz fred frederic friedrich gabriel gabriela gary george georg georges gerald gerard gerhard gianni gilbert giorgio giorgos giovanni giulia giuseppe gonzalo gordon graham grace greg gregory guido guillaume gustav hamid hanna hannah hans harold harry hassan heather heidi heinz helen helena helga henri henrik henry herbert hugo hussein ian ibrahim ignacio igor ilse inez ingrid irene iris irina isaac isabel isabella ivan ivana jack jackie jacob jacques jaime jakub james jan jane janet jason javier jean jeff jeffrey jelena jennifer jens jeremy jessica jim joan joana joao joanna joe joel johan johanna johannes john jon jonas jonathan jorge jose josef joseph joshua juan judith julia julian julie julien jurgen justin kamal karen karim karin karl kate katarina katharina katherine kathleen kathryn katja keith kelly ken kenneth kevin khaled khalid kim klaus kristina kurt lars laura lauren laurent lea leila lena leo leon leonard lewis liam lidia lilian lina linda lisa lorenzo louis louise luca lucas lucia lucy luigi luis luisa lukas luke lydia magdalena mahmoud manuel manuela marc marcel marco marcos marcus margaret margarita maria marian mariana marianne marie marina mario marion mark marko markus marta martha martin martina mary mateo matteo matthew matthias maurice max maya mehmet melanie melissa michael michaela michel michele michelle miguel mihai mike milena milos miranda miriam mohamed mohammad mohammed monica monika mona muhammad murat mustafa nadia nadine nancy natalia natalie natasha nathalie neil nelson nicholas nick nicola nicolas nicole nikola nikolai nina noah nora norbert norman olaf oleg olga oliver olivia olivier omar oscar osman otto pablo paola paolo pascal patricia patrick paul paula paulo pavel pedro peggy peter petra philip philipp philippe pierre pietro rachel rafael rahim raimund ralph ramon raymond rebecca regina rene renata renate ricardo riccardo richard rita robert roberto robin rodrigo roger roland roman ron ronald rosa rosie ross ruth ryan sabine salim sally salma sam samir samuel sandra sanjay sara sarah scott sean sebastian serge sergei sergio sharon silvia simon simone sofia sonia sophia sophie stefan stefania stefano stella stephan stephanie stephen steve steven stuart susan susanne suzanne sven sylvia tamara tania tanja tariq tatiana ted teresa theo theodor theresa thomas tiago tim timothy tina tobias tom tomas tony tracy ulrich ursula valentina valeria valerie vasco vera vernon veronica veronika victor victoria viktor vincent vincenzo viola virginia vladimir walter wendy werner wilhelm william wolfgang xavier yannis yasmin yves yuri yusuf zoe zoran".split(" ")
);

// lib/ingest/tags/tables/places.ts
var CITIES = `
Abidjan;Abu Dhabi;Abuja;Accra;Addis Ababa;Aden;Ahmedabad;Alexandria;Algiers=Alger;Aleppo;Almaty;Amman;Amsterdam;Ankara;Antalya;Antananarivo;Antwerp;Ashgabat;Asmara;Astana=Nur-Sultan;Asunci\xF3n;Athens=Athina;Auckland;
Baghdad;Baku;Bamako;Bandar Seri Begawan;Bangalore=Bengaluru;Bangkok;Bangui;Banja Luka;Banjul;Barcelona;Basel;Basra;Batumi;Beijing=Peking;Beirut;Belfast;Belgrade=Beograd;Belmopan;Benghazi;Berlin;Bern=Berne;Bilbao;Birmingham;Bishkek;Bissau;Bogot\xE1;Bologna;Bonn;Bordeaux;Boston;Bras\xEDlia;Bratislava;Brazzaville;Bremen;Brno;Brussels=Bruxelles;Bucharest=Bucure\u0219ti;Budapest;Buenos Aires;Bujumbura;Bursa;
Cairo;Calais;Cali;Canberra;Cape Town;Caracas;Casablanca;Chengdu;Chennai=Madras;Chicago;Chi\u0219in\u0103u=Chisinau;Chittagong=Chattogram;Cologne=K\xF6ln;Colombo;Conakry;Copenhagen=K\xF8benhavn;Cotonou;Cox's Bazar;Cracow=Krak\xF3w;
Dakar;Damascus;Dar es Salaam;Debrecen;Delhi;Dhaka;Dili;Djerba;Dnipro;Dodoma;Doha;Donetsk;Dortmund;Dresden;Dubai;Dublin;Dubrovnik;Durban;Durr\xEBs;Dushanbe;D\xFCsseldorf;
Edinburgh;Erbil;Essen;Faisalabad;Frankfurt;Freetown;Fez;Gaborone;Gaziantep;Gaza City;Gda\u0144sk=Gdansk;Geneva=Gen\xE8ve;Genoa;Ghent;Gitega;Glasgow;Goma;Gothenburg=G\xF6teborg;Graz;Guangzhou;Guatemala City;Guayaquil;Gujranwala;
The Hague=Den Haag;Haiphong;Hamburg;Hanoi;Harare;Hargeisa;Havana;Helsinki;Herat;Ho Chi Minh City=Saigon;Honiara;Houston;Hyderabad;
Ibadan;Innsbruck;Islamabad;Istanbul=\u0130stanbul;Izmir=\u0130zmir;Jakarta;Jalalabad;Jeddah;Jerusalem;Johannesburg;Juba;
Kabul;Kampala;Kandahar;Kano;Karachi;Kathmandu;Kaunas;Kazan;Khartoum;Kharkiv=Kharkov;Kherson;Kigali;Kingston;Kinshasa;Kolkata=Calcutta;Ko\u0161ice;Kuala Lumpur;Kumasi;Kuwait City;Kyiv=Kiev;Kyoto;
Lagos;Lahore;La Paz;Lampedusa;Lausanne;Leeds;Leipzig;Libreville;Lille;Lilongwe;Lisbon=Lisboa;Ljubljana;Lom\xE9=Lome;London;Los Angeles;Luanda;Lusaka;Luxembourg City;Lviv=Lvov;Lyon;
Maastricht;Madrid;Malabo;Malm\xF6;Managua;Manama;Manchester;Mandalay;Manila;Maputo;Mariupol;Marrakech=Marrakesh;Marseille=Marseilles;Mashhad;Maseru;Mazar-i-Sharif;Mbabane;Medell\xEDn;Melbourne;Mexico City;Miami;Milan=Milano;Minsk;Mogadishu;Mombasa;Monrovia;Monterrey;Montevideo;Montreal=Montr\xE9al;Moroni;Moscow=Moskva;Mosul;Multan;Mumbai=Bombay;Munich=M\xFCnchen;Muscat;
N'Djamena;Nagoya;Nairobi;Namangan;Naples=Napoli;Nassau;Naypyidaw;New Delhi;New York=New York City;Niamey;Nicosia=Lefkosia;Ni\u0161;Nouakchott;Noum\xE9a;Novi Sad;Nuremberg=N\xFCrnberg;
Odesa=Odessa;Osaka;Osh;Oslo;Ostrava;Ottawa;Ouagadougou;Palermo;Panama City;Paramaribo;Paris;Patras;Peshawar;Phnom Penh;Plovdiv;Podgorica;Port Louis;Port Moresby;Port Sudan;Port-au-Prince;Porto;Porto-Novo;Port of Spain;Pozna\u0144=Poznan;Prague=Praha;Praia;Pretoria;Pristina=Prishtina;Pyongyang;
Quetta;Quito;Rabat;Ramallah;Rawalpindi;Reykjavik=Reykjav\xEDk;Riga;Rijeka;Rio de Janeiro;Riyadh;Rome=Roma;Rotterdam;Saint Petersburg=St Petersburg;Salzburg;Samarkand;San Francisco;San Jos\xE9;San Salvador;Sanaa=Sana'a;Santo Domingo;S\xE3o Paulo;Sarajevo;Seoul;Seville;Sfax;Shanghai;Shenzhen;Sialkot;Skopje;Sofia;Stockholm;Strasbourg;Stuttgart;Sulaymaniyah=Sulaimaniyah;Surabaya;Suva;Sydney;Sylhet;
Tabriz;Taipei;Tallinn;Tangier=Tanger;Tartu;Tashkent;Tbilisi;Tegucigalpa;Tehran=Teheran;Tel Aviv;Thessaloniki;Thimphu;Tijuana;Tirana=Tiran\xEB;Tokyo;Toronto;Toulouse;Trieste;Tripoli;Tunis;Turin=Torino;Turku;
Ulaanbaatar;Utrecht;Valencia;Valletta;Vancouver;Varna;Venice;Ventimiglia;Vienna=Wien;Vientiane;Vilnius;Vladivostok;Warsaw=Warszawa;Washington, DC=Washington D.C.;Wellington;Windhoek;Wroc\u0142aw=Wroclaw;Wuhan;Yamoussoukro;Yangon;Yaound\xE9=Yaounde;Yerevan;Zagreb;Zanzibar;Zaragoza;Zurich=Z\xFCrich;
Davos;Dayton;Oxford;Sharm El Sheikh;Nairobi;Ouarzazate;Kismayo;Agadez;Gao;Timbuktu;Lesbos;Chios;Samos;Idlib;Homs;Raqqa;Kirkuk;Duhok=Dohuk;Van;Edirne;Mersin;Adana;Konya;Trabzon
`;
var AREAS = `
Punjab;Sindh;Balochistan;Khyber Pakhtunkhwa;Kashmir;Crimea;Donbas;Catalonia;Bavaria;Lombardy;Sicily;Darfur;Tigray;Gaza Strip=Gaza;West Bank;Xinjiang;Tibet;Kerala;Gujarat;Tamil Nadu;Maharashtra;Quebec;Ontario;British Columbia;California;Texas;Florida;
Transnistria;Abkhazia;South Ossetia;Nagorno-Karabakh;Republika Srpska;Vojvodina;Canary Islands;Kurdistan Region of Iraq=Kurdistan Region;Puntland;Somaliland;Cabo Delgado;Rakhine State=Rakhine;Chiapas;Niger Delta
`;
var PLACES = [
  ...new Set(`${CITIES};${AREAS}`.split(/[;\n]+/))
].filter((entry) => entry !== "").map((entry) => {
  const [name = "", ...aliases] = entry.split("=");
  return [name, aliases];
});
var NOT_A_PLACE_BEFORE = new Set(
  "convention conventions protocol protocols agreement agreements treaty statute regulation process declaration accord accords pact mission office conference compact principles dialogue charter club consensus initiative biennale marathon airport guidelines rules programme program project plan framework university institute school bank stock".split(" ")
);

// lib/ingest/tags/tokens.ts
var UNSPACED2 = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
var WORD2 = new RegExp(`[${UNSPACED2}]|(?:(?![${UNSPACED2}])[\\p{L}\\p{M}\\p{N}])+|&`, "gu");
var AMPERSAND = 38;
var NOT_PLAIN2 = /[\u00aa-\u1fff\u2070-\uffff]/;
var MAYBE_UNSPACED2 = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ud840-\ud88f\uf900-\ufaff]/;
var folded = /* @__PURE__ */ new Map();
var MOST_FOLDED = 5e4;
function foldKey(word) {
  const known3 = folded.get(word);
  if (known3 !== void 0) return known3;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = foldWord(word);
  folded.set(word, key);
  return key;
}
function foldWord(word) {
  if (word === "&") return "and";
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").replace(/ı/g, "i").replace(/ß/g, "ss").replace(/ø/g, "o").replace(/ł/g, "l");
}
function tokenise(text) {
  if (MAYBE_UNSPACED2.test(text))
    return Array.from(text.matchAll(WORD2), ({ 0: raw, index: index2 }) => ({
      raw,
      key: foldKey(raw),
      start: index2,
      end: index2 + raw.length
    }));
  const lower = text.toLowerCase();
  const isPlain2 = lower.length === text.length && !NOT_PLAIN2.test(text);
  const tokens = [];
  for (let at = 0; at < text.length; ) {
    const end = text.charCodeAt(at) === AMPERSAND ? at + 1 : wordEnd(text, at);
    if (end > at) {
      const raw = text.slice(at, end);
      const key = isPlain2 && raw !== "&" ? lower.slice(at, end) : foldKey(raw);
      tokens.push({ raw, key, start: at, end });
    }
    at = Math.max(end, at + 1);
  }
  return tokens;
}
function isCapitalised(word) {
  const first = word.slice(0, (word.codePointAt(0) ?? 0) > 65535 ? 2 : 1);
  return first !== first.toLowerCase() || first === first.toUpperCase();
}
function isNumber(word) {
  return new RegExp("^\\p{N}+$", "u").test(word);
}
function isAcronym(word) {
  const capitals = word.match(new RegExp("\\p{Lu}", "gu"))?.length ?? 0;
  return capitals >= 2 && capitals >= (word.match(new RegExp("\\p{Ll}", "gu"))?.length ?? 0);
}

// lib/ingest/tags/context.ts
var ALSO_SURNAMES = /* @__PURE__ */ new Set([
  "malta",
  "jordan",
  "israel",
  "france",
  "ireland",
  "england",
  "holland",
  "wales",
  "chad",
  "cuba",
  "germany",
  "spain",
  "poland",
  "lebanon",
  "brazil",
  "britain",
  "kenya",
  "china",
  "cyprus",
  "peru",
  "rome",
  "paris",
  "berlin",
  "florence",
  "milan",
  "lyon",
  "essen",
  "sydney",
  "boston",
  "houston",
  "london",
  "york",
  "lisbon",
  "valencia",
  "nassau",
  "mali",
  "sofia",
  "van"
]);
var ALSO_FIRST_NAMES = /* @__PURE__ */ new Set([
  "jordan",
  "chad",
  "georgia",
  "israel",
  "kenya",
  "india",
  "paris",
  "sydney",
  "florence",
  "sofia",
  "dakota",
  "milan"
]);
var SAYS = /^(?:said|says|told|tells|added|adds|explained|explains|noted|stressed|who|whose|wrote|joined|plays|played|scored|was born)$/;
var LANGUAGES2 = new Set(
  "french german spanish portuguese italian russian chinese japanese dutch polish turkish greek danish swedish norwegian finnish ukrainian vietnamese thai nepali somali".split(
    " "
  )
);
function gap(section, left) {
  const [one, other] = [section.tokens[left], section.tokens[left + 1]];
  return one && other ? section.text.slice(one.end, other.start) : "\n";
}
var isSpace = (text) => /^[\s\u00a0]+$/.test(text);
var isPlainName = (word) => isCapitalised(word) && new RegExp("\\p{Ll}", "u").test(word) && !isAcronym(word);
function endsPersonName(section, match) {
  const before = section.tokens[match.from - 1];
  if (!before || !/^\.?[\s\u00a0]+$/.test(gap(section, match.from - 1))) return false;
  if (PERSON_TITLES.has(before.key)) return true;
  if (!isPlainName(before.raw) || !ALSO_SURNAMES.has(section.tokens[match.from]?.key ?? "")) return false;
  if (FIRST_NAMES.has(before.key)) return true;
  const title = section.tokens[match.from - 2];
  return title !== void 0 && PERSON_TITLES.has(title.key);
}
function startsPersonName(section, match) {
  if (match.to - match.from > 1 || !ALSO_FIRST_NAMES.has(section.tokens[match.from]?.key ?? "")) return false;
  const next = section.tokens[match.to];
  if (!next || !isSpace(gap(section, match.to - 1)) || !isPlainName(next.raw)) return false;
  const before = section.tokens[match.from - 1];
  if (before && PERSON_TITLES.has(before.key)) return true;
  const after2 = section.tokens[match.to + 1];
  if (!after2) return false;
  const between = gap(section, match.to);
  return isSpace(between) && SAYS.test(after2.raw) || /^, $/.test(between) && /^(?:a|an|the|who|\d+|[a-z]+)$/.test(after2.raw) && !/^(?:and|in|or|as|with|on|to|for|from|where|which)$/.test(after2.raw);
}
function isLanguage(section, match) {
  if (match.to - match.from > 1 || !LANGUAGES2.has(section.tokens[match.from]?.key ?? "")) return false;
  const next = section.tokens[match.to];
  if (next && LANGUAGE_NOUNS.has(next.key)) return true;
  const before = section.tokens[match.from - 1]?.key ?? "";
  const nextJoins = next && isSpace(gap(section, match.to - 1));
  const isAlone = !nextJoins || /^(?:and|or|only|as|by|at|with|from)$/.test(next.key);
  return isAlone && /^(?:in|into|speaks?|spoke|speaking|learn(?:s|ed|ing)?|and|or)$/.test(before) && match.from > 0 && (before !== "and" && before !== "or" ? true : LANGUAGES2.has(section.tokens[match.from - 2]?.key ?? "") || section.tokens[match.from - 2]?.key === "english");
}
function isShouted(section, match) {
  const raw = section.tokens[match.from]?.raw ?? "";
  if (raw !== "US" && raw !== "WHO") return false;
  const around = [section.tokens[match.from - 1], section.tokens[match.to]].filter(
    (token) => token !== void 0
  );
  return around.length > 0 && around.every(({ raw: word }) => word.length > 2 && word === word.toUpperCase() && new RegExp("\\p{Lu}", "u").test(word));
}
function isPartOfTitle(section, match) {
  for (let at = match.to; at < match.to + 3; at++) {
    const next = section.tokens[at];
    if (!next || !isSpace(gap(section, at - 1)) || !isCapitalised(next.raw)) return false;
    if (NOT_A_PLACE_BEFORE.has(next.key)) return true;
  }
  return false;
}
function isMeant(section, match) {
  if (match.type === null) return false;
  if (match.type === "organisation") return !isShouted(section, match);
  if (match.type !== "country" && match.type !== "place") return true;
  if (endsPersonName(section, match) || startsPersonName(section, match)) return false;
  if (match.type === "place") return !isPartOfTitle(section, match);
  return !isLanguage(section, match) && !isShouted(section, match);
}

// lib/ingest/tags/matcher.ts
var newNode = () => ({ next: /* @__PURE__ */ new Map(), entries: [] });
function isExact(token) {
  return new RegExp("\\p{Lu}.*\\p{Lu}", "u").test(token) && (token.length <= 6 || !new RegExp("\\p{Ll}", "u").test(token));
}
var LONGEST3 = 31;
function slotOf(key) {
  const letter = key.charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? letter * (LONGEST3 + 1) + Math.min(key.length, LONGEST3) : null;
}
function mayStart({ small }, { raw, key }) {
  const unit = raw.charCodeAt(0);
  if (unit < 97 || unit > 122) return true;
  const slot = slotOf(key);
  return slot === null || small[slot] === 1;
}
function insert({ root, small }, spelling, type, name) {
  const tokens = tokenise(spelling);
  if (tokens.length === 0) return;
  let node = root;
  for (const { key } of tokens) {
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  const raws = tokens.map(({ raw }) => raw);
  const first = raws[0] ?? "";
  const isDotted = raws.length > 1 && raws.every((raw) => raw.length === 1);
  const exact = isDotted || raws.length === 1 && isExact(first) ? raws : null;
  const slot = slotOf(tokens[0]?.key ?? "");
  if (!isCapitalised(first) && slot !== null) small[slot] = 1;
  node.entries.unshift({ type, name, exact, anyCase: !isCapitalised(first) });
}
function compileMatcher(terms2, shadows = []) {
  const matcher = { root: newNode(), small: new Uint8Array(26 * (LONGEST3 + 1)) };
  for (const shadow of shadows) insert(matcher, shadow, null, shadow);
  for (const term of terms2)
    for (const spelling of [term.name, ...term.aliases]) insert(matcher, spelling, term.type, term.name);
  return matcher;
}
function joins(text, left, right) {
  const gap2 = text.slice(left.end, right.start);
  if (gap2 === "" || /^[\s\u00a0]{0,2}$/.test(gap2) || /^ ?[-–'’/] ?$/.test(gap2)) return true;
  return gap2 === ", " || /^\.\s?$/.test(gap2) && left.raw.length <= 2;
}
function fits(entry, tokens, from, length) {
  if (entry.anyCase) return true;
  if (entry.exact) return entry.exact.every((raw, at) => tokens[from + at]?.raw === raw);
  const first = tokens[from]?.raw ?? "";
  const last = tokens[from + length - 1]?.raw ?? "";
  return (isCapitalised(first) || isNumber(first)) && (length === 1 || isCapitalised(last) || isNumber(last) || length > 2);
}
var ARABIC = 1536;
function longestAt(text, tokens, from, matchers) {
  let best = null;
  const first = tokens[from];
  const { key } = first;
  for (let matcher = 0; matcher < matchers.length; matcher++) {
    const candidate = matchers[matcher];
    if (!mayStart(candidate, first)) continue;
    const { root } = candidate;
    let node = root.next.get(key) ?? (key.charCodeAt(0) < ARABIC ? void 0 : arabicStem(root, key));
    for (let at = from; node; at++) {
      const to = at + 1;
      const current = node;
      const entry = current.entries.find((spelt) => fits(spelt, tokens, from, to - from));
      if (entry && (!best || to > best.to)) best = { type: entry.type, name: entry.name, from, to, matcher };
      const [left, right] = [tokens[at], tokens[to]];
      node = left && right && joins(text, left, right) ? current.next.get(right.key) : void 0;
    }
  }
  return best;
}
function arabicStem(root, key) {
  if (!new RegExp("^[\u0648\u0641\u0628\u0644\u0643]\\p{Script=Arabic}{3,}", "u").test(key)) return void 0;
  const stem = key.slice(1);
  return root.next.get(stem) ?? (stem.startsWith("\u0644") ? root.next.get(`\u0627${stem}`) : void 0);
}
function findMatches(text, tokens, matchers) {
  const found = [];
  for (let at = 0; at < tokens.length; ) {
    const match = longestAt(text, tokens, at, matchers);
    if (match) found.push(match);
    at = match ? match.to : at + 1;
  }
  return found;
}
function knows(matcher, spelling) {
  let node = matcher.root;
  for (const word of tokenise(spelling)) node = node?.next.get(foldKey(word.raw));
  return node?.entries.some((entry) => entry.type !== null) ?? false;
}

// lib/ingest/tags/tables/organisations.ts
var ROWS2 = `
European Union=EU;European Commission;European Parliament;European Council;Council of the European Union;Council of Europe=CoE;Court of Justice of the European Union=CJEU;European Court of Human Rights=ECtHR;European Central Bank=ECB;European Investment Bank=EIB
EEAS=European External Action Service;Frontex=European Border and Coast Guard Agency;EUAA=European Union Agency for Asylum;EASO=European Asylum Support Office;Europol;Eurojust;Eurostat;Cedefop;European Training Foundation=ETF;FRA=European Union Agency for Fundamental Rights=Fundamental Rights Agency;eu-LISA;CEPOL;European Environment Agency;European Medicines Agency;European Committee of the Regions=Committee of the Regions
United Nations=UN;UNHCR=United Nations High Commissioner for Refugees=UN Refugee Agency=Office of the United Nations High Commissioner for Refugees;IOM=International Organization for Migration=International Organisation for Migration=UN Migration;UNICEF=United Nations Children's Fund;UNDP=United Nations Development Programme;UNODC=United Nations Office on Drugs and Crime;UNESCO;UNFPA=United Nations Population Fund;UNEP=United Nations Environment Programme;UN Women;UN-Habitat;UNCTAD;UNIDO;UNECE=United Nations Economic Commission for Europe;UNDESA=UN DESA=United Nations Department of Economic and Social Affairs;UNRWA;UNAIDS;OCHA=UNOCHA;OHCHR=UN Human Rights Office;UNOPS;UNITAR;ESCAP=UNESCAP;ECLAC;ESCWA;UN Security Council=United Nations Security Council;UN General Assembly=United Nations General Assembly;United Nations Network on Migration=UN Network on Migration
ILO=International Labour Organization=International Labour Organisation=International Labor Organization;FAO=Food and Agriculture Organization;WHO=World Health Organization=World Health Organisation;WFP=World Food Programme;WTO=World Trade Organization=World Trade Organisation;WIPO;WMO=World Meteorological Organization;ICAO;IMO=International Maritime Organization;ITU=International Telecommunication Union;IAEA=International Atomic Energy Agency;IFAD;UNWTO;World Customs Organization=WCO=World Customs Organisation
World Bank=World Bank Group;IMF=International Monetary Fund;OECD=Organisation for Economic Co-operation and Development=Organization for Economic Cooperation and Development;OSCE=Organization for Security and Co-operation in Europe=Organisation for Security and Co-operation in Europe;ODIHR;NATO=North Atlantic Treaty Organization=North Atlantic Treaty Organisation;Interpol=INTERPOL;International Criminal Court=ICC;International Court of Justice;G7;G20;BRICS;Commonwealth of Nations;OPEC
Red Cross;ICRC=International Committee of the Red Cross;IFRC=International Federation of Red Cross and Red Crescent Societies;Red Crescent;Amnesty International;Human Rights Watch;M\xE9decins Sans Fronti\xE8res=Doctors Without Borders=MSF;Save the Children;Oxfam;Caritas;Danish Refugee Council;Norwegian Refugee Council;International Rescue Committee;Plan International;CARE International;Greenpeace;WWF;Transparency International;Reporters Without Borders;ECRE=European Council on Refugees and Exiles;World Economic Forum;International Chamber of Commerce;International Trade Union Confederation;World Vision;Terre des Hommes;Mercy Corps;Handicap International
African Union=AU;African Union Commission;ECOWAS=Economic Community of West African States;IGAD=Intergovernmental Authority on Development;SADC=Southern African Development Community;East African Community;African Development Bank;Arab League=League of Arab States;Gulf Cooperation Council=GCC;Organisation of Islamic Cooperation=OIC;ASEAN=Association of Southeast Asian Nations;SAARC;Asian Development Bank;Shanghai Cooperation Organisation;Eurasian Economic Union;Commonwealth of Independent States;Organization of American States=OAS;Mercosur=MERCOSUR;CARICOM;Inter-American Development Bank;Pacific Islands Forum;Regional Cooperation Council;Council of the Baltic Sea States;Nordic Council;Union for the Mediterranean;Energy Community;EBRD=European Bank for Reconstruction and Development;EFTA;Benelux Union
USAID;GIZ=Deutsche Gesellschaft f\xFCr Internationale Zusammenarbeit;Expertise France;British Council;Goethe-Institut=Goethe Institute;JICA;Sida;Norad;Enabel;Bundestag;US Congress;State Department=US Department of State;Home Office;Asylum, Migration and Integration Fund (AMIF)=Asylum, Migration and Integration Fund=AMIF;European Social Fund;Taliban;Hamas;Hezbollah;Kurdistan Regional Government
`;
var ORGANISATIONS = ROWS2.split(/[;\n]+/).filter((entry) => entry !== "").map((entry) => {
  const [name = "", ...aliases] = entry.split("=");
  return [name, aliases];
});
var ORGANISATION_HEADS = new Set(
  "agency agencies alliance association authority bank board bureau centre center chamber club college commission committee company confederation corporation council court customs delegation department directorate embassy federation foundation fund group institute institution mission ministry network ngo observatory office ombudsman organisation organization parliament party police secretariat service services society syndicate trust union university academy guard guards police".split(" ")
);
var PROJECT_HEADS = new Set(
  "project programme program initiative facility scheme campaign action mechanism twinning".split(" ")
);

// lib/ingest/tags/mine/definitions.ts
var SHORT = new RegExp(`[([]\\s?["\u201C\u2018']?((?=[^)]{0,20}\\p{Lu}[^)]{0,10}[\\p{Lu}\\p{N}])[\\p{L}\\p{N}]{1,30}(?:[-\u2013&][\\p{L}\\p{N}]{1,30}){0,3}(?:\\s\\p{Lu}[\\p{L}\\p{N}]{0,30}){0,2})["\u201D\u2019']?\\s?[)\\]]`, "gu");
var LINKS = new Set(
  "of for and the on in to a an at with by from against de la le les des du del y e et und f\xFCr der die do da dos das van voor en".split(
    " "
  )
);
var QUOTE_OPENS = /["“„‘'«]/;
var MAX_WORDS2 = 20;
function runBack(text, tokens) {
  let start = tokens.length;
  for (let at = tokens.length - 1; at >= 0 && tokens.length - at <= MAX_WORDS2; at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const gap2 = text.slice(token.end, next?.start ?? text.length);
    if (!/^[\s\-–'’&/,]*$/.test(gap2) || gap2.includes(",") && !hasLaterAnd(tokens, at + 1)) break;
    if (isCapitalised(token.raw) && !new RegExp("^\\p{N}+$", "u").test(token.raw)) start = at;
    else if (!LINKS.has(token.key) && !/^[s]$/.test(token.key)) break;
  }
  return start;
}
function hasLaterAnd(tokens, from) {
  return tokens.slice(from, from + 5).some(({ key }) => key === "and");
}
function isSubsequence(needle, haystack) {
  let at = 0;
  for (const sign of haystack) if (sign === needle[at]) at++;
  return at === needle.length;
}
function alignedStart(tokens, from, short) {
  const letters = short.replace(/[^\p{L}]/gu, "").replace(new RegExp("(?<=\\p{Lu}{2,})s$", "u"), "");
  const capitals = letters.replace(new RegExp("\\p{Ll}", "gu"), "").toLowerCase();
  const all = letters.toLowerCase();
  for (const [needle, spell2] of [
    [capitals, (token) => token.key[0] ?? ""],
    [all, (token) => token.key]
  ]) {
    for (let start = tokens.length - 1; start >= from; start--) {
      const words = tokens.slice(start);
      if (!isCapitalised(tokens[start]?.raw ?? "") || tokens[start]?.key[0] !== needle[0]) continue;
      if (isSubsequence(needle, words.map(spell2).join(""))) return start;
    }
  }
  return null;
}
function foreignStart(tokens, from, short) {
  const words = tokens.slice(from);
  const isBody = words.some(({ raw, key }) => ORGANISATION_HEADS.has(key) && isCapitalised(raw));
  if (!isBody || words.length < 2 || words.length > 8 || !new RegExp("^\\p{Lu}{2,6}$", "u").test(short)) return null;
  const article = words.findLastIndex(
    ({ key }, at) => key === "the" && isCapitalised(words[at + 1]?.raw ?? "")
  );
  const rest = words.slice(article + 1);
  return rest.some(({ key }) => ORGANISATION_HEADS.has(key)) ? from + article + 1 : from;
}
function quotedBefore(text) {
  const closed = /["“„‘'«]([^"“”„«»]{6,220})["”’'»],?\s*$/.exec(text)?.[1];
  if (closed) return closed;
  const open2 = Math.max(
    text.lastIndexOf("\u201C"),
    text.lastIndexOf('"'),
    text.lastIndexOf("\u2018"),
    text.lastIndexOf("\xAB")
  );
  const inside = open2 < 0 ? "" : text.slice(open2 + 1);
  return inside.length > 6 && inside.length < 220 && !/["”»]/.test(inside) && !/[.!?]\s/.test(inside) ? inside.trim() : null;
}
function afterProjectWord(text) {
  const match = new RegExp('\\b(?:project|programme|program)s?,?\\s+(\\p{Lu}[^.;:"\u201C\u201D()]{8,200})$', "u").exec(text)?.[1];
  return match && tokenise(match).length <= MAX_WORDS2 ? match.trim() : null;
}
function findDefinitions(text) {
  return allMatches(text, SHORT).flatMap((match) => {
    const short = match[1] ?? "";
    const head = text.slice(Math.max(0, match.index - 260), match.index).replace(/\s+$/u, "");
    const after2 = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const whole = quotedBefore(head) ?? afterProjectWord(head);
    if (whole) return [{ long: whole, short, before: head.slice(0, head.lastIndexOf(whole)), after: after2 }];
    const tokens = tokenise(head);
    const run = runBack(head, tokens);
    const start = alignedStart(tokens, run, short) ?? foreignStart(tokens, run, short);
    const first = start === null ? void 0 : tokens[start];
    if (!first || start !== null && tokens.length - start < 2) return [];
    return [{ long: head.slice(first.start), short, before: head.slice(0, first.start), after: after2 }];
  }).filter(({ long }) => !QUOTE_OPENS.test(long.slice(0, 1)));
}

// lib/ingest/tags/tables/countries.ts
var ROWS3 = `
AF|Afghanistan|Islamic Republic of Afghanistan|Afghan
AL|Albania||Albanian
DZ|Algeria||Algerian
AD|Andorra||Andorran
AO|Angola||Angolan
AG|Antigua and Barbuda||Antiguan
AR|Argentina|Argentine Republic|Argentine;Argentinian
AM|Armenia||Armenian
AW|Aruba||
AU|Australia||Australian
AT|Austria||Austrian
AZ|Azerbaijan||Azerbaijani
BS|Bahamas|The Bahamas|Bahamian
BH|Bahrain||Bahraini
BD|Bangladesh||Bangladeshi
BB|Barbados||Barbadian
BY|Belarus|Byelorussia|Belarusian;Belarussian
BE|Belgium||Belgian
BZ|Belize||Belizean
BJ|Benin||Beninese
BM|Bermuda||Bermudian
BT|Bhutan||Bhutanese
BO|Bolivia|Plurinational State of Bolivia|Bolivian
BA|Bosnia and Herzegovina|Bosnia;BiH;Bosnia-Herzegovina;Bosnia & Herzegovina|Bosnian
BW|Botswana||Botswanan;Batswana
BR|Brazil||Brazilian
BN|Brunei|Brunei Darussalam|Bruneian
BG|Bulgaria||Bulgarian
BF|Burkina Faso||Burkinabe;Burkinab\xE9
BI|Burundi||Burundian
CV|Cabo Verde|Cape Verde|Cape Verdean;Cabo Verdean
KH|Cambodia||Cambodian
CM|Cameroon||Cameroonian
CA|Canada||Canadian
KY|Cayman Islands||
CF|Central African Republic||
TD|Chad||Chadian
CL|Chile||Chilean
CN|China|People's Republic of China;PRC|Chinese
CO|Colombia||Colombian
KM|Comoros|Union of the Comoros|Comorian
CG|Republic of the Congo|Republic of Congo;Congo-Brazzaville;Congo Brazzaville|
CD|Democratic Republic of the Congo|Democratic Republic of Congo;DR Congo;DRC;D.R. Congo;Congo-Kinshasa;Congo Kinshasa|
CK|Cook Islands||
CR|Costa Rica||Costa Rican
CI|C\xF4te d'Ivoire|Cote d'Ivoire;Ivory Coast|Ivorian
HR|Croatia||Croatian;Croat
CU|Cuba||Cuban
CW|Cura\xE7ao||
CY|Cyprus|Republic of Cyprus|Cypriot
CZ|Czechia|Czech Republic|Czech
DK|Denmark||Danish;Dane
DJ|Djibouti||Djiboutian
DM|Dominica||
DO|Dominican Republic||
EC|Ecuador||Ecuadorian;Ecuadorean
EG|Egypt|Arab Republic of Egypt|Egyptian
SV|El Salvador||Salvadoran;Salvadorian
GQ|Equatorial Guinea||Equatorial Guinean;Equatoguinean
ER|Eritrea||Eritrean
EE|Estonia||Estonian
SZ|Eswatini|Swaziland|Swazi
ET|Ethiopia||Ethiopian
FK|Falkland Islands|Falklands|
FO|Faroe Islands||Faroese
FJ|Fiji||Fijian
FI|Finland||Finnish
FR|France|French Republic|French
GF|French Guiana||
PF|French Polynesia||
GA|Gabon||Gabonese
GM|Gambia|The Gambia|Gambian
GE|Georgia|Republic of Georgia|Georgian
DE|Germany|Federal Republic of Germany|German
GH|Ghana||Ghanaian
GI|Gibraltar||Gibraltarian
GR|Greece|Hellenic Republic|Greek
GL|Greenland||Greenlandic
GD|Grenada||Grenadian
GP|Guadeloupe||
GU|Guam||
GT|Guatemala||Guatemalan
GN|Guinea|Guinea-Conakry;Guinea Conakry;Republic of Guinea|Guinean
GW|Guinea-Bissau|Guinea Bissau|Bissau-Guinean
GY|Guyana||Guyanese
HT|Haiti||Haitian
HN|Honduras||Honduran
HK|Hong Kong||
HU|Hungary||Hungarian
IS|Iceland||Icelandic;Icelander
IN|India|Republic of India;GoI|Indian
ID|Indonesia||Indonesian
IR|Iran|Islamic Republic of Iran|Iranian
IQ|Iraq||Iraqi
IE|Ireland|Republic of Ireland|Irish
IL|Israel||Israeli
IT|Italy||Italian
JM|Jamaica||Jamaican
JP|Japan||Japanese
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian
KZ|Kazakhstan||Kazakh;Kazakhstani
KE|Kenya||Kenyan
KI|Kiribati||
XK|Kosovo||Kosovar;Kosovan
KW|Kuwait||Kuwaiti
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani
LA|Laos|Lao PDR;Lao People's Democratic Republic|Laotian;Lao
LV|Latvia||Latvian
LB|Lebanon||Lebanese
LS|Lesotho||Basotho
LR|Liberia||Liberian
LY|Libya||Libyan
LI|Liechtenstein||
LT|Lithuania||Lithuanian
LU|Luxembourg|Luxemburg|Luxembourgish
MO|Macao|Macau|
MG|Madagascar||Malagasy
MW|Malawi||Malawian
MY|Malaysia||Malaysian
MV|Maldives||Maldivian
ML|Mali||Malian
MT|Malta||Maltese
MH|Marshall Islands||Marshallese
MQ|Martinique||
MR|Mauritania||Mauritanian
MU|Mauritius||Mauritian
YT|Mayotte||
MX|Mexico||Mexican
FM|Micronesia|Federated States of Micronesia|Micronesian
MD|Moldova|Republic of Moldova|Moldovan
MC|Monaco||Monegasque
MN|Mongolia||Mongolian
ME|Montenegro||Montenegrin
MA|Morocco||Moroccan
MZ|Mozambique||Mozambican
MM|Myanmar|Burma|Burmese
NA|Namibia||Namibian
NR|Nauru||Nauruan
NP|Nepal||Nepali;Nepalese
NL|Netherlands|The Netherlands;Holland;Kingdom of the Netherlands|Dutch
NC|New Caledonia||
NZ|New Zealand|Aotearoa|New Zealander
NI|Nicaragua||Nicaraguan
NE|Niger|Republic of the Niger|Nigerien
NG|Nigeria|Federal Republic of Nigeria|Nigerian
KP|North Korea|Democratic People's Republic of Korea;DPRK|North Korean
MK|North Macedonia|Republic of North Macedonia;Macedonia;former Yugoslav Republic of Macedonia;FYROM;FYR Macedonia|Macedonian;North Macedonian
NO|Norway||Norwegian
OM|Oman||Omani
PK|Pakistan|Islamic Republic of Pakistan|Pakistani
PW|Palau||Palauan
PS|Palestine|State of Palestine;Palestinian Territories;Occupied Palestinian Territory;Occupied Palestinian Territories|Palestinian
PA|Panama||Panamanian
PG|Papua New Guinea||Papua New Guinean
PY|Paraguay||Paraguayan
PE|Peru||Peruvian
PH|Philippines|The Philippines|Filipino;Filipina;Philippine
PL|Poland||Polish
PT|Portugal|Portuguese Republic|Portuguese
PR|Puerto Rico||Puerto Rican
QA|Qatar||Qatari
RE|R\xE9union|Reunion Island;La R\xE9union|
RO|Romania||Romanian
RU|Russia|Russian Federation|Russian
RW|Rwanda||Rwandan
KN|Saint Kitts and Nevis|St Kitts and Nevis;St. Kitts and Nevis|
LC|Saint Lucia|St Lucia;St. Lucia|Saint Lucian
VC|Saint Vincent and the Grenadines|St Vincent and the Grenadines;St. Vincent and the Grenadines|
WS|Samoa||Samoan
SM|San Marino||
ST|S\xE3o Tom\xE9 and Pr\xEDncipe|Sao Tome and Principe;S\xE3o Tom\xE9 & Pr\xEDncipe|
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian
SN|Senegal||Senegalese
RS|Serbia|Republic of Serbia|Serbian;Serb
SC|Seychelles||Seychellois
SL|Sierra Leone||Sierra Leonean
SG|Singapore||Singaporean
SK|Slovakia|Slovak Republic|Slovak;Slovakian
SI|Slovenia||Slovenian;Slovene
SB|Solomon Islands||
SO|Somalia|Federal Republic of Somalia|Somali;Somalian
ZA|South Africa||South African
KR|South Korea|Republic of Korea;ROK|South Korean
SS|South Sudan||South Sudanese
ES|Spain|Kingdom of Spain|Spanish;Spaniard
LK|Sri Lanka||Sri Lankan
SD|Sudan||Sudanese
SR|Suriname|Surinam|Surinamese
SE|Sweden|Kingdom of Sweden|Swedish;Swede
CH|Switzerland|Swiss Confederation|Swiss
SY|Syria|Syrian Arab Republic|Syrian
TW|Taiwan||Taiwanese
TJ|Tajikistan||Tajik
TZ|Tanzania|United Republic of Tanzania|Tanzanian
TH|Thailand||Thai
TL|Timor-Leste|East Timor|Timorese;East Timorese
TG|Togo||Togolese
TO|Tonga||Tongan
TT|Trinidad and Tobago|Trinidad & Tobago|Trinidadian
TN|Tunisia||Tunisian
TR|T\xFCrkiye|Turkey;Turkiye;Republic of Turkey;Republic of T\xFCrkiye|Turkish;Turk
TM|Turkmenistan||Turkmen
TC|Turks and Caicos Islands|Turks and Caicos|
TV|Tuvalu||Tuvaluan
UG|Uganda||Ugandan
UA|Ukraine||Ukrainian
AE|United Arab Emirates|UAE;U.A.E.;Emirates|Emirati
GB|United Kingdom|UK;U.K.;Great Britain;Britain;England;Scotland;Wales;Northern Ireland|British;Briton;Scottish;Welsh;Northern Irish
US|United States|United States of America;USA;US;U.S.;U.S.A.;Georgia, USA;Georgia, US;Georgia, U.S.|American
UY|Uruguay||Uruguayan
UZ|Uzbekistan||Uzbek
VU|Vanuatu||
VA|Holy See|Vatican;Vatican City|
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan
VN|Vietnam|Viet Nam|Vietnamese
VG|British Virgin Islands||
VI|US Virgin Islands|U.S. Virgin Islands|
EH|Western Sahara||Sahrawi
YE|Yemen||Yemeni
ZM|Zambia||Zambian
ZW|Zimbabwe||Zimbabwean
IO|British Indian Ocean Territory||
AX|\xC5land Islands|\xC5land|
`;
var list = (field) => field ? field.split(";") : [];
var withPlurals = (demonyms) => demonyms.flatMap((word) => /(?:ese|ish|ch|ss|x|z|s)$/.test(word) ? [word] : [word, `${word}s`]);
var COUNTRIES = ROWS3.trim().split("\n").map((row) => {
  const [code = "", name = "", names, demonyms] = row.split("|");
  return { code, name, names: list(names), demonyms: withPlurals(list(demonyms)) };
});
var MISLEADING_NAMES = new Set(
  "granada maurice dominique dominica man reunion jersey martin montserrat sao aland congo korea corea coree".split(
    " "
  )
);
var COUNTRY_SHADOWS = `
Indian Ocean;West Indian;American Indian;Indian Wells;Gulf of Guinea;Gulf of Mexico;Gulf of Oman;Sea of Oman;Gulf of Thailand;
New Mexico;New Jersey;New England;New South Wales;New Britain;Prince of Wales;Princess of Wales;South China Sea;East China Sea;Sea of Japan;
Bay of Bengal;Persian Gulf;English Channel;Lake Malawi;Lake Chad;Lake Chad Basin;Congo Basin;Congo River;River Congo;River Niger;River Jordan;
Michael Jordan;Jordan Peterson;Air Jordan;Vernon Jordan;Barbara Jordan;Jim Jordan;Neil Jordan;Armin Jordan;West Jordan;Jordan Pickford;Jordan Henderson;Jordan Spieth;Jordan Belfort;Jordan Bardella;
Panama City Beach;Panama Papers;Panama hat;Latin American;Latin Americans;South American;South Americans;North American;North Americans;Central American;Central Americans;
African American;African Americans;Organization of American States;Inter American;Pan American;Native American;Native Americans;British Columbia;Benin City;
South Georgia and the South Sandwich Islands;South Georgia;Georgia Tech;University of Georgia;State of Georgia;Georgia Southern;Georgia State;Georgia Bulldogs;Georgia Aquarium;
Georgia O'Keeffe;Georgia Meloni;Georgia Avenue;Georgian Bay;Georgian era;Georgian architecture;Georgian house;Georgian style;Georgian townhouse;Strait of Georgia;
Atlanta, Georgia;Savannah, Georgia;Augusta, Georgia;Athens, Georgia;Macon, Georgia;Georgia governor;Governor of Georgia;Georgia Governor;
Georgia legislature;Georgia General Assembly;Georgia Senate;Georgia senator;Georgia Republican;Georgia Republicans;Georgia Democrat;Georgia Democrats;
Cuba Gooding;Chad Smith;Chad Kroeger;Chad Johnson;Chad Wolf;Israel Kamakawiwo;Tom Holland;India Today;Indiana;French fries;French kiss;French window;French toast;French horn;
Swiss cheese;Swiss Army knife;Swiss cottage;Danish pastry;German shepherd;German Shepherd;German measles;Turkish delight;Turkish bath;Greek salad;Greek yoghurt;Russian roulette;
Brazil nut;Brazil nuts;Chinese whispers;Chinatown;Irish Sea;Norwegian Sea;Philippine Sea;Mexican wave;Dutch courage;Venetian blind;Spanish flu;
Holland Park;Holland Tunnel;Lebanon County;Poland Spring;Jamaica Bay;Jamaica Plain;Turkey Creek;Thanksgiving Turkey;Guinea pig;Guinea fowl;Cyprus tree;
Korean Peninsula;Korean War;Central Macedonia;Western Macedonia;Eastern Macedonia;Alexander of Macedonia;American football;American English;British English
`.replace(/\n/g, "").split(";").map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");

// lib/ingest/tags/mine/organisations.ts
var CAP = "\\p{Lu}[\\p{L}\\p{N}]{0,40}(?:[-\u2013'\u2019][\\p{L}\\p{N}]{1,40}){0,4}";
var LINK = "(?:of|for|and|&|on|the|to|in|de|la|des|du)";
var EDGE = "(?<![\\p{L}\\p{N}])";
var MAYBE = new RegExp(
  "Association|Agency|Institute|Foundation|Federation|Ombudsman|Customs|University|Council|Corporation|Academy|Police|Society|Alliance|Confederation|Authority|Secretariat|Club|Observatory|Chamber|League|Commission|Service|Guard|Office|Directorate|Court|Centre|Government|Delegation"
);
var LAST_HEAD = "(?:Association|Agency|Institute|Foundation|Federation|Ombudsman|Customs|University|Council|Corporation|Academy|Police|Society|Alliance|Confederation|Authority|Secretariat)";
var FIRST_HEAD = "(?:Federation|Association|Club|Institute|University|Foundation|Observatory|Alliance|Confederation|Chamber|League|Academy|Society|High Commission)";
var ENDS2 = new RegExp(
  `${EDGE}((?:${CAP}\\s){1,5}${LAST_HEAD})(?![\\p{L}\\p{N}])(?!\\s(?:of|for|on)\\s\\p{Lu})`,
  "gu"
);
var STARTS = new RegExp(
  `${EDGE}((?:${CAP}\\s){0,2}${FIRST_HEAD}\\s(?:of|for)\\s(?:the\\s)?${CAP}(?:(?:\\s(?:and|of|for|&))?\\s${CAP}){0,4})`,
  "gu"
);
var BODY_OF = new RegExp(
  `${EDGE}((?:(?:${CAP}|${LINK})\\s){0,6}(?:Service|Guards?|Office|Agency|Police|Authority|Directorate|Court|Customs|Commission|Centre|Government|Delegation|Secretariat)\\s(?:of|to|in)\\s(?:the\\s)?(?:Republic\\sof\\s)?(?:${CAP})(?:\\s${CAP})?)`,
  "gu"
);
var GOVERNMENT = new RegExp("(Government of (?:the )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) \\(", "gu");
var BAD_START = new Set(
  "the a an minister deputy director head president ambassador chief secretary mr ms mrs dr prof professor under as at in on by with from for of and to this that our their new vice representative chair member members first second both join joint visit".split(
    " "
  )
);
var COUNTRY_WORDS = new Set(
  COUNTRIES.flatMap(({ name, names }) => [name, ...names]).map((name) => foldKey(name))
);
var NATIONS = /* @__PURE__ */ new Set([
  ...COUNTRY_WORDS,
  ...COUNTRIES.flatMap(({ demonyms }) => demonyms).map((word) => foldKey(word))
]);
var ROLE = new RegExp("^(?:['\u2019\xB4]s?)?\\s(?:(?:Deputy|Regional|Executive|Acting|Brussels|Senior)\\s)?(?:Director|Secretary|President|Head|[Oo]ffices?|[Ee]xperts?|[Tt]eam|[Ss]taff|Member\\sStates|[Bb]ureau|Mission|[Ss]pokes\\w+|Chair\\w*|CEO|representative|workshop)(?!\\p{L})|^-(?:led|supported|run|funded)", "u");
var BY2 = /(?:organi[sz]ed|implemented|hosted|led|developed|produced|conducted|founded|published|run|operated|represented|office|Head|Director|experts) (?:jointly )?(?:by|of|at) (?:the )?$/;
var trimStart = (name) => {
  let words = name.replace(new RegExp("^\\p{Lu}\\p{L}+['\u2019]s\\s(?=\\p{Lu})", "u"), "").split(/\s/);
  while (words.length > 1 && BAD_START.has((words[0] ?? "").toLowerCase())) words = words.slice(1);
  return words.join(" ");
};
function isOrganisationDefinition({ long, before }) {
  if (/(?:^|\s)(?:an?|\d+|such|first|local|regional)\s$/i.test(before)) return false;
  return tokenise(long).some(({ raw, key }) => ORGANISATION_HEADS.has(key) && isCapitalised(raw));
}
function withCountry(text, name, end) {
  const next = new RegExp("^\\s(\\p{Lu}\\p{L}+)", "u").exec(text.slice(end, end + 30))?.[1];
  return next && /(?:Police|Customs)$/.test(name) && COUNTRY_WORDS.has(foldKey(next)) ? `${name} ${next}` : name;
}
function isUnmistakable(name) {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 9 || !isCapitalised(words[0] ?? "")) return false;
  if (/^(?:Ministry|Ministries|Department|Office) of/.test(name)) return false;
  return !new RegExp("(?:Police|Customs|Authority)(?: \\p{Lu}\\p{L}+)?$", "u").test(name) || words.some((word) => NATIONS.has(foldKey(word)));
}
function namedOrganisations(text) {
  if (!MAYBE.test(text)) return [];
  const named = [ENDS2, STARTS].flatMap(
    (pattern) => allMatches(text, pattern).map(
      (match) => withCountry(text, match[1] ?? "", match.index + match[0].length)
    )
  );
  const national = allMatches(text, BODY_OF).map(([, name = ""]) => name).filter((name) => {
    const last = /(?:of|to|in) (?:the )?(?:Republic of )?(.+)$/.exec(name)?.[1] ?? "";
    return COUNTRY_WORDS.has(foldKey(last)) && !/(?:Government|Service|Office|Centre|Commission) (?:to|in)/.test(name);
  });
  const governments = allMatches(text, GOVERNMENT).map(([, name = ""]) => name);
  return [...named, ...national.filter((name) => !/Government of/.test(name)), ...governments].map((name) => trimStart(name).replace(/^European Union Delegation/, "EU Delegation")).filter(isUnmistakable);
}
function actingAcronyms(text) {
  return Array.from(text.matchAll(new RegExp("(?<![\\p{L}\\p{N}#@-])\\p{Lu}{3,8}(?![\\p{L}\\p{N}])", "gu"))).flatMap((match) => {
    const after2 = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    return ROLE.test(after2) || BY2.test(before) ? [match[0]] : [];
  });
}

// lib/ingest/tags/mine/processes.ts
var TOWNS = new Set(PLACES.flatMap(([name, aliases]) => [name, ...aliases]));
var CAP2 = "\\p{Lu}[\\p{L}\\p{N}]{0,40}";
var AFTER_TOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(${CAP2}(?:\\s${CAP2}){0,2})\\s(Process|Dialogue)(?![\\p{L}])`,
  "gu"
);
var PARTNERSHIP = new RegExp(
  `(?<![\\p{L}\\p{N}-])((?:EU|${CAP2})[-\u2013](?:EU|${CAP2}(?:\\s${CAP2})?)\\s(?:Mobility|Strategic|Migration|Free Trade)\\s(?:Partnership|Agreement|Dialogue))(?![\\p{L}])`,
  "gu"
);
var CONVENTION = /(?<![\p{L}])(?:ILO|UN|IMO) Convention(?: No\.?)? ?\d{1,3}(?!\d)/gu;
function namedProcesses(text) {
  if (!/Process|Dialogue|Partnership|Agreement|Convention/.test(text)) return [];
  const towns = allMatches(text, AFTER_TOWN).flatMap(([, words = "", kind = ""]) => {
    const town = words.replace(/^(?:The|At|In|On|Both|While|As)\s/, "");
    return TOWNS.has(town) ? [`${town} ${kind}`] : [];
  });
  const partnerships = allMatches(text, PARTNERSHIP).map(([, name = ""]) => name.replace(/–/g, "-"));
  const conventions = allMatches(text, CONVENTION).map(([name]) => name.replace(/ No\.?/, ""));
  return [...towns, ...partnerships, ...conventions];
}

// lib/ingest/tags/mine/projects.ts
var WORD3 = "(?:[Pp]roject|PROJECT|[Pp]rogramme|[Pp]rogram|[Ii]nitiative)";
var SHORT2 = "(?=[\\p{L}\\p{N}]{0,12}[\\p{Lu}\\p{N}][\\p{L}\\p{N}]{0,12}[\\p{Lu}\\p{N}])\\p{Lu}[\\p{L}\\p{N}]{0,30}(?:[-\u2013][\\p{L}\\p{N}]{1,30}){0,4}";
var PHASE = "(?:\\s(?:[IVX]+|\\d{1,2}))?";
var EDGE2 = "(?<![\\p{L}\\p{N}-])";
var MAYBE2 = /project|programme|program|initiative|facility|\s(?:I[IVX]|V)/i;
var BEFORE2 = new RegExp(`${EDGE2}(${SHORT2}${PHASE}(?:\\s\\p{Lu}\\p{Ll}+){0,2})\\s${WORD3}(?![\\p{L}])`, "gu");
var AFTER = new RegExp(`${EDGE2}${WORD3}\\s(${SHORT2}${PHASE})(?![\\p{L}\\p{N}])`, "gu");
var IS_A = new RegExp(
  `${EDGE2}(${SHORT2}${PHASE})\\s(?:is|was)\\s(?:an?|the|one of the)\\s[^.]{0,40}?(?:project|programme|initiative|facility)`,
  "gu"
);
var PHASED = new RegExp(`${EDGE2}(${SHORT2}\\s(?:II|III|IV|VI{0,3}|IX))(?![\\p{L}\\p{N}-])`, "gu");
var PLAIN = new RegExp(
  `${EDGE2}(?<!(?<!\\p{L})(?!(?:The|An?|Our|In|Under|Within|For|At|This)\\s)\\p{Lu}[\\p{L}\\p{N}-]{0,40}\\s(?:(?:and|of|for)\\s)?)(\\p{Lu}\\p{Ll}{3,})\\s(?:[Pp]roject|[Pp]rogramme)(?![\\p{L}])`,
  "gu"
);
var QUOTED2 = /\b(?:project|programme|program)s?(?:\s(?:entitled|called|titled|named))?[,:]?\s["“„‘«]([^"“”„«»]{8,160}?)["”’»]/gu;
var COMMON2 = new Set(
  "this that these those the our their its his her each every another other any all some one two three new old pilot joint twinning regional national senior junior training global european international local rural urban research development education master bachelor support current previous first second third final flagship future action work general special strategic innovation youth health student students exchange programme phase state partner partners under within during through both funded said similar large small summer winter spring autumn capital major minor federal municipal public private community social cultural scientific space nuclear manager".split(" ")
);
function withoutPhase(name) {
  return name.replace(/\s(?:[IVX]+|\d{1,2})$/u, "");
}
function projectShortNames(text) {
  if (!MAYBE2.test(text)) return [];
  const found = [BEFORE2, AFTER, IS_A, PHASED].flatMap(
    (pattern) => allMatches(text, pattern).map(([, name = ""]) => name)
  );
  return found.map((name) => name.trim());
}
function plainProjectNames(text) {
  if (!MAYBE2.test(text)) return [];
  return allMatches(text, PLAIN).map(([, name = ""]) => name).filter((name) => !COMMON2.has(name.toLowerCase()));
}
function quotedProjects(text) {
  return allMatches(text, QUOTED2).map(([, title = ""]) => title.trim()).filter((title) => {
    const words = tokenise(title);
    return words.length >= 3 && words.length <= 20 && isCapitalised(words[0]?.raw ?? "") && !/\(/.test(title);
  });
}
function isProjectDefinition({ long, before, after: after2 }) {
  if (/^["”’'»]?\)?,?\s(?:\S+\s)?(?:project|programme|program|initiative|action)\b/i.test(after2)) return true;
  if (/\b(?:project|programme|program|initiative)s?,?(?:\s(?:entitled|called|titled|named))?,?\s?["“„‘'«]?$/i.test(
    before
  ))
    return true;
  return hasProjectHead(long);
}
function hasProjectHead(long) {
  return tokenise(long).some(({ raw, key }) => PROJECT_HEADS.has(key) && isCapitalised(raw));
}

// lib/ingest/tags/sections.ts
var GLANCE2 = 160;
var fold2 = (text) => text.replace(/[\s.…]+/g, " ").trim().toLowerCase();
function spellOut2(hashtag) {
  return hashtag.replace(/^#/, "").replace(new RegExp("(\\p{Ll})(\\p{Lu})", "gu"), "$1 $2").replace(new RegExp("(\\p{L})(\\p{N}{4})$", "u"), "$1 $2");
}
function sectionsOf(item) {
  const body = item.body.map(({ text }) => text).filter((text) => text !== "");
  const start = fold2(item.summary ?? "").slice(0, 60);
  const isNew = start !== "" && !body.some((text) => fold2(text.slice(0, GLANCE2)).startsWith(start)) && fold2(item.title) !== fold2(item.summary ?? "");
  const pieces = [["title", item.title]];
  if (isNew) pieces.push(["lead", item.summary ?? ""]);
  for (const [at, text] of body.entries()) pieces.push([at === 0 && !isNew ? "lead" : "body", text]);
  for (const hashtag of item.hashtags) pieces.push(["hashtag", spellOut2(hashtag)]);
  return pieces.map(([where, text]) => ({ where, text, tokens: tokenise(text) }));
}

// lib/ingest/tags/learn-terms.ts
var HOUSEHOLD = 3;
var ENOUGH_ACTS = 2;
var foldPhrase = (phrase) => tokenise(phrase).map(({ key }) => key).join(" ");
var count2 = (counts, key, by = 1) => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
function collect2(items) {
  const finds = {
    definitions: [],
    projects: /* @__PURE__ */ new Map(),
    plainProjects: /* @__PURE__ */ new Map(),
    quoted: /* @__PURE__ */ new Set(),
    acting: /* @__PURE__ */ new Map(),
    organisations: /* @__PURE__ */ new Set(),
    processes: /* @__PURE__ */ new Set(),
    alone: /* @__PURE__ */ new Map(),
    plurals: /* @__PURE__ */ new Set()
  };
  for (const item of items) {
    const alone = /* @__PURE__ */ new Set();
    for (const { text, where } of sectionsOf(item)) {
      finds.definitions.push(...findDefinitions(text));
      for (const name of projectShortNames(text)) count2(finds.projects, name);
      for (const name of plainProjectNames(text)) count2(finds.plainProjects, name);
      for (const title of quotedProjects(text)) finds.quoted.add(title);
      for (const name of actingAcronyms(text)) count2(finds.acting, name);
      for (const name of namedOrganisations(text)) finds.organisations.add(name);
      for (const [, short = ""] of text.matchAll(new RegExp("(?<![\\p{L}\\p{N}])(\\p{Lu}{2,})s(?![\\p{L}\\p{N}])", "gu")))
        finds.plurals.add(short);
      for (const name of namedProcesses(text)) finds.processes.add(name);
      for (const [short] of text.matchAll(
        new RegExp("(?<![\\p{L}\\p{N}(-])\\p{Lu}[\\p{L}\\p{N}]{0,20}\\p{Lu}[\\p{L}\\p{N}]{0,20}(?:-[\\p{L}\\p{N}]{1,20}){0,3}(?![\\p{L}\\p{N}])(?!\\s?\\))", "gu")
      )) {
        if (where === "title" && !item.titleDerived) count2(finds.alone, short, HOUSEHOLD - 1);
        alone.add(short);
      }
    }
    for (const short of alone) count2(finds.alone, short);
  }
  const titles = items.map(({ title }) => title).join("\n");
  for (const { short } of finds.definitions) {
    if (/ /.test(short) && titles.includes(short) && !titles.includes(`(${short})`))
      count2(finds.alone, short, HOUSEHOLD);
  }
  return finds;
}
function projectTerms(finds, isKnown, isBody) {
  const terms2 = [];
  const longs = /* @__PURE__ */ new Set();
  const add = (name, aliases) => {
    if (!isKnown(name) && !isBody(name) && !isBody(name.split(" ")[0] ?? ""))
      terms2.push({ type: "project", name, aliases });
  };
  for (const definition of finds.definitions) {
    const { long, short } = definition;
    const base = withoutPhase(short);
    longs.add(foldPhrase(long));
    if (!isProjectDefinition(definition) && !finds.projects.has(short) && !finds.projects.has(base)) continue;
    const isLongBetter = hasProjectHead(long) && !/ /.test(base) && !finds.alone.has(base);
    add(isLongBetter ? `${long} (${short})` : base, [long, short, base]);
  }
  for (const name of finds.projects.keys()) {
    const base = withoutPhase(name);
    if (!/^(?:[IVX]+|[A-Z]\d?)$/.test(base)) add(base, [name]);
  }
  for (const [name, times] of finds.plainProjects) if (times >= 2) add(name, []);
  for (const title of finds.quoted) if (!longs.has(foldPhrase(title))) add(title, []);
  return terms2;
}
function organisationTerms(finds, isKnown) {
  const terms2 = [];
  for (const name of finds.organisations)
    if (!isKnown(name)) terms2.push({ type: "organisation", name, aliases: [] });
  for (const definition of finds.definitions) {
    const { long, short } = definition;
    if (isProjectDefinition(definition) || !isOrganisationDefinition(definition) || isKnown(short) || isKnown(long) || finds.plurals.has(short))
      continue;
    const isHousehold = (finds.alone.get(short) ?? 0) >= HOUSEHOLD;
    const isTelling = short.length > 2;
    const name = isHousehold ? short : isTelling ? `${long} (${short})` : long;
    terms2.push({ type: "organisation", name, aliases: isTelling ? [long, short] : [] });
  }
  const defined = new Set(finds.definitions.map(({ short }) => short));
  for (const [name, times] of finds.acting) {
    if (times < ENOUGH_ACTS || isKnown(name) || defined.has(name)) continue;
    if ((finds.projects.get(name) ?? 0) < times) terms2.push({ type: "organisation", name, aliases: [] });
  }
  return terms2;
}
function learnTerms(items, known3) {
  const finds = collect2(items);
  const isKnown = (name) => knows(known3, name);
  const organisations = organisationTerms(finds, isKnown);
  const bodies = compileMatcher(organisations);
  const projects = projectTerms(finds, isKnown, (name) => knows(bodies, name));
  const processes = [...finds.processes].filter((name) => !isKnown(name)).map((name) => ({ type: "process", name, aliases: [] }));
  return [...organisations, ...projects, ...processes];
}

// lib/ingest/tags/mine/events.ts
var CAP3 = "\\p{Lu}[\\p{L}\\p{N}]{0,40}(?:[-\u2013'\u2019][\\p{L}\\p{N}]{1,40}){0,4}['\u2019]?";
var KIND = "(?:Ministerial Conference|Conference|Summit|Forum|Congress|Ministerial Meeting|Assembly|Workshop|Olympics|Expo|Festival)";
var ORDINAL = "(?:\\d{1,3}(?:st|nd|rd|th)|[IVX]{1,5}|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?=\\s))";
var EDGE3 = "(?<![\\p{L}\\p{N}])";
var MAYBE3 = /Conference|Summit|Forum|Congress|Ministerial|Assembly|Workshop|Olympics|Expo|Festival/;
var NUMBERED2 = new RegExp(
  `${EDGE3}(${ORDINAL}\\s(?:${CAP3}\\s){0,5}${KIND})(?:\\s(?:(of)\\sthe|(on)(?:\\sthe)?)\\s(${CAP3}(?:(?:\\s(?:of|and))?\\s${CAP3}){0,4}))?(?![\\p{L}\\p{N}])`,
  "gu"
);
var YEARLY = new RegExp(`${EDGE3}((?:${CAP3}\\s){1,5}${KIND}\\s(?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`, "gu");
function namedEvents(text) {
  if (!MAYBE3.test(text)) return [];
  const numbered = allMatches(text, NUMBERED2).map(([evidence, name = "", of, on, topic]) => {
    if (of && topic) {
      const [ordinal = "", ...kind] = name.split(" ");
      return { name: `${ordinal} ${topic} ${kind.join(" ")}`, evidence };
    }
    return { name: on && topic ? evidence : name, evidence: on && topic ? evidence : name };
  }).filter(({ name }) => name.split(" ").length >= 3);
  const yearly = allMatches(text, YEARLY).map(([evidence, name = ""]) => ({
    name: name.replace(/^(?:The|At|In|During|This)\s/, ""),
    evidence
  })).filter(({ name }) => name.split(" ").length >= 3);
  return [...numbered, ...yearly].map(({ name, evidence }) => ({ name: name.replace(/’/g, "'"), evidence }));
}

// lib/ingest/tags/mine/people.ts
var NAME = "\\p{Lu}\\p{Ll}+(?:[-'\u2019]\\p{Lu}?\\p{Ll}+)?(?:\\s(?:\\p{Lu}\\.|(?:van|von|de|der|den|al|el|bin|di|da|dos|la)\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+(?:[-'\u2019]\\p{Lu}?\\p{Ll}+)?)){1,3}";
var TITLED = new RegExp(
  `(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Ambassador|President|Prime Minister|Minister|Commissioner|Secretary[- ]General|Director[- ]General|Chancellor)\\.?,?\\s(${NAME})(?![\\p{L}])`,
  "gu"
);
var ROLE_WORD = /\b(?:of|for|Minister|General|Affairs|State|Republic|Union|Nations|Director|Ambassador|Ministry|Commission|Secretary)\b/;
var ENOUGH2 = 3;
function namedPeople(title, text) {
  const all = `${title}
${text}`;
  const names = new Set(
    allMatches(all, TITLED).map(([, name = ""]) => name).filter((name) => !ROLE_WORD.test(name))
  );
  return [...names].filter((name) => title.includes(name) || all.split(name).length > ENOUGH2);
}

// lib/ingest/tags/refine-names.ts
var NATIONAL = new Set(
  COUNTRIES.flatMap(({ name, names, demonyms }) => [name, ...names, ...demonyms]).map(
    (word) => foldKey(word)
  )
);
function soleCountry(sightings2) {
  const countries = sightings2.filter(({ type }) => type === "country");
  const upFront = countries.filter(({ where }) => where === "title" || where === "lead");
  const names = new Set((upFront.length > 0 ? upFront : countries).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== void 0 ? only : null;
}
function nameMinistry(name, country) {
  if (country === null || !/^Ministry (?:of|for)/.test(name)) return name;
  if (name.split(/[\s(),’']+/).some((word) => NATIONAL.has(foldKey(word)) || NATIONAL.has(foldKey(word.replace(/s$/, "")))))
    return name;
  const bracket = name.lastIndexOf(" (");
  return bracket < 0 ? `${name} of ${country}` : `${name.slice(0, bracket)} of ${country}${name.slice(bracket)}`;
}
function refineNames(sightings2) {
  const country = soleCountry(sightings2);
  const dated = new Set(
    sightings2.filter(({ type, name }) => type === "event" && / \d{4}$/.test(name)).map(({ name }) => name)
  );
  return sightings2.map((sighting) => {
    if (sighting.type === "organisation") return { ...sighting, name: nameMinistry(sighting.name, country) };
    const withYear = sighting.type === "event" ? [...dated].find((name) => name.slice(0, -5) === sighting.name) : void 0;
    return withYear ? { ...sighting, name: withYear } : sighting;
  });
}

// lib/ingest/stages/tag.ts
var LONG_TEXT = 450;
var LEARNED = 1;
var LEARN_FROM = 1e3;
var compiled = /* @__PURE__ */ new WeakMap();
var compiledLearned = /* @__PURE__ */ new WeakMap();
function countriesIn(language, vocabulary) {
  if (language === "en" || !countryNames.getSupportedLanguages().includes(language)) return [];
  const names = countryNames.getNames(language, { select: "all" });
  const wanted = new Set(vocabulary.terms.filter(({ type }) => type === "country").map(({ name }) => name));
  return COUNTRIES.filter(({ name }) => wanted.has(name)).map(({ code, name }) => ({
    type: "country",
    name,
    aliases: (names[code] ?? []).filter(
      (alias) => !new RegExp("^\\p{Script=Latin}{1,2}$", "u").test(alias) && !MISLEADING_NAMES.has(foldKey(alias))
    )
  }));
}
function matcherFor(vocabulary, language) {
  const matchers = compiled.get(vocabulary.terms) ?? /* @__PURE__ */ new Map();
  compiled.set(vocabulary.terms, matchers);
  const known3 = matchers.get(language);
  if (known3) return known3;
  const matcher = compileMatcher(
    [...countriesIn(language, vocabulary), ...vocabulary.terms],
    COUNTRY_SHADOWS
  );
  matchers.set(language, matcher);
  return matcher;
}
function learnedMatcher(terms2) {
  const matcher = compiledLearned.get(terms2) ?? compileMatcher(terms2);
  compiledLearned.set(terms2, matcher);
  return matcher;
}
function sightings(section, gazetteer2, learned) {
  const { text, tokens, where } = section;
  const matches = findMatches(text, tokens, [gazetteer2, learned]).filter((match) => isMeant(section, match));
  const inner = matches.filter(({ matcher }) => matcher === LEARNED).flatMap(({ from, to }) => {
    const inside = { ...section, tokens: tokens.slice(from, to) };
    return findMatches(text, inside.tokens, [gazetteer2]).filter((match) => (match.type === "country" || match.type === "region") && isMeant(inside, match)).map((match) => ({ ...match, from: match.from + from, to: match.to + from }));
  });
  return [...matches, ...inner].map(({ type, name, from, to }) => {
    const year = type === "event" && /^(?:19|20)\d\d$/.test(tokens[to]?.raw ?? "") ? ` ${tokens[to]?.raw}` : "";
    const end = tokens[year === "" ? to - 1 : to]?.end;
    return {
      type: type ?? "topic",
      name: `${name}${year}`,
      where,
      evidence: text.slice(tokens[from]?.start, end)
    };
  });
}
function confidenceOf(found) {
  const base = found.some(({ where }) => where === "title") ? 0.9 : found.some(({ where }) => where === "lead") ? 0.75 : 0.6;
  return Math.round(Math.min(0.98, base + 0.04 * (found.length - 1)) * 100) / 100;
}
function mined(item, sections) {
  const events = sections.flatMap(
    ({ text, where }) => namedEvents(text).map(({ name, evidence }) => ({ type: "event", name, evidence, where }))
  );
  const body = item.body.map(({ text }) => text).join("\n");
  const people = namedPeople(item.title, body).map((name) => ({
    type: "person",
    name,
    evidence: name,
    where: item.title.includes(name) ? "title" : "body"
  }));
  const topics = item.categories.map((name) => ({
    type: "topic",
    name,
    evidence: name,
    where: "lead"
  }));
  return [...events, ...people, ...topics];
}
function suggest(item, gazetteer2, learned) {
  const sections = sectionsOf(item);
  const seen = [
    ...sections.flatMap((section) => sightings(section, gazetteer2, learned)),
    ...mined(item, sections)
  ];
  const all = refineNames(seen);
  const groups = /* @__PURE__ */ new Map();
  for (const sighting of all) {
    const key = `${sighting.type}|${foldKey(sighting.name)}`;
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  const words = sections.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [...groups.values()].filter((found) => !isPassing(found, words)).flatMap(
    (found) => found.slice(0, 1).map(({ type, name, evidence }) => ({ type, name, confidence: confidenceOf(found), evidence }))
  ).sort((left, right) => right.confidence - left.confidence);
}
function isPassing(found, words) {
  const [first] = found;
  if (!first || first.type !== "place" && first.type !== "region") return false;
  return words > LONG_TEXT && found.every(({ where }) => where === "body") && found.length < 1 + Math.floor(words / LONG_TEXT);
}
function learnVocabulary(items, vocabulary) {
  const step = Math.max(1, Math.ceil(items.length / LEARN_FROM));
  const sample = items.filter((_, at) => at % step === 0);
  return { terms: vocabulary.terms, learned: learnTerms(sample, matcherFor(vocabulary, "en")) };
}
function tagItem(item, vocabulary) {
  const { learned = [] } = vocabulary.learned ? vocabulary : learnVocabulary([item], vocabulary);
  return suggest(item, matcherFor(vocabulary, item.language), learnedMatcher(learned));
}

// lib/ingest/tags/tables/processes.ts
var PROCESS_ROWS = `
Global Compact for Safe, Orderly and Regular Migration=Global Compact on Migration=Global Compact for Migration=GCM=Global Compacts;Global Compact on Refugees=GCR;Sustainable Development Goals=SDGs=SDG=2030 Agenda for Sustainable Development=2030 Agenda=Agenda 2030
New York Declaration for Refugees and Migrants=New York Declaration;Global Approach to Migration and Mobility=Global Approach on Migration and Mobility=GAMM;Paris Agreement;Kyoto Protocol;Addis Ababa Action Agenda;Sendai Framework=Sendai Framework for Disaster Risk Reduction;Pact on Migration and Asylum=New Pact on Migration and Asylum=EU Pact on Migration and Asylum
Budapest Process;Prague Process;Rabat Process;Khartoum Process;Bali Process;Colombo Process;Almaty Process;Puebla Process;Quito Process;Abu Dhabi Dialogue;Bologna Process;Barcelona Process;Berlin Process;Helsinki Process;Kimberley Process;Astana Process;Barcelona Convention;Istanbul Convention;Geneva Convention=Geneva Conventions=1951 Refugee Convention=Refugee Convention;Eastern Partnership;Global Forum on Migration and Development=GFMD;S\xF6derk\xF6ping Process
`;
var DAY_ROWS = `
International Migrants Day=Migrants Day=International Day of Migrants;World Refugee Day;World Day Against Child Labour=World Day against Child Labour;World Day Against Trafficking in Persons=World Day against Trafficking in Persons;International Women's Day;Human Rights Day;World Press Freedom Day;International Youth Day;Earth Day;World Environment Day;World Health Day;World Humanitarian Day;Europe Day;World Water Day;World Food Day;International Day of Peace;International Day of Democracy;World AIDS Day;Universal Children's Day;World Children's Day;International Day of Family Remittances;International Day for the Elimination of Violence against Women;EU Anti-Trafficking Day;International Day of Persons with Disabilities;Holocaust Remembrance Day
`;
function parse2(rows) {
  return rows.split(/[;\n]+/).filter((entry) => entry !== "").map((entry) => {
    const [name = "", ...aliases] = entry.split("=");
    return [name, aliases];
  });
}
var PROCESSES = parse2(PROCESS_ROWS);
var DAYS = parse2(DAY_ROWS);

// lib/ingest/tags/tables/regions.ts
var ROWS4 = `
Western Balkans=West Balkans=Western Balkan;Balkans=Balkan;Central Asia=Central Asian;South Asia=South Asian;Southeast Asia=South-East Asia=South East Asia;East Asia;Asia-Pacific=Asia Pacific=Asia and the Pacific;
Middle East;Middle East and North Africa=MENA;Near East;Gulf States=Gulf states;Arabian Peninsula;Maghreb;Mashreq;North Africa=Northern Africa;West Africa=Western Africa;East Africa=Eastern Africa;Central Africa;Southern Africa;
Horn of Africa;Sahel;Sub-Saharan Africa;Great Lakes Region=Great Lakes region;Lake Chad Basin;Gulf of Guinea;
Latin America=Latin America and the Caribbean;South America;Central America;Caribbean;North America;Northern Triangle;Amazon Basin;
Eastern Europe;Eastern Europe and Central Asia;Central Europe;Central and Eastern Europe;South-Eastern Europe=Southeast Europe=South East Europe=Southeastern Europe=South-East Europe;Southern Europe;Northern Europe;Western Europe;
South Caucasus=Southern Caucasus;Caucasus;Baltic States=Baltic states=Baltics;Nordic countries=Nordics;Scandinavia;Benelux;Iberian Peninsula;Black Sea region=Black Sea;Baltic Sea region;
Mediterranean=Mediterranean region;Euro-Mediterranean=Euro-Mediterranean region=EuroMed;Eastern Mediterranean;Central Mediterranean;Western Mediterranean;
Silk Routes=Silk Routes region=Silk Routes countries=Silk Routes Countries=Silk Routes Region=Silk Route countries;Silk Road;Eastern Partnership;Southern Neighbourhood;Levant;
Mekong=Greater Mekong;Oceania;Pacific Islands;Arctic;Danube Region=Danube region;Visegrad Group=Visegr\xE1d Group;Sahara
`;
var REGIONS = ROWS4.split(/[;\n]+/).filter((entry) => entry !== "").map((entry) => {
  const [name = "", ...aliases] = entry.split("=");
  return [name, aliases];
});

// lib/ingest/tags/vocabulary.ts
var terms = (type, rows) => rows.map(([name, aliases]) => ({ type, name, aliases }));
var GAZETTEER = {
  terms: [
    ...terms("place", PLACES),
    ...COUNTRIES.map(({ name, names, demonyms }) => ({
      type: "country",
      name,
      aliases: [...names, ...demonyms]
    })),
    ...terms("region", REGIONS),
    ...terms("organisation", ORGANISATIONS),
    ...terms("process", PROCESSES),
    ...terms("event", DAYS)
  ]
};
function gazetteer() {
  return GAZETTEER;
}

// lib/ingest/pipeline.ts
var LEARN_FROM2 = 200;
var LONGEST_TAGGED = 5e5;
function finishItem(raw, context) {
  const identified = identifyItem(clean(raw, { skip: context.skipSteps }));
  const item = { ...identified, warnings: [...identified.warnings, ...inspectItem(identified)] };
  if (isTooLongToTag(raw)) {
    const message = "This item is too long to look for tags in. Split it, if it holds several texts.";
    return { ...item, tags: [], warnings: [...item.warnings, { code: "too-long-to-tag", message }] };
  }
  return { ...item, tags: tagItem(item, context.vocabulary ?? gazetteer()) };
}
function learn(items, { vocabulary = gazetteer(), skipSteps }) {
  const sample = items.slice(0, LEARN_FROM2).filter((raw) => !isTooLongToTag(raw));
  return learnVocabulary(
    sample.map((raw) => clean(raw, { skip: skipSteps })),
    vocabulary
  );
}
function isTooLongToTag({ body }) {
  return body.source.length > LONGEST_TAGGED;
}

// lib/desk/import/finisher.ts
var finishHere = (given) => {
  let context = given;
  return {
    async learn(first) {
      await loadLanguages();
      context = { ...given, vocabulary: learn(first, given) };
    },
    async finish(items) {
      const finished = [];
      for (const raw of items) {
        finished.push(finishOne(raw, context));
        await nextTurn();
      }
      return finished;
    },
    close() {
    }
  };
};
function finishOne(raw, context) {
  const item = finishItem(raw, context);
  const body = [item.kicker, item.summary, item.author, ...item.body.map(({ text }) => text)];
  return {
    raw,
    item,
    words: { title: foldForSearch(item.title), body: foldForSearch(body.filter(Boolean).join("\n")) }
  };
}

export {
  AppError,
  FORMAT_NAMES,
  TAG_TYPES,
  DUPLICATE_KINDS,
  ITEM_STATES,
  BATCH_STATUSES,
  readDump,
  findDuplicates,
  LEARN_FROM2 as LEARN_FROM,
  finishHere
};
//# sourceMappingURL=chunk-CPPF5TWN.mjs.map
