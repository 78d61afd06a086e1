import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { auditEvents } from "@/db/schema/system";
import { checkSignIn } from "@/lib/auth/check-sign-in";
import { exportActivity } from "@/lib/desk/activity/export-activity";
import type { NamedPiece } from "@/lib/desk/activity/name-subjects";
import { readActivity } from "@/lib/desk/activity/read-activity";
import { changeRole } from "@/lib/desk/change-role";
import { createKey } from "@/lib/desk/keys/create-key";
import { addRedirect } from "@/lib/desk/redirects/add-redirect";
import { removeRedirect } from "@/lib/desk/redirects/remove-redirect";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { nameInWords } from "@/lib/domain/activity/subject-words";
import type { Actor, Role } from "@/lib/domain/actor";
import { type ActivityQuery, activityQuerySchema } from "@/lib/schemas/activity";
import { insertArticle, insertBatch, insertItem, insertTerm } from "@/test/support/factories";
import { actAs, insertMember, PASSWORD } from "@/test/support/people";
import { openTestDb } from "@/test/support/test-db";

const now = new Date("2026-03-01T09:00:00Z");
const MINUTE = 60_000;

type Event = typeof auditEvents.$inferInsert;

/** Add events, each a minute after the one before unless it says when. */
async function addEvents(db: Db, events: readonly (Partial<Event> & Pick<Event, "action">)[]): Promise<void> {
  const rows = events.map((event, index) => ({
    ...{ actorId: null, subjectType: "article", subjectId: 1, detail: null },
    ...{ at: new Date(now.getTime() + index * MINUTE), ...event },
  }));
  for (let from = 0; from < rows.length; from += 500)
    await db.insert(auditEvents).values(rows.slice(from, from + 500));
}

const ask = (words: Record<string, unknown> = {}): ActivityQuery => activityQuerySchema.parse(words);

function inWords(piece: NamedPiece): string {
  if (typeof piece === "string") return piece;
  if ("quoted" in piece) return `“${piece.quoted}”`;
  return "moment" in piece ? piece.moment : nameInWords(piece.subject, piece.noun);
}

/** The lines of a page as one reads them. */
async function lines(db: Db, actor: Actor, words: Record<string, unknown> = {}): Promise<string[]> {
  const page = await readActivity(db, actor, ask(words));
  return page.lines.map(
    ({ actor: by, sentence }) => `${by?.name ?? "The desk"} ${sentence.map(inWords).join("")}`,
  );
}

async function fileOf(db: Db, actor: Actor, words: Record<string, unknown> = {}): Promise<string> {
  let file = "";
  for await (const piece of await exportActivity(db, actor, ask(words))) file += piece;
  return file;
}

async function setUp(role: Role = "administrator") {
  const db = await openTestDb();
  return { db, actor: await actAs(db, role) };
}

describe("what was done is told in words", () => {
  test("with the present name of what it was done to, and a word for what is gone", async () => {
    const { db, actor } = await setUp();
    const article = await insertArticle(db, { headline: "Quay opens" });
    const unpublished = await unpublishArticle(db, actor, { articleId: article.id, baseVersion: 1, now });
    await trashArticle(db, actor, { articleId: article.id, baseVersion: unpublished.version, now });
    const member = await insertMember(db, "editor");
    await changeRole(db, actor, { userId: member.id, role: "publisher", now });
    await addRedirect(db, actor, { fromPath: "/old", target: "/new", now });
    await removeRedirect(db, actor, { redirectId: 1, now });
    await addEvents(db, [
      { action: "article.published", subjectId: article.id, at: now },
      { action: "term.approved", subjectType: "term", subjectId: 999, detail: { name: "Ferries" }, at: now },
      { action: "batch.paused", subjectType: "batch", subjectId: 999, at: now },
    ]);
    expect(await lines(db, actor)).toEqual([
      "The desk paused the import of a batch (gone)",
      "The desk took the tag “Ferries” (gone) into the vocabulary",
      "The desk published “Quay opens”, as was scheduled",
      `${actor.name} removed the old address “/old” (gone)`,
      `${actor.name} had the old address “/old” (gone) lead to “/new”`,
      `${actor.name} changed the role of “${member.name}” from editor to publisher`,
      `${actor.name} moved “Quay opens” to the trash`,
      `${actor.name} took “Quay opens” off the site`,
    ]);
  });

  test("and no secret is in it, on the screen or in the file", async () => {
    const { db, actor } = await setUp();
    const key = await createKey(db, actor, { label: "Ticker", role: "editor", now });
    await checkSignIn(db, {
      email: (await insertMember(db, "editor", "eve@example.org")).email,
      password: PASSWORD,
      address: "203.0.113.7",
      now,
    });
    const shown = JSON.stringify(await readActivity(db, actor, ask())) + (await fileOf(db, actor));
    expect(shown).toContain("Ticker");
    for (const secret of [key, key.slice(-20), PASSWORD, "203.0.113.7", "argon2"])
      expect(shown).not.toContain(secret);
  });

  test("events that another release wrote are shown to administrators, and break nothing", async () => {
    const { db, actor } = await setUp();
    const publisher = await actAs(db, "publisher");
    await addEvents(db, [
      { action: "orbit.launched_twice", subjectType: "orbit", detail: { to: { deep: ["x"] } } },
      { action: "article.merged", detail: { loserId: "9", from: 3 } },
    ]);
    expect(await lines(db, actor)).toEqual([
      "The desk merged another article into an article (gone)",
      "The desk did something else with the desk: “launched twice”",
    ]);
    expect(await lines(db, publisher)).toHaveLength(1);
  });
});

