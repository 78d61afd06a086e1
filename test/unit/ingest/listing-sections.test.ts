import { describe, expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

async function read(text: string) {
  const { items } = await parseDump(
    { file: "page.txt", bytes: new TextEncoder().encode(text) },
    { vocabulary: { terms: [] } },
  );
  return items.map(({ title, kicker, publishedAt }) => [title, kicker, publishedAt?.slice(0, 10) ?? null]);
}

const TEASER = "The council has decided on it after a long night with many questions from the gallery.";

describe("what a page files its items under", () => {
  test("names that are offered above the list are kickers, though each stands there once", async () => {
    const items = await read(`Harbour Office
News
All Dredging Pilots Moorings
2024.10.28 Dredging
The new dredger has arrived in the northern basin
2024.10.21 Pilots
Four apprentices have passed their examination
2024.10.14 Moorings
Winter berths are given out by lot this year
1 2 3 Next`);
    expect(items).toEqual([
      ["The new dredger has arrived in the northern basin", "Dredging", "2024-10-28"],
      ["Four apprentices have passed their examination", "Pilots", "2024-10-21"],
      ["Winter berths are given out by lot this year", "Moorings", "2024-10-14"],
    ]);
  });

  test("where kickers stand beside dates, one alone is the line of an item without a date", async () => {
    const items = await read(`Town Hall
Show: All | Parks | Roads | Schools
The old garden opens again after a year of works
Parks | 13.3.2025
${TEASER}
Read more
The stop on Olive Street is given up for good
Roads | 11.3.2025
Read more
Volunteers are wanted for two mornings a week
Schools
${TEASER}
Read more
A survey finds most people in favour of walking
Roads | 2.3.2025
${TEASER}
Read more`);
    expect(items).toEqual([
      ["The old garden opens again after a year of works", "Parks", "2025-03-13"],
      ["The stop on Olive Street is given up for good", "Roads", "2025-03-11"],
      ["Volunteers are wanted for two mornings a week", "Schools", null],
      ["A survey finds most people in favour of walking", "Roads", "2025-03-02"],
    ]);
  });

  test("behind the zone of a date and before its tags stands the kicker", async () => {
    const items = await read(`Newsroom
The first repair counter opens in the old station
Tue 19 Nov 2024, 07:00 GMT Press release #repair #stores
${TEASER}
Sales are up, and profit is level with last year
Tue 12 Nov 2024, 07:00 GMT Press release #results
${TEASER}
An answer to what was said about our supplier
Wed 30 Oct 2024, 18:42 GMT Statement
${TEASER}`);
    expect(items.map(([, kicker]) => kicker)).toEqual(["Press release", "Press release", "Statement"]);
  });

  test("writers who are not named, and what a writer is, are no kickers", async () => {
    const items = await read(`Le carnet
L'arbre de la cour a perdu ses feuilles
Par l'équipe des serres, le 26 novembre 2023 – Carnet – 4 commentaires
On nous le demande chaque automne : pourquoi ce jour-là, et pas la veille ou le lendemain ?
Trois cents planches derrière une armoire
Par Adèle Winck, conservatrice, le 14 novembre 2023 – Collections – 11 commentaires
L'armoire devait partir au rebut, et il a fallu être cinq pour l'écarter du mur de la réserve.
La serre tropicale ferme ses portes
Par Hippolyte Garand, le 21 août 2023 – Vie du jardin – 1 commentaire
Une vitre de la coupole est tombée dimanche, sans blesser personne, et la serre attend l'expert.`);
    expect(items.map(([, kicker]) => kicker)).toEqual(["Carnet", "Collections", "Vie du jardin"]);
  });
});

describe("dates of a list", () => {
  test("a month above its items parts them, whatever stands first in each", async () => {
    const items = await read(`Komunikaty
Listopad 2024
27
Wyrok w sprawie katastrofy hali targowej
Sąd skazał projektanta na cztery lata pozbawienia wolności, a dwóch inspektorów uniewinnił.
5
Akredytacje dziennikarskie na proces grupy
Październik 2024
30
Dni otwarte dla szkół w budynku przy rynku
W symulowanych rozprawach wzięło udział trzystu uczniów z jedenastu liceów naszego okręgu.
11
Awaria systemu losowego przydziału spraw usunięta`);
    expect(items.map(([title, , date]) => [title, date])).toEqual([
      ["Wyrok w sprawie katastrofy hali targowej", "2024-11-27"],
      ["Akredytacje dziennikarskie na proces grupy", "2024-11-05"],
      ["Dni otwarte dla szkół w budynku przy rynku", "2024-10-30"],
      ["Awaria systemu losowego przydziału spraw usunięta", "2024-10-11"],
    ]);
  });

  test("with nothing but a blank between, dates at the end of headlines are parted from them", async () => {
    const items = await read(`Associação
Museu do Linho procura técnico de têxteis 29 de janeiro de 2025
Contrato a termo certo, doze meses, com envio de currículo até ao meio do mês que vem.
Assembleia geral aprova contas por unanimidade 27 de janeiro de 2025
Estiveram presentes sessenta sócios, dos quais dezoito por videoconferência, numa tarde de chuva.
O que fazer quando chove dentro do arquivo? 9 de janeiro de 2025
Depois das cheias de dezembro, pedimos a três colegas que explicassem as primeiras horas.`);
    expect(items.map(([title, , date]) => [title, date])).toEqual([
      ["Museu do Linho procura técnico de têxteis", "2025-01-29"],
      ["Assembleia geral aprova contas por unanimidade", "2025-01-27"],
      ["O que fazer quando chove dentro do arquivo?", "2025-01-09"],
    ]);
  });

  test("a sentence with a deadline in it dates nothing", async () => {
    const text = `News
Awards are open to all crafts of the oases
20 November 2024
Files have to be received until: 31 January 2025, 14:00 local time.
The committee meets at a later day
17 November 2024
${TEASER}
The ambassador was received by the secretary
3 November 2024
${TEASER}`;
    const items = await read(text);
    expect(items.map(([, , date]) => date)).toEqual(["2024-11-20", "2024-11-17", "2024-11-03"]);
  });

  test("what a search cut at both ends opens with its date", async () => {
    const items = await read(`Results
The ward moves to the old clinic for a year
https://paper.example/ward-moves
22 Oct. 2024 — ... the works will take at least fourteen months, and the beds for children ...
Nine million for a scanner that is old already
https://paper.example/scanner
9 Oct. 2024 — ... the third year in which the same sum is voted, a member of the council said ...
A night with the crew of an ambulance
https://paper.example/ambulance
... eleven calls, of which four were false, and it was half past three when ...
The pivot has had surgery on the knee
https://paper.example/pivot
28 Sept. 2024 — ... will stay in the ward until Monday, and then five months of training follow ...`);
    expect(items.map(([title, , date]) => [title, date])).toEqual([
      ["The ward moves to the old clinic for a year", "2024-10-22"],
      ["Nine million for a scanner that is old already", "2024-10-09"],
      ["A night with the crew of an ambulance", null],
      ["The pivot has had surgery on the knee", "2024-09-28"],
    ]);
  });

  test("below a day, times in front of headlines tell its items apart, with a text or without", async () => {
    const items = await read(`Assembly
Wednesday 22 January 2025
15:40 The bill on the outer islands has passed
It was carried by thirty-eight votes to twenty-one, and four members were present without a vote.
12:15 The speaker has met the divers of the north
09:30 The agenda of the committee on water
Tuesday 21 January 2025
19:05 A question on the landing place was answered
The lights will be ready before Easter, the minister said, as others had said twice before.
11:00 Old charts are shown in the colonnade`);
    expect(items.map(([title, , date]) => [title, date])).toEqual([
      ["The bill on the outer islands has passed", "2025-01-22"],
      ["The speaker has met the divers of the north", "2025-01-22"],
      ["The agenda of the committee on water", "2025-01-22"],
      ["A question on the landing place was answered", "2025-01-21"],
      ["Old charts are shown in the colonnade", "2025-01-21"],
    ]);
  });
});

describe("items that are one line each", () => {
  test("have kickers in front of their headlines, where all have a second capital soon", async () => {
    const items = await read(`Агентство
Новости Видео Контакты
30.07.2024 Обстановка на реке За сутки в районе убрали четырнадцать завалов В работах участвовали двести человек. Подробнее
29.07.2024 Назначения Начальником порта назначен новый человек Подробнее
26.07.2024 Профилактика Школьники нарисовали плакаты о реке Из тысячи работ жюри отобрало двенадцать. Подробнее
24.07.2024 Обстановка на реке Режим снят сразу в трёх районах Ограничения сохраняются до конца лета. Подробнее
23.07.2024 Техника Катер прошёл испытания на быстрой воде Он нашёл два затора за шесть часов. Подробнее`);
    expect(items.map(([, kicker]) => kicker)).toEqual([
      "Обстановка на реке",
      "Назначения",
      "Профилактика",
      "Обстановка на реке",
      "Техника",
    ]);
  });
});
