import type { TagInput } from "@/lib/schemas/article";

interface Props {
  /** What the field names as its `list`. */
  readonly id: string;
  readonly tags: readonly TagInput[];
}

/** Tags of the vocabulary that a field offers while one types, each with its kind. */
export function TagOptions({ id, tags }: Props) {
  return (
    <datalist id={id}>
      {tags.map((tag) => (
        <option key={`${tag.type} ${tag.name}`} value={tag.name}>
          {tag.type}
        </option>
      ))}
    </datalist>
  );
}
