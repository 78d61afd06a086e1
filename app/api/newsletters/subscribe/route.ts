import { addressOf } from "@/lib/auth/address";
import { linkOrigin } from "@/lib/auth/link-origin";
import { assertNotForeign } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { subscribe } from "@/lib/newsletter/subscribe";
import { respond } from "@/lib/respond";
import { subscribeSchema } from "@/lib/schemas/newsletter";
import { leadTo } from "../lead-to";

export const dynamic = "force-dynamic";

/** Where the form of a newsletter goes. Whatever comes of it, the answer is the same page. */
export async function POST(request: Request): Promise<Response> {
  return respond(async () => {
    // Else another site could have its visitors ask, each within the limit.
    assertNotForeign(request.headers);
    const form = subscribeSchema.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return leadTo("/newsletter/wrong");
    const { newsletter, address, website } = form.data;
    if (website !== "" || !readEnv().mail) return leadTo("/newsletter/sent");
    const { headers } = request;
    const caller = { caller: addressOf(headers), origin: linkOrigin(headers), now: new Date() };
    try {
      await subscribe(database(), { newsletterId: newsletter, address, ...caller });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return leadTo(error.code === "too_many_requests" ? "/newsletter/busy" : "/newsletter/wrong");
    }
    return leadTo("/newsletter/sent");
  });
}
