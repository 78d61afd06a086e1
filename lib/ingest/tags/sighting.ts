import type { TagType } from "@/lib/domain/ingest";
import type { Section } from "@/lib/ingest/tags/section";

/** A name met once in an item. */
export interface Sighting {
  readonly type: TagType;
  readonly name: string;
  readonly evidence: string;
  readonly where: Section["where"];
  /** A few letters of what stands before it. */
  readonly before: string;
}
