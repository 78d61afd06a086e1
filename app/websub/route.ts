import { addressOf } from "@/lib/auth/address";
import { database } from "@/lib/database";
import { AppError } from "@/lib/errors";
import { respond } from "@/lib/respond";
import { askHub } from "@/lib/websub/ask-hub";

export const dynamic = "force-dynamic";

/** The hub: subscribe to a feed of this site, or end that (W3C WebSub). Whether it was meant is asked afterwards. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const form = await request.formData().catch(() => {
      throw new AppError("bad_input", "Send the fields as a form does: application/x-www-form-urlencoded.");
    });
    await askHub(database(), {
      form: Object.fromEntries(form),
      caller: addressOf(request.headers),
      now: new Date(),
    });
    return new Response(null, { status: 202, headers: { "Cache-Control": "no-store" } });
  });
}
