import { assertSameOrigin } from "@/lib/auth/same-origin";
import { LANGUAGE_COOKIE, SCHEME_COOKIE } from "@/lib/cache/reader-choice";
import { SITE_LANGUAGES } from "@/lib/domain/site-languages";
import { readEnv } from "@/lib/env";
import { respond } from "@/lib/respond";

export const dynamic = "force-dynamic";

const YEAR_S = 31_536_000;

const CHOICES: readonly {
  readonly name: string;
  readonly cookie: string;
  readonly values: readonly string[];
}[] = [
  { name: "scheme", cookie: SCHEME_COOKIE, values: ["light", "dark"] },
  { name: "language", cookie: LANGUAGE_COOKIE, values: SITE_LANGUAGES },
];

/** Remember in which colours or language a reader wants the site, and go back to where they were. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    const form = await request.formData();
    const headers = new Headers({ Location: backTo(request.headers), "Cache-Control": "no-store" });
    for (const { name, cookie, values } of CHOICES)
      if (form.has(name)) headers.append("Set-Cookie", keep(cookie, form.get(name), values));
    return new Response(null, { status: 303, headers });
  });
}

/** What is no choice takes the cookie away. */
function keep(cookie: string, value: FormDataEntryValue | null, values: readonly string[]): string {
  const isChoice = typeof value === "string" && values.includes(value);
  const kept = isChoice ? `${value}; Max-Age=${YEAR_S}` : "; Max-Age=0";
  return `${cookie}=${kept}; Path=/; SameSite=Lax; HttpOnly`;
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
