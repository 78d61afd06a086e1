import { parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { assertStrongPassword } from "@/lib/domain/password-rules";

const about = { email: "ada.long.name@example.org" };

test("passwords are hashed with argon2id, 19 MiB, 2 passes, and a salt of their own", async () => {
  const [one, two] = await Promise.all([
    hashPassword("three quiet boats"),
    hashPassword("three quiet boats"),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$/);
  expect(one).not.toBe(two);
  expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, saltLen: 16 });
});

test("a password fits its own hash alone", async () => {
  const stored = await hashPassword("three quiet boats");
  expect(await verifyPassword(stored, "three quiet boats")).toBe(true);
  expect(await verifyPassword(stored, "three quiet boat")).toBe(false);
  expect(await verifyPassword(null, "three quiet boats")).toBe(false);
});

test("the same letters typed in another Unicode form fit too", async () => {
  expect(await verifyPassword(await hashPassword("caf\u00e9 au lait noir"), "cafe\u0301 au lait noir")).toBe(
    true,
  );
});

test("the decoy itself lets nobody in", async () => {
  expect(await verifyPassword(null, "no account has this password")).toBe(false);
});

test.each([
  ["elevenchars", /at least 12/],
  ["x7".repeat(101), /at most 200/],
  ["ada.long.name@example.org", /e-mail address/],
  ["ada.long.name2026!", /e-mail address/],
  ["PASSWORD1234", /first that attackers try/],
  ["aaaaaaaaaaaaaaaa", /first that attackers try/],
  ["121212121212", /first that attackers try/],
])("a weak password is refused with its reason: %s", (password, reason) => {
  expect(() => assertStrongPassword(password, about)).toThrow(reason);
});

test.each(["three quiet boats", "пароль из слов", "漢字かな交じりの長い合言葉"])(
  "an honest password is taken: %s",
  (password) => {
    expect(() => assertStrongPassword(password, about)).not.toThrow();
  },
);
