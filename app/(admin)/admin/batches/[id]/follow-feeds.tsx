import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { safeHref } from "@/lib/richtext/safe-href";
import { IntervalSelect } from "../../feeds/interval-select";
import { followFeedsAction } from "./actions";

const EVERY_DAY = 1440;

/** The feeds of a list, to be followed from now on: all of them but those that are unticked. */
export function FollowFeeds({ feeds }: { readonly feeds: BatchScreen["batch"]["related"] }) {
  return (
    <ActionForm action={followFeedsAction} submit="Follow the ticked feeds">
      <ul className="related-documents">
        {feeds.map(({ title, url }) => {
          const href = url === undefined ? null : safeHref(url);
          return (
            <li key={`${title} ${url}`}>
              {href ? (
                <label className="follow-feed">
                  <input type="checkbox" name="url" value={href} defaultChecked />
                  <span>
                    <bdi>{title}</bdi>
                    <span className="small muted follow-address" dir="ltr">
                      {href}
                    </span>
                  </span>
                </label>
              ) : (
                <bdi>{title}</bdi>
              )}
            </li>
          );
        })}
      </ul>
      <Field id="follow-every" label="How often">
        <IntervalSelect id="follow-every" value={EVERY_DAY} />
      </Field>
    </ActionForm>
  );
}
