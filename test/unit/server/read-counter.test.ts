import { expect, test } from "vitest";
import { createReadCounter } from "@/lib/server/read-counter";

const READER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0" };

test("articles are counted by their slugs, whatever is appended to their addresses, and nothing else is", () => {
  const counter = createReadCounter();
  const urls = ["/articles/quay", "/articles/quay?utm_source=x", "/articles/qu%61y", "/articles/stra%C3%9Fe"];
  for (const url of [...urls, "/", "/topics/quay", "/articles/a/b", "/articles/%E0%A4%A", "/articles/"])
    counter.count(url, READER);
  expect([...counter.take()]).toEqual([
    ["quay", 3],
    ["straße", 1],
  ]);
  expect(counter.take().size).toBe(0);
});

test.each([
  { "user-agent": "Googlebot/2.1" },
  { "user-agent": "curl/8.0" },
  {},
  { ...READER, "sec-purpose": "prefetch" },
])("a machine that says so, and a page that is only fetched ahead, are not counted: %j", (headers) => {
  const counter = createReadCounter();
  counter.count("/articles/quay", headers);
  expect(counter.take().size).toBe(0);
});

test("it holds no more than it can, whatever addresses are asked for", () => {
  const counter = createReadCounter();
  for (let n = 0; n < 6_000; n += 1) counter.count(`/articles/a-${n}`, READER);
  counter.count("/articles/a-0", READER);
  const taken = counter.take();
  expect([taken.size, taken.get("a-0")]).toEqual([5_000, 2]);
});
