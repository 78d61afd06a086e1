import type { TagType } from "@/lib/domain/ingest";

const NAMES: Record<TagType, readonly [one: string, many: string]> = {
  topic: ["Topic", "Topics"],
  country: ["Country", "Countries"],
  region: ["Region", "Regions"],
  place: ["Place", "Places"],
  organisation: ["Organisation", "Organisations"],
  project: ["Project", "Projects"],
  process: ["Process", "Processes"],
  event: ["Event", "Events"],
  person: ["Person", "People"],
};

/** What readers call a type of tag. */
export function tagTypeName(type: TagType, count = 1): string {
  return NAMES[type][count === 1 ? 0 : 1];
}
