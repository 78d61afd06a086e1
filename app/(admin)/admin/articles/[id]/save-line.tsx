import { LocalTime } from "@/components/ui/local-time";
import type { SaveState } from "./save-state";

/** One line that always tells where the text is. */
export function SaveLine({ save, isLive }: { readonly save: SaveState; readonly isLive: boolean }) {
  return (
    <p className="save-line" data-kind={save.kind} role="status">
      {words(save, isLive)}
    </p>
  );
}

function words(save: SaveState, isLive: boolean) {
  switch (save.kind) {
    case "saved":
      return (
        <>
          Saved, <LocalTime iso={save.at} />
        </>
      );
    case "unsaved":
      return isLive ? "Changed, not live yet; kept in this browser" : "Not saved yet …";
    case "saving":
      return "Saving …";
    case "offline":
      return "Offline: kept in this browser, saved as soon as the server answers";
    case "failed":
    case "signed-out":
      return `Not saved: ${save.message}`;
    case "conflict":
      return "Not saved: someone else has changed this article";
  }
}
