/** Send a browser on after a form, so that loading the page again sends nothing again. */
export const leadTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
