import type { ReviewItem } from "@/lib/desk/read-review-item";
import { ItemSteps } from "./item-steps";

type Block = ReviewItem["body"][number];

interface Props {
  readonly item: ReviewItem;
  readonly mayChange: boolean;
  /** The item was cleaned again and has this version now. */
  readonly onCleaned: (version: number) => void;
}

/** The text that the draft will begin with, and the steps that made it. */
export function CleanedText({ item, mayChange, onCleaned }: Props) {
  return (
    <section className="text-pane">
      <h3>Cleaned</h3>
      <div className="story" dir="auto" lang={item.language}>
        {item.standfirst && <p className="story-lead">{item.standfirst}</p>}
        {numbered(item.body).map(({ key, block }) => (
          <CleanedBlock key={key} block={block} />
        ))}
        {item.body.length === 0 && <p className="muted">No text beyond the headline.</p>}
      </div>
      <ItemSteps item={item} mayChange={mayChange} onCleaned={onCleaned} />
    </section>
  );
}

/** Blocks of equal words get keys of their own. */
const numbered = (body: readonly Block[]) => body.map((block, index) => ({ key: `${index}`, block }));

function CleanedBlock({ block: { type, text } }: { readonly block: Block }) {
  switch (type) {
    case "h":
      return <h4>{text}</h4>;
    case "li":
      return <p className="story-item">{text}</p>;
    case "quote":
      return <blockquote>{text}</blockquote>;
    case "p":
      return <p>{text}</p>;
  }
}
