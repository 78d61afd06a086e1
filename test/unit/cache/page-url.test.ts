import { expect, test } from "vitest";
import { readPageUrl } from "@/lib/cache/page-url";

test.each([
  ["/", "/"],
  ["/?utm_source=x&fbclid=1", "/"],
  ["/articles/quay", "/articles/quay"],
  ["/articles/qu%61y", "/articles/quay"],
  ["/articles/stra%C3%9fe", "/articles/stra%C3%9Fe"],
  ["/articles/a%2Fb", "/articles/a%2Fb"],
  ["/topics/ports?page=2", "/topics/ports?page=2"],
  ["/topics/ports?page=2&utm_medium=mail", "/topics/ports?page=2"],
  ["/archive/2026/03?page=2", "/archive/2026/03?page=2"],
  ["/search?page=2&q=sea+fog", "/search?q=sea+fog&page=2"],
  ["/search?q=sea%20fog", "/search?q=sea+fog"],
  ["/feed.xml", "/feed.xml"],
  ["/topics/ports/feed.json", "/topics/ports/feed.json"],
  ["/sections/sea?ref=x", "/sections/sea"],
  ["/sections/sea/atom.xml", "/sections/sea/atom.xml"],
  ["/newsletters/weekly/feed.json?utm_source=x", "/newsletters/weekly/feed.json"],
  ["/media/12-abcdef012345/640.avif", "/media/12-abcdef012345/640.avif"],
  ["/sitemap.xml?page=3", "/sitemap.xml?page=3"],
  ["/articles/quay/card.jpg", "/articles/quay/card.jpg"],
  ["/api/v1/articles?page[size]=5&term=ports", "/api/v1/articles?term=ports&page%5Bsize%5D=5"],
  ["/api/v1/openapi.json", "/api/v1/openapi.json"],
])("%s is kept as %s", (raw, url) => {
  expect(readPageUrl(raw)?.url).toBe(url);
});

test.each([
  "/?page=2",
  "/?preview=token",
  "/articles/quay?token=secret",
  "/articles/quay?_rsc=1",
  "/topics/ports?page=1&page=2",
  "/articles/",
  "/articles/a/b",
  "/articles/%E0%A4%A",
  "/admin",
  "/admin/articles/1/preview",
  "/api/articles/1",
  "/api/v1/articles?status=draft",
  "/api/v1/articles/1?view=desk",
  "/api/v1/articles/1/publish",
  "/login",
  "/old/path",
  "//evil.example/articles/x",
  "/_next/static/a.js",
  `/articles/${"a".repeat(3_000)}`,
])("%s is never kept", (raw) => {
  expect(readPageUrl(raw)).toBeNull();
});
