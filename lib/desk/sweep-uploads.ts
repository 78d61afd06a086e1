import { openStorage } from "@/lib/media/storage";

/** Clear away what broken-off uploads have left in the data folder. */
export async function sweepUploads(now: Date): Promise<void> {
  await openStorage().sweep(now);
}
