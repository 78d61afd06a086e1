import { Readable } from "node:stream";

/** An answer that the browser keeps as a file of this name; a long one is sent piece by piece. */
export function attachment(
  name: string,
  mediaType: string,
  content: string | AsyncIterable<string>,
): Response {
  const body =
    typeof content === "string" ? content : (Readable.toWeb(Readable.from(content)) as ReadableStream);
  return new Response(body, {
    headers: {
      "Content-Type": `${mediaType}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
