"use client";

import { useId, useState } from "react";
import { TagOptions } from "@/components/admin/tag-options";
import { useKnownTags } from "@/components/admin/use-known-tags";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import type { TagInput } from "@/lib/schemas/article";

interface Props {
  readonly tags: readonly TagInput[];
  readonly suggestions: readonly (TagInput & { readonly evidence: string })[];
  readonly isEditable: boolean;
  readonly onChange: (tags: TagInput[]) => void;
}

const same = (a: TagInput, b: TagInput) => a.type === b.type && a.name === b.name;

/** The tags of an article: known ones are offered while typing, new ones are made on the way. */
export function TagField({ tags, suggestions, isEditable, onChange }: Props) {
  const add = (tag: TagInput) => {
    const name = tag.name.trim();
    if (name && !tags.some((entry) => same(entry, { ...tag, name })))
      onChange([...tags, { type: tag.type, name }]);
  };
  const open = suggestions.filter((entry) => !tags.some((tag) => same(tag, entry)));
  return (
    <div className="stack tag-field">
      {tags.length > 0 ? (
        <ul className="chips" aria-label="Tags">
          {tags.map((tag) => (
            <li key={`${tag.type} ${tag.name}`} className="chip">
              <span dir="auto">{tag.name}</span> <span className="muted">{tag.type}</span>
              {isEditable && (
                <button
                  type="button"
                  aria-label={`Remove ${tag.name}`}
                  onClick={() => onChange(tags.filter((entry) => !same(entry, tag)))}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="small muted">No tags yet.</p>
      )}
      {isEditable && <TagInputRow onAdd={add} />}
      {isEditable && open.length > 0 && (
        <div>
          <p className="small muted">Suggested by its source</p>
          <ul className="chips">
            {open.slice(0, 12).map((tag) => (
              <li key={`${tag.type} ${tag.name}`}>
                <button
                  type="button"
                  className="chip chip-offer"
                  title={`Because of: ${tag.evidence}`}
                  onClick={() => add(tag)}
                >
                  + {tag.name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function TagInputRow({ onAdd }: { readonly onAdd: (tag: TagInput) => void }) {
  const [name, setName] = useState("");
  const [type, setType] = useState<TagType>("topic");
  const found = useKnownTags(name);
  const listId = useId();
  const submit = () => {
    const known = found.find((tag) => tag.name.toLowerCase() === name.trim().toLowerCase());
    onAdd(known ?? { type, name });
    setName("");
  };
  return (
    <div className="tag-row">
      <Input
        list={listId}
        aria-label="Add a tag"
        placeholder="Add a tag"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          submit();
        }}
      />
      <TagOptions id={listId} tags={found} />
      <Select
        aria-label="Kind of tag"
        value={type}
        onChange={(event) => setType(event.target.value as TagType)}
      >
        {TAG_TYPES.map((entry) => (
          <option key={entry} value={entry}>
            {entry}
          </option>
        ))}
      </Select>
      <button type="button" className="button" data-size="small" disabled={!name.trim()} onClick={submit}>
        Add
      </button>
    </div>
  );
}
