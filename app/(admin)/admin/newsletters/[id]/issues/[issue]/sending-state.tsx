import { RefreshWhile } from "@/components/admin/refresh-while";
import { ActionForm } from "@/components/ui/action-form";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { IssueScreen } from "@/lib/desk/newsletters/read-issue";
import { resumeIssueAction, stopIssueAction, unscheduleIssueAction } from "../../../actions";

interface Props {
  readonly screen: IssueScreen;
  readonly maySend: boolean;
}

const NUMBER = new Intl.NumberFormat("en-GB");

/** How far the sending is, with what can be done about it. */
export function SendingState({ screen, maySend }: Props) {
  const { issue, deliveries } = screen;
  if (issue.state === "scheduled") return <Scheduled screen={screen} maySend={maySend} />;
  const { waiting, sending, sent, failed, unsure, skipped } = deliveries;
  const total = waiting + sending + sent + failed + unsure + skipped;
  const ends = [
    ...(failed ? [`${NUMBER.format(failed)} failed`] : []),
    ...(unsure ? [`${NUMBER.format(unsure)} unsure`] : []),
    ...(skipped ? [`${NUMBER.format(skipped)} left before it was their turn`] : []),
  ];
  return (
    <section className="card stack" aria-labelledby="sending">
      <h2 id="sending">Sending</h2>
      {issue.failure && (
        <Notice tone="bad" title="It stopped by itself">
          {issue.failure}
        </Notice>
      )}
      <p aria-live="polite">
        {total === 0 && issue.state === "sent" ? (
          "Nobody had subscribed. Readers find it in the archive."
        ) : (
          <>
            {NUMBER.format(sent)} of {NUMBER.format(total)} sent
            {ends.length > 0 && `, ${ends.join(", ")}`}.
          </>
        )}
      </p>
      {total > 0 && <ProgressBar label="Mails sent" done={total - waiting - sending} total={total} />}
      {issue.state === "sending" && <RefreshWhile everyMs={1_000} />}
      {maySend && issue.state === "sending" && (
        <ActionForm action={stopIssueAction} submit="Stop" variant="danger">
          <input type="hidden" name="issueId" value={issue.id} />
        </ActionForm>
      )}
      {maySend && issue.state === "stopped" && (
        <ActionForm action={resumeIssueAction} submit="Go on with the rest">
          <input type="hidden" name="issueId" value={issue.id} />
        </ActionForm>
      )}
      <Failures failures={screen.failures} />
    </section>
  );
}

function Scheduled({ screen: { issue }, maySend }: Props) {
  return (
    <section className="card stack" aria-labelledby="scheduled">
      <h2 id="scheduled">Scheduled</h2>
      <p>It goes out at {issue.sendAt && <LocalTime iso={issue.sendAt.toISOString()} />}.</p>
      <RefreshWhile everyMs={5_000} />
      {maySend && (
        <ActionForm action={unscheduleIssueAction} submit="Take it back" variant="secondary">
          <input type="hidden" name="issueId" value={issue.id} />
          <input type="hidden" name="baseVersion" value={issue.version} />
        </ActionForm>
      )}
    </section>
  );
}

function Failures({ failures }: Pick<IssueScreen, "failures">) {
  if (failures.length === 0) return null;
  return (
    <>
      <h3>Mails that did not arrive, or perhaps did not</h3>
      <p className="muted">
        Unsure ones were on their way when the connection or the server broke. They are not sent again, so
        that nobody gets two.
      </p>
      <Table caption="Mails that did not arrive" columns={["Address", "State", "Reason"]}>
        {failures.map(({ id, address, state, error }) => (
          <tr key={id}>
            <th scope="row" data-label="Address">
              {address ?? "Removed"}
            </th>
            <td data-label="State">
              <StatusBadge status={state} />
            </td>
            <td data-label="Reason">{error}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
