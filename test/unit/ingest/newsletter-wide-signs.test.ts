import { expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const LETTER = `━━━━━━━━━━━━━━━━
港町図書館　メールマガジン
「本だな通信」第12号　2025年6月10日発行
━━━━━━━━━━━━━━━━
※このメールは配信をご希望の方にお送りしています。

───【目次】─────────
1．夜の開館のお知らせ
2．寄贈のお礼
──────────────

■1．夜の開館を始めます
七月から毎週金曜日は午後九時まで開館します。仕事帰りの方にもゆっくり読んでいただけます。
詳しくは　→　https://library.example/news/12-1

＜ＰＲ＞～～～～～～～～～
本だなは老舗の家具店で。会員は一割引です。
https://ads.example/shelf
～～～～～～～～～＜ＰＲ＞

■2．寄贈のお礼
匿名の方から古い海図を十一点いただきました。大切に保管し、来月から展示いたします。

━━━━━━━━━━━━━━━━
配信停止はこちら　https://library.example/stop
`;

test("a letter in full-width signs: rules, contents, numbers, a paid text in its frame, and the day of its issue", async () => {
  const { items } = await parseDump(
    { file: "a.txt", bytes: new TextEncoder().encode(LETTER) },
    { vocabulary: { terms: [] } },
  );
  expect(items.map(({ title, kicker, publishedAt }) => [title, kicker, publishedAt])).toEqual([
    ["夜の開館を始めます", null, "2025-06-10"],
    ["寄贈のお礼", null, "2025-06-10"],
  ]);
  expect(items[0]?.url).toBe("https://library.example/news/12-1");
  expect(items.flatMap(({ body }) => body.map(({ text }) => text)).join("")).not.toContain("家具店");
});
