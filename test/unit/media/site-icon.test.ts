import sharp from "sharp";
import { expect, test } from "vitest";
import { initialOf, SITE_ICON_SIZE } from "@/lib/domain/site-icon";
import { drawSiteIcon } from "@/lib/media/site-icon";
import { writeIconSvg } from "@/lib/site/site-icon";

test.each([
  ["The Lantern & Quay", "en", "T"],
  ["“ostseeblick”", "de", "O"],
  ["istanbul", "tr", "İ"],
  ["الفانوس", "ar", "ف"],
  ["ال", "ar", "ا"],
  ["24 heures", "fr", "2"],
  ["漢字新聞", "zh", "漢"],
  ["—", "en", ""],
  ["quay", "no such language", "Q"],
])("%s is known by its first letter or digit", (name, language, letter) => {
  expect(initialOf(name, language)).toBe(letter);
});

test.each(["T", "ا", "漢", ""])(
  "a letter, or lines in its place, is white in the middle of its colour: %j",
  async (letter) => {
    const bytes = await drawSiteIcon({ letter, colour: "#2145c7" });
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([SITE_ICON_SIZE, SITE_ICON_SIZE]);
    expect([...data.subarray(0, 3)]).toEqual([0x21, 0x45, 0xc7]);
    const white = data.filter((value, at) => at % info.channels === 0 && value > 240).length;
    expect(white).toBeGreaterThan(400);
  },
);

test("the drawing of a hostile name is still a drawing", () => {
  expect(writeIconSvg({ letter: "<", colour: "#123456" })).toContain(">&lt;</text>");
});
