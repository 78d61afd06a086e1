import { getBatch } from "@/db/queries/batches";
import type { SourceFields } from "@/db/queries/sources";
import type { Db } from "@/lib/database";
import { assignSource } from "@/lib/desk/sources/assign-source";
import { createSource } from "@/lib/desk/sources/create-source";
import type { Actor } from "@/lib/domain/actor";

interface DemoSource extends SourceFields {
  /** The dumps that come from it. */
  readonly files: readonly string[];
}

/** Whose texts the example dumps are: one may be quoted only. */
const SOURCES: readonly DemoSource[] = [
  {
    ...{ name: "Coast Institute", homeUrl: "https://www.coast-institute.example/", usageTerms: null },
    ...{ licenceName: "CC BY 4.0", licenceUrl: "https://creativecommons.org/licenses/by/4.0/" },
    ...{ attribution: "Coast Institute, Trieste", republish: "full" },
    files: ["company-page.txt", "institute-feed.txt"],
  },
  {
    ...{ name: "River Observatory", homeUrl: "https://notes.river-observatory.example/", usageTerms: null },
    ...{ licenceName: "CC BY-SA 4.0", licenceUrl: "https://creativecommons.org/licenses/by-sa/4.0/" },
    ...{ attribution: "River Observatory", republish: "full" },
    files: ["newsroom-listing.txt", "observatory.rss.xml"],
  },
  {
    ...{ name: "Lower Marrow River Office", homeUrl: "https://river-office.example/" },
    ...{ usageTerms: "Told by telephone: may be used by everybody, the office likes to be named." },
    ...{ attribution: "Lower Marrow River Office", republish: "full" },
    files: ["river-office.txt"],
  },
  {
    ...{ name: "Hafenblog", homeUrl: "https://hafenblog.example/", usageTerms: null, republish: "full" },
    files: ["harbour-blog.atom.xml", "a-lighthouse.md"],
  },
  {
    ...{ name: "Letter from the Delta", homeUrl: "https://delta-letter.example/" },
    ...{ usageTerms: "Asked by mail: an excerpt and a link, please.", republish: "excerpt" },
    files: ["delta-letter.feed.json"],
  },
];

/** Add the sources of the demo, and say which batches came from them. */
export async function assignSources(db: Db, actor: Actor, batchIds: readonly number[]): Promise<void> {
  const bySource = new Map<string, number>();
  for (const { files, ...fields } of SOURCES) {
    const { id } = await createSource(db, actor, { ...fields, now: new Date() });
    for (const file of files) bySource.set(file, id);
  }
  for (const batchId of batchIds) {
    const sourceId = bySource.get((await getBatch(db, batchId))?.fileName ?? "") ?? null;
    if (sourceId !== null) await assignSource(db, actor, { batchId, from: null, sourceId, now: new Date() });
  }
}
