import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { findUserByEmail } from "@/db/queries/users";
import { resetPassword } from "@/lib/desk/reset-password";
import { createTestDatabase, type TestDatabase } from "../../support/test-db";

test("an operator adds a person and lets them set a new password", async () => {
  const database = await createTestDatabase();
  const add = ["add", "--email", "Ada@Example.org", "--name", "Ada", "--role", "publisher"];
  expect(await user(database, add, "three quiet boats\n")).toEqual({
    code: 0,
    out: "ada@example.org can sign in now, as publisher.\n",
    err: "",
  });
  expect(await findUserByEmail(database.db, "ada@example.org")).toMatchObject({ role: "publisher" });

  const { code, out } = await user(database, ["reset-link", "ada@example.org"]);
  expect(code).toBe(0);
  const token = /^http:\/\/localhost:3000\/reset\/([\w-]{43})\n$/.exec(out)?.[1] ?? "";
  expect(
    await resetPassword(database.db, { token, password: "five slow snails", now: new Date() }),
  ).toMatchObject({
    email: "ada@example.org",
  });
});

test("what can't be done is said in words, with an exit code", async () => {
  const database = await createTestDatabase();
  const add = (...more: string[]) => ["add", "--email", "ada@example.org", "--name", "Ada", ...more];
  expect(await user(database, add("--role", "editor"), "short")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/at least 12/),
  });
  expect(await user(database, add("--role", "boss"), "x")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/The role is one of/),
  });
  expect(await user(database, add("--colour", "red"))).toMatchObject({
    code: 2,
    err: expect.stringMatching(/Usage:/),
  });
  expect(await user(database, [])).toMatchObject({ code: 2, err: expect.stringMatching(/Usage:/) });
  expect(await user(database, ["reset-link", "nobody@example.org"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Nobody/),
  });
});

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function user({ env }: TestDatabase, args: readonly string[], input = ""): Promise<Outcome> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/copydesk.ts", "user", ...args], {
    env: { ...process.env, PORT: "", COPYDESK_URL: "", ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  child.stdin.end(input);
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
}
