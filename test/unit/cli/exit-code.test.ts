import { expect, test } from "vitest";
import { exitCode } from "@/lib/cli/exit-code.mjs";

test.each([
  [0, null, 0],
  [3, null, 3],
  [null, "SIGTERM", 0],
  [null, "SIGINT", 0],
  [null, "SIGKILL", 1],
  [null, "SIGSEGV", 1],
] as const)("a server that ended with %s, %s makes npm start end with %i", (code, signal, expected) => {
  expect(exitCode(code, signal)).toBe(expected);
});
