import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { readParagraphs } from "@/lib/ingest/formats/newsletter/paragraphs";

const LETTER = `━━━━━━━━━━━━━━━━━━━━
  谷の水車 メールマガジン
  第12号　2024年5月30日発行
━━━━━━━━━━━━━━━━━━━━

【目次】
 ■1 ニュース
 ■2 おたより

━━━━━━━━━━━━━━━━━━━━
■1 ニュース
━━━━━━━━━━━━━━━━━━━━

◆水車小屋の石臼が八年ぶりに回りました（5月21日）
川の水が少なかった冬のあいだに、三人の大工が軸を直し、
村の小学校の子どもたちが石の目を立てなおしました。最初の粉は
来月の祭りで配ります。
▼詳しくはこちら
https://mill.example/stone

◆坂の上のバス停が移ります（5月8日）
▼地図
https://mill.example/bus

━━━━━━━━━━━━━━━━━━━━
■2 おたより
━━━━━━━━━━━━━━━━━━━━

◇橋のたもとの椿について
祖母が植えた椿が今年も咲きました。橋を渡る人がみな
立ちどまって見てくれるのを、窓からうれしく眺めています。

━━━━━━━━━━━━━━━━━━━━
★アンケートにご協力ください
 https://mill.example/ask

★登録・解除
 https://mill.example/out
`;

describe("a letter in Japanese", () => {
  test("has marked headlines with their days under numbered sections, and lines that somebody broke", () => {
    expect(newsletter.detect({ file: "a", text: LETTER, encoding: "utf-8", warnings: [] })).toBeGreaterThan(
      0.7,
    );
    const split = newsletter.split({ file: "a", text: LETTER, encoding: "utf-8", warnings: [] });
    expect(findConservationProblems(LETTER.length, split)).toEqual([]);
    expect(
      split.items.map(({ title, kicker, publishedAtRaw, url, body }) => [
        title,
        kicker,
        publishedAtRaw,
        url,
        body.source,
      ]),
    ).toEqual([
      [
        "水車小屋の石臼が八年ぶりに回りました",
        "ニュース",
        "2024-05-21",
        "https://mill.example/stone",
        "川の水が少なかった冬のあいだに、三人の大工が軸を直し、村の小学校の子どもたちが石の目を立てなおしました。最初の粉は来月の祭りで配ります。",
      ],
      ["坂の上のバス停が移ります", "ニュース", "2024-05-08", "https://mill.example/bus", ""],
      [
        "橋のたもとの椿について",
        "おたより",
        "2024年5月30日発行",
        null,
        "祖母が植えた椿が今年も咲きました。橋を渡る人がみな立ちどまって見てくれるのを、窓からうれしく眺めています。",
      ],
    ]);
  });

  test("keeps lines apart where nobody broke them", () => {
    const text =
      "川の水が少なかった冬のあいだに三人の大工が軸を直しました。\n村の子どもたちが石の目を立てなおしました。";
    expect(readParagraphs(text)).toHaveLength(2);
  });
});
