import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { updateProposals } from "@/db/schema/duplicates";
import { batches, items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { addFeed } from "@/lib/desk/feeds/add-feed";
import { fetchFeedHandler } from "@/lib/desk/feeds/fetch-feed";
import { queueDueFeeds } from "@/lib/desk/feeds/queue-due-feeds";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { readToday } from "@/lib/desk/read-today";
import { dismissProposal } from "@/lib/desk/updates/decide-proposal";
import { readProposal, readWithdrawnProposal } from "@/lib/desk/updates/read-proposal";
import { reopenWithdrawnProposal } from "@/lib/desk/updates/reopen-proposal";
import type { Actor } from "@/lib/domain/actor";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { serveSite } from "@/test/support/web-server";
import { NOW, signIn } from "./desk-fixtures";

const GUID = "https://news.example/quay";
const A = ["The harbour council closed the northern quay.", "Repairs will take until May."];
const B = [A[0] ?? "", "Repairs will take until July.", "The market stays open."];
const C = [...B, "The lighthouse is lit again."];

const feed = (paragraphs: readonly string[], note = "") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News ${note}</title><item><title>Quay closed</title><guid>${GUID}</guid><link>${GUID}</link><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("")}</description></item></channel></rss>`;

const ninjs = (paragraphs: readonly string[], pubstatus: string, headline = "Quay closed") =>
  JSON.stringify({
    ...{ uri: GUID, type: "text", pubstatus, headline, language: "en" },
    versioncreated: "2026-03-02T09:00:00Z",
    body_html: paragraphs.map((text) => `<p>${text}</p>`).join(""),
  });

async function accept(db: Db, editor: Actor): Promise<number> {
  const [first] = await db.select().from(items);
  const { articleId } = await acceptItem(db, editor, {
    ...{ itemId: first?.id ?? 0, version: 1, tags: [], now: NOW },
  });
  return articleId;
}

/** An article whose first text is `first`; `bring` imports what comes next and gives the state of its item. */
async function openDesk(first: string) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  const bring = async (text: string) => {
    const { id } = await uploadText(db, editor, { dataFolder, text });
    while (await workOnce(db, { handlers }, new AbortController().signal));
    const [item] = await db.select().from(items).where(eq(items.batchId, id));
    return item?.state;
  };
  await bring(first);
  const articleId = await accept(db, editor);
  const states = async () =>
    (await db.select().from(updateProposals).orderBy(updateProposals.id)).map(({ state }) => state);
  const ties = async () => (await readArticleForEditing(db, editor, articleId)).ties;
  return { db, editor, bring, articleId, states, ties };
}

describe("a source that goes back to its old text", () => {
  test("takes its proposal back, and the article says so", async () => {
    const { db, editor, bring, articleId, states, ties } = await openDesk(feed(A));
    await bring(feed(B));
    expect(await ties()).toMatchObject({ hasUpdate: true, tookBack: false });
    expect(await bring(feed(A, "third"))).toBe("duplicate");
    expect(await states()).toEqual(["withdrawn"]);
    expect(await ties()).toMatchObject({ hasUpdate: false, tookBack: true });
    expect(await readProposal(db, editor, articleId)).toBeNull();
  });

  test("and forth again: the proposal is open once more", async () => {
    const { bring, states, ties } = await openDesk(feed(A));
    await bring(feed(B));
    await bring(feed(A, "third"));
    expect(await bring(feed(B, "fourth"))).toBe("duplicate");
    expect(await states()).toEqual(["open"]);
    expect(await ties()).toMatchObject({ hasUpdate: true, tookBack: false });
    await bring(feed(A, "fifth"));
    expect(await states()).toEqual(["withdrawn"]);
  });

  test("from a third text to the second one: the second one is proposed again", async () => {
    const { db, bring, states } = await openDesk(feed(A));
    await bring(feed(B));
    await bring(feed(C));
    expect(await states()).toEqual(["replaced", "open"]);
    await bring(feed(B, "again"));
    expect(await states()).toEqual(["open", "replaced"]);
    const open = await db.select().from(updateProposals).where(eq(updateProposals.state, "open"));
    expect(open).toHaveLength(1);
  });

  test("after a decision, to what was decided about: what it said in between is closed", async () => {
    const { db, editor, bring, articleId, states } = await openDesk(feed(A));
    await bring(feed(B));
    const proposalId = (await readProposal(db, editor, articleId))?.id ?? 0;
    await dismissProposal(db, editor, { articleId, proposalId, now: NOW });
    await bring(feed(C));
    await bring(feed(B, "again"));
    expect(await states()).toEqual(["dismissed", "withdrawn"]);
    await bring(feed(C, "once more"));
    expect(await states()).toEqual(["dismissed", "open"]);
  });

  test("law 4: an editor can look at what was taken back all the same, once", async () => {
    const { db, editor, bring, articleId, states } = await openDesk(feed(A));
    await bring(feed(B));
    await bring(feed(A, "third"));
    const proposalId = (await readWithdrawnProposal(db, editor, articleId)) ?? 0;
    const again = { articleId, proposalId, now: NOW };
    const contributor = await signIn(db, "contributor");
    await expect(reopenWithdrawnProposal(db, contributor, again)).rejects.toMatchObject({
      code: "forbidden",
    });
    await reopenWithdrawnProposal(db, editor, again);
    expect(await states()).toEqual(["open"]);
    await expect(reopenWithdrawnProposal(db, editor, again)).rejects.toMatchObject({ code: "conflict" });
  });

  test("what another form of the source still says takes nothing back", async () => {
    const { bring, states } = await openDesk(ninjs(A, "usable"));
    expect(await bring(feed(B))).toBe("update");
    expect(await bring(ninjs(A, "usable").replace('"en"', '"en","urgency":4'))).toBe("duplicate");
    expect(await states()).toEqual(["open"]);
  });

  test("the same bytes uploaded again are no news: the proposal stays", async () => {
    const { bring, states } = await openDesk(feed(A));
    await bring(feed(B));
    await bring(feed(A));
    expect(await states()).toEqual(["open"]);
  });
});

test("a fetched feed: one proposal for a change, and none once it gives its very first bytes again", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await signIn(db, "editor");
  let body = feed(A);
  const site = await serveSite({ "/feed.xml": (_request, response) => response.end(body) });
  const storage = openStorage(dataFolder);
  const fetching = { agent: "Copydesk/0.1", allow: [site.host], maxBytes: 1_000_000, timeoutMs: 60_000 };
  const handlers = [importBatchHandler({ storage }), fetchFeedHandler({ storage, fetching })];
  let minutes = 0;
  const fetchAgain = async () => {
    const at = new Date(NOW.getTime() + minutes * 60_000);
    minutes += 61;
    await queueDueFeeds(db, at);
    while (await workOnce(db, { handlers, now: () => at }, new AbortController().signal));
    return (await db.select().from(updateProposals)).map(({ state }) => state);
  };
  await addFeed(db, editor, { url: site.url("/feed.xml"), everyMinutes: 60, now: NOW });
  await fetchAgain();
  await accept(db, editor);
  body = feed(B);
  expect(await fetchAgain()).toEqual(["open"]);
  expect(await fetchAgain()).toEqual(["open"]);
  body = feed(A);
  expect(await fetchAgain()).toEqual(["withdrawn"]);
  expect(await fetchAgain()).toEqual(["withdrawn"]);
  body = feed(B);
  expect(await fetchAgain()).toEqual(["open"]);
  expect(await db.select().from(batches)).toHaveLength(2);
});

describe("a source that withdraws an item", () => {
  test.each(["canceled", "withheld"])("says so on the article and on Today: %s", async (pubstatus) => {
    const { db, editor, bring, articleId, ties } = await openDesk(ninjs(A, "usable"));
    expect(await bring(ninjs(A, pubstatus))).toBe("update");
    expect(await ties()).toMatchObject({ hasUpdate: true, isWithdrawn: true });
    expect(await readProposal(db, editor, articleId)).toMatchObject({ isWithdrawn: true });
    const { updates } = await readToday(db, editor, NOW);
    expect(updates).toMatchObject({ total: 1, rows: [{ articleId, isWithdrawn: true }] });
  });

  test("with other words under the same identifier is known all the same", async () => {
    const { bring, ties } = await openDesk(ninjs(A, "usable"));
    expect(await bring(ninjs(["Please kill this story."], "canceled", "KILL"))).toBe("update");
    expect(await ties()).toMatchObject({ isWithdrawn: true });
  });

  test("is said once: the same notice again, and after it was dismissed, is a duplicate", async () => {
    const { db, editor, bring, articleId, states } = await openDesk(ninjs(A, "usable"));
    await bring(ninjs(A, "canceled"));
    const again = ninjs(A, "canceled").replace('"en"', '"en","urgency":4');
    expect(await bring(again)).toBe("duplicate");
    expect(await states()).toEqual(["open"]);
    const proposalId = (await readProposal(db, editor, articleId))?.id ?? 0;
    await dismissProposal(db, editor, { articleId, proposalId, now: NOW });
    expect(await bring(again.replace("4", "5"))).toBe("duplicate");
    expect(await states()).toEqual(["dismissed"]);
  });

  test("and releases it again: the notice goes", async () => {
    const { bring, states, ties } = await openDesk(ninjs(A, "usable"));
    await bring(ninjs(A, "canceled"));
    await bring(ninjs(A, "usable").replace('"en"', '"en","urgency":4'));
    expect(await states()).toEqual(["withdrawn"]);
    expect(await ties()).toMatchObject({ hasUpdate: false });
  });

  test("by a notice in its feed is known by the entry that the notice names", async () => {
    const atom = (inside: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Quays</title>${inside}</feed>`;
    const entry = `<entry><id>${GUID}</id><title>Quay closed</title><updated>2026-03-02T09:00:00Z</updated><content>${A.join(" ")}</content></entry>`;
    const gone = (ref: string) => `<at:deleted-entry ref="${ref}" when="2026-03-03T09:00:00Z"/>`;
    const { bring, ties } = await openDesk(atom(entry));
    expect(await bring(atom(gone("https://news.example/other")))).toBe("rejected");
    expect(await ties()).toMatchObject({ hasUpdate: false });
    expect(await bring(atom(gone(GUID)))).toBe("update");
    expect(await ties()).toMatchObject({ hasUpdate: true, isWithdrawn: true });
  });

  test("law 2: changes no article by itself", async () => {
    const { db, editor, bring, articleId } = await openDesk(ninjs(A, "usable"));
    const before = (await readArticleForEditing(db, editor, articleId)).article;
    await bring(ninjs(A, "canceled"));
    expect((await readArticleForEditing(db, editor, articleId)).article).toEqual(before);
  });
});
