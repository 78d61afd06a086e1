/** @jsxImportSource preact */
import { AskOnce } from "@/components/site/ask-once";
import { oneClickPath } from "@/lib/domain/newsletter";
import { readUnsubscription } from "@/lib/newsletter/answer-mail";
import { answerPage } from "../../../answer-page";
import { leadTo } from "../../../missing";

export const dynamic = "force-dynamic";

/** The link in every mail: one button, and one has left. */
export const GET = answerPage<{ token: string }>(async ({ db, params, words }) => {
  const found = await readUnsubscription(db, params.token);
  if (!found) return leadTo("/newsletter/expired", 307);
  const { leaveTitle: title, leave, leaveAsk } = words.newsletter;
  const action = oneClickPath(encodeURIComponent(params.token));
  return {
    meta: { title, isIndexed: false, isSecret: true, styles: "newsletter" },
    body: <AskOnce title={title} ask={leaveAsk(found.name, found.address)} button={leave} action={action} />,
  };
});
