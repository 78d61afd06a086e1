import { database } from "@/lib/database";
import { confirm } from "@/lib/newsletter/answer-mail";
import { respond } from "@/lib/respond";
import { leadTo } from "../../lead-to";

export const dynamic = "force-dynamic";

/** The button on the page of a confirmation link. */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return respond(async () => {
    const isConfirmed = await confirm(database(), (await params).token, new Date());
    return leadTo(isConfirmed ? "/newsletter/confirmed" : "/newsletter/expired");
  });
}
