import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { loginAttempts } from "@/db/schema/people";
import { auditEvents } from "@/db/schema/system";
import { checkSignIn } from "@/lib/auth/check-sign-in";
import { deactivatePerson } from "@/lib/desk/deactivate-person";
import { actAs, insertMember, PASSWORD } from "../../support/people";
import { openTestDb } from "../../support/test-db";

const now = new Date("2026-03-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const guess = (db: Db, more: Partial<Parameters<typeof checkSignIn>[1]> = {}) =>
  checkSignIn(db, {
    email: "fay@example.org",
    password: "wrong wrong",
    address: "203.0.113.1",
    now,
    ...more,
  });

async function fail(db: Db, times: number, more: (n: number) => Parameters<typeof guess>[1] = () => ({})) {
  const codes: string[] = [];
  for (let n = 0; n < times; n += 1) {
    codes.push(
      await guess(db, more(n)).then(
        () => "in",
        (error: { code: string }) => error.code,
      ),
    );
  }
  return codes;
}

test("the right password lets a person in, and that is recorded", async () => {
  const db = await openTestDb();
  const member = await insertMember(db, "editor", "fay@example.org");
  expect(await guess(db, { password: PASSWORD })).toMatchObject({ id: member.id });
  expect(await db.select().from(auditEvents)).toMatchObject([
    { action: "user.signed_in", actorId: member.id },
  ]);
  expect(await db.select().from(loginAttempts)).toEqual([]);
});

test("a wrong password, an unknown account and a deactivated one get the same answer", async () => {
  const db = await openTestDb();
  const actor = await actAs(db, "administrator");
  await insertMember(db, "editor", "fay@example.org");
  const gone = await insertMember(db, "editor", "gone@example.org");
  await deactivatePerson(db, actor, { userId: gone.id, now });
  const tries = [
    {},
    { email: "nobody@example.org" },
    { email: gone.email, password: PASSWORD },
    { email: "no address" },
  ];
  const answers = new Set<string>();
  for (const more of tries) answers.add(JSON.stringify(await guess(db, more).catch(described)));
  expect([...answers]).toEqual([
    JSON.stringify({
      code: "unauthenticated",
      message: "That e-mail address and password don't belong together.",
    }),
  ]);
});

const described = ({ code, message }: { code: string; message: string }) => ({ code, message });

test("ten failures close an account for a while, from every address, even to the right password", async () => {
  const db = await openTestDb();
  await insertMember(db, "editor", "fay@example.org");
  expect(await fail(db, 11, (n) => ({ address: `203.0.113.${n}` }))).toEqual([
    ...Array<string>(10).fill("unauthenticated"),
    "too_many_requests",
  ]);
  const right = { password: PASSWORD, address: "198.51.100.1" };
  await expect(guess(db, right)).rejects.toThrow(
    "Too many attempts to sign in. Please wait 15 minutes and try again.",
  );
  await expect(guess(db, { ...right, now: later(14.5) })).rejects.toThrow("wait a minute");
  expect(await guess(db, { ...right, now: later(15) })).toMatchObject({ email: "fay@example.org" });
});

test("an account that does not exist closes after as many failures, with the same words", async () => {
  const db = await openTestDb();
  await insertMember(db, "editor", "fay@example.org");
  const answers = await Promise.all(
    ["fay@example.org", "nobody@example.org"].map(async (email) => {
      const codes = await fail(db, 12, (n) => ({ email, address: `${email}-${n}` }));
      return [codes, await guess(db, { email, address: email }).catch(described)];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test("thirty failures close an address for every account, and other addresses stay open", async () => {
  const db = await openTestDb();
  await insertMember(db, "editor", "fay@example.org");
  const codes = await fail(db, 31, (n) => ({ email: `person-${n}@example.org` }));
  expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(30);
  expect(codes.at(-1)).toBe("too_many_requests");
  await expect(guess(db, { password: PASSWORD })).rejects.toMatchObject({ code: "too_many_requests" });
  expect(await guess(db, { password: PASSWORD, address: "203.0.113.2" })).toMatchObject({
    email: "fay@example.org",
  });
});

test("a right password clears the account's failures, not those of the address", async () => {
  const db = await openTestDb();
  await insertMember(db, "editor", "fay@example.org");
  await fail(db, 9);
  await guess(db, { password: PASSWORD });
  expect(await fail(db, 10)).toEqual(Array<string>(10).fill("unauthenticated"));
  const keys = (await db.select().from(loginAttempts)).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith("address:"))).toHaveLength(19);
});

test("many guesses at once get no more tries than one after the other", async () => {
  const db = await openTestDb();
  await insertMember(db, "editor", "fay@example.org");
  const codes = await Promise.all(Array.from({ length: 24 }, () => fail(db, 1)));
  expect(codes.flat().filter((code) => code === "unauthenticated").length).toBeLessThanOrEqual(10);
});

test("refused tries don't prolong the wait, and old ones are forgotten", async () => {
  const db = await openTestDb();
  await insertMember(db, "editor", "fay@example.org");
  await fail(db, 10);
  await fail(db, 5, () => ({ now: later(10) }));
  expect(await fail(db, 1, () => ({ now: later(16) }))).toEqual(["unauthenticated"]);
  expect(await db.select().from(loginAttempts)).toHaveLength(2);
});
