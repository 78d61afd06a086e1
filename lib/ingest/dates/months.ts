import { foldText } from "@/lib/ingest/text/fold";

/** Month names and abbreviations, January first; blanks part the spellings, `_` is a blank inside one. */
const MONTH_NAMES: readonly string[][] = [
  // English, German (Austria too), French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish
  "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty ocak oca",
  "february feb februar feber février févr fév febrero febbraio fevereiro fev februari luty lutego lut şubat şub",
  "march mar märz mär mrz mars marzo março maart mrt marzec marca mart",
  "april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan nis",
  "may mai mayo maggio mag maio mei maj maja mayıs",
  "june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran haz",
  "july jul juli juillet juil julio luglio lug julho lipiec lipca lip temmuz tem",
  "august aug août agosto ago augustus sierpień sierpnia sie ağustos ağu",
  "september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz eylül eyl",
  "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź ekim eki",
  "november nov novembre noviembre novembro listopad listopada lis kasım kas",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru aralık ara",
].map((names) => names.split(" "));

const MORE_MONTH_NAMES: readonly string[][] = [
  // Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Slovene, Croatian, Hungarian, Romanian
  "tammikuuta tammikuu ledna leden januára január januarja siječnja siječanj január ianuarie ian led",
  "helmikuuta helmikuu února únor februára februarja veljače veljača február februarie úno febr",
  "maaliskuuta maaliskuu března březen marec marca ožujka ožujak március martie bře márc",
  "huhtikuuta huhtikuu dubna duben apríla apríl aprila travnja travanj április aprilie dub",
  "toukokuuta toukokuu května květen mája máj svibnja svibanj május maj kvě",
  "kesäkuuta kesäkuu června červen júna jún junija lipnja lipanj június iunie iun čvn",
  "heinäkuuta heinäkuu července červenec júla júl julija srpnja srpanj július iulie iul čvc",
  "elokuuta elokuu augusti srpna srpen augusta avgusta kolovoza kolovoz augusztus srp",
  "syyskuuta syyskuu září septembra rujna rujan szeptember szept septembrie zář",
  "lokakuuta lokakuu října říjen októbra október oktobra október octombrie říj",
  "marraskuuta marraskuu listopadu novembra studenoga studeni studenog noiembrie",
  "joulukuuta joulukuu desember prosince prosinec decembra prosinca prosinac decembrie pro",
].map((names) => names.split(" "));

const OTHER_SCRIPTS: readonly string[][] = [
  // Russian, Ukrainian, Bulgarian, Greek, Arabic (general, Levant, Maghreb)
  "января январь січня януари ιανουαρίου ιανουάριος ιαν янв січ يناير كانون_الثاني جانفي",
  "февраля февраль февр лютого февруари φεβρουαρίου φεβρουάριος φεβ фев лют فبراير شباط فيفري",
  "марта март березня μαρτίου μάρτιος μαρ мар бер مارس آذار",
  "апреля апрель квітня април απριλίου απρίλιος απρ апр квіт кві أبريل نيسان أفريل إبريل",
  "мая май травня μαΐου μάιος μαΐ травень трав тра مايو أيار ماي",
  "июня июнь червня юни ιουνίου ιούνιος ιουν июн червень черв чер يونيو حزيران جوان يونيه",
  "июля июль липня юли ιουλίου ιούλιος ιουλ июл липень лип يوليو تموز جويلية يوليه",
  "августа август серпня αυγούστου αύγουστος αυγ авг серпень серп сер أغسطس آب أوت",
  "сентября сентябрь вересня септември σεπτεμβρίου σεπτέμβριος σεπ сен сент вересень вер سبتمبر أيلول شتنبر",
  "октября октябрь жовтня октомври οκτωβρίου οκτώβριος οκτ окт жовтень жовт жов أكتوبر تشرين_الأول",
  "ноября ноябрь листопада ноември νοεμβρίου νοέμβριος νοε ноя нояб листопад лист лис نوفمبر تشرين_الثاني نونبر",
  "декабря декабрь грудня декември δεκεμβρίου δεκέμβριος δεκ дек грудень груд гру ديسمبر كانون_الأول دجنبر",
].map((names) => names.split(" "));

const FURTHER_NAMES: readonly string[][] = [
  // Danish, Serbian, Estonian, Latvian, Lithuanian, Catalan, Galician, Icelandic, Albanian, Azerbaijani, Indonesian, Swahili, Welsh
  "jaanuar janvāris janvārī sausio sausis gener xaneiro janúar janar yanvar ionawr",
  "februara veebruar februāris februārī vasario vasaris febrer febreiro febrúar shkurt fevral pebruari chwefror",
  "marts märts martā kovo kovas març mart maret machi mawrth",
  "aprill aprīlis aprīlī balandžio balandis apríl prill aprel aprili ebrill",
  "maijs maijā gegužės gegužė maig maí may mei",
  "juuni jūnijs jūnijā birželio birželis juny xuño júní qershor iyun mehefin",
  "juuli jūlijs jūlijā liepos liepa juliol xullo júlí korrik iyul julai gorffennaf",
  "avgust augusts augustā rugpjūčio rugpjūtis ágúst gusht avqust agustus agosti awst",
  "septembar septembris septembrī rugsėjo rugsėjis setembre shtator sentyabr septemba",
  "oktobar oktoober oktobris oktobrī spalio spalis outubro október tetor oktyabr oktoba hydref",
  "novembar novembris novembrī lapkričio lapkritis nóvember nëntor noyabr novemba tachwedd",
  "decembar detsember decembris decembrī gruodžio gruodis desembre des decembro dhjetor dekabr desemba rhagfyr",
].map((names) => names.split(" "));

