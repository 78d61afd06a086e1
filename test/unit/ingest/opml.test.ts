import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { atom } from "@/lib/ingest/formats/atom";
import { opml } from "@/lib/ingest/formats/opml";
import { OutlineSplitter } from "@/lib/ingest/formats/opml/outline-splitter";
import { rss } from "@/lib/ingest/formats/rss";
import type { Dump } from "@/lib/ingest/types";
import { tries } from "@/test/support/fuzz";
import { expectLinear } from "@/test/support/processor-time";

const dumpOf = (text: string): Dump => ({ file: "list.opml", text, encoding: "utf-8", warnings: [] });

const LIST = `<?xml version="1.0"?>
<opml version="1.1"><head><title>Mine &amp; yours</title></head><body>
<outline text="Folder"><outline title="Gull &lt;News&gt;" xmlUrl=" https://gull.example/rss "/></outline>
<outline text="Pier" xmlURL="feed:https://pier.example/atom"/>
<outline text="Mail" xmlUrl="mailto:a@b.example"/><outline text="Local" xmlUrl="/feed.xml"/>
</body></opml>`;

describe("a list of feeds", () => {
  test("is recognised by its own format alone", () => {
    expect([opml, rss, atom].map((format) => format.detect(dumpOf(LIST)))).toEqual([1, 0, 0]);
    expect(opml.detect(dumpOf("<rss version='2.0'><channel/></rss>"))).toBe(0);
    expect(opml.detect(dumpOf("An outline of the plan"))).toBe(0);
  });

  test("names every feed once with a web address, and nothing that is none", () => {
    const { items, related, about } = opml.split(
      dumpOf(LIST.replace("</body>", '<outline xmlUrl="https://gull.example/rss"/></body>')),
    );
    expect(items).toEqual([]);
    expect(about).toEqual([{ title: "Mine & yours" }]);
    expect(related).toEqual([
      { title: "Gull <News>", url: "https://gull.example/rss" },
      { title: "Pier", url: "https://pier.example/atom" },
    ]);
  });

  test("is read alike however it is cut, and every character is dropped exactly once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(LIST.length), (size, length) => {
        const text = LIST.slice(0, length);
        const whole = opml.split(dumpOf(text));
        expect(findConservationProblems(text.length, whole)).toEqual([]);
        const splitter = new OutlineSplitter();
        const events = [];
        for (let at = 0; at < text.length; at += size)
          events.push(...splitter.push(text.slice(at, at + size)));
        events.push(...splitter.end());
        expect(events.flatMap((event) => (event.kind === "related" ? [event.related] : []))).toEqual(
          whole.related,
        );
        expect(events.flatMap((event) => (event.kind === "dropped" ? [event.dropped] : []))).toEqual(
          whole.dropped,
        );
      }),
      tries(200),
    );
  });

  test("of a hostile length is bounded", () => {
    const list = (length: number) =>
      `<opml><body>${Array.from({ length }, (_, at) => `<outline xmlUrl="https://a.example/${at}">`).join("")}`;
    const read = (text: string) => opml.split(dumpOf(text)).related;
    expectLinear(200_000, list, read);
    expect(read(list(20_000))).toHaveLength(10_000);
  });
});
