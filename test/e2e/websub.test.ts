import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { websubSubscriptions } from "@/db/schema/websub";
import { type DeskProcess, freePort, startDesk } from "@/test/support/desk-process";
import { insertArticle } from "@/test/support/factories";
import { makeTestDatabase } from "@/test/support/test-db";

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let desk: DeskProcess;
const sent: { readonly body: string; readonly headers: IncomingMessage["headers"] }[] = [];

/** A subscriber that says yes to every challenge and keeps what it is sent. */
const subscriber = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://hook");
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    if (request.method === "POST")
      sent.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
    response.end(searchParams.get("hub.challenge") ?? "");
  });
});

beforeAll(async () => {
  await new Promise<void>((done) => subscriber.listen(0, "127.0.0.1", done));
  database = await makeTestDatabase();
  const port = await freePort();
  const COPYDESK_FETCH_ALLOW = `127.0.0.1:${(subscriber.address() as AddressInfo).port}`;
  const env = { ...database.env, COPYDESK_URL: `http://127.0.0.1:${port}`, COPYDESK_FETCH_ALLOW };
  desk = await startDesk({ env, port });
  await insertArticle(database.db, { slug: "first" });
});

afterAll(async () => {
  await desk?.stop();
  await database?.dispose();
  subscriber.close();
});

test("a subscriber of a feed is sent it, signed, as soon as something is published", async () => {
  const feed = await fetch(`${desk.url}/feed.xml`);
  const [, hub = "", topic = ""] =
    /<(.+)>; rel="hub", <(.+)>; rel="self"/.exec(feed.headers.get("link") ?? "") ?? [];
  expect([hub, topic]).toEqual([`${desk.url}/websub`, `${desk.url}/feed.xml`]);
  const ask = (callback: string) => {
    const form = {
      "hub.mode": "subscribe",
      "hub.topic": topic,
      "hub.secret": "key",
      "hub.callback": callback,
    };
    return fetch(hub, { method: "POST", body: new URLSearchParams(form) });
  };
  expect((await ask("http://10.0.0.1/hook")).status).toBe(400);
  expect((await fetch(hub, { method: "POST", body: "hub.mode=subscribe" })).status).toBe(400);
  expect((await ask(`http://127.0.0.1:${(subscriber.address() as AddressInfo).port}/hook?a=1`)).status).toBe(
    202,
  );
  await expect
    .poll(() => database.db.select().from(websubSubscriptions), { timeout: 30_000 })
    .toHaveLength(1);
  await insertArticle(database.db, { slug: "second", headline: "Second quay" });
  await expect.poll(() => sent.length, { timeout: 30_000 }).toBe(1);
  const [{ body, headers } = { body: "", headers: {} }] = sent;
  expect(body).toBe(await (await fetch(topic)).text());
  expect(body).toContain("Second quay");
  expect(headers["x-hub-signature"]).toBe(`sha256=${createHmac("sha256", "key").update(body).digest("hex")}`);
});
