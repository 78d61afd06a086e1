import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { ClosedDoor } from "../../closed-door";
import { acceptInvitationAction } from "../../link-actions";
import { openLink } from "../../open-link";

export const metadata: Metadata = { title: "Invitation" };

/** Where an invited person makes their account. */
export default async function InvitePage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { email, role, problem } = await openLink("invite", token);
  if (problem) return <ClosedDoor title="This invitation can't be used" reason={problem} />;
  return (
    <>
      <div className="door-head">
        <h1>Join the desk</h1>
        <p>
          You are invited as <strong>{role}</strong>.
        </p>
      </div>
      <ActionForm action={acceptInvitationAction} submit="Create account" className="door-form">
        <input type="hidden" name="kind" value="invite" />
        <input type="hidden" name="token" value={token} />
        <Field id="email" label="E-mail address">
          <Input id="email" type="email" autoComplete="username" value={email ?? ""} readOnly />
        </Field>
        <Field id="name" label="Your name">
          <Input id="name" name="name" autoComplete="name" maxLength={100} required />
        </Field>
        <NewPasswordField />
      </ActionForm>
    </>
  );
}
