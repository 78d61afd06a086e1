import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

describe("a table that lists items", () => {
  const row = (...cells: string[]): string => cells.join("\t");

  test("has headlines, kickers and dates; its other columns are small print", () => {
    const items = split(
      [
        "검색",
        "총 86건, 1/9 페이지",
        row("번호", "구분", "제목", "담당부서", "작성일", "조회", "첨부"),
        row("86", "연구", "섬으로 가는 배가 다시 늦어진다", "항만과", "2024.05.30", "318", "첨부파일"),
        row("85", "행사", "동쪽 부두에 새 기중기를 들여온다", "시설과", "2024.05.27", "1042", "-"),
        row("84", "연구", "배 열두 척이 뭍으로 올라왔다", "기획과", "2024.05.23", "276", "첨부파일"),
        row("83", "협력", "다음 달부터 도선 요금이 오른다", "항만과", "2024.05.16", "2190", "-"),
        "처음 이전 1 2 3 다음 마지막",
      ].join("\n"),
    );
    expect(items.map(({ kicker, title, publishedAtRaw }) => [kicker, title, publishedAtRaw])).toEqual([
      ["연구", "섬으로 가는 배가 다시 늦어진다", "2024.05.30"],
      ["행사", "동쪽 부두에 새 기중기를 들여온다", "2024.05.27"],
      ["연구", "배 열두 척이 뭍으로 올라왔다", "2024.05.23"],
      ["협력", "다음 달부터 도선 요금이 오른다", "2024.05.16"],
    ]);
  });
});

describe("names below headlines", () => {
  const page = (...names: readonly string[]): string =>
    names
      .map(
        (name, index) => `WORKING PAPER | Sept. ${9 - index}, 2022
Do Property Tax Caps Starve Rural Schools in Year ${index}?
${name}
Districts with fewer than six hundred pupils lose seven percent of revenue within five years.`,
      )
      .join("\n");

  test("are the writers of the items", () => {
    const items = split(
      page("Dana Whitlock, Iván Corrales, and Peter Oyelaran", "Ruth Sandoval", "Lars Iversen"),
    );
    expect(items.map(({ author }) => author)).toEqual([
      "Dana Whitlock, Iván Corrales, and Peter Oyelaran",
      "Ruth Sandoval",
      "Lars Iversen",
    ]);
    expect(items.map(({ title }) => title)).toEqual(
      [0, 1, 2].map((year) => `Do Property Tax Caps Starve Rural Schools in Year ${year}?`),
    );
  });

  test("are told from sections: those have no name that people have", () => {
    const items = split(page("Public Health", "Rural Economy", "Harbour Works"));
    expect(items.map(({ author }) => author)).toEqual([null, null, null]);
  });
});
