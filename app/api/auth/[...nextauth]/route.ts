import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, settleOrigin } from "@/lib/auth/options";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { respond } from "@/lib/respond";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return respond(async () => {
    assertSameOrigin(request);
    settleOrigin();
    const answer: Response = await NextAuth(request, context, await authOptions(request.headers));
    return answer;
  });
}

export { handle as GET, handle as POST };
