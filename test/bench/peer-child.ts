// Parse one RSS file with what others use, and print the figures as one line of JSON.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { SaxesParser } from "saxes";

const CHUNK = 64 * 1024;

const [path = "", peer = ""] = process.argv.slice(2);

const whole = () => readFileSync(path, "utf8");

const PEERS: Readonly<Record<string, () => Promise<number>>> = {
  /** Reads every tag and keeps nothing: the least that any parser in JavaScript of its kind takes. */
  saxes: async () => {
    let items = 0;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => {
      if (name === "item") items++;
    });
    for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK }))
      parser.write(piece as string);
    parser.close();
    return items;
  },
  feedsmith: async () => parseRssFeed(whole()).items?.length ?? 0,
  "rss-parser": async () => (await new Parser().parseString(whole())).items.length,
};

const from = performance.now();
const items = (await PEERS[peer]?.()) ?? 0;
const seconds = (performance.now() - from) / 1_000;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1_000);
console.log(JSON.stringify({ peer, items, seconds, megabytes: statSync(path).size / 1_000_000, peakMb }));
