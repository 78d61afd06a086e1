import type { Metadata } from "next";
import { PageHead } from "@/components/site/page-head";
import { SubscribeForm } from "@/components/site/subscribe-form";
import { readEnv } from "@/lib/env";
import { readOpenNewsletters } from "@/lib/newsletter/read-archive";
import { NothingHere } from "../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../site-request";
import "../newsletters.css";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { db } = await siteRequest();
  if ((await readOpenNewsletters(db)).length === 0) return notFoundMetadata();
  const { newsletter } = await siteWords();
  return { title: newsletter.title, description: newsletter.lead, alternates: { canonical: "/newsletter" } };
}

/** The newsletters that readers may join. Where no mail can be sent, only their archives are shown. */
export default async function NewsletterPage() {
  const { db } = await siteRequest();
  const newsletters = await readOpenNewsletters(db);
  if (newsletters.length === 0) {
    await missing("/newsletter");
    return <NothingHere />;
  }
  const words = await siteWords();
  const canMail = readEnv().mail !== null;
  return (
    <div className="wrap">
      <PageHead title={words.newsletter.title}>
        <p>{words.newsletter.lead}</p>
      </PageHead>
      {newsletters.map((newsletter) => (
        <section key={newsletter.id} className="newsletter" aria-labelledby={`name-${newsletter.id}`}>
          <h2 id={`name-${newsletter.id}`} lang={newsletter.language} dir={newsletter.dir}>
            {newsletter.name}
          </h2>
          {newsletter.intro && (
            <p lang={newsletter.language} dir={newsletter.dir}>
              {newsletter.intro}
            </p>
          )}
          <p>
            <a href={newsletter.path} aria-describedby={`name-${newsletter.id}`}>
              {words.newsletter.issues}
            </a>
          </p>
          {canMail && <SubscribeForm newsletter={newsletter} words={words} />}
        </section>
      ))}
    </div>
  );
}
