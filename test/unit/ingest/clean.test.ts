import { describe, expect, test } from "vitest";
import { buildRawItem, type RawItemFields } from "@/lib/ingest/formats/raw-item";
import { endsInKnownKicker, isKnownKicker, kickerOfHashtag } from "@/lib/ingest/kickers/known";
import { learnKickers } from "@/lib/ingest/kickers/learn";
import { clean } from "@/lib/ingest/stages/clean";
import { findTitleStart } from "@/lib/ingest/text/slug-title";
import { tidyUrl } from "@/lib/ingest/text/urls";

const textItem = (source: string, fields: Partial<RawItemFields> = {}) =>
  buildRawItem({ position: 0, spans: [[0, 1]], title: "A title", body: { kind: "text", source }, ...fields });
const bodyOf = (source: string) => clean(textItem(source)).body.map(({ type, text }) => `${type} ${text}`);

describe("clean", () => {
  test("makes every kind of blank one blank and takes invisible characters out", () => {
    expect(bodyOf("One\u00a0\u00a0two\u200b  three \u202cfour.\u00a0")).toEqual(["p One two three four."]);
  });

  test("knows bullets, numbered lists and headings", () => {
    const text = `Why it matters\n\n${"A sentence that goes on for a good while. ".repeat(5)}\n\n  • first\n  • second\n1. one\n2. two`;
    expect(bodyOf(text).map((line) => line.slice(0, 20))).toEqual([
      "h Why it matters",
      "p A sentence that go",
      "li first",
      "li second",
      "li one",
      "li two",
    ]);
  });

  test("joins lines that were broken at a fixed width", () => {
    const text =
      "The committee met on Tuesday in the hall beside the river and\nagreed to plant forty more trees.";
    expect(bodyOf(text)).toHaveLength(1);
  });

  test("keeps a teaser that is printed twice once, and says so", () => {
    const teaser = "The hall has a new roof, and the old slates are for sale in the yard.";
    const item = clean(textItem(`${teaser}\u00a0\n\n${teaser}`));
    expect(item.body).toHaveLength(1);
    expect(item.steps.map(({ name }) => name)).toContain("drop-doubled-paragraph");
  });

  test("leaves a step out that is switched off", () => {
    const teaser = "The hall has a new roof, and the old slates are for sale in the yard.";
    const item = clean(textItem(`${teaser}\n\n${teaser}`), { skip: new Set(["drop-doubled-paragraph"]) });
    expect(item.body).toHaveLength(2);
  });

  test("derives no title from an ordinal or an abbreviation alone", () => {
    const item = clean(textItem("Halle 2. Klasse feiert am Samstag. Es gibt Kuchen.", { title: null }));
    expect(item.title).toBe("Halle 2. Klasse feiert am Samstag");
  });

  test("derives a title from the first sentence, without its dateline", () => {
    const item = clean(
      textItem("Friday, 3 May 2024, Bergen: The ferry is back. It left at ten.", { title: null }),
    );
    expect(item).toMatchObject({ title: "The ferry is back", titleDerived: true, publishedAt: "2024-05-03" });
  });

  test.each([
    ["Rome, 12 September 2024 - The talks have failed.", "2024-09-12", "dateline"],
    ["Rome, 12 September 2024 – The talks have failed.", "2024-09-12", "dateline"],
    ["12 September 2024: the day when the talks begin.", null, null],
    ["Deadline, 12 September 2024: nothing is taken later.", null, null],
    ["Thursday, 12 September 2024 – the day when the talks begin.", null, null],
    ["The talks of 12 September 2024 - the third ones - have failed.", null, null],
  ])("dates a text with a headline by its dateline where a place stands in it: %s", (source, day, basis) => {
    const item = clean(textItem(source, { title: "No agreement yet" }));
    expect([item.publishedAt, item.dateBasis ?? null]).toEqual([day, basis]);
    expect(item.body.map(({ text }) => text)).toEqual([source]);
  });

  test("never gives an empty title", () => {
    expect(clean(textItem("", { title: null })).title).toBe("Untitled item 1");
    expect(clean(textItem("", { title: "\u200b" })).title).toBe("Untitled item 1");
  });

  test("turns a post's pictures and hashtags into paragraphs, words and hashtags", () => {
    const item = clean(textItem("🌊 The #tide is in. 🚢 All boats are out. #sea #boats", { title: null }));
    expect(item.body.map(({ text }) => text)).toEqual(["The tide is in.", "All boats are out."]);
    expect(item.hashtags).toEqual(["#tide", "#sea", "#boats"]);
  });

  test("takes recurring marks for a list that ends with its last item's sentence", () => {
    const source =
      "We have three kinds. ✅ Tall ones ✅ Short ones. 👉 Come and see. Pick: 🍎 red; 🍎 green. That is all.";
    expect(clean(textItem(source, { title: null })).body.map(({ type, text }) => `${type} ${text}`)).toEqual([
      "p We have three kinds.",
      "li Tall ones",
      "li Short ones.",
      "p Come and see. Pick:",
      "li red;",
      "li green.",
      "p That is all.",
    ]);
  });

  test("leaves pictures in an article that has a title", () => {
    expect(bodyOf("We like 🐟 and chips.")).toEqual(["p We like 🐟 and chips."]);
  });

  test("warns of links that only forward and of dates that can't be read", () => {
    const item = clean(textItem("See https://bit.ly/x1y2z3.", { publishedAtRaw: "soon" }));
    expect(item.warnings.map(({ code }) => code)).toEqual(["short-link", "date-unread"]);
    expect(item.links).toEqual(["https://bit.ly/x1y2z3"]);
  });

  test("takes the line off with which a blog says that its post appeared there first, from a body that is HTML too", () => {
    const html = (footer: string, text = "<p>The hall has a new roof.</p>") => {
      const body = { kind: "html" as const, source: `${text}\n<p>${footer}</p>` };
      return clean(buildRawItem({ position: 0, spans: [[0, 1]], title: "A title", body }));
    };
    const link = '<a href="https://hall.example/roof">A new roof</a>';
    const gone = html(`The post ${link} appeared first on <a href="https://hall.example">The hall</a>.`);
    expect(gone.body.map(({ text }) => text)).toEqual(["The hall has a new roof."]);
    expect(gone.steps.map(({ name }) => name)).toEqual(["drop-feed-footer"]);
    expect(html(`Der Beitrag ${link} erschien zuerst auf Halle.`).body).toHaveLength(1);
    // Neither what a text says of a post, nor all that there is.
    expect(html("She said: The post was small. It appeared first on the wall.").body).toHaveLength(2);
    expect(html(`The post ${link} appeared first on Hall.`, "").body).toHaveLength(1);
  });

  test.each([
    "Inlägget Ett nytt tak dök först upp på Hallen.",
    "Запись Новая крыша впервые появилась Зал.",
    "Příspěvek Nová střecha se nejdříve objevil na Hala.",
    "A new roof was originally published in The Hall on Medium, where people are continuing the conversation by highlighting and responding to this story.",
  ])("takes off: %s", (footer) => {
    expect(clean(textItem(`The hall has a new roof.\n\n${footer}`)).body.map(({ text }) => text)).toEqual([
      "The hall has a new roof.",
    ]);
  });

  test("keeps the text that stands on the same line before such a footer", () => {
    const footer =
      "Why a roof? was originally published in The Hall on Medium, where people are continuing the conversation.";
    expect(clean(textItem(`The hall has a new roof. It is red. ${footer}`)).body[0]?.text).toMatch(
      /^The hall has a new roof\. It is red\./,
    );
  });

  test("reads HTML bodies", () => {
    const item = clean(
      textItem("", { body: { kind: "html", source: "<h2>Roof</h2><p>It&nbsp;is new.</p>" } }),
    );
    expect(item.body).toEqual([
      { type: "h", text: "Roof" },
      { type: "p", text: "It is new." },
    ]);
  });
});

