/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { SubscribeForm } from "@/components/site/subscribe-form";
import { readEnv } from "@/lib/env";
import { readOpenNewsletters } from "@/lib/newsletter/read-archive";
import { answerPage } from "../answer-page";
import { missing } from "../missing";

export const dynamic = "force-dynamic";

/** The newsletters that readers may join. Where no mail can be sent, only their archives are shown. */
export const GET = answerPage(async (asked) => {
  const { db, words } = asked;
  const newsletters = await readOpenNewsletters(db);
  if (newsletters.length === 0) return missing(asked, "/newsletter");
  const canMail = readEnv().mail !== null;
  const body = (
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
  const { title, lead: description } = words.newsletter;
  return { meta: { title, description, canonical: "/newsletter", styles: "newsletter" }, body };
});
