import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Markup that tries to run a script, to call home, to look like the page or to shadow its names. */
export interface Payload {
  readonly kind: string;
  readonly name: string;
  readonly payload: string;
}

interface Written {
  readonly kind: string;
  readonly payload?: string;
  readonly before?: string;
  readonly repeat?: string;
  readonly times?: number;
  readonly after?: string;
}

const OWN = fileURLToPath(new URL("../../fixtures/xss/payloads.json", import.meta.url));
const PUBLIC = [
  "../../../../shared/suites/xss/payloads.json",
  "../../../../../shared/suites/xss/payloads.json",
]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

/** Our own list. Very long ones are kept as a piece and how often it comes. */
export function readOwnPayloads(): Payload[] {
  const written = JSON.parse(readFileSync(OWN, "utf8")) as Written[];
  return written.map(({ kind, payload, before = "", repeat = "", times = 0, after = "" }, index) => ({
    kind,
    name: `${index + 1}`,
    payload: payload ?? before + repeat.repeat(times) + after,
  }));
}

/** A public collection; empty where its folder is absent. */
export function readPublicPayloads(): Payload[] {
  if (!PUBLIC) return [];
  const written = JSON.parse(readFileSync(PUBLIC, "utf8")) as { title: string; payload: string }[];
  return written.map(({ title, payload }, index) => ({
    kind: "public",
    name: `${index + 1} ${title}`,
    payload,
  }));
}
