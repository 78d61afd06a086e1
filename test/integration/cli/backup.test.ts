import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { ensureAuthSecret } from "@/lib/auth/secret";
import { runBackup, runRestore } from "@/lib/cli/backup";
import { openStorage } from "@/lib/media/storage";
import { insertArticle } from "@/test/support/factories";
import { runCommand } from "@/test/support/run-command";
import { createTestDatabase, openUntilTestEnds } from "@/test/support/test-db";

const isPostgres = process.env.COPYDESK_TEST_ENGINE === "postgres";

async function newsroom() {
  const desk = await createTestDatabase();
  await ensureAuthSecret(desk.dataFolder);
  const upload = async function* () {
    yield Buffer.from("a dump\n");
  };
  const { sha256 } = await openStorage(desk.dataFolder).receive(upload(), { announced: null, limit: 100 });
  const text = await openStorage(desk.dataFolder).openText(`uploads/${sha256}`);
  await text.append("a dump\n");
  await text.close();
  await writeFile(join(desk.dataFolder, "uploads", "0b1c.part"), "broken off");
  const folder = await mkdtemp(join(tmpdir(), "copydesk-backup-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { ...desk, sha256, backup: join(folder, "tonight"), elsewhere: join(folder, "elsewhere") };
}

const headlines = async (db: Db) => (await db.select().from(articles)).map(({ headline }) => headline).sort();

test.skipIf(isPostgres)(
  "what is saved while others write comes back whole, and is the desk that it was",
  async () => {
    const desk = await newsroom();
    await insertArticle(desk.db, { headline: "Before", slug: "before" });
    let isDone = false;
    const writing = (async () => {
      for (let at = 0; !isDone; at++) {
        await insertArticle(desk.db, { headline: `During ${at}`, slug: `during-${at}` });
        await setImmediate();
      }
    })();
    const saved = await runCommand(desk, () => runBackup([desk.backup]));
    isDone = true;
    await writing;
    expect(saved).toMatchObject({ code: 0, err: "" });
    await desk.db.update(articles).set({ headline: "Changed later" });

    const place = { dataFolder: desk.elsewhere, databaseUrl: null };
    expect(await runCommand(place, () => runRestore([desk.backup]))).toMatchObject({ code: 0, err: "" });
    const restored = openUntilTestEnds({ ...place, env: { DATABASE_URL: "", COPYDESK_DATA: "" } });
    const back = await headlines(restored);
    expect(back[0]).toBe("Before");
    expect(back).not.toContain("Changed later");
    expect(await openStorage(desk.elsewhere).readText(`uploads/${desk.sha256}`, 0, 9)).toBe("a dump\n");
    for (const file of ["auth-secret", `uploads/${desk.sha256}`])
      expect(await readFile(join(desk.elsewhere, file))).toEqual(await readFile(join(desk.dataFolder, file)));
    expect((await stat(join(desk.elsewhere, "auth-secret"))).mode & 0o77).toBe(0);
    expect(await readdir(join(desk.elsewhere, "uploads"))).toHaveLength(2);
  },
);

test("a backup that can't be finished leaves nothing, and nobody's folder is taken for the rest of an older one", async () => {
  const desk = await newsroom();
  await mkdir(`${desk.backup}.part`);
  await writeFile(join(`${desk.backup}.part`, "mine"), "kept");
  const missing = { dataFolder: join(desk.dataFolder, "nowhere"), databaseUrl: null };
  await expect(runCommand(missing, () => runBackup([desk.backup]))).rejects.toThrow(/no database here/);
  expect(await readdir(dirname(desk.backup))).toEqual(["tonight.part"]);
  expect(await runCommand(desk, () => runBackup(["--files-only", desk.backup]))).toMatchObject({ code: 0 });
  expect((await readdir(dirname(desk.backup))).sort()).toEqual(["tonight", "tonight.part"]);
  expect(await readFile(join(`${desk.backup}.part`, "mine"), "utf8")).toBe("kept");
});

test.skipIf(isPostgres)("nothing is written over: neither a backup nor a desk", async () => {
  const desk = await newsroom();
  await runCommand(desk, () => runBackup([desk.backup]));
  await expect(runCommand(desk, () => runBackup([desk.backup]))).rejects.toThrow(/name a new folder/);
  await expect(runCommand(desk, () => runRestore([desk.backup]))).rejects.toThrow(/database already/);
});

test.skipIf(isPostgres)(
  "a backup that is not whole or damaged is told from a good one before anything is written",
  async () => {
    const desk = await newsroom();
    const place = { dataFolder: desk.elsewhere, databaseUrl: null };
    const restore = () => runCommand(place, () => runRestore([desk.backup]));
    await runCommand(desk, () => runBackup([desk.backup]));

    const upload = join(desk.backup, "uploads", desk.sha256);
    await writeFile(upload, "another dump\n");
    await expect(restore()).rejects.toThrow(/upload is damaged/);
    await writeFile(upload, "a dump\n");

    const database = join(desk.backup, "copydesk.sqlite");
    const bytes = await readFile(database);
    await writeFile(database, bytes.subarray(0, bytes.length / 2));
    await expect(restore()).rejects.toThrow(/damaged|not a SQLite database/);
    expect(await readdir(desk.elsewhere).catch(() => [])).toEqual([]);
    await writeFile(database, bytes);

    await rm(join(desk.backup, "backup.json"));
    await expect(restore()).rejects.toThrow(/no whole backup/);
  },
);

test.runIf(isPostgres)(
  "with Postgres the files are saved alone, and it is said who saves the database",
  async () => {
    const desk = await newsroom();
    expect(await runCommand(desk, () => runBackup([desk.backup]))).toMatchObject({
      code: 2,
      err: expect.stringContaining("pg_dump"),
    });
    expect(await runCommand(desk, () => runBackup(["--files-only", desk.backup]))).toMatchObject({ code: 0 });
    const place = { dataFolder: desk.elsewhere, databaseUrl: desk.databaseUrl };
    expect(await runCommand(place, () => runRestore([desk.backup]))).toMatchObject({
      code: 0,
      out: expect.stringContaining("pg_restore"),
    });
    expect(await readFile(join(desk.elsewhere, "uploads", desk.sha256), "utf8")).toBe("a dump\n");
  },
);

test.each([[[]], [["one", "two"]], [["--unknown", "one"]]])(
  "arguments that make no sense are answered with the usage: %j",
  async (args) => {
    const place = { dataFolder: tmpdir(), databaseUrl: null };
    expect(await runCommand(place, () => runBackup(args))).toMatchObject({ code: 2 });
    expect(await runCommand(place, () => runRestore(args))).toMatchObject({ code: 2 });
  },
);
