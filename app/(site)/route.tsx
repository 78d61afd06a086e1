/** @jsxImportSource preact */
import { FrontTop } from "@/components/site/front-top";
import { JsonLd } from "@/components/site/json-ld";
import { Moment } from "@/components/site/moment";
import { MostRead } from "@/components/site/most-read";
import { River } from "@/components/site/river";
import { Sections } from "@/components/site/sections";
import { TopicIndex } from "@/components/site/topic-index";
import { readHomePage } from "@/lib/site/home-page";
import { siteJsonLd } from "@/lib/site/page-json-ld";
import { answerPage } from "./answer-page";
import { withFeeds } from "./feed-alternates";
import { describedSite } from "./site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage(async (asked) => {
  const { site, looks } = asked.frame;
  const { words } = asked;
  const home = await readHomePage(asked.db, asked.now, looks.front);
  const latest = (
    <div className="front-lower">
      <River
        days={home.days}
        title={words.latest}
        words={words}
        more={{ path: "/archive", label: words.everything }}
      />
      <div className="front-side">
        <MostRead stories={home.mostRead} words={words} />
        <TopicIndex entries={home.index} words={words} />
      </div>
    </div>
  );
  const sections = <Sections sections={home.sections} words={words} />;
  const body = (
    <div className="wrap front h-feed" data-front={looks.front}>
      <h1 className="visually-hidden p-name" lang={words.names}>
        {site.name}
      </h1>
      <Moment topics={home.moment} words={words} />
      {home.lead ? (
        <FrontTop lead={home.lead} seconds={home.seconds} words={words} />
      ) : (
        <p className="nothing-yet">{words.nothingYet}</p>
      )}
      {looks.front === "sections" && sections}
      {latest}
      {looks.front !== "sections" && sections}
      <JsonLd data={siteJsonLd(describedSite(asked), site)} />
    </div>
  );
  return { meta: { ...withFeeds("/"), styles: "front" }, body };
});
