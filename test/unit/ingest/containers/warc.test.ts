import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const FEED = `<rss version="2.0"><channel><title>Quay</title><item><title>One</title><description>Boats came in.</description></item></channel></rss>`;

const record = (type: string, body: string, length = Buffer.byteLength(body)) =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://quay.example/feed.xml\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;
const answer = (status: string, body: string) =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/rss+xml\r\n\r\n${body}`;

const PAGE = record("response", answer("200 OK", FEED));

async function read(archive: string, pack = (bytes: Uint8Array) => bytes) {
  const { items, warnings } = await parseDump({ file: "crawl.warc.gz", bytes: pack(Buffer.from(archive)) });
  return { titles: items.map(({ title }) => title), codes: warnings.map(({ code }) => code) };
}

test.each([
  ["a request", record("request", "GET / HTTP/1.1\r\n\r\n", 900)],
  ["a note", record("metadata", "via: https://quay.example/", 900)],
  ["an answer without a page", record("response", answer("404 Not Found", "Nothing"), 900)],
  ["what claims to be endless", record("metadata", "via: x", 1e308)],
])("an archive that is cut off in %s ends there", async (_name, cut) => {
  for (const pack of [undefined, gzipSync])
    expect(await read(PAGE + cut, pack)).toEqual({ titles: ["One"], codes: ["broken-archive"] });
});

test("a head without an end is not read to the end of the file", async () => {
  const endless = `WARC/1.0\r\n${"X-Header: of some length\r\n".repeat(200_000)}`;
  expect(await read(PAGE + endless)).toEqual({ titles: ["One"], codes: ["broken-archive"] });
});

test.each(["https://[quay", "https://", "urn:page", "quay.example/a b"])(
  "a page whose address is no address is read all the same (%s)",
  async (address) => {
    const html = `<html><head><title>One</title></head><body><h1>One</h1><p>${"Boats came in with the tide. ".repeat(20)}</p></body></html>`;
    const page = record("response", answer("200 OK", html).replace("application/rss+xml", "text/html"));
    const { titles } = await read(page.replace("https://quay.example/feed.xml", address));
    expect(titles).toEqual(["One"]);
  },
);

test("what is no page is passed over, whatever its length", async () => {
  const video = record("response", answer("206 Partial Content", "x".repeat(3_000_000)));
  expect(await read(video + PAGE)).toEqual({ titles: ["One"], codes: [] });
});
