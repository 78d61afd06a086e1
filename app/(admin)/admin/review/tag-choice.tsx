import type { SuggestedTag } from "@/lib/desk/read-review-item";
import type { TagInput } from "@/lib/schemas/article";

interface Props {
  readonly suggestions: readonly SuggestedTag[];
  readonly chosen: readonly TagInput[];
  readonly onChange: (tags: readonly TagInput[]) => void;
}

/** The suggested tags, each with the words that triggered it; the sure ones are ticked already. */
export function TagChoice({ suggestions, chosen, onChange }: Props) {
  if (suggestions.length === 0) return null;
  const isChosen = (tag: TagInput) => chosen.some((entry) => same(entry, tag));
  const toggle = ({ type, name }: TagInput) => {
    const tag = { type, name };
    onChange(isChosen(tag) ? chosen.filter((entry) => !same(entry, tag)) : [...chosen, tag]);
  };
  return (
    <fieldset className="tag-choice">
      <legend>Suggested tags</legend>
      {suggestions.map((tag) => (
        <label key={`${tag.type} ${tag.name}`} className="tag-option" title={`Because of: ${tag.evidence}`}>
          <input type="checkbox" checked={isChosen(tag)} onChange={() => toggle(tag)} />
          <span className="tag-name" dir="auto">
            {tag.name}
          </span>
          <span className="tag-why">
            {tag.type}, {Math.round(tag.confidence * 100)} %: <q dir="auto">{tag.evidence}</q>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const same = (a: TagInput, b: TagInput) => a.type === b.type && a.name === b.name;
