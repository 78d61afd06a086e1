/** @jsxImportSource preact */
import { offerPicture, type PictureView } from "@/lib/domain/picture";

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
  const { sources, ...offer } = offerPicture(picture, MIDDLE);
  return (
    <div className="story-picture" aria-hidden="true">
      <picture>
        {sources.map((source) => (
          <source key={source.type} {...source} sizes={sizes} />
        ))}
        <img
          {...offer}
          sizes={sizes}
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
