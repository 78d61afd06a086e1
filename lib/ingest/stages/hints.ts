import type { PartHints } from "@/lib/ingest/types";

/**
 * What a web server's answer says about the bytes that it sent: their charset, language and address.
 *
 * `Content-Location` is believed only where it is a web address; `headers` are asked by lower-case names.
 */
export function hintsOf(address: string, headers: ReadonlyMap<string, string>): PartHints {
  return {
    url: locationOf(address, headers.get("content-base") ?? headers.get("content-location")),
    charset: charsetOf(headers.get("content-type")),
    mediaType: headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() || null,
    language: headers.get("content-language")?.split(",")[0]?.trim() || null,
  };
}

function locationOf(address: string, location: string | undefined): string {
  if (location === undefined || !URL.canParse(location, address)) return address;
  const url = new URL(location, address);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : address;
}

function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 500) ?? "")?.[1] ?? null;
}
