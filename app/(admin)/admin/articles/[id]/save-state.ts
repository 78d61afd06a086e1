import type { ArticleView } from "@/lib/desk/article-view";
import type { ArticleFields } from "@/lib/schemas/article";

/** How the text on the screen stands to the text on the server. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "failed" | "signed-out"; readonly message: string }
  | { readonly kind: "conflict"; readonly theirs: ArticleView };

/** The state once what was typed is taken back, so that the text is again the one that was saved `at`. */
export function afterTakingBack(save: SaveState, at: string): SaveState {
  const isOver = save.kind === "unsaved" || save.kind === "failed" || save.kind === "signed-out";
  return isOver ? { kind: "saved", at } : save;
}

/** What a browser keeps of a text that the server does not have yet. */
export interface Backup {
  readonly version: number;
  readonly fields: ArticleFields;
  readonly at: string;
}

const keyOf = (articleId: number) => `copydesk:article:${articleId}`;

/** Keep unsaved text in this browser; a full or forbidden store only costs the safety net. */
export function keepBackup(articleId: number, backup: Backup): void {
  try {
    localStorage.setItem(keyOf(articleId), JSON.stringify(backup));
  } catch {
    // Private windows may refuse; the autosave goes on.
  }
}

/** Forget what the server has by now. */
export function dropBackup(articleId: number): void {
  try {
    localStorage.removeItem(keyOf(articleId));
  } catch {
    // As above.
  }
}

/** The unsaved text that this browser kept, or null. */
export function readBackup(articleId: number): Backup | null {
  try {
    const stored = localStorage.getItem(keyOf(articleId));
    const backup = stored ? (JSON.parse(stored) as Partial<Backup>) : null;
    return backup?.fields?.body && backup.version && backup.at ? (backup as Backup) : null;
  } catch {
    return null;
  }
}
