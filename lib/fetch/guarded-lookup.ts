import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "@/lib/fetch/address-guard";

/** Thrown into a connection whose host does not lie in the public internet. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}

type Resolve = (
  host: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * A lookup for one connection that refuses hosts outside the public internet.
 *
 * It runs when the connection is made and hands over the very address that it has checked: a name that
 * answers otherwise the next time gains nothing. One forbidden address among several forbids the host.
 */
export function guardedLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error(`${host} has no address.`), "", 4);
      if (!found.every(({ address }) => isPublicAddress(address))) {
        return done(new ForbiddenAddress(host), "", 4);
      }
      if (options.all) return done(null, found);
      done(null, first.address, first.family);
    });
  };
}
