import { BatchBadge } from "@/components/admin/batch-badge";
import { LocalTime } from "@/components/ui/local-time";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { formatLabel } from "@/lib/domain/format-labels";
import { safeHref } from "@/lib/richtext/safe-href";
import { BatchWarnings } from "./batch-warnings";
import { DumpAbout } from "./dump-about";
import { RelatedDocuments } from "./related-documents";

const NUMBER = new Intl.NumberFormat("en-GB");

interface Props {
  readonly screen: BatchScreen;
  /** Whether feeds of a list may be followed. */
  readonly mayFollow: boolean;
  /** Addresses of feeds that are fetched already. */
  readonly followed: ReadonlySet<string>;
}

/** What a batch is, its counters and its warnings. */
export function BatchFacts({ screen, mayFollow, followed }: Props) {
  const { batch, progress, createdByName } = screen;
  const { counters } = progress;
  const facts: readonly (readonly [string, string])[] = [
    ["Items", NUMBER.format(counters.items)],
    ["Set aside as duplicates", NUMBER.format(counters.duplicates)],
    ["Characters in items", NUMBER.format(counters.keptCharacters)],
    ["Characters left out", NUMBER.format(counters.droppedCharacters)],
    ["Warnings", NUMBER.format(counters.warnings)],
    ["Format", formatWithConfidence(batch)],
    ["Encoding", batch.encoding ?? "Not read yet"],
    ["Size", `${NUMBER.format(batch.bytes)} bytes`],
  ];
  return (
    <section className="stack" aria-label="About this batch">
      <p className="row muted">
        <BatchBadge status={progress.status} items={counters.items} />
        <span>
          {batch.hints ? "Fetched" : "Uploaded"} <LocalTime iso={batch.createdAt.toISOString()} />
          {batch.hints ? <FetchedFrom url={batch.hints.url} /> : createdByName && ` by ${createdByName}`}
        </span>
      </p>
      {batch.embargoUntil && (
        <p>
          Nothing of it may be published until <LocalTime iso={batch.embargoUntil.toISOString()} />: its
          articles are under embargo.
        </p>
      )}
      <dl className="batch-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="batch-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <BatchWarnings batch={batch} />
      <DumpAbout about={batch.about ?? []} />
      <RelatedDocuments
        related={batch.related}
        isFeedList={batch.format === "opml"}
        mayFollow={mayFollow}
        followed={followed}
      />
    </section>
  );
}

/** Nobody uploaded it: what tells where it comes from is its address. */
function FetchedFrom({ url }: { readonly url: string }) {
  const href = safeHref(url);
  return (
    <>
      {" from "}
      {href ? (
        <a className="batch-origin" href={href} rel="noopener noreferrer" target="_blank" dir="ltr">
          {url}
        </a>
      ) : (
        <bdi>{url}</bdi>
      )}
    </>
  );
}

function formatWithConfidence({ format, forcedFormat, confidence }: BatchScreen["batch"]): string {
  const label = formatLabel(format);
  if (forcedFormat) return `${label} (chosen by hand)`;
  return confidence === null || format === "unknown"
    ? label
    : `${label} (${Math.round(confidence * 100)} % sure)`;
}
