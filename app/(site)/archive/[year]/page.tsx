import type { Metadata } from "next";
import { cache } from "react";
import { ArchiveYear } from "@/components/site/archive-year";
import { PageHead } from "@/components/site/page-head";
import { readArchiveYear } from "@/lib/site/archive-pages";
import { NothingHere } from "../../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly year: string }> };

const load = cache(async (year: string) => {
  const { db, now } = await siteRequest();
  return (await readArchiveYear(db, year, now)) ?? missing(`/archive/${year}`);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = await load((await params).year);
  if (!year) return notFoundMetadata();
  const words = await siteWords();
  return {
    title: year.year,
    description: words.everyStoryOf(year.year),
    alternates: { canonical: year.path },
  };
}

export default async function ArchiveYearPage({ params }: Props) {
  const year = await load((await params).year);
  if (!year) return <NothingHere />;
  const words = await siteWords();
  return (
    <div className="wrap">
      <PageHead kicker={words.archive} kickerPath="/archive" title={year.year}>
        <p>{words.stories(year.count)}</p>
      </PageHead>
      <ArchiveYear year={year} words={words} hidesTitle />
    </div>
  );
}
