import {
  heightAt,
  PICTURE_FORMATS,
  type PictureView,
  picturePath,
  pictureSet,
  pictureWidths,
} from "@/lib/domain/picture";
import { escapeText } from "@/lib/richtext/escape-text";
import type { SafeHtml } from "@/lib/richtext/safe-html";

const MARK = /<figure data-media="(\d{1,10})">(?:<figcaption>(.*?)<\/figcaption>)?<\/figure>/gs;

/** The column of text is this wide at most. */
const SIZES = "(min-width: 46em) 42rem, 100vw";
const MIDDLE = 960;

interface Place {
  /** The public origin for texts that are read elsewhere; empty on our own pages. */
  readonly base?: string;
}

/**
 * Fill the marks of a body with its pictures. A mark whose picture may not be shown goes away.
 *
 * All that comes from people is escaped here, and the marks are the sanitiser's own: the result is as safe as the body.
 */
export function placeFigures(
  html: SafeHtml,
  pictures: readonly PictureView[],
  { base = "" }: Place = {},
): SafeHtml {
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  let shown = 0;
  return html.replace(MARK, (_mark, id: string, caption: string | undefined) => {
    const picture = byId.get(Number(id));
    return picture ? figureOf(picture, { caption, base, isFirst: shown++ === 0 }) : "";
  }) as SafeHtml;
}

interface Shown {
  /** Escaped already; absent where the picture's own stands. */
  readonly caption: string | undefined;
  readonly base: string;
  readonly isFirst: boolean;
}

function figureOf(picture: PictureView, { caption, base, isFirst }: Shown): string {
  const own = caption ?? (picture.caption ? escapeText(picture.caption) : "");
  const credit = picture.credit ? `<small>${escapeText(picture.credit)}</small>` : "";
  const below = own || credit ? `<figcaption>${[own, credit].filter(Boolean).join(" ")}</figcaption>` : "";
  return `<figure>${pictureTag(picture, { base, isFirst })}${below}</figure>`;
}

/** A picture in the formats and widths that it is offered in; the browser takes the best that it reads. */
function pictureTag(picture: PictureView, { base, isFirst }: Omit<Shown, "caption">): string {
  const width = pictureWidths(picture.width).find((offered) => offered >= MIDDLE) ?? picture.width;
  const sources = PICTURE_FORMATS.slice(0, -1).map(
    (format) =>
      `<source type="image/${format}" srcset="${pictureSet(picture, format, base)}" sizes="${SIZES}">`,
  );
  const attributes = [
    `src="${base}${picturePath(picture, width, "jpeg")}"`,
    `srcset="${pictureSet(picture, "jpeg", base)}"`,
    `sizes="${SIZES}"`,
    `width="${width}"`,
    `height="${heightAt(picture, width)}"`,
    `alt="${escapeText(picture.alt)}"`,
    isFirst ? `fetchpriority="high"` : `loading="lazy" decoding="async"`,
    ...(isPlaceholder(picture.placeholder)
      ? [`style="background:url(${picture.placeholder}) 0/100% 100%"`]
      : []),
  ];
  return `<picture>${sources.join("")}<img ${attributes.join(" ")}></picture>`;
}

/** Nothing but the picture that we have made ourselves goes into a style. */
const isPlaceholder = (text: string) => /^data:image\/webp;base64,[A-Za-z0-9+/=]{1,1000}$/.test(text);
