import type { Metadata } from "next";
import { ForAdministrators } from "@/components/admin/for-administrators";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listPeople, type OpenInvitation } from "@/lib/desk/list-people";
import { can } from "@/lib/domain/actor";
import { revokeInvitationAction } from "./actions";
import { InviteForm } from "./invite-form";
import { PersonRow } from "./person-row";
import "./people.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "People" };

/** Who works here, in which role, and who is invited. */
export default async function PeoplePage() {
  const actor = await requireActorPage("/admin/people");
  if (!can(actor, "people.manage"))
    return (
      <ForAdministrators title="People are looked after by administrators">
        Ask one of them to invite somebody or to change a role.
      </ForAdministrators>
    );
  const { people, invitations } = await listPeople(database(), actor, new Date());
  return (
    <>
      <PageHeader title="People" lead="Who works here, and what they may do." />
      <div className="stack-l">
        <InviteForm />
        {invitations.length > 0 && <Invitations invitations={invitations} />}
        <Table caption="People" columns={["Name", "Role", "State", "More"]}>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} isSelf={person.id === actor.id} />
          ))}
        </Table>
      </div>
    </>
  );
}

function Invitations({ invitations }: { readonly invitations: readonly OpenInvitation[] }) {
  return (
    <section className="card stack" aria-labelledby="invitations">
      <h2 id="invitations">Waiting to be accepted</h2>
      <ul className="people-invitations">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="row">
            <span className="people-invited">
              <strong>{email}</strong>{" "}
              <span className="muted">
                {role}, until {expiresAt.toISOString().slice(0, 10)}
              </span>
            </span>
            <ActionForm
              action={revokeInvitationAction}
              submit="Take back"
              variant="quiet"
              size="small"
              className="inline-form"
            >
              <input type="hidden" name="invitationId" value={id} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
