import fc from "fast-check";
import { expect, test } from "vitest";
import { PageStore } from "@/lib/cache/page-store";

const CAPACITY = 10_000_000;
const PAGE = 8_000;

test("a flood of a hundred thousand addresses leaves what is in use, and takes no more room", () => {
  const store = new PageStore<number>(CAPACITY);
  const hot = Array.from({ length: 300 }, (_, n) => `/hot/${n}`);
  for (const key of hot) store.set(key, 1, PAGE);
  for (const key of hot) store.get(key);
  let most = 0;
  for (let n = 0; n < 100_000; n += 1) {
    store.set(`/flood/${n}`, 2, PAGE);
    most = Math.max(most, store.bytes);
  }
  expect(most).toBeLessThanOrEqual(CAPACITY);
  expect(hot.filter((key) => store.get(key) === undefined)).toEqual([]);
});

test("what is too large for it is not kept, nor what grows too large", () => {
  const store = new PageStore<number>(CAPACITY);
  store.set("large", 1, CAPACITY / 4);
  store.set("grows", 1, PAGE);
  store.resize("grows", CAPACITY / 4);
  expect([store.get("large"), store.get("grows"), store.bytes]).toEqual([undefined, undefined, 0]);
});

test("what is put anew replaces what was there", () => {
  const store = new PageStore<string>(CAPACITY);
  store.set("key", "old", PAGE);
  const { bytes } = store;
  store.set("key", "new", PAGE);
  expect([store.get("key"), store.bytes, store.size]).toEqual(["new", bytes, 1]);
});

test("whatever is done, the room is kept and what is there is what was put last", () => {
  const key = fc.integer({ min: 0, max: 60 }).map(String);
  const bytes = fc.integer({ min: 0, max: 30_000 });
  const step = fc.oneof(
    fc.record({ do: fc.constant("get" as const), key }),
    fc.record({ do: fc.constant("set" as const), key, bytes }),
    fc.record({ do: fc.constant("resize" as const), key, bytes }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const store = new PageStore<number>(200_000);
      const last = new Map<string, number>();
      for (const [n, one] of steps.entries()) {
        if (one.do === "set") {
          store.set(one.key, n, one.bytes);
          last.set(one.key, n);
        } else if (one.do === "resize") store.resize(one.key, one.bytes);
        else expect([undefined, last.get(one.key)]).toContain(store.get(one.key));
        expect(store.bytes).toBeLessThanOrEqual(200_000);
        expect(store.bytes).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
