import { createHash } from "node:crypto";
import { validateHeaderName, validateHeaderValue } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import type { Dated } from "@/lib/cache/generations";

/** Ways to send a body, the smallest first. */
export const CODINGS = ["br", "gzip", "identity"] as const;
export type Coding = (typeof CODINGS)[number];

/** A whole answer as the renderer gave it. */
export interface Rendered {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One encoding of a page, with its headers as they are sent: name, value, name, value. */
export interface Variant {
  readonly body: Buffer;
  readonly headers: readonly string[];
  /** The same as lines of a head. */
  readonly lines: string;
  /** What 304 sends of them. */
  readonly validators: readonly string[];
  readonly etag: string;
}

interface About extends Dated {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Whether everybody gets this answer. */
  readonly isShared: boolean;
  /** What was kept under the same address before. */
  readonly previous: Page | null;
}

/**
 * Unless the renderer knows better, everybody asks anew each time, which costs a 304; a network of caches may answer by itself for a second, and for one
 * more while it asks.
 */
const SHARED = "public, max-age=0, s-maxage=1, stale-while-revalidate=1";
const NOT_SHARED = "private, no-store";
/** What the cache says itself, or what is no business of readers; of pages also the framework's own links. */
const OWN =
  /^(?:cache-control|connection|content-encoding|content-length|date|etag|keep-alive|last-modified|set-cookie|surrogate-key|transfer-encoding|vary|x-nextjs-.*)$/;
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:xml|json|javascript))/;
const SMALLEST_TO_COMPRESS = 256;
/**
 * A date that is named while the page may still change within the same second would let a second version pass for
 * the first one (RFC 9110, 8.8.2.2).
 */
const DATED_AFTER_MS = 3_000;

/** A whole answer, in every encoding that was asked for so far. */
export class Page implements Dated {
  readonly status: number;
  readonly generation: number;
  readonly tags: readonly string[] | null;
  readonly madeAt: number;
  /** When its content was first seen, in milliseconds since 1970. */
  readonly changedAt: number;
  readonly isShared: boolean;
  /** Whether it gets smaller by an encoding. */
  readonly isCompressible: boolean;
  readonly #hash: string;
  readonly #fixed: readonly string[];
  /** How long and for whom the answer may be kept by others. */
  readonly #policy: readonly string[];
  readonly #bodies = new Map<Coding, Buffer>();
  readonly #variants = new Map<Coding, Variant>();
  #isDated = false;
  #isAskedForPlain = false;

