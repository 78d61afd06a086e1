import { type Answer, deskFetch } from "@/components/admin/desk-fetch";
import type { SegmentScreen } from "@/lib/desk/segments/read-segments";
import type { SegmentEdit } from "@/lib/domain/segments";
import type { SegmentRequest } from "@/lib/schemas/segments";

/** Ask the batch's route about boundaries. */
export const askSegments = <T>(
  batchId: number,
  data: SegmentRequest,
  signal?: AbortSignal,
): Promise<Answer<T>> =>
  deskFetch<T>(`/api/batches/${batchId}/segments`, { method: "POST", data, ...(signal ? { signal } : {}) });

/** Changes with what the editor had on screen when making them. */
export function changeOf(
  { start, end, items }: SegmentScreen,
  edits: readonly SegmentEdit[],
): Extract<SegmentRequest, { action: "save" }>["change"] {
  const versions = Object.fromEntries(items.map(({ id, version }) => [String(id), version]));
  return { from: start, to: end, edits: [...edits], versions };
}
