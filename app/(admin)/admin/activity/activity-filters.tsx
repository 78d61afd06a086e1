import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { ActivityPage } from "@/lib/desk/activity/read-activity";
import { ACTIVITY_KIND_NAMES, ACTIVITY_KINDS, isForAdministrators } from "@/lib/domain/activity/kinds";
import { type ActivityQuery, subjectWord } from "@/lib/schemas/activity";
import { OwnZone } from "./own-zone";
import { SubjectName } from "./subject-name";

interface Props extends Pick<ActivityPage, "people" | "subject"> {
  readonly query: ActivityQuery;
  readonly seesPeople: boolean;
  /** Where nothing fits, what is below the form leads back to everything. */
  readonly hasLines: boolean;
}

/** What the record is narrowed to: a plain form, kept in the address. */
export function ActivityFilters({ query, people, subject, seesPeople, hasLines }: Props) {
  const isNarrowed = [query.person, query.kind, query.from, query.until, query.subject].some(
    (one) => one !== null,
  );
  return (
    <search>
      <form className="activity-filters" action="/admin/activity">
        {query.subject && (
          <p className="activity-subject">
            <input type="hidden" name="subject" value={subjectWord(query.subject)} />
            The history of{" "}
            {subject ? <SubjectName subject={subject} /> : "something that is not for you to see"}
          </p>
        )}
        <PersonField chosen={query.person} people={people} />
        {!query.subject && <KindField chosen={query.kind} seesPeople={seesPeople} />}
        <Field id="from" label="From">
          <Input id="from" name="from" type="date" defaultValue={query.from ?? ""} />
        </Field>
        <Field id="until" label="Until">
          <Input id="until" name="until" type="date" defaultValue={query.until ?? ""} />
        </Field>
        <OwnZone />
        <div className="row">
          <Button type="submit">Show</Button>
          {isNarrowed && hasLines && (
            <LinkButton href="/admin/activity" variant="quiet">
              Show everything
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

function PersonField({
  chosen,
  people,
}: { readonly chosen: ActivityQuery["person"] } & Pick<Props, "people">) {
  const [persons, keys] = [people.filter(({ isKey }) => !isKey), people.filter(({ isKey }) => isKey)];
  return (
    <Field id="person" label="Who">
      <Select id="person" name="person" key={chosen} defaultValue={chosen ?? ""}>
        <option value="">Everybody</option>
        <option value="desk">The desk itself</option>
        <Names label="People" of={persons} />
        <Names label="Programs with a key" of={keys} />
      </Select>
    </Field>
  );
}

function Names({ label, of }: { readonly label: string; readonly of: Props["people"] }) {
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function KindField({
  chosen,
  seesPeople,
}: { readonly chosen: ActivityQuery["kind"] } & Pick<Props, "seesPeople">) {
  const kinds = ACTIVITY_KIND_NAMES.filter((kind) => seesPeople || !isForAdministrators(kind));
  return (
    <Field id="kind" label="What">
      <Select id="kind" name="kind" key={chosen} defaultValue={chosen ?? ""}>
        <option value="">Everything</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {ACTIVITY_KINDS[kind].label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
