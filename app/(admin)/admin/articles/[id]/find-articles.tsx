import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

interface Props {
  /** What is looked for, for those who do not see the field. */
  readonly label: string;
  readonly search: string;
}

/** Finds other articles by their headline: a plain form that asks this page again. */
export function FindArticles({ label, search }: Props) {
  return (
    <search>
      <form className="row merge-search">
        <Input type="search" name="q" defaultValue={search} aria-label={label} placeholder="Headline" />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
