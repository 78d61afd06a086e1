import Link from "next/link";
import { type NamedSource, SourceSelect } from "@/components/admin/source-select";
import { ActionForm } from "@/components/ui/action-form";
import { LocalTime } from "@/components/ui/local-time";
import type { Tone } from "@/components/ui/notice";
import type { ListedFeed } from "@/lib/desk/feeds/list-feeds";
import { type FeedInterval, INTERVAL_WORDS } from "@/lib/domain/feeds";
import { changeFeedAction } from "./actions";
import { IntervalSelect } from "./interval-select";

interface Props {
  readonly feed: ListedFeed;
  readonly sources: readonly NamedSource[];
  readonly mayChange: boolean;
}

/** One feed: when it was fetched, what came of it, and what can be done. */
export function FeedRow({ feed, sources, mayChange }: Props) {
  const { tone, words } = stateOf(feed);
  const source = sources.find(({ id }) => id === feed.sourceId);
  return (
    <tr>
      <td className="table-main">
        <a href={feed.url} rel="noreferrer" className="feeds-url" dir="ltr">
          {feed.url}
        </a>
        {source && (
          <p className="small muted">
            From{" "}
            <Link href={`/admin/sources/${source.id}`}>
              <bdi>{source.name}</bdi>
            </Link>
          </p>
        )}
      </td>
      <td data-label="How often">
        <div className="feeds-often">
          {INTERVAL_WORDS[feed.everyMinutes as FeedInterval]}
          <span className="badge" data-tone={tone}>
            {words}
          </span>
        </div>
      </td>
      <td data-label="Last time">
        <LastFetch feed={feed} />
      </td>
      <td>{mayChange && <Acts feed={feed} sources={sources} />}</td>
    </tr>
  );
}

function stateOf({ isFetching, isPaused, failures, everyMinutes, last, isEmpty }: ListedFeed): {
  tone: Tone;
  words: string;
} {
  if (isFetching) return { tone: "info", words: "Being fetched" };
  if (isPaused) return { tone: "neutral", words: "Paused" };
  if (failures > 0) return { tone: "bad", words: failures === 1 ? "Failed" : `Failed ${failures} times` };
  if (isEmpty) return { tone: "warn", words: "No items" };
  if (everyMinutes === 0 && last) return { tone: "good", words: "Fetched" };
  return { tone: "good", words: "Active" };
}

function LastFetch({ feed: { last, nextAt, isPaused, isEmpty } }: Pick<Props, "feed">) {
  return (
    <>
      {last ? (
        <>
          <LocalTime iso={last.at.toISOString()} />: {last.message}{" "}
          {isEmpty && "No news was found in what is there. "}
          {last.batchId !== null && <Link href={`/admin/batches/${last.batchId}`}>Open its batch</Link>}
        </>
      ) : (
        <span className="muted">Not yet</span>
      )}
      {nextAt && !isPaused && (
        <p className="muted small feeds-next">
          Next: <LocalTime iso={nextAt.toISOString()} />
        </p>
      )}
    </>
  );
}

function Acts({ feed, sources }: Pick<Props, "feed" | "sources">) {
  const look = {
    action: changeFeedAction,
    variant: "secondary",
    size: "small",
    className: "inline-form",
  } as const;
  return (
    <details className="more-acts">
      <summary>
        More <span className="visually-hidden">for {feed.url}</span>
      </summary>
      <div>
        <ActionForm {...look} submit="Fetch now">
          <Verb feed={feed} verb="fetch" />
        </ActionForm>
        <ActionForm {...look} submit="Change">
          <Verb feed={feed} verb="schedule" />
          <IntervalSelect value={feed.everyMinutes} aria-label={`How often ${feed.url} is fetched`} />
        </ActionForm>
        {sources.length > 0 && (
          <ActionForm {...look} submit="Set">
            <Verb feed={feed} verb="source" />
            <SourceSelect
              sources={sources}
              defaultValue={feed.sourceId}
              aria-label={`Whose texts ${feed.url} brings`}
            />
          </ActionForm>
        )}
        {feed.everyMinutes > 0 && (
          <ActionForm {...look} submit={feed.isPaused ? "Go on" : "Pause"}>
            <Verb feed={feed} verb={feed.isPaused ? "resume" : "pause"} />
          </ActionForm>
        )}
        <ActionForm
          {...look}
          variant="danger"
          submit="Remove"
          confirm="Stop fetching this address? What came in stays."
        >
          <Verb feed={feed} verb="remove" />
        </ActionForm>
      </div>
    </details>
  );
}

function Verb({ feed, verb }: { readonly feed: ListedFeed; readonly verb: string }) {
  return (
    <>
      <input type="hidden" name="feedId" value={feed.id} />
      <input type="hidden" name="verb" value={verb} />
    </>
  );
}
