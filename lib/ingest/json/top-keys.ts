import { JsonPlace } from "@/lib/ingest/json/json-place";
import { JsonTokens } from "@/lib/ingest/json/json-tokens";

const MOST = 300;

/** The keys of the object that a JSON text begins with, as far as they are there: the text may be cut or broken. */
export function topKeys(text: string): string[] {
  const tokens = new JsonTokens();
  const place = new JsonPlace();
  const keys: string[] = [];
  tokens.push(text, 0);
  for (let token = tokens.next(); token !== "none" && keys.length < MOST; token = tokens.next()) {
    const isKey = token === "string" && place.isKeyNext;
    place.take(token, isKey ? tokens.slice(tokens.start, tokens.end) : "");
    if (isKey && place.depth === 1) keys.push(String(place.path[0]));
    if (place.depth === 0) break;
  }
  return keys;
}
