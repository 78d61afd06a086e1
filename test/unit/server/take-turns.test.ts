import { expect, test } from "vitest";
import { takeTurns } from "@/lib/server/take-turns";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("so many run at once and no more, in the order in which they came", async () => {
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = takeTurns(
    async (n: number) => {
      begun.push(n);
      running += 1;
      most = Math.max(most, running);
      await pause(n % 3);
      running -= 1;
      if (n === 4) throw new Error("four");
      return n;
    },
    { atOnce: 3, most: 100 },
  );
  const numbers = Array.from({ length: 20 }, (_, n) => n);
  const results = await Promise.allSettled(numbers.map(work));
  expect(begun).toEqual(numbers);
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await work(7)).toBe(7);
});

test("who comes when too many wait is sent away", async () => {
  const work = takeTurns(() => pause(20), { atOnce: 1, most: 1 });
  const [first, second] = [work(null), work(null)];
  await expect(work(null)).rejects.toMatchObject({ code: "unavailable" });
  await Promise.all([first, second]);
});
