import { expect, test } from "vitest";
import { choiceOf, cookieOf } from "@/lib/cache/reader-choice";

test.each([
  ["copydesk.scheme=dark", "dark", null],
  ["a=b; copydesk.scheme=light; c=d", "light", null],
  ["copydesk.language=fr;copydesk.scheme=dark", "dark", "fr"],
  ["copydesk.scheme=dark; copydesk.language=ar", "dark", "ar"],
  ["copydesk.scheme=", null, null],
  ["copydesk.scheme=darker", null, null],
  ["copydesk.scheme=dark light", null, null],
  ["xcopydesk.scheme=dark", null, null],
  ["copydesk.scheme=DARK", null, null],
  ["copydesk.language=it", null, null],
  ["copydesk.language=fr-CA", null, null],
  ["copydesk.language=constructor", null, null],
  ["x-copydesk.language=de", null, null],
  ["", null, null],
  [undefined, null, null],
])("the cookie header %s says %s and %s", (cookie, scheme, language) => {
  expect(choiceOf(cookie)).toEqual({ scheme, language });
});

test.each([
  { scheme: "dark", language: "fr" },
  { scheme: null, language: "ar" },
  { scheme: "light", language: null },
] as const)("what %j is asked for by is read as that again", (choice) => {
  expect(choiceOf(cookieOf(choice))).toEqual(choice);
});

test("who has chosen nothing asks without a cookie", () => {
  expect(cookieOf({ scheme: null, language: null })).toBeNull();
});
