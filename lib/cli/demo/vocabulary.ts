import { listTermRows } from "@/db/queries/term-desk";
import type { Db } from "@/lib/database";
import { saveSections } from "@/lib/desk/front/save-choice";
import { addTerms } from "@/lib/desk/terms/add-terms";
import { saveTerm } from "@/lib/desk/terms/save-term";
import type { Actor } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";

interface DemoTag {
  readonly type: TagType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description?: string;
  /** Whether it has a place in the masthead. */
  readonly isSection?: boolean;
}

/** What an editor of such a site would have looked for from the first day. */
const TAGS: readonly DemoTag[] = [
  {
    ...{ type: "topic", name: "Floods and droughts", isSection: true },
    aliases: ["flood*", "drought*", "low water", "dry winter", "driest winter", "surge", "storm surges"],
    description:
      "Too much water and too little of it: warnings, readings and what towns make of them afterwards.",
  },
  {
    ...{ type: "topic", name: "Harbours and shipping", isSection: true },
    aliases: [
      "harbour*",
      "ferry",
      "ferries",
      "pilots",
      "tide table",
      "survey boat",
      "Lotsen",
      "Fähre",
      "Mole",
    ],
    description: "Ports, ferries, pilots and lights, and the people who keep them going.",
  },
  {
    ...{ type: "topic", name: "Nature", isSection: true },
    aliases: ["nesting sites", "mangrove*", "barbel", "salmon"],
    description: "What lives in and beside the water, and who counts it.",
  },
  {
    ...{ type: "topic", name: "Open data", isSection: true },
    aliases: ["data licence", "data set", "open licence", "without charge", "publish every reading"],
  },
  {
    ...{ type: "event", name: "Marrow flood of January 2025" },
    aliases: ["Marrow flood", "flood mark at Saltby*"],
    description:
      "In the second week of January 2025 the lower Marrow stood above the flood mark at Saltby for three days.",
  },
  { type: "event", name: "Baltic Gauge Day", aliases: [] },
  {
    ...{ type: "project", name: "Open Weirs Project" },
    aliases: [],
    description: "Takes barriers out of the Marrow and its side rivers, one a year.",
  },
  { type: "project", name: "Adriatic Classrooms", aliases: [] },
  { type: "organisation", name: "River Observatory", aliases: [] },
  { type: "organisation", name: "Coast Institute", aliases: [] },
  { type: "organisation", name: "Lower Marrow River Office", aliases: ["River Office"] },
  { type: "person", name: "Ilse Marten", aliases: [] },
];

/** Put the demo's tags into the vocabulary, described for readers where there is something to say. */
export async function addVocabulary(db: Db, actor: Actor): Promise<void> {
  for (const { type, name, aliases, description } of TAGS) {
    const now = new Date();
    await addTerms(db, actor, { type, tags: [{ name, aliases }], broader: "", now });
    const termId = await findTermId(db, type, name);
    if (description === undefined || termId === null) continue;
    await saveTerm(db, actor, {
      ...{ termId, aliases, seenAliases: aliases, broader: "", seenBroader: "" },
      ...{ description, seenDescription: "", now },
    });
  }
}

/** Choose what stands in the masthead. */
export async function chooseSections(db: Db, actor: Actor): Promise<void> {
  const termIds: number[] = [];
  for (const { type, name } of TAGS.filter(({ isSection }) => isSection)) {
    const id = await findTermId(db, type, name);
    if (id !== null) termIds.push(id);
  }
  await saveSections(db, actor, { termIds, baseVersion: 0, now: new Date() });
}

async function findTermId(db: Db, type: TagType, name: string): Promise<number | null> {
  const [row] = await listTermRows(db, { type, state: "active", search: name, after: null, limit: 1 });
  return row?.id ?? null;
}
