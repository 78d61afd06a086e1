import sharp from "sharp";
import { SITE_ICON_SIZE, type SiteIcon } from "@/lib/domain/site-icon";
import { drawText } from "@/lib/media/card-text";

const POINTS = 96;
/** Lines of a text, for names in a script that the site ships no font for. */
const LINES = "M45 53h90M45 90h90M45 127h51";

/** Draw the icon of a site for phones and old programs, as PNG; corners are theirs to cut. */
export async function drawSiteIcon({ letter, colour }: SiteIcon): Promise<Buffer> {
  const size = SITE_ICON_SIZE;
  const text = await drawText(letter, { size: POINTS, colour: "#ffffff", width: size });
  const lines = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><path d="${LINES}" stroke="#fff" stroke-width="17" stroke-linecap="round"/></svg>`;
  return sharp({ create: { width: size, height: size, channels: 3, background: colour } })
    .composite([{ input: text?.bytes ?? Buffer.from(lines), gravity: "centre" }])
    .png()
    .toBuffer();
}
