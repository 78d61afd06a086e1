/** @jsxImportSource preact */
import type { VNode } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import { Document } from "@/components/site/document";
import type { PageMeta } from "@/components/site/document-head";
import { type ReaderRequest, readerRequest } from "./site-request";

/** What a page has to show. */
export interface SitePage {
  /** 200 unless it stands for a page that is not there. */
  readonly status?: 404 | 410;
  readonly meta: PageMeta;
  readonly body: VNode;
}

interface Context<P> {
  readonly params: Promise<P>;
}

/**
 * Make the handler of a public page of what reads it.
 *
 * @returns a handler that answers with a whole document, or with the answer that `read` gives instead of a page.
 */
export function answerPage<P extends object>(
  read: (asked: ReaderRequest<P>) => Promise<SitePage | Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, { params }) => {
    const asked = await readerRequest(request, await params);
    const page = await read(asked);
    if (page instanceof Response) return page;
    const { frame, origin, scheme } = asked;
    const html = renderToStaticMarkup(
      <Document meta={page.meta} frame={frame} origin={origin} scheme={scheme}>
        {page.body}
      </Document>,
    );
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    return new Response(`<!DOCTYPE html>${html}`, { status: page.status ?? 200, headers });
  };
}
