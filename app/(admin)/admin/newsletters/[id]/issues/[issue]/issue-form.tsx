"use client";

import { useEffect, useState } from "react";
import { useLeaveGuard } from "@/components/admin/use-leave-guard";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { saveIssueAction } from "../../../actions";
import { EntryList, OfferList } from "./entry-list";
import { type EntryChoice, useEntries } from "./use-entries";

interface Props {
  readonly issue: {
    readonly id: number;
    readonly version: number;
    readonly subject: string;
    readonly intro: string;
  };
  readonly entries: readonly EntryChoice[];
  readonly offers: readonly EntryChoice[];
  /** Told whenever that changes. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

/** Subject, first words and articles of a draft. */
export function IssueForm({ issue, entries, offers, onUnsaved }: Props) {
  const list = useEntries(entries, offers);
  const [subject, setSubject] = useState(issue.subject);
  const [intro, setIntro] = useState(issue.intro);
  const idsOf = (rows: readonly EntryChoice[]) => rows.map(({ articleId }) => articleId).join(",");
  const ids = idsOf(list.entries);
  const isUnsaved = subject !== issue.subject || intro !== issue.intro || ids !== idsOf(entries);
  useLeaveGuard(isUnsaved);
  useEffect(() => onUnsaved(isUnsaved), [isUnsaved, onUnsaved]);
  return (
    <ActionForm
      action={saveIssueAction}
      baseVersion={issue.version}
      submit="Save the draft"
      className="stack"
    >
      <input type="hidden" name="issueId" value={issue.id} />
      <input type="hidden" name="articleIds" value={ids} />
      <Field id="subject" label="Subject">
        <Input
          id="subject"
          name="subject"
          required
          maxLength={200}
          dir="auto"
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
      </Field>
      <Field id="intro" label="First words" hint="Plain text; an empty line begins a paragraph.">
        <Textarea
          id="intro"
          name="intro"
          rows={5}
          maxLength={10_000}
          dir="auto"
          value={intro}
          onChange={(event) => setIntro(event.target.value)}
          aria-describedby="intro-hint"
        />
      </Field>
      <fieldset className="stack entry-set">
        <legend className="field-label">Articles, in the order of the mail</legend>
        <EntryList {...list} />
        <OfferList {...list} />
        <p className="visually-hidden" role="status">
          {list.said}
        </p>
      </fieldset>
    </ActionForm>
  );
}
