/** What the server made of an upload. */
export interface UploadResult {
  readonly id: number;
  /** False where the same bytes had been uploaded before. */
  readonly isNew: boolean;
  /** Whether the import of those bytes was undone. */
  readonly isUndone: boolean;
}

interface Sending {
  readonly sourceId: number | null;
  readonly onProgress: (sentBytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Upload one file; only XMLHttpRequest tells how much has been sent.
 *
 * @throws Error with words for an editor.
 */
export function uploadFile(file: File, { sourceId, onProgress, signal }: Sending): Promise<UploadResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const about = new URLSearchParams({ name: file.name, source: String(sourceId ?? "") });
    request.open("PUT", `/api/batches?${about}`);
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
    request.addEventListener("load", () => {
      const answer = parse(request.responseText);
      if (request.status < 300 && answer?.id !== undefined) {
        resolve({ id: answer.id, isNew: answer.isNew ?? true, isUndone: answer.isUndone ?? false });
      } else reject(new Error(answer?.error?.message ?? `The server answered with ${request.status}.`));
    });
    request.addEventListener("error", () =>
      reject(new Error("The connection broke off. Check it and try again.")),
    );
    request.addEventListener("abort", () => reject(new Error("You stopped this upload.")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

interface Answer {
  readonly id?: number;
  readonly isNew?: boolean;
  readonly isUndone?: boolean;
  readonly error?: { readonly message?: string };
}

function parse(text: string): Answer | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
