import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AskOnce } from "@/components/site/ask-once";
import { oneClickPath } from "@/lib/domain/newsletter";
import { readUnsubscription } from "@/lib/newsletter/answer-mail";
import { siteRequest, siteWords } from "../../../site-request";
import "../../../newsletters.css";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { newsletter } = await siteWords();
  return { title: newsletter.leaveTitle, robots: { index: false }, referrer: "no-referrer" };
}

/** The link in every mail: one button, and one has left. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const { db } = await siteRequest();
  const found = await readUnsubscription(db, token);
  if (!found) redirect("/newsletter/expired");
  const { newsletter: words } = await siteWords();
  return (
    <AskOnce
      title={words.leaveTitle}
      ask={words.leaveAsk(found.name, found.address)}
      button={words.leave}
      action={oneClickPath(encodeURIComponent(token))}
    />
  );
}
