import { join } from "node:path";
import pg from "pg";
import { openSqlite } from "@/db/sqlite-connection";

interface Place {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

/** Run one statement past all of our own code; rows come back as lists of values. */
export async function rawSql(place: Place, statement: string): Promise<unknown[][]> {
  if (!place.databaseUrl) {
    const connection = openSqlite(join(place.dataFolder, "copydesk.sqlite"));
    try {
      return connection.call(statement, [], "all").rows as unknown[][];
    } finally {
      connection.close();
    }
  }
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}
