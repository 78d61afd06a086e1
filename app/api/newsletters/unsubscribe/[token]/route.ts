import { database } from "@/lib/database";
import { unsubscribePath } from "@/lib/domain/newsletter";
import { unsubscribe } from "@/lib/newsletter/answer-mail";
import { respond } from "@/lib/respond";
import { leadTo } from "../../lead-to";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** Mail programs that don't know the one click open the address instead: they get the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return leadTo(unsubscribePath(encodeURIComponent((await params).token)));
}

/** Leave: by the button on the page, or by a mail program in one step (RFC 8058), which wants no redirect. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    await unsubscribe(database(), (await params).token, new Date());
    const form = await request.formData().catch(() => null);
    return form?.has("List-Unsubscribe")
      ? new Response(null, { status: 204 })
      : leadTo("/newsletter/unsubscribed");
  });
}
