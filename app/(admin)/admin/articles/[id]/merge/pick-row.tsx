"use client";

import { useMemo } from "react";
import type { ArticleView } from "@/lib/desk/article-view";
import type { MergePlan } from "@/lib/desk/merge/read-merge";
import type { FieldPick, PickedField } from "@/lib/domain/article-merge";
import { diffWords } from "@/lib/domain/word-diff";
import { docToText } from "@/lib/richtext/to-text";
import { FIELD_LABELS } from "../field-labels";
import { PickOption, PickText } from "../pick-option";

interface Props {
  readonly field: PickedField;
  readonly plan: MergePlan;
  readonly pick: FieldPick;
  readonly onPick: (pick: FieldPick) => void;
}

/** A field of an article as text. */
export function shownField({ fields }: Pick<ArticleView, "fields">, field: PickedField): string {
  return field === "body" ? docToText(fields.body) : (fields[field] ?? "");
}

/** One field of two articles: whose text is taken. */
export function PickRow({ field, plan: { winner, loser }, pick, onPick }: Props) {
  const diff = useMemo(
    () => diffWords(shownField(winner, field), shownField(loser, field)),
    [winner, loser, field],
  );
  const group = { name: field, label: FIELD_LABELS[field] };
  const option = (value: FieldPick) => ({ group, isChosen: pick === value, onChoose: () => onPick(value) });
  return (
    <fieldset className="pick-row">
      <legend>{FIELD_LABELS[field]}</legend>
      <PickOption {...option("winner")} title="Of the one that stays" isPart={pick !== "loser"}>
        <PickText side="left" parts={diff.left} language={winner.fields.language} />
      </PickOption>
      <PickOption {...option("loser")} title="Of the other one" isPart={pick !== "winner"}>
        <PickText side="right" parts={diff.right} language={loser.fields.language} />
      </PickOption>
      {field === "body" && (
        <PickOption
          {...option("both")}
          className="pick-both"
          title="Both texts, one after the other, with a line between them"
          isPart={pick === "both"}
        />
      )}
    </fieldset>
  );
}
