import { expect, test } from "vitest";
import { safeNextPath } from "@/lib/auth/safe-next-path";

test.each([
  ["/admin/articles/7?tab=tags#top", "/admin/articles/7?tab=tags#top"],
  ["/admin/review?_rsc=1abc", "/admin/review"],
  ["/", "/"],
])("a path of this site is kept: %s", (wanted, expected) => {
  expect(safeNextPath(wanted)).toBe(expected);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  " /admin",
  "admin",
  "",
  "/login",
  "/login?next=/login",
  `/${"a".repeat(3_000)}`,
  null,
  undefined,
  ["/admin", "/x"],
])("what could lead elsewhere or in a circle leads to the desk: %j", (wanted) => {
  expect(safeNextPath(wanted)).toBe("/admin");
});
