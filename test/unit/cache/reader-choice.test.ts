import { expect, test } from "vitest";
import { schemeOf } from "@/lib/cache/reader-choice";

test.each([
  ["copydesk.scheme=dark", "dark"],
  ["a=b; copydesk.scheme=light; c=d", "light"],
  ["copydesk.scheme=", null],
  ["copydesk.scheme=darker", null],
  ["copydesk.scheme=dark light", null],
  ["xcopydesk.scheme=dark", null],
  ["copydesk.scheme=DARK", null],
  ["", null],
  [undefined, null],
])("the cookie header %s says %s", (cookie, scheme) => {
  expect(schemeOf(cookie)).toBe(scheme);
});
