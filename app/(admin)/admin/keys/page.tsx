import type { Metadata } from "next";
import { ForAdministrators } from "@/components/admin/for-administrators";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listKeys } from "@/lib/desk/keys/list-keys";
import { can } from "@/lib/domain/actor";
import { KEY_ROLES, type KeyRole } from "@/lib/domain/api-key";
import { createKeyAction, revokeKeyAction } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Keys" };

const MEANING: Record<KeyRole, string> = {
  contributor: "reads drafts and writes them",
  editor: "tags as well",
  publisher: "publishes and unpublishes",
};

/** Keys with which programs read drafts and write. */
export default async function KeysPage() {
  const actor = await requireActorPage("/admin/keys");
  if (!can(actor, "settings.edit"))
    return (
      <ForAdministrators title="Keys are looked after by administrators">
        Ask one of them for a key. What is published can be read without one.
      </ForAdministrators>
    );
  const keys = await listKeys(database(), actor);
  return (
    <>
      <PageHeader
        title="Keys"
        lead="For programs that read drafts or write. What is published needs no key: see /developers."
      />
      <div className="stack-l">
        <NewKey />
        {keys.length === 0 ? (
          <EmptyState title="No keys yet">
            Give every program a key of its own, with the least that it needs.
          </EmptyState>
        ) : (
          <Table caption="Keys" columns={["What uses it", "May", "Last used", "State"]}>
            {keys.map((key) => (
              <KeyRow key={key.id} of={key} />
            ))}
          </Table>
        )}
      </div>
    </>
  );
}

function NewKey() {
  return (
    <section className="card stack" aria-labelledby="new-key">
      <h2 id="new-key">Make a key</h2>
      <ActionForm action={createKeyAction} submit="Make the key" isForAdding>
        <Field id="label" label="What will use it" hint="Its changes stand under this name in every history.">
          <Input
            id="label"
            name="label"
            required
            maxLength={80}
            dir="auto"
            autoComplete="off"
            aria-describedby="label-hint"
          />
        </Field>
        <Field id="role" label="Role">
          <Select id="role" name="role" defaultValue="contributor">
            {KEY_ROLES.map((role) => (
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

type Key = Awaited<ReturnType<typeof listKeys>>[number];

function KeyRow({ of: { id, label, hint, role, createdAt, lastUsedAt, revokedAt } }: { readonly of: Key }) {
  return (
    <tr>
      <td className="table-main" dir="auto">
        {label}
        <br />
        <span className="muted small">
          {hint}…, made <LocalTime iso={createdAt.toISOString()} />
        </span>
      </td>
      <td data-label="May">{role}</td>
      <td data-label="Last used">{lastUsedAt ? <LocalTime iso={lastUsedAt.toISOString()} /> : "never"}</td>
      <td data-label="State">
        {revokedAt ? (
          <span className="badge" data-tone="neutral">
            Revoked
          </span>
        ) : (
          <ActionForm
            action={revokeKeyAction}
            submit="Revoke"
            variant="danger"
            size="small"
            className="inline-form"
            confirm={`Revoke the key for ${label}? What uses it stops working at once.`}
          >
            <input type="hidden" name="keyId" value={id} />
          </ActionForm>
        )}
      </td>
    </tr>
  );
}
