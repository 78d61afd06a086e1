import type { MappedField } from "@/lib/domain/column-mapping";

/** What columns are called in the files of newsrooms, by field and in many languages. */
export const FIELD_NAMES: Readonly<Record<MappedField, readonly string[]>> = {
  title:
    "title|subject|headline|heading|head line|titel|überschrift|schlagzeile|titre|titulo|título|titular|encabezado|titolo|manchete|kop|tytuł|nagłówek|titulek|nadpis|nadpis článku|otsikko|rubrik|overskrift|tittel|naslov|cím|főcím|titlu|naslov članka|virsraksts|pavadinimas|pealkiri|заголовок|название|назва|заглавие|наслов|τίτλος|başlık|haber başlığı|العنوان|عنوان|عنوان الخبر|כותרת|عنوان خبر|تیتر|标题|標題|タイトル|見出し|제목|शीर्षक|tiêu đề|judul|tajuk|หัวข้อ|หัวเรื่อง|kichwa|subject line|label title".split(
      "|",
    ),
  body: "body|content|text|full text|fulltext|article text|article body|body text|body html|body markdown|markdown|html|story|copy|message|inhalt|artikeltext|volltext|haupttext|fließtext|contenu|corps|corps de texte|texte|contenido|cuerpo|cuerpo de la noticia|texto|texto completo|contenuto|testo|corpo|conteúdo|corpo do texto|tekst|inhoud|treść|treść artykułu|obsah|text článku|tělo|innehåll|brödtext|indhold|brødtekst|innhold|sisältö|teksti|leipäteksti|sadržaj|vsebina|besedilo|tartalom|szöveg|conținut|saturs|turinys|sisu|tekst artykułu|текст|содержание|контент|зміст|вміст|съдържание|садржај|κείμενο|περιεχόμενο|içerik|metin|haber metni|المحتوى|محتوى|النص|نص|نص الخبر|תוכן|טקסט|متن|محتوا|内容|內容|正文|文章内容|本文|記事本文|본문|내용|सामग्री|विषयवस्तु|nội dung|isi|isi berita|konten|kandungan|เนื้อหา|yaliyomo".split(
    "|",
  ),
  summary:
    "summary|excerpt|teaser|standfirst|description|abstract|lead|lede|intro|introduction|deck|dek|subtitle|sub title|subheading|subhead|subheadline|snippet|short text|short description|meta description|zusammenfassung|kurztext|kurzbeschreibung|vorspann|anreißer|anreisser|einleitung|untertitel|unterzeile|beschreibung|résumé|chapo|chapô|accroche|extrait|sous titre|resumen|extracto|entradilla|bajada|copete|subtítulo|descripción|sommario|riassunto|estratto|sottotitolo|descrizione|occhiello breve|resumo|descrição|linha fina|samenvatting|inleiding|omschrijving|streszczenie|opis|zajawka|skrót|ingress|sammanfattning|manchet|underrubrik|beskrivelse|beskrivning|tiivistelmä|kuvaus|shrnutí|perex|popis|zhrnutie|sažetak|povzetek|összefoglaló|leírás|rezumat|descriere|аннотация|описание|лид|анонс|короткий опис|опис|резюме|περίληψη|περιγραφή|özet|spot|açıklama|ملخص|الملخص|مقدمة|الوصف|תקציר|תיאור|چکیده|خلاصه|摘要|概要|简介|導語|要約|リード|요약|सारांश|विवरण|tóm tắt|mô tả|ringkasan|deskripsi|บทคัดย่อ|muhtasari".split(
      "|",
    ),
  kicker:
    "kicker|overline|eyebrow|roofline|strapline|topline|super title|supertitle|dachzeile|spitzmarke|surtitre|antetítulo|volanta|epígrafe|occhiello|sopratitolo|sobretítulo|cartola|bovenkop|nadtytuł|nadtitulek|vinjett|stikktittel|nadnaslov|надзаголовок|υπέρτιτλος|üst başlık|העין".split(
      "|",
    ),
  author:
    "author|authors|author name|byline|by line|by|writer|written by|creator|reporter|journalist|contributor|autor|autorin|autoren|verfasser|verfasserin|auteur|auteurs|rédacteur|signature|autores|redactor|firma|periodista|autore|autori|giornalista|redator|jornalista|redacteur|journaliste|autorzy|dziennikarz|författare|skribent|forfatter|journalist navn|kirjoittaja|toimittaja|novinar|avtor|szerző|újságíró|autorius|autors|автор|автори|журналист|συγγραφέας|συντάκτης|yazar|muhabir|الكاتب|المؤلف|كاتب|المحرر|כותב|מחבר|نویسنده|作者|记者|著者|筆者|記者|작성자|저자|기자|लेखक|tác giả|penulis|pengarang|ผู้เขียน|mwandishi".split(
      "|",
    ),
  publishedAt:
    "date|published|published at|published on|published date|publication date|publish date|date published|date of publication|pub date|pubdate|posted|posted on|posted at|post date|created|created at|created on|date created|datetime|date time|timestamp|time|issued|release date|first published|first published at|datum|veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|erscheinungsdatum|erschienen|erschienen am|erstellt|erstellt am|zeitpunkt|date de publication|publié|publié le|date de parution|fecha|fecha de publicación|publicado|publicado el|data|data di pubblicazione|pubblicato|pubblicato il|data de publicação|publicado em|publicatiedatum|publicatie datum|gepubliceerd|gepubliceerd op|data publikacji|opublikowano|data dodania|datum vydání|datum publikování|publikováno|dátum|publicerad|publiceringsdatum|publiceret|publiseringsdato|publisert|dato|udgivet|päivämäärä|julkaistu|julkaisupäivä|datum objave|objavljeno|kelt|megjelent|megjelenés|data publicării|datums|data paskelbimo|kuupäev|дата|дата публикации|опубликовано|дата публікації|опубліковано|дата на публикуване|датум|ημερομηνία|ημερομηνία δημοσίευσης|tarih|yayın tarihi|yayınlanma tarihi|التاريخ|تاريخ|تاريخ النشر|תאריך|תאריך פרסום|تاریخ|تاریخ انتشار|日期|发布时间|发布日期|時間|发表时间|日付|公開日|公開日時|投稿日|날짜|게시일|작성일|दिनांक|तारीख|ngày|ngày đăng|tanggal|tanggal terbit|tarikh|วันที่|tarehe".split(
      "|",
    ),
  url: "url|uri|link|href|permalink|address|web address|canonical|canonical url|source url|page url|article url|original url|webpage|adresse|internetadresse|lien|enlace|dirección|indirizzo|collegamento|endereço|odkaz|łącze|adres|länk|lenke|linkki|osoite|poveznica|povezava|hivatkozás|adresă|ссылка|адрес|посилання|връзка|σύνδεσμος|bağlantı|الرابط|رابط|קישור|پیوند|لینک|链接|網址|网址|リンク|링크|주소|लिंक|liên kết|đường dẫn|tautan|pautan|ลิงก์|kiungo".split(
    "|",
  ),
  guid: "id|guid|nr|no|number|nummer|número|numéro|numero|uuid|identifier|post id|article id|item id|story id|news id|nid|external id|key|kennung|artikelnummer|identifiant|identificador|identificatore|identyfikator|identifikátor|tunniste|azonosító|идентификатор|αναγνωριστικό|kimlik|المعرف|מזהה|编号|編號|識別子|식별자|mã".split(
    "|",
  ),
  language:
    "language|lang|locale|language code|sprache|langue|idioma|lengua|lingua|taal|język|jazyk|språk|sprog|kieli|jezik|nyelv|limba|limbă|valoda|kalba|keel|язык|мова|език|језик|γλώσσα|dil|اللغة|לשון|שפה|زبان|语言|語言|言語|언어|भाषा|ngôn ngữ|bahasa|ภาษา|lugha".split(
      "|",
    ),
  categories:
    "category|categories|tags|tag|tag names|keywords|keyword|topic|topics|section|sections|subject|subjects|labels|theme|themes|department|channel|desk|kategorie|kategorien|schlagwort|schlagworte|schlagwörter|stichwort|stichworte|ressort|rubrik|thema|themen|mots clés|mots clefs|étiquettes|rubrique|rubriques|catégorie|catégories|thème|thèmes|categoría|categorías|etiquetas|palabras clave|sección|tema|temas|categoria|categorie|categorias|parole chiave|etichette|sezione|argomento|argomenti|palavras chave|seção|editoria|trefwoorden|categorieën|onderwerp|onderwerpen|kategoria|tagi|słowa kluczowe|dział|kategori|nyckelord|ämne|ämnen|emneord|stikord|emne|avainsanat|aihe|aiheet|klíčová slova|štítky|rubrika|oznake|ključne riječi|kulcsszavak|címkék|rovat|cuvinte cheie|etichete|kategorija|категория|категории|рубрика|теги|метки|ключевые слова|категорія|ключові слова|τμήμα|κατηγορία|κατηγορίες|ετικέτες|λέξεις κλειδιά|etiketler|anahtar kelimeler|kategoriler|التصنيف|التصنيفات|الفئة|الوسوم|الكلمات المفتاحية|القسم|תגיות|קטגוריה|دسته|برچسب ها|分类|分類|标签|標籤|关键词|栏目|カテゴリ|カテゴリー|タグ|キーワード|카테고리|태그|분류|श्रेणी|chuyên mục|thẻ|từ khóa|kategori berita|หมวดหมู่|แท็ก|kundi".split(
      "|",
    ),
  status:
    "status|published|state|post status|publication status|published status|is published|visibility|workflow state|zustand|veröffentlichungsstatus|état|statut|estado|stato|stan|stav|tila|állapot|stare|статус|состояние|κατάσταση|durum|الحالة|סטטוס|状态|狀態|ステータス|상태|स्थिति|trạng thái".split(
      "|",
    ),
  embargo:
    "embargo|embargoed|embargo until|embargo date|embargoed until|not before|hold until|publish after|sperrfrist|gesperrt bis|embargo jusqu|embargo hasta|embargo fino|embargo tot|эмбарго|ambargo|ambargo tarihi|حظر النشر|禁发时间|解禁日時|엠바고".split(
      "|",
    ),
};
