import type { Metadata } from "next";
import { ArchiveYear, busiest } from "@/components/site/archive-year";
import { PageHead } from "@/components/site/page-head";
import { readArchive } from "@/lib/site/archive-pages";
import { siteRequest } from "../site-request";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Archive",
  description: "Every story, by year and month.",
  alternates: { canonical: "/archive" },
};

export default async function ArchivePage() {
  const { db, now } = await siteRequest();
  const years = await readArchive(db, now);
  const total = years.reduce((sum, year) => sum + year.count, 0);
  return (
    <div className="wrap">
      <PageHead title="Archive">
        <p>{total === 0 ? "Nothing has been published here yet." : `${total} stories, by year and month`}</p>
      </PageHead>
      {years.map((year) => (
        <ArchiveYear key={year.year} year={year} most={busiest(years)} />
      ))}
    </div>
  );
}
