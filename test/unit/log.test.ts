import { expect, onTestFinished, test, vi } from "vitest";
import { reportError } from "@/lib/log";

function reported(error: unknown): { error: Record<string, string> } {
  const written = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => written.mockRestore());
  reportError(error);
  return JSON.parse(String(written.mock.calls[0]?.[0]));
}

test("the parameters of a failed query are in no log", () => {
  const cause = new Error("value too long");
  const error = new Error("Failed query: insert into users values ($1)\nparams: the-secret\n    at nowhere", {
    cause,
  });
  const line = reported(error);
  expect(JSON.stringify(line)).not.toContain("the-secret");
  expect(line.error).toMatchObject({
    message: "Failed query: insert into users values ($1)",
    cause: "value too long",
  });
  expect(line.error.stack).toContain("log.test.ts");
});

test("an error of any length is a short line", () => {
  expect(JSON.stringify(reported(new Error("x".repeat(5_000_000)))).length).toBeLessThan(10_000);
});

test("what is no error is reported too", () => {
  expect(reported("no error at all").error.message).toBe("no error at all");
});