  constructor({ status, headers, body }: Rendered, about: About) {
    this.status = status;
    this.generation = about.generation;
    this.tags = about.tags;
    this.madeAt = about.madeAt;
    this.isShared = about.isShared;
    const isPage = isHtml(headers);
    const kept = Object.entries(headers).filter(([name]) => !OWN.test(name) && !(isPage && name === "link"));
    const control = headers["cache-control"] ?? "";
    const shared = control.startsWith("public,") ? control : SHARED;
    this.#policy = [
      ...["cache-control", about.isShared ? shared : NOT_SHARED, "vary", varyOf(headers)],
      ...(about.isShared ? ["surrogate-key", ["site", ...(about.tags ?? [])].join(" ")] : []),
    ];
    this.#fixed = [...kept.flat(), ...this.#policy];
    this.#hash = hashOf(status, kept, body);
    const { previous } = about;
    this.changedAt = previous && previous.#hash === this.#hash ? previous.changedAt : about.madeAt;
    this.isCompressible =
      body.length >= SMALLEST_TO_COMPRESS && COMPRESSIBLE.test(headers["content-type"] ?? "");
    this.#bodies.set("identity", body);
  }

  /** How much memory its bodies take. */
  get bytes(): number {
    let bytes = 0;
    for (const body of this.#bodies.values()) bytes += body.length;
    return bytes;
  }

  /** Milliseconds since 1970, or null as long as a date would mislead. */
  lastModified(now: number): number | null {
    return now >= this.changedAt + DATED_AFTER_MS ? Math.floor(this.changedAt / 1_000) * 1_000 : null;
  }

  /** The page in this encoding, if it was asked for before. */
  ready(coding: Coding, now: number): Variant | undefined {
    if (!this.#isDated && now >= this.changedAt + DATED_AFTER_MS) {
      this.#isDated = true;
      this.#variants.clear();
    }
    const variant = this.#variants.get(coding);
    if (variant) return variant;
    const body = this.#bodies.get(coding);
    const isOnWay = coding === "identity" && !this.#isAskedForPlain;
    return body && !isOnWay ? this.#present(coding, body) : undefined;
  }

  /** The page in this encoding. */
  async encode(coding: Coding, now: number): Promise<Variant> {
    if (coding === "identity") this.#isAskedForPlain = true;
    const body = this.#bodies.get(coding) ?? (await encodeBody(await this.#plain(), coding));
    this.#bodies.set(coding, body);
    // It can be made from the others, and takes several times their room.
    if (!this.#isAskedForPlain) this.#bodies.delete("identity");
    return this.ready(coding, now) ?? this.#present(coding, body);
  }

  async #plain(): Promise<Buffer> {
    const [plain, br, gz] = [this.#bodies.get("identity"), this.#bodies.get("br"), this.#bodies.get("gzip")];
    if (plain) return plain;
    return br ? fromBrotli(br) : fromGzip(gz ?? Buffer.alloc(0));
  }

  #present(coding: Coding, body: Buffer): Variant {
    // The same content in another coding is other bytes: only one may have the strong form (RFC 9110, 8.8.3.3).
    const etag = `${coding === "identity" ? "" : "W/"}"${this.#hash}"`;
    const date = this.#isDated ? ["last-modified", new Date(this.changedAt).toUTCString()] : [];
    const headers = [
      ...this.#fixed,
      ...(this.status === 200 ? ["etag", etag, "accept-ranges", "bytes", ...date] : []),
      ...(coding === "identity" ? [] : ["content-encoding", coding]),
      ...["content-length", String(body.length)],
    ];
    const validators = [...this.#policy, "etag", etag];
    const variant = { etag, body, headers, lines: linesOf(headers), validators };
    this.#variants.set(coding, variant);
    return variant;
  }
}

/** Pages are light or dark as a reader's cookie says; documents and pictures are the same for all. */
const varyOf = (headers: Rendered["headers"]): string =>
  isHtml(headers) ? "accept-encoding, cookie" : "accept-encoding";

const isHtml = (headers: Rendered["headers"]): boolean =>
  headers["content-type"]?.startsWith("text/html") ?? false;

const QUALITY = 5;
/** A window no larger than the text: the encoder takes several times its size in memory. */
const brotliFor = (bytes: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: QUALITY,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(14, Math.ceil(Math.log2(bytes + 16)))),
});
const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);
const fromGzip = promisify(gunzip);

/** @throws where a value could end its line: this text is sent as it is. */
function linesOf(headers: readonly string[]): string {
  let lines = "";
  for (let n = 0; n < headers.length; n += 2) {
    const [name = "", value = ""] = headers.slice(n, n + 2);
    validateHeaderName(name);
    validateHeaderValue(name, value);
    lines += `${name}: ${value}\r\n`;
  }
  return lines;
}

/** `plain` in `coding`. */
export async function encodeBody(plain: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === "br") return exact(await toBrotli(plain, { params: brotliFor(plain.length) }));
  return coding === "gzip" ? exact(await toGzip(plain)) : plain;
}

/** A result stands in a larger buffer, which would be kept with it. */
function exact(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function hashOf(status: number, headers: readonly (readonly [string, string])[], body: Buffer): string {
  return createHash("sha256")
    .update(`${status}${JSON.stringify(headers)}`)
    .update(body)
    .digest("base64url")
    .slice(0, 22);
}
