import { CODINGS, type Coding } from "@/lib/cache";

/** In which form somebody takes an answer. */
export interface Wanted {
  /** The coding that is liked best, the smallest among equals; null where none will do. */
  readonly coding: Coding | null;
  /** Whether the plain form will do as well. */
  readonly isPlainFine: boolean;
}

const PLAIN: Wanted = { coding: "identity", isPlainFine: true };
const KNOWN_HEADERS = 256;
const known = new Map<string, Wanted>();

/** Read an `Accept-Encoding` (RFC 9110, 12.5.3); the few that browsers send are remembered. */
export function negotiateCoding(acceptEncoding: string | undefined): Wanted {
  if (acceptEncoding === undefined) return PLAIN;
  const found = known.get(acceptEncoding);
  if (found) return found;
  if (known.size >= KNOWN_HEADERS) known.clear();
  const wanted = choose(acceptEncoding);
  known.set(acceptEncoding, wanted);
  return wanted;
}

function choose(header: string): Wanted {
  const weights = readWeights(header);
  const weigh = (coding: Coding): number => {
    const named = weights.get(coding) ?? (coding === "gzip" ? weights.get("x-gzip") : undefined);
    // Only words against it exclude the plain form, and it is liked no better than what was named.
    if (coding === "identity") return named ?? (weights.get("*") === 0 ? 0 : 0.0001);
    return named ?? weights.get("*") ?? 0;
  };
  const best = Math.max(...CODINGS.map(weigh));
  const coding = best > 0 ? (CODINGS.find((one) => weigh(one) === best) ?? null) : null;
  return { coding, isPlainFine: weigh("identity") > 0 };
}

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(",", 50)) {
    const [name = "", ...parameters] = part.toLowerCase().split(";", 5);
    const weight = parameters.map((one) => /^\s*q\s*=\s*(1(?:\.0{0,3})?|0(?:\.\d{0,3})?)\s*$/.exec(one)?.[1]);
    if (name.trim()) weights.set(name.trim(), Number(weight.find((one) => one !== undefined) ?? 1));
  }
  return weights;
}
