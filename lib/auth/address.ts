import { isIPv6 } from "node:net";

/** Set by this server's own process from the connection; whatever a client sends under this name is dropped. */
export const ADDRESS_HEADER = "x-copydesk-address";

/** Set likewise: the path and query that the browser asked for, for coming back to it after signing in. */
export const PATH_HEADER = "x-copydesk-path";

/** The address that sign-in attempts are counted under; `unknown` is counted like one address. */
export function addressOf(headers: Headers): string {
  return foldAddress(headers.get(ADDRESS_HEADER) ?? "");
}

/**
 * The address behind `trustedProxies` proxies of the operator's own.
 *
 * Each of them adds to the end of `X-Forwarded-For` the address that it saw; what stands
 * before those is the client's own word and is not believed. With none, the connection counts.
 */
export function clientAddress(
  connection: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const seen = (forwardedFor ?? "").split(",").map((part) => part.trim());
  const told = trustedProxies > 0 ? seen.at(-trustedProxies) : undefined;
  return foldAddress(told || connection || "");
}

/** IPv4 as it is, IPv6 by its /64: one household or server has all of that. */
function foldAddress(raw: string): string {
  const address = raw
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .slice(0, 64);
  if (!isIPv6(address)) return address || "unknown";
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head.split(":").filter(Boolean);
  if (tail === undefined) return `${groups.slice(0, 4).join(":")}::/64`;
  const missing = 8 - groups.length - tail.split(":").filter(Boolean).length;
  const whole = [
    ...groups,
    ...Array<string>(Math.max(0, missing)).fill("0"),
    ...tail.split(":").filter(Boolean),
  ];
  return `${whole.slice(0, 4).join(":")}::/64`;
}
