import { offerPicture, type PictureAddress, type PictureView, picturePath } from "@/lib/domain/picture";
import { escapeText } from "@/lib/richtext/escape-text";
import type { SafeHtml } from "@/lib/richtext/safe-html";

const MARK = /<figure data-media="(\d{1,10})">(?:<figcaption>(.*?)<\/figcaption>)?<\/figure>/gs;

/** The column of text is this wide at most. */
const SIZES = "(min-width: 46em) 42rem, 100vw";
const MIDDLE = 960;

/**
 * Fill the marks of a body with its pictures. A mark whose picture may not be shown goes away.
 *
 * All that comes from people is escaped here, and the marks are the sanitiser's own: the result is as safe as the body.
 */
export function placeFigures(
  html: SafeHtml,
  pictures: readonly PictureView[],
  addressOf: PictureAddress = picturePath,
): SafeHtml {
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  let shown = 0;
  return html.replace(MARK, (_mark, id: string, caption: string | undefined) => {
    const picture = byId.get(Number(id));
    return picture ? figureOf(picture, caption, { addressOf, isFirst: shown++ === 0 }) : "";
  }) as SafeHtml;
}

interface Shown {
  readonly addressOf: PictureAddress;
  /** The first one is in sight when the page opens. */
  readonly isFirst: boolean;
}

/** `caption` is escaped already; where it is absent, the picture's own stands. */
function figureOf(picture: PictureView, caption: string | undefined, shown: Shown): string {
  const own = caption ?? (picture.caption ? escapeText(picture.caption) : "");
  const below = [own, rightsOf(picture)].filter(Boolean).join(" ");
  return `<figure>${pictureTag(picture, shown)}${below && `<figcaption>${below}</figcaption>`}</figure>`;
}

/** Whose it is, and on what terms; `rel=license` would speak of the article. */
function rightsOf({ credit, licence }: PictureView): string {
  const name = licence && escapeText(licence.name);
  const terms = licence?.url ? `<a href="${escapeText(licence.url)}" rel="external">${name}</a>` : name;
  const rights = [credit && escapeText(credit), terms].filter(Boolean).join(" · ");
  return rights && `<small>${rights}</small>`;
}

function pictureTag(picture: PictureView, { addressOf, isFirst }: Shown): string {
  const { sources, src, srcSet, width, height } = offerPicture(picture, MIDDLE, addressOf);
  const others = sources.map(
    (source) => `<source type="${source.type}" srcset="${escapeText(source.srcSet)}" sizes="${SIZES}">`,
  );
  const attributes = [
    `src="${escapeText(src)}"`,
    `srcset="${escapeText(srcSet)}"`,
    `sizes="${SIZES}"`,
    `width="${width}"`,
    `height="${height}"`,
    `alt="${escapeText(picture.alt)}"`,
    isFirst ? `fetchpriority="high"` : `loading="lazy" decoding="async"`,
    ...(isPlaceholder(picture.placeholder)
      ? [`style="background:url(${picture.placeholder}) 0/100% 100%"`]
      : []),
  ];
  return `<picture>${others.join("")}<img ${attributes.join(" ")}></picture>`;
}

/** Nothing but the picture that we have made ourselves goes into a style. */
const isPlaceholder = (text: string) => /^data:image\/webp;base64,[A-Za-z0-9+/=]{1,1000}$/.test(text);
