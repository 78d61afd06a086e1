import type { Metadata } from "next";
import { FrontTop } from "@/components/site/front-top";
import { River } from "@/components/site/river";
import { Sections } from "@/components/site/sections";
import { TopicIndex } from "@/components/site/topic-index";
import { readHomePage } from "@/lib/site/home-page";
import { withFeeds } from "./feed-alternates";
import { siteFrame, siteRequest } from "./site-request";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { alternates: withFeeds("/") };

export default async function HomePage() {
  const { db, now } = await siteRequest();
  const { site, words } = await siteFrame();
  const home = await readHomePage(db, now);
  return (
    <div className="wrap front">
      <h1 className="visually-hidden">{site.name}</h1>
      {home.lead ? (
        <FrontTop lead={home.lead} seconds={home.seconds} words={words} />
      ) : (
        <p className="nothing-yet">{words.nothingYet}</p>
      )}
      <div className="front-lower">
        <River
          days={home.days}
          title={words.latest}
          words={words}
          more={{ path: "/archive", label: words.everything }}
        />
        <TopicIndex entries={home.index} words={words} />
      </div>
      <Sections sections={home.sections} words={words} />
    </div>
  );
}
