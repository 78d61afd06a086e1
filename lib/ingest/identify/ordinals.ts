/** Ordinals as words, some languages a line; endings that change with case and gender stand in full. */
export const ORDINALS: readonly string[] = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth " +
  ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft"]
    .flatMap((stem) => ["e", "er", "es", "en", "em"].map((ending) => stem + ending))
    .join(" ") +
  " premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième neuvième dixième " +
  "primer primera segundo segunda tercer tercera cuarto cuarta quinto quinta sexto sexta séptimo séptima octavo octava noveno novena décimo décima " +
  "primo prima secondo seconda terzo terza quarto quarta sesto sesta settimo settima ottavo ottava nono nona decimo decima " +
  "primeiro primeira terceiro terceira sétimo sétima oitavo oitava " +
  "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende " +
  "pierwszy pierwsza pierwsze drugi druga drugie trzeci trzecia trzecie czwarty czwarta czwarte piąty piąta piąte szósty szósta siódmy siódma ósmy ósma dziewiąty dziesiąty " +
  "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu " +
  "första andra tredje fjärde femte første anden annen andre fjerde " +
  "první druhý druhá druhé třetí čtvrtý čtvrtá pátý pátá prvi drugi treći četvrti peti " +
  "первый первая первое второй вторая второе третий третья третье четвертый четвёртый четвертая четвёртая пятый пятая " +
  "перший перша друга другий третій четвертий " +
  "الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن التاسع العاشر"
).split(" ");
