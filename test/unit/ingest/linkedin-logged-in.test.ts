import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { linkedin } from "@/lib/ingest/formats/linkedin";
import { buildDump } from "../../support/read-dump-fixtures";

const TEXTS = [
  "The ferry sails again on Monday, after nine weeks in the yard and one long quarrel about paint.",
  "We are looking for a deckhand who can splice, swim and hold a conversation with tourists in fog.",
  "Thank you to everybody who came to the open day; the brass band will be sent home in parts.",
];
const [FERRY = "", DECKHAND = "", THANKS = ""] = TEXTS;

function read(lines: readonly string[]) {
  const dump = buildDump("page.txt", lines.join("\n"));
  const split = linkedin.split(dump);
  expect(findConservationProblems(dump.text.length, split)).toEqual([]);
  return split.items.map(({ body }) => (body?.kind === "text" ? body.source.trim() : ""));
}

const detect = (lines: readonly string[]) => linkedin.detect(buildDump("page.txt", lines.join("\n")));

/** What a screen says above and below a post: its heading, the counter, the age, and the buttons. */
interface Screen {
  readonly heading: (number: number) => string;
  readonly followers: string;
  readonly age: (number: number) => string;
  readonly buttons: readonly string[];
}

const ENGLISH: Screen = {
  heading: (number) => `Feed post number ${number}`,
  followers: "1,204 followers",
  age: (number) => `${number}w • ${number} weeks ago • Visible to anyone on or off LinkedIn`,
  buttons: ["41", "9 comments", "Like", "Comment", "Repost", "Send"],
};

const SCREENS: Readonly<Record<string, Screen>> = {
  English: ENGLISH,
  German: {
    heading: (number) => `Beitrag Nr. ${number} im Feed`,
    followers: "1.204 Follower:innen",
    age: (number) =>
      `${number} Wo. • Bearbeitet • vor ${number} Wochen • Bearbeitet • Für alle sichtbar auf und außerhalb von LinkedIn`,
    buttons: ["41", "9 Kommentare", "Gefällt mir", "Kommentieren", "Reposten", "Senden"],
  },
  French: {
    heading: (number) => `Numéro du post dans le fil d’actualité : ${number}`,
    followers: "1 204 abonnés",
    age: (number) => `${number} sem. • Il y a ${number} semaines • Tout le monde, sur LinkedIn ou en dehors`,
    buttons: ["41", "9 commentaires", "J’aime", "Commenter", "Republier", "Envoyer"],
  },
  Italian: {
    heading: (number) => `Numero post del feed ${number}`,
    followers: "1.204 follower",
    age: (number) =>
      `${number} settimane • ${number} settimane fa • Chiunque può vederlo su LinkedIn o altrove`,
    buttons: ["41", "9 commenti", "Consiglia", "Commenta", "Diffondi il post", "Invia"],
  },
  Turkish: {
    heading: (number) => `${number} numaralı akış gönderisi`,
    followers: "1.204 takipçi",
    age: (number) => `${number}h • ${number} hafta önce • LinkedIn üyesi olan ya da olmayan herkes görebilir`,
    buttons: ["41", "9 yorum", "Beğen", "Yorum yap", "Yeniden yayınla", "Gönder"],
  },
  "Finnish, the heading unknown": {
    heading: (number) => `Syötteen julkaisu nro ${number}`,
    followers: "1 204 seuraajaa",
    age: (number) =>
      `${number} vk • ${number} viikkoa sitten • Näkyy kaikille LinkedInissä ja sen ulkopuolella`,
    buttons: ["41", "9 kommenttia", "Tykkää", "Kommentoi", "Jaa", "Lähetä"],
  },
  Japanese: {
    heading: (number) => `フィード投稿番号${number}`,
    followers: "フォロワー1,204人",
    age: (number) => `${number}週間 • ${number}週間前 • LinkedIn内外のすべてのユーザーに公開`,
    buttons: ["41", "コメント9件", "いいね！", "コメント", "再投稿", "送信"],
  },
};

const TOP = ["Skip to main content", "Home", "My Network", "Harbour Trust", "Ships and what they carry."];
const postOf = (screen: Screen, number: number, lines: readonly string[]) => [
  screen.heading(number),
  ...["Harbour Trust", screen.followers, screen.age(number)],
  ...lines,
  ...screen.buttons,
];
const pageOf = (screen: Screen) => [
  ...TOP,
  ...TEXTS.flatMap((text, index) => postOf(screen, index + 1, [text])),
];

