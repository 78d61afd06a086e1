import { ActionForm } from "@/components/ui/action-form";
import type { ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RecleanScreen } from "@/lib/desk/cleaning/read-reclean";
import { areSameSwitches } from "@/lib/domain/cleaning-steps";
import { applyRecleanAction, stopRecleanAction, undoRecleanAction } from "../actions";

const NUMBER = new Intl.NumberFormat("en-GB");

/** What can be done with a re-cleaning as it stands: apply, stop, go on, undo. */
export function RecleanActs({ screen }: { readonly screen: RecleanScreen }) {
  const { reclean, progress, counts } = screen;
  const id = <input type="hidden" name="recleanId" value={reclean.id} />;
  const form = (action: typeof applyRecleanAction, submit: string, variant: ButtonVariant = "secondary") => (
    <ActionForm key={submit} action={action} submit={submit} variant={variant}>
      {id}
    </ActionForm>
  );
  const items = (count: number) => `${NUMBER.format(count)} ${count === 1 ? "item" : "items"}`;
  const isSwitched = !areSameSwitches(reclean.switches, reclean.switchesBefore);
  switch (progress.status) {
    case "planning":
    case "applying":
    case "undoing":
      return <div className="row">{form(stopRecleanAction, "Stop", "danger")}</div>;
    case "planned": {
      const words = counts.planned > 0 ? `Apply to ${items(counts.planned)}` : "Switch for items to come";
      const isOfUse = counts.planned > 0 || isSwitched;
      return isOfUse ? <div className="row">{form(applyRecleanAction, words, "primary")}</div> : null;
    }
    case "applied":
      return <div className="row">{form(undoRecleanAction, "Undo this")}</div>;
    case "stopped":
    case "failed":
      // A plan that failed has changed nothing, and there is no whole plan to go on with.
      if (reclean.appliedAt === null) return null;
      return (
        <div className="stack">
          <Notice tone="warn" title="This has stopped half-way">
            {items(counts.applied)} changed, {items(counts.planned)} still to do.
          </Notice>
          <div className="row">
            {counts.planned > 0 && form(applyRecleanAction, "Go on", "primary")}
            {form(undoRecleanAction, "Undo what was changed")}
          </div>
        </div>
      );
    case "undone":
    case "cancelled":
      return null;
  }
}
