"use client";

import { useState } from "react";
import { ClockNote } from "@/components/admin/clock-note";
import { fromLocalInput, LAST_LOCAL_INPUT } from "@/components/admin/local-input";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { sendIssueAction, sendTestAction } from "../../../actions";

interface Props {
  readonly issueId: number;
  readonly version: number;
  readonly subscribers: number;
  readonly maySend: boolean;
  /** Whether the draft on the screen is another than the one that would be sent. */
  readonly isUnsaved: boolean;
}

/** A test to oneself, then the real thing: now, or at a time to come. */
export function SendForms({ issueId, version, subscribers, maySend, isUnsaved }: Props) {
  const [local, setLocal] = useState("");
  const sendAt = fromLocalInput(local) ?? "";
  if (isUnsaved)
    return (
      <section className="card stack" aria-labelledby="send">
        <h2 id="send">Send</h2>
        <p className="muted">Save the draft first: what is sent is what was saved last.</p>
      </section>
    );
  return (
    <section className="card stack" aria-labelledby="send">
      <h2 id="send">Send</h2>
      <p className="muted">What is sent is what was saved last. {subscribers} have confirmed.</p>
      <ActionForm action={sendTestAction} submit="Send a test to me" variant="secondary">
        <input type="hidden" name="issueId" value={issueId} />
      </ActionForm>
      {maySend ? (
        <ActionForm
          action={sendIssueAction}
          submit={sendAt ? "Schedule" : "Send now"}
          confirm={
            sendAt
              ? "Send it at this time?"
              : `Send this issue to ${subscribers} now? Mails can’t be taken back.`
          }
        >
          <input type="hidden" name="issueId" value={issueId} />
          <input type="hidden" name="baseVersion" value={version} />
          <input type="hidden" name="sendAt" value={sendAt} />
          <Field id="when" label="When" hint="Your own time; leave it empty to send at once.">
            <Input
              id="when"
              type="datetime-local"
              value={local}
              onChange={(event) => setLocal(event.target.value)}
              max={LAST_LOCAL_INPUT}
              aria-describedby="when-hint"
            />
            <ClockNote typed={local} iso={fromLocalInput(local)} />
          </Field>
        </ActionForm>
      ) : (
        <p className="muted">Publishers and administrators send.</p>
      )}
    </section>
  );
}
