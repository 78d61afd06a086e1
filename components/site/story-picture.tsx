import {
  heightAt,
  PICTURE_FORMATS,
  type PictureFormat,
  type PictureView,
  picturePath,
  pictureWidths,
} from "@/lib/domain/picture";

interface Props {
  readonly picture: PictureView;
  /** How wide it is shown, as CSS says it. */
  readonly sizes: string;
  /** Whether it is in sight when the page opens. */
  readonly isFirst?: boolean;
}

const MIDDLE = 640;

/** A story's picture in a list: cut to one shape around what must stay in sight; the headline beside it is the link. */
export function StoryPicture({ picture, sizes, isFirst = false }: Props) {
  const widths = pictureWidths(picture.width);
  const width = widths.find((offered) => offered >= MIDDLE) ?? picture.width;
  const setOf = (format: PictureFormat) =>
    widths.map((at) => `${picturePath(picture, at, format)} ${at}w`).join(", ");
  return (
    <div className="story-picture" aria-hidden="true">
      <picture>
        {PICTURE_FORMATS.slice(0, -1).map((format) => (
          <source key={format} type={`image/${format}`} srcSet={setOf(format)} sizes={sizes} />
        ))}
        <img
          src={picturePath(picture, width, "jpeg")}
          srcSet={setOf("jpeg")}
          sizes={sizes}
          width={width}
          height={heightAt(picture, width)}
          alt=""
          {...(isFirst ? { fetchPriority: "high" } : { loading: "lazy", decoding: "async" })}
          style={{
            background: `url(${picture.placeholder}) 0/100% 100%`,
            objectPosition: `${picture.focalX * 100}% ${picture.focalY * 100}%`,
          }}
        />
      </picture>
    </div>
  );
}
