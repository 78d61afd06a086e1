"use client";

import { useState } from "react";
import { BodyEditor } from "@/components/admin/body-editor/body-editor";
import { useLeaveGuard } from "@/components/admin/use-leave-guard";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import type { PageState } from "@/lib/domain/site-page";
import { savePageAction } from "../actions";

interface Props {
  readonly page: {
    readonly id: number;
    readonly slug: string;
    readonly title: string;
    readonly body: RichTextDoc;
    readonly state: PageState;
    readonly position: number;
    readonly version: number;
  };
  readonly mayManage: boolean;
}

const STATES: readonly (readonly [PageState, string])[] = [
  ["draft", "Draft: no reader sees it"],
  ["published", "Published, in the footer of every page"],
  ["trashed", "In the trash"],
];

/** Title, text and place of a page, saved by hand. */
export function PageForm({ page, mayManage }: Props) {
  const [body, setBody] = useState(page.body);
  const saved = JSON.stringify(page.body);
  const sent = JSON.stringify(body);
  useLeaveGuard(sent !== saved);
  if (!mayManage) return <p className="muted">Publishers and administrators write pages.</p>;
  return (
    <ActionForm action={savePageAction} baseVersion={page.version} submit="Save the page" className="stack">
      <input type="hidden" name="pageId" value={page.id} />
      <input type="hidden" name="body" value={sent} />
      <Field id="title" label="Title">
        <Input id="title" name="title" required maxLength={200} dir="auto" defaultValue={page.title} />
      </Field>
      <BodyEditor body={page.body} language="" isEditable hasPictures={false} onChange={setBody} />
      <Field id="slug" label="Address" hint="What comes behind the site’s own address: imprint.">
        <Input
          id="slug"
          name="slug"
          required
          maxLength={80}
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={page.slug}
          aria-describedby="slug-hint"
        />
      </Field>
      <Field id="position" label="Place in the footer" hint="Small numbers come first.">
        <Input
          id="position"
          name="position"
          type="number"
          min={0}
          max={1_000}
          required
          defaultValue={page.position}
          aria-describedby="position-hint"
        />
      </Field>
      <Field id="state" label="State">
        <Select id="state" name="state" defaultValue={page.state}>
          {STATES.map(([state, label]) => (
            <option key={state} value={state}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </ActionForm>
  );
}
