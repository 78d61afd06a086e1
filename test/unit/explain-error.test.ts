import { expect, test } from "vitest";
import { codeOf, explainPostgresError, explainSqliteError } from "@/db/explain-error";
import { AppError } from "@/lib/errors";

const withCode = (code: string) => Object.assign(new Error("driver's words"), { code });

test.each([
  ["attempt to write a readonly database", /can't be written.*\/data\/copydesk\.sqlite/],
  ["unable to open database file", /can't be opened/],
  ["database disk image is malformed", /damaged/],
  ["database or disk is full", /disk is full/],
  ["database is locked", /Another program/],
])("SQLite's %s is said in words that help", (message, words) => {
  const explained = explainSqliteError(new Error(message), "/data/copydesk.sqlite");
  expect(explained).toBeInstanceOf(AppError);
  expect((explained as AppError).message).toMatch(words);
});

test.each([
  ["ECONNREFUSED", /can't be reached.*db\.example\.org:5433\/news/],
  ["28P01", /refuses the user name or password/],
  ["3D000", /no such database/],
  ["42501", /may not create tables/],
])("Postgres' %s is said in words that help, without the password", (code, words) => {
  const explained = explainPostgresError(withCode(code), "postgres://ada:s3cret@db.example.org:5433/news");
  expect((explained as AppError).message).toMatch(words);
  expect((explained as AppError).message).not.toContain("s3cret");
});

test("errors that the operator can't mend, and those already explained, stay as they are", () => {
  const bug = new Error('near "slect": syntax error');
  const known = new AppError("unavailable", "The database was written by a newer release, locked.");
  for (const error of [bug, known, "text"]) {
    expect(explainSqliteError(error, "/f")).toBe(error);
    expect(explainPostgresError(error, "postgres://h/d")).toBe(error);
  }
});

test("the code of an error is found behind those that wrap it", () => {
  expect(codeOf(new Error("wrapped", { cause: withCode("40P01") }))).toBe("40P01");
  expect(codeOf(new Error("plain"))).toBeNull();
});
