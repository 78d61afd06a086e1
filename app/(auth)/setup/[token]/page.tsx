import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { ClosedDoor } from "../../closed-door";
import { acceptInvitationAction } from "../../link-actions";
import { openLink } from "../../open-link";

export const metadata: Metadata = { title: "Set up" };

/** Where the first administrator makes their account, with the link that the server printed. */
export default async function SetupPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { problem } = await openLink("setup", token);
  if (problem) return <ClosedDoor title="This desk can't be set up here" reason={problem} />;
  return (
    <>
      <div className="door-head">
        <h1>Set up your desk</h1>
        <p>You become its first administrator: you invite the others and decide who may publish.</p>
      </div>
      <ActionForm action={acceptInvitationAction} submit="Create account" className="door-form">
        <input type="hidden" name="kind" value="setup" />
        <input type="hidden" name="token" value={token} />
        <Field id="name" label="Your name">
          <Input id="name" name="name" autoComplete="name" maxLength={100} required />
        </Field>
        <Field id="email" label="E-mail address" hint="You sign in with it. Nothing is sent to it.">
          <Input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            maxLength={254}
            aria-describedby="email-hint"
            required
          />
        </Field>
        <NewPasswordField />
      </ActionForm>
    </>
  );
}
