import type { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { respondToConflict } from "@/lib/desk/respond-to-conflict";
import type { Actor } from "@/lib/domain/actor";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { rowIdSchema } from "@/lib/schemas/row-id";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** What a request asks to change, checked. */
interface Asked<Input> {
  readonly actor: Actor;
  /** The row that the address names. */
  readonly id: number;
  readonly input: Input;
  readonly now: Date;
}

/** A route by which an editor changes an article; a conflict is answered with what the other person wrote. */
export function changeArticle<Schema extends z.ZodType>(
  schema: Schema,
  change: (asked: Asked<z.output<Schema>>) => Promise<unknown>,
): (request: Request, context: Context) => Promise<Response> {
  return (request, { params }) =>
    respond(() =>
      respondToConflict(async () => {
        assertSameOrigin(request);
        const actor = await requireActor();
        const id = rowIdSchema.parse((await params).id);
        const input = schema.parse(await readJson(request));
        return Response.json(await change({ actor, id, input, now: new Date() }));
      }),
    );
}
