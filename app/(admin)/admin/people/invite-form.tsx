import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ROLES, type Role } from "@/lib/domain/actor";
import { invitePersonAction } from "./actions";

const MEANING: Record<Role, string> = {
  contributor: "writes",
  editor: "imports, accepts and tags",
  publisher: "publishes and unpublishes",
  administrator: "looks after people and settings",
};

/** Make a link that lets a new person in. */
export function InviteForm() {
  return (
    <section className="card stack" aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      <ActionForm
        action={invitePersonAction}
        submit="Make invitation link"
        className="people-invite"
        isForAdding
      >
        <Field id="invite-email" label="E-mail address">
          <Input id="invite-email" name="email" type="email" autoComplete="off" maxLength={254} required />
        </Field>
        <Field id="invite-role" label="Role">
          <Select id="invite-role" name="role" defaultValue="editor">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {role}: {MEANING[role]}
              </option>
            ))}
          </Select>
        </Field>
      </ActionForm>
    </section>
  );
}
