import { expect, test } from "vitest";
import { negotiateCoding } from "@/lib/server/negotiate";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0.5, gzip", "gzip"],
  ["gzip;q=1.0, br;q=1.000", "br"],
  ["GZIP", "gzip"],
  ["x-gzip", "gzip"],
  ["*", "br"],
  ["*;q=0.1, gzip;q=0.2", "gzip"],
  ["br;q=0, *", "gzip"],
  ["deflate", "identity"],
  ["identity", "identity"],
  ["identity;q=1, br;q=0.9", "identity"],
  ["gzip;q=0.001", "gzip"],
  ["identity;q=0.5, gzip;q=0.3", "identity"],
  ["identity;q=0", null],
  ["*;q=0", null],
  ["*;q=0, gzip", "gzip"],
  ["identity;q=0, deflate", null],
  ["br ; q=0 , gzip ; q = 0.5", "gzip"],
  ["br;q=2", "br"],
  ["br;level=4;q=0.2, gzip;q=0.1", "br"],
  [",,;;q=1,", "identity"],
])("%s is answered as %s", (header, coding) => {
  expect(negotiateCoding(header).coding).toBe(coding);
});

test.each([
  ["br", true],
  ["br, identity;q=0", false],
  ["br, *;q=0", false],
  ["br, *;q=0, identity", true],
])("%s: the plain form is fine: %s", (header, isPlainFine) => {
  expect(negotiateCoding(header).isPlainFine).toBe(isPlainFine);
});
