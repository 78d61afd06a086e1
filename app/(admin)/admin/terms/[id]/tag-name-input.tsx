"use client";

import { useId, useState } from "react";
import { TagOptions } from "@/components/admin/tag-options";
import { useKnownTags } from "@/components/admin/use-known-tags";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What was typed before, or what is shown. */
  readonly typed: string;
  /** The kind that it has to be, or the one to begin with where another one may be chosen. */
  readonly type: TagType;
  readonly isOfAnyKind?: boolean;
  /** The tag that the form is about, which is not offered. */
  readonly except: string;
}

/** The name of a tag of the vocabulary: those that fit are offered while one types, each with its kind. */
export function TagNameInput({ name, label, placeholder, typed, type, isOfAnyKind = false, except }: Props) {
  const [value, setValue] = useState(typed);
  const [kind, setKind] = useState(type);
  const listId = useId();
  const found = useKnownTags(value === typed ? "" : value).filter(
    (tag) => tag.name !== except && (isOfAnyKind || tag.type === type),
  );
  const onType = (next: string) => {
    setValue(next);
    const chosen = found.filter((tag) => tag.name === next);
    if (chosen.length === 1 && chosen[0]) setKind(chosen[0].type);
  };
  return (
    <>
      <Input
        name={name}
        list={listId}
        aria-label={label}
        placeholder={placeholder ?? label}
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
        maxLength={200}
        required
      />
      <TagOptions id={listId} tags={found} />
      {isOfAnyKind && (
        <Select
          name="type"
          aria-label="Its kind"
          value={kind}
          onChange={(event) => setKind(event.target.value as TagType)}
        >
          {TAG_TYPES.map((entry) => (
            <option key={entry}>{entry}</option>
          ))}
        </Select>
      )}
    </>
  );
}
