import type { LanguageWords } from "../words";

export const tr: LanguageWords = {
  code: "tr",
  months: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
  monthsShort: "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
  dates: "{d} {month} {y}|{dd} {month} {y}|{dd}.{mm}.{y}|{d} {mon} {y}|{y}-{mm}-{dd}",
  places: "Kızılçam|Akpınar|Taşköprü|Yeşilova|Gümüşdere|Limanköy|Karatepe|Söğütlü",
  orgs: "Irmak Birliği|Liman Kurulu|Çayır Vakfı|Küçük Okullar Derneği|Demiryolu Forumu",
  persons: "Ayşe Demir|Murat Şahin|Elif Kaya|Can Yıldız",
  kickers: "Haberler|Basın açıklaması|Proje haberleri|Etkinlik|Röportaj|Yayın",
  titles:
    "{place} yeni yaya köprüsüne kavuştu|{place} ağaçlarını saydı: geçen yıldan {n} fazla|{place} son fırınını nasıl kurtardı|{org} ile {place} beş yıllık anlaşma imzaladı|Temiz su atölyesi {n} kişiyi bir araya getirdi: {place}|{place} vapurunun parasını kim ödüyor?|{n} numaralı otobüs kıştan sonra {place} yolunda|{place} genç bahçıvanları ödül kazandı|Gece trenleri: {place} için ikinci şans|{org} yıllık raporunu yayımladı: {place}",
  sentences:
    "Ekip bahardan beri {place} ailelerinin yanında çalışıyor ve ilk sonuçlar beklenenden daha iyi.|Planları dinlemek ve soru sormak için {n} kişiden fazlası {place} belediyesine geldi.|Çalışmalar {person} tarafından verilen bilgiye göre iki yıl sürecek ve eski köprüden ucuza gelecek.|Programın parasını bölge ve {n} küçük bağışçı ödüyor.|Öğretmenler, hemşireler ve sürücüler en çok neye ihtiyaç duyduklarını anlattı.|Bir sonraki adımda ortaklar {place} ile kıyı arasındaki yollara bakacak.|“Bu kadar çok el beklemiyorduk” dedi {person} toplantıdan sonra.|Rakamlar açık bir değişimi gösteriyor: daha az araba, daha çok bisiklet ve daha sakin geceler.|İki taraf sonbaharda yeniden buluşacak ve öğrendiklerini yayımlayacak.|Ziyaretçiler planları hafta içi her gün {place} kütüphanesinde görebilir.",
  traps:
    "Başvurular {date} tarihinde bitiyor: geç kalan başvurular okunmayacak.|Daha fazla bilgi {url} adresinde ve {place} ofisinde bulunabilir.|İlk toplantı {date} tarihinde yapıldı, ikincisi yakında yapılacak.|Programın üç amacı var: daha iyi yollar, güvenli okullar ve temiz su.|{year} yılında {n} hane katıldı; bugün bunun iki katı var.",
  quotes:
    "“Başta kimse bize inanmadı” diyor {person}. “Şimdi pasta getiriyorlar.”|“Küçük bir adım ama bizim adımımız” dedi {person} akşam saatlerinde.",
  listIntro: "Günün programında üç şey var:",
  listItems:
    "eski sur boyunca rehberli yürüyüş|on iki yaşından küçükler için atölye|arılar üzerine bir konuşma|ücretsiz bisiklet onarımı",
  headings: "Para nereye gidiyor|Sırada ne var|İlk yılın dersleri|Yollar ve köprüler|Okulların bakışı",
  page: {
    menu: "Ana Sayfa|Hakkımızda|Çalışmalarımız|Projeler|Haberler|Takvim|İletişim|Ara",
    breadcrumb: "Buradasınız: Ana Sayfa > Haberler",
    cookies:
      "Sitemizi geliştirmek için çerezler kullanıyoruz. Devam ederek bunu kabul etmiş olursunuz.|Tümünü kabul et|Tümünü reddet|Çerez ayarları",
    readMore: "Devamını oku|Daha fazla|Devamı",
    loadMore: "Daha fazla yükle",
    pagination: "« Önceki|1 2 3 4 … 12|Sonraki »",
    footer: "Bizi takip edin|Gizlilik politikası|Yasal uyarı|© 2024 Tüm hakları saklıdır",
    newsHeading: "Son haberler",
  },
  network: {
    line: "Kar Amacı Gütmeyen Kuruluşlar",
    about: "Hakkımızda",
    fields: "Web Sitesi|Sektör|Şirket büyüklüğü|Genel Merkez|Türü|Kuruluş|Uzmanlık Alanları",
    sizeValue: "11-50 çalışan",
    typeValue: "Kar Amacı Gütmeyen",
    externalLink: "~ harici bağlantısı",
    staff: "~ şirketindeki çalışanlar",
    updates: "Güncellemeler",
    followers: "~ takipçi",
    repost: "~ bunu yeniden yayınladı",
    buttons: "Beğen|Yorum yap|Paylaş",
    comments: "~ yorum",
    ages: "2 hafta|3 ay|1 gün|5 saat",
    wall: "Neleri kaçırdığınızı görmek için hemen katılın|~ şirketindeki tanıdıklarınızı bulun|Tüm güncellemeleri, haberleri ve makaleleri görüntüleyin|Hemen katıl",
    similar: "Benzer sayfalar",
  },
  transcript: {
    size: "Boyut: px",
    start: "Şu sayfadan göstermeyi başlat:",
    download: '"~" indir',
    heading: "Transkript",
    contents: "İçindekiler",
    more: "Detaylı",
  },
};