describe("addresses", () => {
  test.each([
    ["https://a.example//news//one/", "https://a.example/news/one/"],
    ["https://a.example/x?u=//b", "https://a.example/x?u=//b"],
    ["https://proxy.example/url-68747470733a2f2f622e6578616d706c652f/", "https://b.example/"],
    ["https://proxy.example/url-zz/", "https://proxy.example/url-zz/"],
  ])("%s becomes %s", (raw, tidy) => {
    expect(tidyUrl(raw)).toBe(tidy);
  });

  test("the address tells where its title starts", () => {
    const text = "Footer of the last item Größe zählt nicht";
    expect(findTitleStart(text, "https://a.example/news/groesse-zaehlt-nicht")).toBe(24);
    expect(findTitleStart(text, "https://a.example/news/groesse-zaehlt-nicht-123")).toBe(24);
    expect(findTitleStart(text, "https://a.example/node/12")).toBeNull();
  });
});

describe("kickers", () => {
  test("known ones are known whatever their case and accents", () => {
    expect(isKnownKicker("COMMUNIQUÉ DE PRESSE")).toBe(true);
    expect(isKnownKicker("Basın Açıklaması")).toBe(true);
    expect(isKnownKicker("The ferry is back")).toBe(false);
    expect(endsInKnownKicker("Harbour Trust Around the Globe")).toBe(true);
    expect(kickerOfHashtag("#InFocus")).toBe("In Focus");
    expect(kickerOfHashtag("#Ferry")).toBeNull();
  });

  test("are told from a title with or without a blank or a colon", () => {
    const part = learnKickers([]);
    expect(part("Press Release:Ferry 2: the return")).toEqual({
      kicker: "Press Release",
      title: "Ferry 2: the return",
    });
    expect(part("Project NewsFerries for all")).toEqual({ kicker: "Project News", title: "Ferries for all" });
    expect(part("Ferries: a history")).toEqual({ kicker: null, title: "Ferries: a history" });
  });

  test("are none where all titles go on alike behind them: that is a headline which recurs", () => {
    const towns = ["Fenmoor", "Alder Bay", "Westhaven", "Larkfield"];
    const part = learnKickers(towns.map((town) => `Night trains: a second chance for ${town}`));
    expect(part("Night trains: a second chance for Fenmoor").kicker).toBeNull();
  });

  test("are all fronts where nearly all titles have one and some are known or recur", () => {
    const part = learnKickers([
      "Press release: Council opens a bridge",
      "The number of the week: Who pays for the ferry?",
      "River watch: New quay for Fenmoor",
      "Voices from the valley: A walk in the rain",
    ]);
    expect(part("River watch: New quay for Fenmoor").kicker).toBe("River watch");
    expect(part("The number of the week: Who pays for the ferry?").kicker).toBe("The number of the week");
    const others = learnKickers(["Kenya: Floods in the north", "Peru: A new road", "Chad: Rain at last"]);
    expect(others("Peru: A new road").kicker).toBeNull();
  });

  test("are all words that have lost the blank behind them, where nearly all titles have such and most are told", () => {
    const part = learnKickers([
      "Press releaseMeltwater lakes drain within hours",
      "Short newsThree events and a large core of ice",
      "Expedition blogDay 41: The onions have come",
      "Expedition blogDay 12: Farewell to the cape",
      "Job & careerSeven new positions for doctors",
      "Press releaseCorrection of a number",
    ]);
    expect(part("Expedition blogDay 41: The onions have come").kicker).toBe("Expedition blog");
    expect(part("Job & careerSeven new positions for doctors").kicker).toBe("Job & career");
    const names = learnKickers([
      "YouTube has a rival",
      "MacDonald and sons",
      "GitHub for towns",
      "TikTok in schools",
      "WhatsApp on the ferry",
    ]);
    expect(names("YouTube has a rival").kicker).toBeNull();
  });

  test("are learnt from a dump, but a project's name is none", () => {
    const part = learnKickers([
      "Letter from the pier: one",
      "Letter from the pier: two",
      "Letter from the pier: three",
      "Bridge Project: one",
      "Bridge Project: two",
      "Bridge Project: three",
      "BOATS: one",
      "BOATS: two",
      "BOATS: three",
    ]);
    expect(part("Letter from the pier: four").kicker).toBe("Letter from the pier");
    expect(part("Bridge Project: four").kicker).toBeNull();
    expect(part("BOATS: four").kicker).toBeNull();
  });
});
