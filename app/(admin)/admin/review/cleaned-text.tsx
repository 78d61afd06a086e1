import type { ReviewItem } from "@/lib/desk/read-review-item";
import { splitCells } from "@/lib/domain/table-row";
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
        {runsOf(item.body).map(({ key, blocks }) =>
          blocks[0]?.type === "row" ? (
            <CleanedTable key={key} rows={blocks} />
          ) : (
            blocks.map((block) => <CleanedBlock key={key} block={block} />)
          ),
        )}
        {item.body.length === 0 && <p className="muted">No text beyond the headline.</p>}
      </div>
      <ItemSteps item={item} mayChange={mayChange} onCleaned={onCleaned} />
    </section>
  );
}

/** The rows of a table together, every other block alone; of equal words each has a key of its own. */
function runsOf(body: readonly Block[]): { key: string; blocks: Block[] }[] {
  const runs: { key: string; blocks: Block[] }[] = [];
  body.forEach((block, index) => {
    const before = runs.at(-1)?.blocks;
    if (before?.[0]?.type === "row" && block.type === "row" && !block.isFirst) before.push(block);
    else runs.push({ key: `${index}`, blocks: [block] });
  });
  return runs;
}

function CleanedTable({ rows }: { readonly rows: readonly Block[] }) {
  return (
    <table>
      <tbody>
        {numbered(rows).map(({ key, one }) => (
          <tr key={key}>
            {numbered(splitCells(one.text)).map(({ key: at, one: words }) => (
              <CleanedCell key={at} words={words} cell={one.cells?.[Number(at)]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly words: string;
  readonly cell: NonNullable<Block["cells"]>[number] | undefined;
}

function CleanedCell({ words, cell = {} }: CellProps) {
  const Tag = cell.isHead && words ? "th" : "td";
  return (
    <Tag colSpan={cell.across} rowSpan={cell.down}>
      {words}
    </Tag>
  );
}

const numbered = <One,>(list: readonly One[]) => list.map((one, index) => ({ key: `${index}`, one }));

function CleanedBlock({ block: { type, text } }: { readonly block: Block }) {
  switch (type) {
    case "h":
      return <h4>{text}</h4>;
    case "li":
      return <p className="story-item">{text}</p>;
    case "quote":
      return <blockquote>{text}</blockquote>;
    default:
      return <p>{text}</p>;
  }
}
