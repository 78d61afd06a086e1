import { assertSameOrigin } from "@/lib/auth/same-origin";
import { SCHEME_COOKIE } from "@/lib/cache/reader-choice";
import { readEnv } from "@/lib/env";
import { respond } from "@/lib/respond";

export const dynamic = "force-dynamic";

const YEAR_S = 31_536_000;

/** Remember whether a reader wants light or dark pages, and go back to where they were. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const scheme = (await request.formData()).get("scheme");
    const isChoice = scheme === "light" || scheme === "dark";
    const kept = isChoice ? `${scheme}; Max-Age=${YEAR_S}` : "; Max-Age=0";
    return new Response(null, {
      status: 303,
      headers: {
        Location: backTo(request.headers),
        "Set-Cookie": `${SCHEME_COOKIE}=${kept}; Path=/; SameSite=Lax; HttpOnly`,
        "Cache-Control": "no-store",
      },
    });
  });
}

/** The page that the form stood on, as its path alone: never another site. */
function backTo(headers: Headers): string {
  const referer = headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  const { publicUrl } = readEnv();
  const isOwn = host === (publicUrl ? new URL(publicUrl).host : headers.get("host"));
  return isOwn && !/^\/[/\\]/.test(pathname) ? pathname + search : "/";
}
