import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { LocalTime } from "@/components/ui/local-time";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import type { WebsubSettings } from "@/lib/desk/settings/websub";
import { saveWebsubAction } from "./actions";

/** Whether feeds are sent to who has subscribed to them, and who that is. */
export function WebsubSection({ settings }: { readonly settings: WebsubSettings }) {
  const { hubUrl, subscriptions, total } = settings;
  return (
    <section className="card stack" aria-labelledby="websub">
      <h2 id="websub">Feeds sent at once (WebSub)</h2>
      <p className="muted">
        Programs that read feeds can ask to be sent them when they change, instead of asking again and again.
        The server calls only addresses of the public internet, and only those that confirm that they want it.
      </p>
      {hubUrl === null ? (
        <p>It needs the site’s public address: whoever runs the server sets it as COPYDESK_URL.</p>
      ) : (
        <SwitchForm settings={settings} />
      )}
      {total > 0 && (
        <Table caption="Subscriptions" columns={["Feed", "Sent to", "Last sent", "Failed in a row", "Ends"]}>
          {subscriptions.map((one) => (
            <Row key={one.id} of={one} />
          ))}
        </Table>
      )}
      {total === 0 && hubUrl !== null && <p className="muted">Nobody has subscribed yet.</p>}
      {total > subscriptions.length && (
        <p className="muted">
          These are the newest {subscriptions.length} of {total}.
        </p>
      )}
    </section>
  );
}

function SwitchForm({ settings: { isOn, version } }: { readonly settings: WebsubSettings }) {
  return (
    <ActionForm action={saveWebsubAction} baseVersion={version} submit="Save">
      <Field id="hub" label="Send feeds to subscribers">
        <Select id="hub" name="isOn" defaultValue={isOn ? "yes" : "no"}>
          <option value="yes">Yes: feeds name this site as their hub</option>
          <option value="no">No: nobody can subscribe, and nothing is sent</option>
        </Select>
      </Field>
    </ActionForm>
  );
}

type Subscription = WebsubSettings["subscriptions"][number];

function Row({
  of: { topicPath, callbackHost, deliveredAt, failures, error, leaseUntil },
}: {
  readonly of: Subscription;
}) {
  return (
    <tr>
      <td className="table-main" dir="ltr">
        {topicPath}
      </td>
      <td data-label="Sent to" dir="ltr">
        {callbackHost}
      </td>
      <td data-label="Last sent">
        {deliveredAt ? <LocalTime iso={deliveredAt.toISOString()} /> : "not yet"}
      </td>
      <td data-label="Failed in a row">
        {failures}
        {error && <small> {error}</small>}
      </td>
      <td data-label="Ends">
        <LocalTime iso={leaseUntil.toISOString()} />
      </td>
    </tr>
  );
}
