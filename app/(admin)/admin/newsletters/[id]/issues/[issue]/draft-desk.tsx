"use client";

import { type ComponentProps, useState } from "react";
import { IssueForm } from "./issue-form";
import { SendForms } from "./send-forms";

type Props = Omit<
  ComponentProps<typeof IssueForm> & ComponentProps<typeof SendForms>,
  "isUnsaved" | "onUnsaved"
>;

/** A draft and its sending: nothing is sent while the screen shows other words than those that would go out. */
export function DraftDesk({ issue, entries, offers, ...sending }: Props) {
  const [isUnsaved, setUnsaved] = useState(false);
  return (
    <>
      <IssueForm issue={issue} entries={entries} offers={offers} onUnsaved={setUnsaved} />
      <SendForms {...sending} isUnsaved={isUnsaved} />
    </>
  );
}
