import type { DiffPart } from "@/lib/domain/word-diff";

interface Props {
  readonly side: "left" | "right";
  readonly parts: readonly DiffPart[];
}

/** One side of a comparison: what the other side lacks is marked. */
export function DiffText({ side, parts }: Props) {
  const Mark = side === "left" ? "del" : "ins";
  return numbered(parts).map(({ key, part: { text, isChanged } }) =>
    isChanged ? (
      <Mark key={key} className="diff-mark">
        {text}
      </Mark>
    ) : (
      <span key={key}>{text}</span>
    ),
  );
}

/** Parts of equal words get keys of their own. */
const numbered = (parts: readonly DiffPart[]) => parts.map((part, index) => ({ key: `${index}`, part }));
