import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { apiKeys } from "@/db/schema/api-keys";
import { articles } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/system";
import { requireKey } from "@/lib/auth/require-key";
import { changeByKey, createByKey } from "@/lib/desk/api/write-by-key";
import { createKey } from "@/lib/desk/keys/create-key";
import { listKeys } from "@/lib/desk/keys/list-keys";
import { revokeKey } from "@/lib/desk/keys/revoke-key";
import { listPeople } from "@/lib/desk/list-people";
import { publishArticle } from "@/lib/desk/publish-article";
import type { Actor } from "@/lib/domain/actor";
import { KEY_ROLES, type KeyRole } from "@/lib/domain/api-key";
import { apiArticleSchema, newApiArticleSchema } from "@/lib/schemas/api-article";
import { actAs } from "@/test/support/people";
import { openTestDb } from "@/test/support/test-db";

const now = new Date("2026-03-01T09:00:00Z");
const bearer = (key: string) => new Headers({ authorization: `Bearer ${key}` });

async function setUp(role: KeyRole = "contributor") {
  const db = await openTestDb();
  const administrator = await actAs(db, "administrator");
  const key = await createKey(db, administrator, { label: "Ticker", role, now });
  return { db, administrator, key };
}

describe("a key", () => {
  test("acts under its own name and role, and its use is noted", async () => {
    const { db, administrator, key } = await setUp("editor");
    expect(await requireKey(db, bearer(key), now)).toMatchObject({ name: "Ticker", role: "editor" });
    expect(await listKeys(db, administrator)).toMatchObject([
      { label: "Ticker", lastUsedAt: now, revokedAt: null },
    ]);
  });

  test("is stored nowhere, neither in its own row nor in the audit", async () => {
    const { db, key } = await setUp();
    const stored = JSON.stringify([await db.select().from(apiKeys), await db.select().from(auditEvents)]);
    expect(stored).not.toContain(key.slice("copydesk_".length));
    expect(stored).not.toContain(key);
  });

  test("works no longer once it is revoked", async () => {
    const { db, administrator, key } = await setUp();
    const [{ id: keyId } = { id: 0 }] = await listKeys(db, administrator);
    await revokeKey(db, administrator, { keyId, now });
    await expect(requireKey(db, bearer(key), now)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(revokeKey(db, administrator, { keyId, now })).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["", "Bearer ", "Bearer copydesk_x", "Basic YTpi", `Bearer copydesk_${"a".repeat(43)}`])(
    "is needed: “%s” is none",
    async (authorization) => {
      const { db } = await setUp();
      const headers = new Headers({ authorization });
      await expect(requireKey(db, headers, now)).rejects.toMatchObject({ code: "unauthenticated" });
    },
  );

  test("is no person: it is on no list of them", async () => {
    const { db, administrator } = await setUp();
    const { people } = await listPeople(db, administrator, now);
    expect(people.map(({ name }) => name)).not.toContain("Ticker");
  });

  test.each(["contributor", "editor", "publisher"] as const)("is not made by a %s", async (role) => {
    const db = await openTestDb();
    const actor = await actAs(db, role);
    await expect(createKey(db, actor, { label: "x", role: "contributor", now })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(listKeys(db, actor)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("writing with a key", () => {
  const begin = (db: Db, actor: Actor, fields: object) =>
    createByKey(db, actor, { input: newApiArticleSchema.parse({ headline: "Quay opens", ...fields }), now });
  const input = (fields: object) => apiArticleSchema.parse(fields);

  test("begins a draft from HTML, without what could do harm, and the audit names the key", async () => {
    const { db, key } = await setUp();
    const actor = await requireKey(db, bearer(key), now);
    const html = "<h2>Part</h2><p>One <b>two</b></p><script>alert(1)</script><p onclick=x>Three</p>";
    const { id, status } = await begin(db, actor, { html, language: "en" });
    const [row] = await db.select().from(articles).where(eq(articles.id, id));
    expect([status, row?.bodyText]).toEqual(["draft", expect.stringContaining("One two")]);
    expect(row?.bodyHtml).not.toMatch(/script|onclick/);
    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, "article.created"));
    expect(event).toMatchObject({ actorId: actor.id, subjectId: id });
  });

  test("changes only what it names, and nothing on a version that has moved on", async () => {
    const { db, key } = await setUp();
    const actor = await requireKey(db, bearer(key), now);
    const { id: articleId, version: baseVersion } = await begin(db, actor, {
      byline: "Ada",
      html: "<p>Text</p>",
    });
    const changed = await changeByKey(db, actor, {
      articleId,
      baseVersion,
      input: input({ kicker: "Sea" }),
      now,
    });
    expect(changed.fields).toMatchObject({ kicker: "Sea", byline: "Ada", headline: "Quay opens" });
    const stale = changeByKey(db, actor, { articleId, baseVersion, input: input({ kicker: "Lost" }), now });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
  });

  test("leaves nothing behind when a part of it is refused", async () => {
    const { db, key } = await setUp("contributor");
    const actor = await requireKey(db, bearer(key), now);
    const tags = [{ type: "topic", name: "Ports" }];
    await expect(begin(db, actor, { tags })).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.select().from(articles)).toEqual([]);
  });

  test.each(KEY_ROLES)("publishes only with the role for it: %s", async (role) => {
    const { db, key } = await setUp(role);
    const actor = await requireKey(db, bearer(key), now);
    const { id: articleId, version: baseVersion } = await begin(db, actor, { html: "<p>Text</p>" });
    const published = publishArticle(db, actor, { articleId, baseVersion, now });
    if (role === "publisher") expect(await published).toMatchObject({ status: "published" });
    else await expect(published).rejects.toMatchObject({ code: "forbidden" });
  });

  test("changes what readers see only when it says so", async () => {
    const { db, key } = await setUp("publisher");
    const actor = await requireKey(db, bearer(key), now);
    const { id: articleId, version } = await begin(db, actor, { html: "<p>Text</p>" });
    const { version: baseVersion } = await publishArticle(db, actor, {
      articleId,
      baseVersion: version,
      now,
    });
    const change = { articleId, baseVersion, now };
    const quiet = changeByKey(db, actor, { ...change, input: input({ headline: "Other" }) });
    await expect(quiet).rejects.toMatchObject({ code: "conflict" });
    const live = await changeByKey(db, actor, {
      ...change,
      input: input({ headline: "Other", applyToLive: true }),
    });
    expect(live).toMatchObject({ status: "published", fields: { headline: "Other" } });
  });

  test.each([{ status: "published" }, { version: 9 }, { html: "<p>a</p>", body: { type: "doc" } }])(
    "takes nothing that it does not know: %j",
    (fields) => {
      expect(apiArticleSchema.safeParse(fields).success).toBe(false);
    },
  );
});
