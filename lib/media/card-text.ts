import { join } from "node:path";
import sharp from "sharp";

// The text library of sharp reads no WOFF2 and knows the fonts of the machine, which may have none: these are the
// site's own, unpacked and named alike, so that each script is found in one of them.
const FOLDER = join(/* turbopackIgnore: true */ process.cwd(), "lib/media/card-fonts");
const FONTS = ["latin", "latin-ext", "arabic", "cyrillic", "greek"].map((name) =>
  join(FOLDER, `${name}.ttf`),
);
const FAMILY = "Copydesk Card";
const READABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** A text as a picture. */
export interface Block {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** How it is drawn: points, `#rrggbb`, and the pixels across that it may take. */
export interface Look {
  readonly size: number;
  readonly colour: string;
  readonly width: number;
}

/**
 * Draw a text in the site's own fonts; null for one that has nothing in it, or is in a script that we ship no font for.
 *
 * Lines begin on the side of their script: what the library calls left is right in Arabic.
 */
export async function drawText(text: string, { size, colour, width }: Look): Promise<Block | null> {
  await loadFonts();
  const words = text.replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, "").trim();
  if (words === "" || !READABLE.test(words)) return null;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(words)}</span>`,
      font: `${FAMILY} ${size}`,
      ...(FONTS[0] ? { fontfile: FONTS[0] } : {}),
      ...{ width, dpi: 96, rgba: true, wrap: "word-char", align: "left" },
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

const escapeMarkup = (text: string): string =>
  text.replace(/[\p{Cc}\p{Surrogate}]/gu, " ").replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

let loading: Promise<unknown> | null = null;

/** The text library keeps every font file that it was ever given. */
function loadFonts(): Promise<unknown> {
  loading ??= Promise.all(
    FONTS.map((fontfile) =>
      sharp({ text: { text: "a", font: `${FAMILY} 10`, fontfile } })
        .png()
        .toBuffer(),
    ),
  );
  return loading;
}
