import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/kit";

// Lists as one parameter: thousands of single ones cost more than the search itself.

/** Whole numbers for `in`; a placeholder stands for `listed` ones. */
export function numbers(values: readonly number[] | Placeholder): SQL {
  const list = "length" in values ? listed(values) : values;
  return dialect === "postgres"
    ? sql`(select value::int from json_array_elements_text(${list}::json))`
    : sql`(select value from json_each(${list}))`;
}

/** Numbers as the one value of a placeholder. */
export const listed = (values: readonly number[]): string => JSON.stringify(values);

/** Texts for `in`; they may hold no NUL and no half of a surrogate pair. */
export function texts(values: readonly string[]): SQL {
  const list = JSON.stringify(values);
  return dialect === "postgres"
    ? sql`(select value from json_array_elements_text(${list}::json))`
    : sql`(select value from json_each(${list}))`;
}
