import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AskOnce } from "@/components/site/ask-once";
import { readConfirmation } from "@/lib/newsletter/answer-mail";
import { siteRequest, siteWords } from "../../../site-request";
import "../../../newsletters.css";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { newsletter } = await siteWords();
  return { title: newsletter.confirmTitle, robots: { index: false }, referrer: "no-referrer" };
}

/** The link of a confirmation mail: opening it confirms nothing. */
export default async function ConfirmPage({ params }: Props) {
  const { token } = await params;
  const { db, now } = await siteRequest();
  const found = await readConfirmation(db, token, now);
  if (!found) redirect("/newsletter/expired");
  const { newsletter: words } = await siteWords();
  return (
    <AskOnce
      title={words.confirmTitle}
      ask={words.confirmAsk(found.name, found.address)}
      button={words.confirm}
      action={`/api/newsletters/confirm/${encodeURIComponent(token)}`}
    />
  );
}
