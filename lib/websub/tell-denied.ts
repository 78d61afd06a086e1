import { AppError } from "@/lib/errors";
import { callBack } from "@/lib/fetch/call-back";
import { agentOf, type WebsubOptions } from "@/lib/websub/websub-options";

interface Denied {
  readonly callback: string;
  /** Path of the feed. */
  readonly topic: string;
  /** In words for who looks after the subscriber. */
  readonly reason: string;
}

/** Tell a callback that it is not subscribed, or not any more. Whether it hears that changes nothing. */
export async function tellDenied(
  { callback, topic, reason }: Denied,
  { publicUrl, allow, timeoutMs }: WebsubOptions & { readonly publicUrl: string },
): Promise<void> {
  const url = new URL(callback);
  url.searchParams.append("hub.mode", "denied");
  url.searchParams.append("hub.topic", publicUrl + topic);
  url.searchParams.append("hub.reason", reason);
  const headers = { "user-agent": agentOf(publicUrl) };
  try {
    await callBack(url.href, { headers, allow, timeoutMs, mostAnswer: 0 });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
