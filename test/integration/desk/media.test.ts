import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/db";
import { createArticle } from "@/lib/desk/create-article";
import { listPictures } from "@/lib/desk/media/list-pictures";
import { readPicture } from "@/lib/desk/media/read-picture";
import { receivePicture } from "@/lib/desk/media/receive-picture";
import { removePicture } from "@/lib/desk/media/remove-picture";
import { savePicture } from "@/lib/desk/media/save-picture";
import { publishArticle } from "@/lib/desk/publish-article";
import { saveArticle } from "@/lib/desk/save-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { openPictures } from "@/lib/media/pictures";
import { openStorage } from "@/lib/media/storage";
import { readArticlePage } from "@/lib/site/article-page";
import { readFeed } from "@/lib/site/feeds/read-feed";
import { readHomePage } from "@/lib/site/home-page";
import { findPictureFile } from "@/lib/site/picture-file";
import { insertUser } from "@/test/support/factories";
import { makePicture } from "@/test/support/make-picture";
import { renderDoor } from "@/test/support/render-door";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");
const LATER = new Date("2026-03-01T10:00:00Z");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "copydesk-media-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function openDesk() {
  const db = await openTestDb();
  const actor = await insertUser(db, { role: "publisher" });
  const send = (bytes: Uint8Array, fileName = "quay.jpg") =>
    receivePicture(db, actor, {
      ...{ fileName, stream: streamOf(bytes), announced: bytes.length, now: NOW },
      ...{ storage: openStorage(folder), pictures: openPictures(folder) },
    });
  return { db, actor, send };
}

async function* streamOf(bytes: Uint8Array) {
  yield bytes;
}

const bodyWith = (media: number): RichTextDoc => ({
  type: "doc",
  content: [
    { type: "figure", attrs: { media, caption: "The quay" } },
    { type: "paragraph", content: [{ type: "text", text: "It opened." }] },
  ],
});

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function writeWith({ db, actor }: Desk, media: number) {
  const draft = await createArticle(db, actor, { headline: "The quay opens", language: "en", now: NOW });
  return saveArticle(db, actor, {
    ...{ articleId: draft.id, baseVersion: draft.version, now: NOW },
    ...{ fields: { ...draft.fields, body: bodyWith(media) }, applyToLive: false, correction: null },
  });
}

const address = (db: Db, id: number) =>
  findPicture(db, id).then((found) => ({
    picture: `${id}-${found.sha256.slice(0, 12)}`,
    file: "640.webp",
  }));

async function findPicture(db: Db, id: number) {
  const screen = await readPicture(db, { id: 1, name: "", role: "editor" }, id);
  if (!screen) throw new Error("The picture is gone.");
  return screen.picture;
}

