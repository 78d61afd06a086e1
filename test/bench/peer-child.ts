// Parse one RSS file with what others use, and print the figures as one line of JSON.
import { readFileSync } from "node:fs";
import { parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { SaxesParser } from "saxes";

const CHUNK = 64 * 1024;

const [path = "", peer = ""] = process.argv.slice(2);

const PEERS: Readonly<Record<string, (text: string) => Promise<number>>> = {
  /** Reads every tag and keeps nothing: the least that any parser in JavaScript of its kind takes. */
  saxes: async (text) => {
    let items = 0;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => {
      if (name === "item") items++;
    });
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
    return items;
  },
  feedsmith: async (text) => parseRssFeed(text).items?.length ?? 0,
  "rss-parser": async (text) => (await new Parser().parseString(text)).items.length,
};

const from = performance.now();
const text = readFileSync(path, "utf8");
const items = (await PEERS[peer]?.(text)) ?? 0;
const seconds = (performance.now() - from) / 1_000;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1_000);
console.log(JSON.stringify({ peer, items, seconds, megabytes: Buffer.byteLength(text) / 1_000_000, peakMb }));
