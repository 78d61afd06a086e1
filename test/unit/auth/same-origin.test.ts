import { expect, test } from "vitest";
import { assertSameOrigin, originOf } from "@/lib/auth/same-origin";

const from = (headers: Record<string, string>) =>
  originOf(new Headers({ host: "desk.example:3000", ...headers }), null);
const send = (method: string, headers: Record<string, string>) => () =>
  assertSameOrigin(
    new Request("http://desk.example/x", { method, headers: { host: "desk.example", ...headers } }),
  );

test("a request of one of this site's pages is the same origin", () => {
  expect(from({ "sec-fetch-site": "same-origin" })).toBe("same");
  expect(from({ origin: "http://desk.example:3000" })).toBe("same");
  expect(from({ origin: "https://news.example", "x-forwarded-host": "news.example" })).toBe("same");
});

test("the public address counts as this site", () => {
  const headers = new Headers({ host: "10.0.0.5:3000", origin: "https://news.example" });
  expect(originOf(headers, "https://news.example")).toBe("same");
  expect(originOf(headers, null)).toBe("foreign");
});

test.each<Record<string, string>>([
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "cross-site", origin: "http://desk.example:3000" },
  { origin: "http://evil.example" },
  { origin: "http://desk.example:4000" },
  { origin: "http://desk.example:3000.evil.example" },
  { origin: "null" },
  { origin: "nonsense" },
])("a request of another site is foreign: %j", (headers) => {
  expect(from(headers)).toBe("foreign");
});

test("a change needs a known origin, reading does not", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(send(method, {})).toThrow(/did not come from this site/);
    expect(send(method, { origin: "https://evil.example" })).toThrow(/did not come from this site/);
    expect(send(method, { origin: "https://desk.example" })).not.toThrow();
  }
  expect(send("GET", { origin: "https://evil.example" })).not.toThrow();
});
