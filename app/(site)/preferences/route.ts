import { assertSameOrigin } from "@/lib/auth/same-origin";
import { SCHEME_COOKIE } from "@/lib/cache/reader-choice";
import { respond } from "@/lib/respond";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

const YEAR_S = 31_536_000;

/** Remember whether a reader wants light or dark pages, and go back to where they were. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const scheme = (await request.formData()).get("scheme");
    const isChoice = scheme === "light" || scheme === "dark";
    const cookie = `${SCHEME_COOKIE}=${isChoice ? scheme : ""}; Path=/; SameSite=Lax; HttpOnly; Max-Age=${isChoice ? YEAR_S : 0}`;
    const { origin } = await siteRequest(request);
    const back = backTo(request.headers.get("referer") ?? "", new URL(origin).host);
    return new Response(null, {
      status: 303,
      headers: { Location: back, "Set-Cookie": cookie, "Cache-Control": "no-store" },
    });
  });
}

/** The page that the form stood on, as its path alone: never another site. */
function backTo(referer: string, ownHost: string): string {
  if (!URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  const isOwn = host === ownHost && !/^\/[/\\]/.test(pathname);
  return isOwn ? pathname + search : "/";
}