describe("a picture that is uploaded", () => {
  test("is upright, keeps nothing of its camera, and is the same picture when it comes again", async () => {
    const { db, actor, send } = await openDesk();
    const bytes = await makePicture({ width: 300, height: 200, orientation: 6 });
    const first = await send(bytes);
    expect(first).toMatchObject({ width: 200, height: 300 });
    expect((await send(bytes, "again.jpg")).id).toBe(first.id);
    expect(await listPictures(db, actor, { query: "", page: 1 })).toMatchObject({ total: 1 });
    const { storageKey } = await findPicture(db, first.id);
    const made = await openPictures(folder).rendition(storageKey, 200, "jpeg");
    const { exif, icc, ...rest } = await sharp(made).metadata();
    expect(rest).toMatchObject({ width: 200, height: 300, format: "jpeg" });
    expect(exif).toBeUndefined();
    expect(made.toString("latin1")).not.toContain("secret place");
  });

  test.each(["jpeg", "png", "webp", "gif", "tiff", "avif"] as const)("may be %s", async (format) => {
    const { send } = await openDesk();
    expect(await send(await makePicture({ width: 64, height: 48, format }))).toMatchObject({ width: 64 });
  });

  test.each([
    ["a text", Buffer.from("not a picture")],
    ["nothing", Buffer.alloc(0)],
    ["an SVG with a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["half a picture", null],
  ])("%s is refused with words, and nothing stays", async (_name, bytes) => {
    const { db, actor, send } = await openDesk();
    const broken = bytes ?? (await makePicture()).subarray(0, 900);
    await expect(send(broken)).rejects.toMatchObject({ code: "bad_input", message: /no picture/ });
    expect(await listPictures(db, actor, { query: "", page: 1 })).toMatchObject({ total: 0 });
  });

  test("a picture that would take the memory is refused before it is unpacked", async () => {
    const { send } = await openDesk();
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "#fff" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    await expect(send(bomb)).rejects.toMatchObject({ code: "bad_input" });
  });
});

describe("readers", () => {
  test("get a picture while a live article shows it, and not a moment before or after", async () => {
    const desk = await openDesk();
    const { db, actor, send } = desk;
    const { id } = await send(await makePicture());
    const place = await address(db, id);
    const draft = await writeWith(desk, id);
    expect(await findPictureFile(db, place, NOW)).toBeNull();
    const live = await publishArticle(db, actor, {
      articleId: draft.id,
      baseVersion: draft.version,
      now: NOW,
    });
    expect(await findPictureFile(db, place, NOW)).toMatchObject({ width: 640, format: "webp" });
    await unpublishArticle(db, actor, { articleId: draft.id, baseVersion: live.version, now: LATER });
    expect(await findPictureFile(db, place, LATER)).toBeNull();
  });

  test("get no other width, format or bytes than are offered", async () => {
    const desk = await openDesk();
    const { db, actor, send } = desk;
    const { id } = await send(await makePicture({ width: 700, height: 400 }));
    const draft = await writeWith(desk, id);
    await publishArticle(db, actor, { articleId: draft.id, baseVersion: draft.version, now: NOW });
    const { picture } = await address(db, id);
    const files = ["960.webp", "641.webp", "640.png", "640.webp.exe", "../640.webp", "0640.webp", "640"];
    for (const file of files) expect(await findPictureFile(db, { picture, file }, NOW)).toBeNull();
    expect(
      await findPictureFile(db, { picture: `${id}-${"0".repeat(12)}`, file: "640.webp" }, NOW),
    ).toBeNull();
    expect(await findPictureFile(db, { picture, file: "700.avif" }, NOW)).not.toBeNull();
  });

  test("see it on the page, in lists and in feeds, with what was said about it last", async () => {
    const desk = await openDesk();
    const { db, actor, send } = desk;
    const { id } = await send(await makePicture());
    const draft = await writeWith(desk, id);
    await publishArticle(db, actor, { articleId: draft.id, baseVersion: draft.version, now: NOW });
    await savePicture(db, actor, {
      ...{ mediaId: id, baseVersion: 1, alt: "Cranes at dawn", caption: null, credit: "Ada" },
      ...{ licence: null, focalX: 0.5, focalY: 0.2, now: NOW },
    });
    const page = await readArticlePage(db, draft.fields.slug, NOW);
    expect(page?.bodyHtml).toContain('alt="Cranes at dawn"');
    expect(page?.bodyHtml).toContain("The quay <small>Ada</small>");
    expect((await readHomePage(db, NOW)).lead?.picture).toMatchObject({ id, alt: "Cranes at dawn" });
    const feed = await readFeed(db, { now: NOW, origin: "https://site.example", file: "feed.xml" });
    expect(feed?.entries[0]?.bodyHtml).toContain('src="https://site.example/media/');
  });

  test("are told of a public licence at every door, and of no other note of the desk", async () => {
    const desk = await openDesk();
    const { db, actor, send } = desk;
    const { id } = await send(await makePicture());
    const draft = await writeWith(desk, id);
    await publishArticle(db, actor, { articleId: draft.id, baseVersion: draft.version, now: NOW });
    const facts = { mediaId: id, alt: "", caption: null, credit: "Ada", focalX: 0.5, focalY: 0.5, now: NOW };
    const told = async () => {
      const paths = [`/articles/${draft.fields.slug}`, "/feed.xml", `/api/v1/articles/${draft.fields.slug}`];
      return Promise.all(paths.map(async (path) => (await renderDoor(db, path)).body.toString()));
    };
    await savePicture(db, actor, { ...facts, baseVersion: 1, licence: "paid 40 euros, one use" });
    for (const text of await told()) expect(text).not.toContain("40 euros");
    await savePicture(db, actor, { ...facts, baseVersion: 2, licence: "cc-by-sa 4.0" });
    const address = "https://creativecommons.org/licenses/by-sa/4.0/";
    const [page = "", feed = "", api = ""] = await told();
    expect(page).toContain(`<small>Ada · <a href="${address}" rel="external">CC BY-SA 4.0</a></small>`);
    expect(page).toContain(`"license":"${address}"`);
    expect(feed).toContain(`<media:license type="text/html" href="${address}">CC BY-SA 4.0</media:license>`);
    expect(JSON.parse(api).data.associations[0].usageterms).toBe(`CC BY-SA 4.0, ${address}`);
  });
});

test("a page beyond the last one gives the last", async () => {
  const { db, actor, send } = await openDesk();
  await send(await makePicture());
  const list = await listPictures(db, actor, { query: "", page: 44 });
  expect(list).toMatchObject({ page: 1, pages: 1, total: 1, pictures: [{}] });
});

describe("what is said about a picture", () => {
  const FACTS = { alt: "A", caption: null, credit: null, licence: null, focalX: 0.5, focalY: 0.5 };

  test("is never written over unseen, and finds it", async () => {
    const { db, actor, send } = await openDesk();
    const { id } = await send(await makePicture());
    const save = (alt: string, baseVersion: number) =>
      savePicture(db, actor, { mediaId: id, baseVersion, ...FACTS, alt, now: NOW });
    await save("100 % of the Cranes_", 1);
    await expect(save("Second", 1)).rejects.toMatchObject({ code: "conflict" });
    const found = (query: string) => listPictures(db, actor, { query, page: 1 }).then(({ total }) => total);
    expect([await found("CRANES_"), await found("0 %"), await found("%%"), await found("ferry")]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test("a picture that an article shows can't be removed, an unused one can", async () => {
    const desk = await openDesk();
    const { db, actor, send } = desk;
    const used = await send(await makePicture());
    const unused = await send(await makePicture({ width: 90 }));
    await writeWith(desk, used.id);
    const remove = (mediaId: number) => removePicture(db, actor, { mediaId, baseVersion: 1, now: NOW });
    await expect(remove(used.id)).rejects.toMatchObject({ code: "conflict" });
    await remove(unused.id);
    expect(await readPicture(db, actor, unused.id)).toBeNull();
  });

  test("contributors add pictures, and change or remove none", async () => {
    const { db, send } = await openDesk();
    const { id } = await send(await makePicture());
    const contributor = await insertUser(db, { role: "contributor" });
    const change = savePicture(db, contributor, { mediaId: id, baseVersion: 1, ...FACTS, now: NOW });
    await expect(change).rejects.toMatchObject({ code: "forbidden" });
    const removal = removePicture(db, contributor, { mediaId: id, baseVersion: 1, now: NOW });
    await expect(removal).rejects.toMatchObject({ code: "forbidden" });
  });
});
