import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { safeHref } from "@/lib/richtext/safe-href";
import { IntervalSelect } from "../../feeds/interval-select";
import { followFeedsAction } from "./actions";

const EVERY_DAY = 1440;

interface Props {
  readonly feeds: BatchScreen["batch"]["related"];
  /** Addresses that are fetched already. */
  readonly followed: ReadonlySet<string>;
}

/** The feeds of a list, to be followed from now on: all of them but those that are unticked. */
export function FollowFeeds({ feeds, followed }: Props) {
  return (
    <ActionForm action={followFeedsAction} submit="Follow the ticked feeds">
      <ul className="related-documents">
        {feeds.map(({ title, url }) => {
          const href = url === undefined ? null : safeHref(url);
          return (
            <li key={`${title} ${url}`}>
              {href ? (
                <FeedTick title={title} href={href} isFollowed={followed.has(href)} />
              ) : (
                <bdi>{title}</bdi>
              )}
            </li>
          );
        })}
      </ul>
      <Field id="follow-every" label="How often">
        <IntervalSelect id="follow-every" className="follow-every" value={EVERY_DAY} />
      </Field>
      <p className="small muted">
        <Link href="/admin/feeds">Feeds</Link> shows what comes of them, and there they can be stopped.
      </p>
    </ActionForm>
  );
}

interface TickProps {
  readonly title: string;
  readonly href: string;
  readonly isFollowed: boolean;
}

function FeedTick({ title, href, isFollowed }: TickProps) {
  return (
    // Ticks are read once: what is followed meanwhile begins anew, without one.
    <label key={String(isFollowed)} className="follow-feed">
      <input type="checkbox" name="url" value={href} defaultChecked={!isFollowed} disabled={isFollowed} />
      <span>
        <bdi>{title}</bdi> {isFollowed && <span className="badge">Followed already</span>}
        <span className="small muted follow-address" dir="ltr">
          {href}
        </span>
      </span>
    </label>
  );
}
