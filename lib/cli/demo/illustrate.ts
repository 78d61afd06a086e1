import { join } from "node:path";
import sharp from "sharp";
import type { Db } from "@/lib/database";
import type { ArticleView } from "@/lib/desk/article-view";
import { readPicture } from "@/lib/desk/media/read-picture";
import { receivePicture } from "@/lib/desk/media/receive-picture";
import { savePicture } from "@/lib/desk/media/save-picture";
import { saveArticle } from "@/lib/desk/save-article";
import type { Actor } from "@/lib/domain/actor";
import { openPictures } from "@/lib/media/pictures";
import { openStorage } from "@/lib/media/storage";

const DRAWINGS = join(process.cwd(), "lib/cli/demo/pictures");

/** Which texts of the example dumps have a picture: by the beginnings of their headlines. */
const PICTURES = [
  {
    of: "Delta Watch",
    file: "delta",
    alt: "Three herons between reeds in the shallow water of a wide river mouth, at sunrise.",
    caption: "Herons in the lower delta, where volunteers counted this spring.",
  },
  {
    of: "New tide tables",
    file: "harbour",
    alt: "A lighthouse on a mole throws its beam over a harbour at night; a sailing boat comes in.",
    caption: null,
  },
  {
    of: "What a dry winter",
    file: "winter",
    alt: "A red and white gauge stands in the snow beside a narrow river, mountains behind it.",
    caption: "A gauge in the eastern catchment.",
  },
] as const;

/** Put a picture into a draft of the demo, where it has one: drawn, uploaded and described as an editor would. */
export async function illustrate(
  db: Db,
  actor: Actor,
  article: ArticleView,
  now: Date,
): Promise<ArticleView> {
  const { headline, body } = article.fields;
  const picture = PICTURES.find(({ of }) => headline.startsWith(of));
  if (!picture) return article;
  const media = await addPicture(db, actor, picture, now);
  const content = [{ type: "figure" as const, attrs: { media, caption: null } }, ...(body.content ?? [])];
  return saveArticle(db, actor, {
    ...{ articleId: article.id, baseVersion: article.version, applyToLive: false, correction: null, now },
    fields: { ...article.fields, body: { ...body, content } },
  });
}

async function addPicture(
  db: Db,
  actor: Actor,
  { file, alt, caption }: (typeof PICTURES)[number],
  now: Date,
): Promise<number> {
  const bytes = await sharp(join(DRAWINGS, `${file}.svg`))
    .png()
    .toBuffer();
  const upload = { fileName: `${file}.png`, stream: once(bytes), announced: bytes.length };
  const { id } = await receivePicture(db, actor, {
    ...{ ...upload, now, storage: openStorage(), pictures: openPictures() },
  });
  const baseVersion = (await readPicture(db, actor, id))?.picture.version ?? 1;
  const facts = { alt, caption, credit: "Copydesk", licence: "CC0", focalX: 0.5, focalY: 0.5 };
  await savePicture(db, actor, { mediaId: id, baseVersion, ...facts, now });
  return id;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
