import { type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/kit";

/** All values of a column, in the order of the rows, as the one value of one row: reading thousands of rows takes longer than finding them. */
export const asList = <T extends number | string>(column: SQL): SQL<readonly T[]> =>
  (dialect === "postgres"
    ? sql<readonly T[]>`coalesce(json_agg(${column}), '[]')`
    : sql<readonly T[]>`json_group_array(${column})`
  ).mapWith((list: readonly T[] | string) =>
    typeof list === "string" ? (JSON.parse(list) as readonly T[]) : list,
  );
