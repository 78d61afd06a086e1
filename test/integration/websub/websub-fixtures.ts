import type { IncomingMessage } from "node:http";
import { onTestFinished, vi } from "vitest";
import type { Db } from "@/db/db";
import { websubSubscriptions } from "@/db/schema/websub";
import { workOnce } from "@/lib/jobs/worker";
import { askHub } from "@/lib/websub/ask-hub";
import { deliverHandler } from "@/lib/websub/deliver-handler";
import { queueDeliveries } from "@/lib/websub/queue-deliveries";
import { verifyHandler } from "@/lib/websub/verify-handler";
import { openTestDb } from "@/test/support/test-db";
import { serveSite } from "@/test/support/web-server";

export const ORIGIN = "https://news.example.org";
export const START = new Date("2026-03-10T12:00:00Z");
export const FEED = `${ORIGIN}/feed.xml`;

/** What a subscriber was sent. */
export interface Sent {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** How a subscriber answers: what it says to a challenge, and with which status to what it is sent. */
interface Manners {
  challenge?: (asked: URLSearchParams) => string;
  status?: number;
}

/** A hub, and a subscriber on this machine at `/hook`. */
export async function openHub(manners: Manners = {}) {
  vi.stubEnv("COPYDESK_URL", ORIGIN);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const db = await openTestDb();
  const [sent, asked]: [Sent[], URLSearchParams[]] = [[], []];
  const site = await serveSite({}, (request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://hook");
    if (request.method === "POST")
      return receive(request, (one) => {
        sent.push(one);
        response.writeHead(manners.status ?? 204).end();
      });
    asked.push(searchParams);
    const answer = manners.challenge ?? ((given) => given.get("hub.challenge") ?? "");
    response.end(answer(searchParams));
  });
  const options = { publicUrl: ORIGIN, allow: [site.host], timeoutMs: 60_000 };
  const tick = queueDeliveries(options);
  const clock = { now: START };
  const handlers = [verifyHandler(options), deliverHandler(options)];
  return {
    ...{ db, site, sent, asked, manners, clock, options },
    ask: (form: Record<string, string> = {}, caller = "203.0.113.7") =>
      askHub(db, {
        ...{ caller, now: clock.now, options },
        form: { "hub.mode": "subscribe", "hub.topic": FEED, "hub.callback": site.url("/hook"), ...form },
      }),
    /** Do everything that is due, `seconds` later. */
    later: async (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1_000);
      await tick(db, clock.now);
      while (await workOnce(db, { handlers, now: () => clock.now }, new AbortController().signal));
    },
  };
}

function receive(request: IncomingMessage, done: (sent: Sent) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => done({ headers: request.headers, body: Buffer.concat(chunks).toString() }));
}

export const subscriptions = (db: Db) => db.select().from(websubSubscriptions);
