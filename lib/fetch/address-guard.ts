import ipaddr from "ipaddr.js";

/**
 * Whether an IP address belongs to the public internet.
 *
 * Private, loopback, link-local, shared, reserved and multicast ranges do not, nor do addresses that wrap
 * another one (mapped IPv4, NAT64, 6to4, Teredo): what they lead to can't be seen.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Whether the operator has opened this host, with or without its port. */
export function isAllowListed(url: URL, allow: readonly string[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return allow.includes(url.hostname) || allow.includes(`${url.hostname}:${port}`);
}