describe("a company's page seen logged in", () => {
  test.each(Object.entries(SCREENS))("is known and read: %s", (_name, screen) => {
    const page = pageOf(screen);
    expect(detect(page)).toBeGreaterThan(0.6);
    expect(read(page)).toEqual(TEXTS);
  });

  test("has names, and what their bearers do, above what it passes on", () => {
    const bio = "Professor of tides. I write about water when they let me.";
    const passedOn = [
      ENGLISH.heading(4),
      ...["Harbour Trust reposted this", "Ada Marsh", "• 3rd+", "Verified • 3rd+", bio],
      ...[ENGLISH.age(4), "Follow", FERRY, ...ENGLISH.buttons],
    ];
    expect(read([...pageOf(ENGLISH), ...passedOn])).toEqual([...TEXTS, FERRY]);
  });

  test("numbers its posts: a card with a date inside one is no other", () => {
    const card = ["Thu, 4 March 2027, 10:00 – Fri, 5 March 2027, 15:00", "The 51st meeting of pilots"];
    const posts = TEXTS.flatMap((text, index) => postOf(ENGLISH, index + 1, [text, ...card]));
    expect(read([...TOP, ...posts])).toHaveLength(TEXTS.length);
  });

  test("offers jobs and what is paid for below the buttons of a post", () => {
    const offer = ["Promoted", "Fathom Insurance", "61,902 followers", "Promoted"];
    const price = "One fleet, one contract, no paper at all: ask us for a price in two minutes.";
    const page = [...TOP];
    for (const [index, text] of TEXTS.entries())
      page.push(...postOf(ENGLISH, index + 1, [text]), ...offer, price);
    expect(read(page)).toEqual(TEXTS);
  });

  test("counts those who reacted and shared, whatever the words", () => {
    const counters = [
      "41",
      "Ada Marsh und 40 weitere Personen",
      "9 Kommentare",
      "7 direkt geteilte Beiträge",
    ];
    const german = SCREENS.German ?? ENGLISH;
    const screen = { ...german, buttons: [...counters, ...german.buttons.slice(2)] };
    expect(read(pageOf(screen))).toEqual(TEXTS);
  });

  test("is read as well where its posts have no headings", () => {
    const bio = "Professor of tides. I write about water when they let me.";
    const passedOn = [
      "Harbour Trust reposted this",
      "Ada Marsh",
      "Ada Marsh",
      "• 3rd+",
      "Verified • 3rd+",
      bio,
    ];
    const event = [
      "Thu, 4 March 2027, 10:00 – Fri, 5 March 2027, 15:00",
      "The 51st meeting of pilots",
      "View event",
    ];
    const page = [
      ...[...TOP, ...postOf(ENGLISH, 1, [FERRY, ...event]).slice(1)],
      ...[...passedOn, ENGLISH.age(2), "Follow", DECKHAND, ...ENGLISH.buttons],
      ...postOf(ENGLISH, 3, [THANKS]).slice(1),
    ];
    expect(read(page).map((text) => text.split("\n")[0])).toEqual(TEXTS);
  });

  test("names the pictures of reactions in one word, and the length of a video", () => {
    const buttons = ["likecelebratelove", ...ENGLISH.buttons];
    const posts = TEXTS.flatMap((text, index) =>
      postOf({ ...ENGLISH, buttons }, index + 1, [text, "0:42", "Play"]),
    );
    expect(read([...TOP, ...posts])).toEqual(TEXTS);
  });

  test("describes pictures behind the button that shows more", () => {
    const picture = [
      "Aktiveras för större bild,",
      "Three white containers near the sea",
      "Aktiveras för större bild,",
    ];
    const posts = TEXTS.flatMap((text, index) => postOf(ENGLISH, index + 1, [text, "… mer", ...picture]));
    expect(read([...TOP, ...posts])).toEqual(TEXTS);
  });
});

describe("a company's page seen logged out", () => {
  const post = (text: string, age: string) => [
    ...["Harbour Trust", "1,204 followers", age, "Report this post", text],
    ...["41", "9 Comments", "Like", "Comment", "Share", "Copy"],
  ];
  const posts = TEXTS.flatMap((text, index) => post(text, `${index + 1}w`));

  test("has answers of its own below a post, without its head's button and without its row", () => {
    const answer = [
      "Harbour Trust",
      "1,000+ followers",
      "2d",
      "Yes, Ada, there are four of them, and a fifth one.",
    ];
    expect(read([...posts.slice(0, 11), ...answer, ...posts.slice(11)])).toEqual(TEXTS);
  });

  test("asks to join below the last post", () => {
    const call = [
      "Find people you know at Harbour Trust",
      "See all updates, news and articles of this page.",
    ];
    expect(read([...posts, ...call])).toEqual(TEXTS);
  });
});

test("counters that count on by chance, in words that no table has, number no posts", () => {
  const post = (text: string, number: number) => [
    ...["Harbour Trust", "1,204 followers", ENGLISH.age(number), text],
    ...[`${number + 3} pliaj vortoj`, "Like", "Comment", "Repost", "Send"],
  ];
  expect(read([...TOP, ...TEXTS.flatMap((text, index) => post(text, index + 1))])).toEqual(
    TEXTS.map((text) => expect.stringContaining(text)),
  );
});

test("lines with a number and dots in a post are none of its ages", () => {
  const list = "2 days • 14 workshops • 300 guests from harbours all around the sea, and the rain";
  expect(
    read([...TOP, ...postOf(ENGLISH, 1, [FERRY, list]), ...postOf(ENGLISH, 2, [DECKHAND, THANKS])]),
  ).toEqual([`${FERRY}\n${list}`, `${DECKHAND}\n${THANKS}`]);
});
