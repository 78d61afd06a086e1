import { expect, test } from "vitest";
import { readLooks, saveLooks } from "@/lib/desk/settings/looks";
import type { SiteLooks } from "@/lib/domain/site-looks";
import { readSiteFrame } from "@/lib/site/frame";
import { insertSetting, insertUser } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");
const LOOKS: SiteLooks = {
  theme: "bulletin",
  accent: "#ffee00",
  fonts: "theme",
  front: "latest",
  logoId: null,
  mostRead: false,
};

test("pages look as an administrator has said, in a colour that can be read", async () => {
  const db = await openTestDb();
  const administrator = await insertUser(db, { role: "administrator" });
  await saveLooks(db, administrator, { ...LOOKS, baseVersion: 0, now: NOW });
  const { looks } = await readSiteFrame(db, NOW);
  expect(looks).toMatchObject({ theme: "bulletin", fonts: "sans-sans", front: "latest", logo: null });
  expect(looks.accent.light).not.toBe(LOOKS.accent);
  expect(looks.accent.dark).toBe(LOOKS.accent);
  expect((await readLooks(db, administrator)).looks).toEqual(LOOKS);
});

test("who comes second is told, and others than administrators may not", async () => {
  const db = await openTestDb();
  const administrator = await insertUser(db, { role: "administrator" });
  const save = (actor = administrator) => saveLooks(db, actor, { ...LOOKS, baseVersion: 0, now: NOW });
  await save();
  await expect(save()).rejects.toMatchObject({ code: "conflict" });
  const publisher = await insertUser(db, { role: "publisher", email: "p@example.org" });
  await expect(save(publisher)).rejects.toMatchObject({ code: "forbidden" });
  await expect(readLooks(db, publisher)).rejects.toMatchObject({ code: "forbidden" });
});

test("a logo that does not exist is refused; one that is gone gives way to the name", async () => {
  const db = await openTestDb();
  const administrator = await insertUser(db, { role: "administrator" });
  const save = saveLooks(db, administrator, { ...LOOKS, logoId: 5, baseVersion: 0, now: NOW });
  await expect(save).rejects.toMatchObject({ code: "bad_input" });
  await insertSetting(db, "looks", { ...LOOKS, logoId: 5 });
  expect((await readSiteFrame(db, NOW)).looks.logo).toBeNull();
});

test("stored looks that make no sense are mended, not an error", async () => {
  const db = await openTestDb();
  await insertSetting(db, "looks", { theme: "neon", accent: "red;}", fonts: 4, logoId: "x" });
  expect((await readSiteFrame(db, NOW)).looks).toMatchObject({ theme: "broadsheet", fonts: "serif-serif" });
});
