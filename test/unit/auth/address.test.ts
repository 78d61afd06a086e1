import { expect, test } from "vitest";
import { addressOf, clientAddress } from "@/lib/auth/address";

test("without trusted proxies the connection counts and the client's own word does not", () => {
  expect(clientAddress("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7");
  expect(clientAddress("::ffff:203.0.113.7", undefined, 0)).toBe("203.0.113.7");
});

test("each trusted proxy is counted from the end of the list", () => {
  expect(clientAddress("127.0.0.1", "1.1.1.1, 198.51.100.1", 1)).toBe("198.51.100.1");
  expect(clientAddress("127.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", 2)).toBe("198.51.100.1");
  expect(clientAddress("127.0.0.1", undefined, 1)).toBe("127.0.0.1");
});

test("IPv6 addresses of one network are one", () => {
  expect(clientAddress("2001:db8:1:2:aaaa::1", undefined, 0)).toBe("2001:db8:1:2::/64");
  expect(clientAddress("2001:DB8:1:2:bbbb:0:0:9", undefined, 0)).toBe("2001:db8:1:2::/64");
  expect(clientAddress("::1", undefined, 0)).toBe("0:0:0:0::/64");
});

test("a request that does not come through the server counts as unknown", () => {
  expect(addressOf(new Headers())).toBe("unknown");
  expect(addressOf(new Headers({ "x-copydesk-address": "203.0.113.7" }))).toBe("203.0.113.7");
});
