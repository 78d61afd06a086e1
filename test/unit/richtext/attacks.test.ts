import { describe, expect, test } from "vitest";
import { attackOutputs } from "@/test/support/attacks/attack-outputs";
import { findDangers } from "@/test/support/attacks/find-dangers";
import { readOwnPayloads, readPublicPayloads } from "@/test/support/attacks/read-payloads";

const own = readOwnPayloads();
const open = readPublicPayloads();
if (open.length === 0)
  console.warn("The public attacks are absent (../shared/suites/xss): only our own are tried.");

const all = [...own, ...open];

describe("no attack comes out of the pipeline", () => {
  test.each([...new Set(all.map(({ kind }) => kind))])("%s", async (kind) => {
    const failures: string[] = [];
    for (const { payload, place, scope, html } of await attackOutputs(
      all.filter((one) => one.kind === kind),
    )) {
      for (const danger of findDangers(html, scope)) failures.push(`${payload.name}, ${place}: ${danger}`);
    }
    expect(failures).toEqual([]);
  });
});

test("the list is long, and its judge finds danger in nearly all of it as it is written", () => {
  const dangerous = own.filter(({ payload }) => findDangers(payload, "body").length > 0);
  expect(own.length).toBeGreaterThanOrEqual(250);
  expect(dangerous.length / own.length).toBeGreaterThan(0.8);
});
