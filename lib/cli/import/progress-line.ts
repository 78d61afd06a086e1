import type { BatchProgress } from "@/lib/desk/read-batch-progress";

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Steps in which progress is told where lines can't be written over: a log is not filled with it. */
const STEP = 10;
const CLEAR = "\r\u001b[K";

/** Show how far an import is on one line of a terminal, or on a new line for each tenth of it. */
export function progressLine(name: string, screen: Screen) {
  let told = "";
  return {
    say({ status, progress, isOver }: BatchProgress): void {
      if (isOver) return;
      const share =
        progress && progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : null;
      const shown = share === null || screen.isTTY ? share : share - (share % STEP);
      const words = shown === null ? (status === "uploaded" ? "waiting" : status) : `${shown} %`;
      if (words === told) return;
      told = words;
      screen.write(screen.isTTY ? `${CLEAR}${name}: ${words}` : `${name}: ${words}\n`);
    },
    end(): void {
      if (screen.isTTY && told !== "") screen.write(CLEAR);
    },
  };
}
