import type { LookupAddress } from "node:dns";
import { describe, expect, test } from "vitest";
import { isAllowListed, isPublicAddress } from "@/lib/fetch/address-guard";
import { guardedLookup } from "@/lib/fetch/guarded-lookup";

describe("an address", () => {
  test.each(["8.8.8.8", "193.0.6.139", "2001:4860:4860::8888", "::ffff:8.8.8.8"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001:0:0:1::1",
    "2001:db8::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "example.org",
    "",
  ])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test("in odd spellings is the same address once it is a URL", () => {
    for (const spelling of ["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/"]) {
      expect(isPublicAddress(new URL(spelling).hostname), spelling).toBe(false);
    }
  });
});

describe("a name", () => {
  const ask = (found: LookupAddress[]) =>
    new Promise<string | LookupAddress[] | Error>((done) =>
      guardedLookup((_host, _options, answer) => answer(null, found))(
        "news.example.org",
        {},
        (error, address) => done(error ?? address),
      ),
    );

  test("that leads to the public internet hands over the address that was checked", async () => {
    expect(await ask([{ address: "8.8.8.8", family: 4 }])).toBe("8.8.8.8");
  });

  test("with one private address among public ones is refused", async () => {
    const found = [
      { address: "8.8.8.8", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    expect(await ask(found)).toMatchObject({ name: "ForbiddenAddress" });
  });
});

test("the allow-list opens a host, or one port of it", () => {
  const url = new URL("http://wiki.lan:8080/feed");
  expect(isAllowListed(url, ["wiki.lan"])).toBe(true);
  expect(isAllowListed(url, ["wiki.lan:8080"])).toBe(true);
  expect(isAllowListed(url, ["wiki.lan:80", "iki.lan"])).toBe(false);
});