describe("who may see it", () => {
  test.each(["contributor", "editor"] as const)("a %s sees nothing of it", async (role) => {
    const { db, actor } = await setUp(role);
    for (const words of [{}, { kind: "articles" }, { subject: "article-1" }, { person: actor.id }]) {
      await expect(readActivity(db, actor, ask(words))).rejects.toMatchObject({ code: "forbidden" });
      await expect(exportActivity(db, actor, ask(words))).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("a publisher sees what editors did, and nothing of sign-ins, people and keys by any way", async () => {
    const { db, actor } = await setUp("publisher");
    const boss = await actAs(db, "administrator");
    await createKey(db, boss, { label: "Secret ticker", role: "editor", now });
    await changeRole(db, boss, { userId: actor.id, role: "publisher", now });
    await addEvents(db, [
      { action: "user.signed_in", actorId: actor.id, subjectType: "user", subjectId: actor.id },
      { action: "invitation.created", subjectType: "invitation", detail: { email: "new@example.org" } },
      { action: "article.published", actorId: actor.id },
      { action: "settings.front_changed", actorId: boss.id, subjectType: "settings", subjectId: 0 },
    ]);
    const hidden = /signed in|invited|key|role|Secret ticker|new@example\.org/;
    const ways = [
      ...[{}, { kind: "people" }, { person: boss.id }, { person: actor.id }, { person: "desk" }],
      ...[{ subject: `user-${actor.id}` }, { subject: "api_key-1" }, { subject: "invitation-1" }],
      ...[{ kind: "people", subject: "user-1" }, { kind: "articles", subject: "api_key-1" }, { before: 5 }],
    ];
    for (const words of ways) {
      const page = await readActivity(db, actor, ask(words));
      expect(JSON.stringify([page.lines, page.subject]), JSON.stringify(words)).not.toMatch(hidden);
      expect(await fileOf(db, actor, words), JSON.stringify(words)).not.toMatch(hidden);
    }
    expect(await lines(db, actor)).toHaveLength(2);
    expect(await lines(db, actor, { kind: "people" })).toEqual([]);
    expect(await lines(db, boss)).toHaveLength(6);
    expect(await lines(db, boss, { kind: "people" })).toHaveLength(4);
  });
});

describe("it is narrowed", () => {
  test("by person, kind, thing and day, alone and together", async () => {
    const { db, actor } = await setUp();
    const other = await actAs(db, "editor");
    const term = await insertTerm(db, { name: "Ports" });
    const article = await insertArticle(db, { headline: "Quay opens" });
    const at = (day: string) => new Date(`${day}T12:00:00Z`);
    await addEvents(db, [
      { action: "article.created", actorId: actor.id, subjectId: article.id, at: at("2026-03-01") },
      {
        action: "term.approved",
        actorId: actor.id,
        subjectType: "term",
        subjectId: term.id,
        at: at("2026-03-02"),
      },
      { action: "article.published", actorId: other.id, subjectId: article.id, at: at("2026-03-03") },
      { action: "batch.imported", subjectType: "batch", subjectId: 7, at: at("2026-03-04") },
    ]);
    const [began, approved, published, imported] = [
      `${actor.name} began the article “Quay opens”`,
      `${actor.name} took the tag “Ports” into the vocabulary`,
      `${other.name} published “Quay opens”`,
      "The desk finished the import of a batch (gone)",
    ];
    const cases: [Record<string, unknown>, (string | undefined)[]][] = [
      [{}, [imported, published, approved, began]],
      [{ person: actor.id }, [approved, began]],
      [{ person: "desk" }, [imported]],
      [{ person: 999 }, []],
      [{ kind: "articles" }, [published, began]],
      [{ kind: "imports" }, [imported]],
      [{ person: "desk", kind: "imports" }, [imported]],
      [{ person: actor.id, kind: "tags" }, [approved]],
      [{ subject: `article-${article.id}` }, [published, began]],
      [{ subject: `article-${article.id}`, kind: "tags" }, []],
      [{ subject: `article-${article.id}`, person: other.id }, [published]],
      [{ from: "2026-03-02", until: "2026-03-03" }, [published, approved]],
      [{ from: "2026-03-03", kind: "articles" }, [published]],
      [{ until: "2026-03-01" }, [began]],
      [{ from: "2026-03-05", until: "2026-03-01" }, []],
    ];
    for (const [words, expected] of cases)
      expect(await lines(db, actor, words), JSON.stringify(words)).toEqual(expected);
    expect((await readActivity(db, actor, ask({ subject: `article-${article.id}` }))).subject?.name).toBe(
      "Quay opens",
    );
  });

  test("by days of the clock that is named, else of the site’s own", async () => {
    const { db, actor } = await setUp();
    await addEvents(db, [{ action: "article.created", at: new Date("2026-03-01T23:30:00Z") }]);
    expect(await lines(db, actor, { from: "2026-03-02" })).toHaveLength(0);
    expect(await lines(db, actor, { from: "2026-03-02", zone: "Europe/Berlin" })).toHaveLength(1);
    expect(await lines(db, actor, { until: "2026-03-01", zone: "Europe/Berlin" })).toHaveLength(0);
  });
});

describe("what somebody did in a row", () => {
  test("is one line with its number, its batch and its latest names", async () => {
    const { db, actor } = await setUp();
    const other = await actAs(db, "editor");
    const [first, second] = [
      await insertBatch(db, { fileName: "one.txt" }),
      await insertBatch(db, { fileName: "two.txt" }),
    ];
    const items = [];
    for (let n = 0; n < 25; n += 1) items.push(await insertItem(db, first.id));
    const elsewhere = await insertItem(db, second.id, { title: "Elsewhere" });
    const accept = (subjectId: number, actorId = actor.id) => ({
      action: "item.accepted",
      subjectType: "item",
      subjectId,
      actorId,
    });
    await addEvents(db, [
      ...items.flatMap(({ id }) => [
        accept(id),
        { action: "item.rejected", subjectType: "item", subjectId: id, actorId: other.id },
      ]),
      accept(elsewhere.id),
    ]);
    expect(await lines(db, actor)).toEqual([
      `${actor.name} accepted the item “Elsewhere”`,
      `${other.name} rejected or set aside 25 items of “one.txt”`,
      `${actor.name} accepted 25 items of “one.txt”`,
    ]);
    const { lines: shown } = await readActivity(db, actor, ask());
    expect(shown[2]).toMatchObject({ more: 5, newest: new Date(now.getTime() + 48 * MINUTE), oldest: now });
    expect(shown[2]?.things).toHaveLength(20);
    expect(shown[2]?.things[0]?.name).toBe(items.at(-1)?.title);
  });

  test("keeps the names of two, and counts what was done to one thing again and again", async () => {
    const { db, actor } = await setUp();
    const [one, two] = [
      await insertArticle(db, { headline: "One" }),
      await insertArticle(db, { headline: "Two" }),
    ];
    await addEvents(db, [
      ...[one, two].map(({ id }) => ({ action: "article.published", actorId: actor.id, subjectId: id })),
      ...[1, 2, 3].map(() => ({ action: "article.updated", actorId: actor.id, subjectId: two.id })),
    ]);
    expect(await lines(db, actor)).toEqual([
      `${actor.name} updated “Two” (3 times)`,
      `${actor.name} published “Two”`,
      `${actor.name} published “One”`,
    ]);
  });
});

describe("page by page", () => {
  test("every event is counted once, whatever falls together, also at one instant", async () => {
    const { db, actor } = await setUp();
    const total = 4_321;
    await addEvents(
      db,
      Array.from({ length: total }, (_, n) => ({
        ...{ action: n % 7 === 0 ? "article.corrected" : "article.published", subjectId: n + 1 },
        ...{ actorId: n % 3 === 0 ? actor.id : null, at: new Date(now.getTime() + Math.floor(n / 100)) },
      })),
    );
    let [counted, pages, before]: [number, number, number | null] = [0, 0, null];
    do {
      const page = await readActivity(db, actor, ask(before === null ? {} : { before }));
      for (const { things, more } of page.lines) counted += Math.max(1, things.length + more);
      expect(page.lines.length).toBeLessThanOrEqual(100);
      [before, pages] = [page.earlier, pages + 1];
    } while (before !== null);
    expect(counted).toBe(total);
    expect(pages).toBeGreaterThan(2);
  });

  test("new events move nothing of an earlier page, and an event that is not there is no place", async () => {
    const { db, actor } = await setUp();
    const told = Array.from({ length: 120 }, (_, n) => ({
      action: "batch.paused",
      subjectType: "batch",
      subjectId: n + 1,
    }));
    await addEvents(db, told);
    const { earlier } = await readActivity(db, actor, ask());
    const second = await readActivity(db, actor, ask({ before: earlier }));
    await addEvents(db, [
      { action: "batch.resumed", subjectType: "batch", at: new Date(now.getTime() + 500 * MINUTE) },
    ]);
    expect(await readActivity(db, actor, ask({ before: earlier }))).toEqual(second);
    expect(second.lines[0]?.id).toBe(70);
    expect((await readActivity(db, actor, ask({ before: 99_999 }))).lines).toHaveLength(50);
  });

  test("a page asks as many questions for fifty things as for two", async () => {
    const { db, actor } = await setUp();
    const asked = async (many: number) => {
      const merged = { action: "article.merged", actorId: actor.id };
      await addEvents(
        db,
        Array.from({ length: many }, (_, n) => ({ ...merged, subjectId: n + 1, detail: { loserId: n + 2 } })),
      );
      const before = queries;
      expect((await readActivity(db, actor, ask())).lines.length).toBeGreaterThanOrEqual(many);
      return queries - before;
    };
    let queries = 0;
    const { session } = db as unknown as { session: { prepareQuery(...rest: unknown[]): unknown } };
    const prepare = session.prepareQuery.bind(session);
    session.prepareQuery = (...rest) => {
      queries += 1;
      return prepare(...rest);
    };
    await asked(1);
    const forTwo = await asked(2);
    expect(forTwo).toBeGreaterThan(3);
    expect(await asked(40)).toBe(forTwo);
  });
});

test("the file has an event a line, and no cell that a spreadsheet would run", async () => {
  const { db, actor } = await setUp();
  const article = await insertArticle(db, { headline: '=HYPERLINK("https://evil.example")' });
  const formula = await insertMember(db, "editor", "f@example.org");
  await addEvents(db, [
    ...Array.from({ length: 1_201 }, (_, n) => ({
      action: "item.accepted",
      subjectType: "item",
      subjectId: n + 1,
    })),
    {
      action: "article.published",
      actorId: formula.id,
      subjectId: article.id,
      at: new Date("2026-04-01T10:00:00Z"),
    },
  ]);
  const file = await fileOf(db, actor);
  const rows = file.trimEnd().split("\r\n");
  expect(rows).toHaveLength(1_203);
  expect(rows[0]).toBe("\ufefftime,who,what,kind");
  expect(rows[1]).toBe(
    `2026-04-01T10:00:00.000Z,${formula.name},"published “=HYPERLINK(""https://evil.example"")”",Articles`,
  );
  expect(rows[2]).toMatch(/Z,The desk,accepted an item \(gone\),Items and batches$/);
  expect((await fileOf(db, actor, { kind: "articles" })).trimEnd().split("\r\n")).toHaveLength(2);
});
