import type { Metadata } from "next";
import { ArchiveYear, busiest } from "@/components/site/archive-year";
import { PageHead } from "@/components/site/page-head";
import { readArchive } from "@/lib/site/archive-pages";
import { siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { archive: title, everyStory: description } = await siteWords();
  return { title, description, alternates: { canonical: "/archive" } };
}

export default async function ArchivePage() {
  const { db, now } = await siteRequest();
  const words = await siteWords();
  const years = await readArchive(db, now);
  const total = years.reduce((sum, year) => sum + year.count, 0);
  return (
    <div className="wrap">
      <PageHead title={words.archive}>
        <p>{total === 0 ? words.nothingYet : words.storiesByMonth(total)}</p>
      </PageHead>
      {years.map((year) => (
        <ArchiveYear key={year.year} year={year} words={words} most={busiest(years)} />
      ))}
    </div>
  );
}
