/** @jsxImportSource preact */
import { AskOnce } from "@/components/site/ask-once";
import { readConfirmation } from "@/lib/newsletter/answer-mail";
import { answerPage } from "../../../answer-page";
import { leadTo } from "../../../missing";

export const dynamic = "force-dynamic";

/** The link of a confirmation mail: opening it confirms nothing. */
export const GET = answerPage<{ token: string }>(async ({ db, now, params, words }) => {
  const found = await readConfirmation(db, params.token, now);
  if (!found) return leadTo("/newsletter/expired", 307);
  const { confirmTitle: title, confirm, confirmAsk } = words.newsletter;
  const action = `/api/newsletters/confirm/${encodeURIComponent(params.token)}`;
  return {
    meta: { title, isIndexed: false, isSecret: true, styles: "newsletter" },
    body: (
      <AskOnce title={title} ask={confirmAsk(found.name, found.address)} button={confirm} action={action} />
    ),
  };
});
