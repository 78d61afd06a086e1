import { expect, test } from "vitest";
import { createRateLimit } from "@/lib/domain/rate-limit";

test("a caller is told what is left, refused when it is used up, and let in again in the next window", () => {
  const count = createRateLimit({ limit: 2, windowMs: 10_000 });
  expect(count("a", 0)).toEqual({
    isAllowed: true,
    headers: { "ratelimit-policy": '"default";q=2;w=10', ratelimit: '"default";r=1;t=10' },
  });
  expect(count("a", 4_000).isAllowed).toBe(true);
  expect(count("a", 5_500)).toMatchObject({ isAllowed: false, headers: { "retry-after": "5" } });
  expect(count("a", 10_000).isAllowed).toBe(true);
});

test("callers are counted apart, and a flood of them takes no memory for ever", () => {
  const count = createRateLimit({ limit: 1, windowMs: 10_000 });
  expect(count("a", 0).isAllowed).toBe(true);
  expect(count("b", 0).isAllowed).toBe(true);
  expect(count("a", 0).isAllowed).toBe(false);
  for (let n = 0; n < 20_000; n += 1) count(`other-${n}`, 0);
  expect(count("a", 0).isAllowed).toBe(true);
});
