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
  const option = (tag: SuggestedTag) => (
    <TagOption
      key={`${tag.type} ${tag.name}`}
      tag={tag}
      isChosen={isChosen(tag)}
      onToggle={() => toggle(tag)}
    />
  );
  const hidden = suggestions.filter((tag) => tag.isHidden);
  return (
    <fieldset className="tag-choice">
      <legend>Suggested tags</legend>
      {suggestions.filter((tag) => !tag.isHidden).map(option)}
      {hidden.length > 0 && (
        <details>
          <summary className="small muted">{hidden.length} more, nearly always turned down</summary>
          {hidden.map(option)}
        </details>
      )}
    </fieldset>
  );
}

interface OptionProps {
  readonly tag: SuggestedTag;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function TagOption({ tag, isChosen, onToggle }: OptionProps) {
  const decided = tag.accepted + tag.rejected;
  return (
    <label className="tag-option" title={`Because of: ${tag.evidence}`}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span className="tag-name" dir="auto">
        {tag.name}
      </span>
      <span className="tag-why">
        {tag.isNew && "new tag, "}
        {tag.type}, {Math.round(tag.confidence * 100)} %
        {decided > 0 && `, accepted ${tag.accepted} of ${decided} times`}: <q dir="auto">{tag.evidence}</q>
      </span>
    </label>
  );
}

const same = (a: TagInput, b: TagInput) => a.type === b.type && a.name === b.name;