const FURTHER_SCRIPTS: readonly string[][] = [
  // Georgian, Armenian, Serbian, Macedonian, Belarusian, Hebrew (with "of" before it as well), Persian, Urdu, Hindi
  "იანვარი იანვარს იან հունվար հունվարի јануар јануара јануари студзеня ינואר בינואר ژانویه جنوری जनवरी",
  "თებერვალი თებერვალს თებ փետրվար փետրվարի фебруар фебруара фебруари лютага פברואר בפברואר فوریه فروری फरवरी फ़रवरी",
  "მარტი მარტს მარ մարտ մարտի сакавіка מרץ במרץ מרס במרס مارچ मार्च",
  "აპრილი აპრილს აპრ ապրիլ ապրիլի април априла красавіка אפריל באפריל آوریل اپریل अप्रैल",
  "მაისი მაისს մայիս մայիսի мај маја траўня מאי במאי مه مئی मई",
  "ივნისი ივნისს ივნ հունիս հունիսի јун јуна јуни чэрвеня יוני ביוני ژوئن جون जून",
  "ივლისი ივლისს ივლ հուլիս հուլիսի јул јула јули ліпеня יולי ביולי ژوئیه جولای جولائی जुलाई",
  "აგვისტო აგვისტოს აგვ օգոստոս օգոստոսի август жніўня אוגוסט באוגוסט اوت آگوست اگست अगस्त",
  "სექტემბერი სექტემბერს სექ սեպտեմբեր սեպտեմբերի септембар септембра верасня ספטמבר בספטמבר سپتامبر ستمبر सितंबर सितम्बर",
  "ოქტომბერი ოქტომბერს ოქტ հոկտեմբեր հոկտեմբերի октобар октобра кастрычніка אוקטובר באוקטובר اکتبر اکتوبر अक्टूबर अक्तूबर",
  "ნოემბერი ნოემბერს ნოე նոյեմբեր նոյեմբերի новембар новембра ноември лістапада נובמבר בנובמבר نوامبر نومبر नवंबर नवम्बर",
  "დეკემბერი დეკემბერს დეკ դեկտեմբեր դեկտեմբերի децембар децембра декември снежня דצמבר בדצמבר دسامبر دسمبر दिसंबर दिसम्बर",
].map((names) => names.split(" "));

const TABLES = [MONTH_NAMES, MORE_MONTH_NAMES, OTHER_SCRIPTS, FURTHER_NAMES, FURTHER_SCRIPTS];

/** Every name and abbreviation of a month, as it is written in lower case. */
export const MONTH_SPELLINGS: readonly string[] = TABLES.flat(2).filter((name) => !name.includes("_"));

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  TABLES.flatMap((table) =>
    table.flatMap((names, index) =>
      names.map((name): [string, number] => [foldText(name.replace("_", " ")), index + 1]),
    ),
  ),
);

/** The month (1 to 12) that a folded word or abbreviation names, or null. */
export function monthOf(folded: string): number | null {
  return MONTH_OF.get(folded) ?? null;
}

/** Every name and abbreviation of a weekday, as it is written in lower case. */
export const WEEKDAY_SPELLINGS: readonly string[] = (
  "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun " +
  "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so " +
  "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim " +
  "lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom " +
  "lunedì martedì mercoledì giovedì gio venerdì sabato sab domenica " +
  "segunda-feira segunda seg terça-feira terça ter quarta-feira quarta qua quinta-feira quinta qui sexta-feira sexta sex " +
  "maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo " +
  "poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela niedz nd " +
  "pazartesi pzt salı çarşamba çar perşembe per cuma cumartesi cmt pazar paz " +
  "måndag mandag tisdag tirsdag onsdag torsdag fredag lördag lørdag söndag søndag " +
  "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد " +
  "понедельник пн вторник вт среда ср четверг чт пятница пятницу субботу суббота сб воскресенье вс " +
  "понеділок вівторок середа середу четвер п'ятниця п'ятницю субота суботу неділя неділю нд понеделник вторник сряда четвъртък петък събота неделя " +
  "pondělí po úterý út středa středu st čtvrtek čt pátek pá sobota sobotu so neděle neděli ne pondelok utorok streda štvrtok piatok nedeľa " +
  "luni marți miercuri joi vineri sâmbătă duminică ponedjeljak utorak srijeda četvrtak petak subota nedjelja hétfő kedd szerda sze csütörtök csüt péntek pén szombat szo vasárnap vas " +
  "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai mån tis tir tirs ons tors tor fre lör lør sön søn " +
  "δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ σάββατο σάβ κυριακή κυρ " +
  "ponedeljak ponedeljek torek sreda četrtek nedelja понедељак уторак четвртак недеља " +
  "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev dilluns dimarts dimecres dijous divendres dissabte diumenge " +
  "pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena " +
  "pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis " +
  "mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur senin selasa rabu kamis jumat sabtu minggu " +
  "دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه پیر منگل بدھ جمعرات اتوار " +
  "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार"
).split(" ");

const WEEKDAYS = new Set(WEEKDAY_SPELLINGS.map(foldText));

/** True where a folded word is the name of a weekday in one of the languages of the table. */
export function isWeekday(folded: string): boolean {
  return WEEKDAYS.has(folded);
}
