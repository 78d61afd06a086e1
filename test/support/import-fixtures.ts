import { Readable } from "node:stream";
import type { Db } from "@/db/db";
import { receiveDump } from "@/lib/desk/receive-dump";
import type { Actor } from "@/lib/domain/actor";
import { openStorage } from "@/lib/media/storage";
import { insertUser } from "@/test/support/factories";

/** When test uploads happen, so that their jobs are due at once. */
export const UPLOADED_AT = new Date("2026-03-01T09:00:00Z");

/** A feed of `count` items; every tenth repeats the item before it, and each has words of its own. */
export function buildFeed(count: number, seed = "harbour"): string {
  const items = Array.from({ length: count }, (_, n) => {
    const story = n % 10 === 9 ? n - 1 : n;
    return `<item><title>${seed} notice ${story}</title><link>https://news.example.org/${seed}/${n}</link><guid>https://news.example.org/${seed}/${n}</guid><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate><description>&lt;p&gt;${textOf(seed, story)}&lt;/p&gt;</description></item>`;
  });
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>${seed} news</title><link>https://news.example.org/</link>\n${items.join("\n")}\n</channel></rss>\n`;
}

const textOf = (seed: string, story: number) =>
  Array.from({ length: 30 }, (_, word) => `${seed}${story}w${(story * 31 + word * 7) % 97}`).join(" ");

/** An editor who is in the database. */
export async function insertEditor(db: Db): Promise<Actor> {
  const user = await insertUser(db, { role: "editor" });
  return { id: user.id, name: user.name, role: user.role };
}

/** Upload text, or bytes, as `actor`. */
export async function uploadText(
  db: Db,
  actor: Actor,
  upload: {
    readonly dataFolder: string;
    readonly text: string | Uint8Array;
    readonly fileName?: string;
    readonly sourceId?: number;
  },
): Promise<{ id: number; isNew: boolean }> {
  const bytes = Buffer.from(upload.text);
  return receiveDump(db, actor, {
    fileName: upload.fileName ?? "dump.xml",
    stream: Readable.from([bytes]),
    announced: bytes.length,
    limit: 50_000_000,
    storage: openStorage(upload.dataFolder),
    sourceId: upload.sourceId ?? null,
    now: UPLOADED_AT,
  });
}
