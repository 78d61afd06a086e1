import sharp, { type Region } from "sharp";
import { expect, test } from "vitest";
import { CARD } from "@/lib/domain/social-card";
import { drawSocialCard } from "@/lib/media/social-card";

const card = {
  headline: "Harbour council meets again",
  above: "Copydesk",
  dir: "ltr",
  accent: "#2145c7",
  picture: null,
} as const;

/** How much ink is in a part of a card: 0 where it is paper alone. */
async function inkIn(bytes: Buffer, part: Region): Promise<number> {
  const { data } = await sharp(bytes).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length;
}
const LEFT = { left: 0, top: 140, width: 300, height: 120 };
const RIGHT = { left: 900, top: 140, width: 300, height: 120 };

test.each([
  ["Latin", "Łódź opens a quay & <b>nothing</b> else"],
  ["Greek", "Το λιμάνι ανοίγει"],
  ["Cyrillic", "Совет порта собрался"],
])("a headline in %s begins on the left", async (_, headline) => {
  const bytes = await drawSocialCard({ ...card, headline });
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", ...CARD });
  expect(await inkIn(bytes, LEFT)).toBeGreaterThan(200);
});

test("every line of an Arabic headline begins on the right", async () => {
  const long = "مجلس الميناء يصوت لإعادة فتح الرصيف القديم بعد أحد عشر عامًا من الانتظار";
  const bytes = await drawSocialCard({ ...card, headline: `${long} مرة`, dir: "rtl" });
  for (const top of [150, 260]) {
    const edge = { left: 1_040, top, width: 88, height: 90 };
    expect(await inkIn(bytes, edge), `${top}`).toBeGreaterThan(50);
  }
  const short = await drawSocialCard({ ...card, headline: "مجلس الميناء", dir: "rtl" });
  expect([(await inkIn(short, RIGHT)) > 200, await inkIn(short, LEFT)]).toEqual([true, 0]);
});

test("the site's colour is at the top, and a short headline is set larger than a long one", async () => {
  const short = await drawSocialCard({ ...card, headline: "Fog" });
  const { data } = await sharp(short)
    .extract({ left: 600, top: 4, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = data;
  expect(Math.max(Math.abs(red - 0x21), Math.abs(green - 0x45), Math.abs(blue - 0xc7))).toBeLessThan(12);
  const heightOf = async (headline: string) => {
    const below = { left: 60, top: 140, width: 1_100, height: 480 };
    const drawn = await sharp(await drawSocialCard({ ...card, headline }))
      .extract(below)
      .toBuffer();
    return (await sharp(drawn).trim({ threshold: 60 }).toBuffer({ resolveWithObject: true })).info.height;
  };
  const medium =
    "Harbour council meets again to speak of the quay, the ferries, and what the winter did to both";
  expect(await heightOf("Fog")).toBeGreaterThan(80);
  expect(await heightOf(medium)).toBeLessThanOrEqual(430);
});

test("a picture fills its side, around its focal point", async () => {
  const half = { create: { width: 1_000, height: 500, channels: 3, background: "#000" } } as const;
  const white = await sharp({ create: { ...half.create, width: 500, background: "#fff" } })
    .png()
    .toBuffer();
  const picture = await sharp(half)
    .composite([{ input: white, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
  const ink = async (focalX: number) =>
    inkIn(await drawSocialCard({ ...card, picture: { bytes: picture, focalX, focalY: 0.5 } }), RIGHT);
  expect(await ink(0)).toBe(0);
  expect(await ink(1)).toBe(300 * 120);
});

test.each(["", "漢字の見出し", "🎉", "word ".repeat(400), "\u0000\ud800", "W".repeat(300)])(
  "a headline that can't be drawn breaks nothing: %j",
  async (headline) => {
    expect((await sharp(await drawSocialCard({ ...card, headline })).metadata()).width).toBe(CARD.width);
  },
);
