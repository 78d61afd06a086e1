import { ActionForm } from "@/components/ui/action-form";
import { Select } from "@/components/ui/select";
import type { listPeople } from "@/lib/desk/list-people";
import { ROLES } from "@/lib/domain/actor";
import {
  changeRoleAction,
  deactivatePersonAction,
  reactivatePersonAction,
  resetLinkAction,
  signOutPersonAction,
} from "./actions";

type Person = Awaited<ReturnType<typeof listPeople>>["people"][number];

interface Props {
  readonly person: Person;
  readonly isSelf: boolean;
}

/** One person with all that an administrator can do for them. */
export function PersonRow({ person, isSelf }: Props) {
  return (
    <tr>
      <td className="table-main">
        {person.name} {isSelf && <span className="muted">(you)</span>}
        <br />
        <span className="muted small people-email">{person.email}</span>
      </td>
      <td data-label="Role">
        <RoleForm person={person} />
      </td>
      <td data-label="State">
        <span className="badge" data-tone={person.isActive ? "good" : "neutral"}>
          {person.isActive ? "Active" : "Deactivated"}
        </span>
      </td>
      <td>
        <details className="more-acts">
          <summary>
            More <span className="visually-hidden">for {person.name}</span>
          </summary>
          <div>{person.isActive ? <Acts person={person} /> : <LetIn person={person} />}</div>
        </details>
      </td>
    </tr>
  );
}

function RoleForm({ person }: Pick<Props, "person">) {
  return (
    <ActionForm
      action={changeRoleAction}
      submit="Change"
      variant="secondary"
      size="small"
      className="inline-form"
    >
      <input type="hidden" name="userId" value={person.id} />
      <Select key={person.role} name="role" defaultValue={person.role} aria-label={`Role of ${person.name}`}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </Select>
    </ActionForm>
  );
}

function Acts({ person }: Pick<Props, "person">) {
  const id = <input type="hidden" name="userId" value={person.id} />;
  const look = { variant: "secondary", size: "small", className: "inline-form" } as const;
  return (
    <>
      <ActionForm {...look} action={resetLinkAction} submit="Link for a new password">
        <input type="hidden" name="email" value={person.email} />
      </ActionForm>
      <ActionForm {...look} action={signOutPersonAction} submit="Sign out everywhere">
        {id}
      </ActionForm>
      <ActionForm
        {...look}
        variant="danger"
        action={deactivatePersonAction}
        submit="Deactivate"
        confirm={`Deactivate ${person.name}? They are signed out at once. Their work stays.`}
      >
        {id}
      </ActionForm>
    </>
  );
}

function LetIn({ person }: Pick<Props, "person">) {
  return (
    <ActionForm
      action={reactivatePersonAction}
      submit="Let in again"
      variant="secondary"
      size="small"
      className="inline-form"
    >
      <input type="hidden" name="userId" value={person.id} />
    </ActionForm>
  );
}
