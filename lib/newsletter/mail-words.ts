/** What the newsletters' mails say themselves, in one language. */
export interface MailWords {
  /** BCP 47 tag of the catalogue. */
  readonly language: string;
  readonly read: string;
  readonly inBrowser: string;
  /** Stands before the name of the newsletter. */
  readonly because: (name: string) => string;
  readonly leave: string;
  readonly confirmSubject: (name: string) => string;
  readonly confirmAsk: (name: string, address: string) => string;
  readonly confirm: string;
  readonly confirmElse: string;
}

const CATALOGUES: Readonly<Record<"en" | "de" | "fr" | "ar", MailWords>> = {
  en: {
    language: "en",
    read: "Read the story",
    inBrowser: "Read it on the site",
    because: (name) => `You get this because you asked for “${name}”.`,
    leave: "Stop these mails",
    confirmSubject: (name) => `Please confirm: ${name}`,
    confirmAsk: (name, address) => `Somebody, probably you, asked for “${name}” to be sent to ${address}.`,
    confirm: "Confirm on this page",
    confirmElse: "If it was not you, do nothing: no further mail will come of it.",
  },
  de: {
    language: "de",
    read: "Zum Artikel",
    inBrowser: "Auf der Website lesen",
    because: (name) => `Sie bekommen diese Mail, weil Sie „${name}“ bestellt haben.`,
    leave: "Abbestellen",
    confirmSubject: (name) => `Bitte bestätigen: ${name}`,
    confirmAsk: (name, address) => `Jemand, vermutlich Sie, hat „${name}“ für ${address} bestellt.`,
    confirm: "Auf dieser Seite bestätigen",
    confirmElse: "Wenn Sie es nicht waren, tun Sie nichts: Es folgt keine weitere Mail.",
  },
  fr: {
    language: "fr",
    read: "Lire l’article",
    inBrowser: "Lire sur le site",
    because: (name) => `Vous recevez ce message car vous avez demandé « ${name} ».`,
    leave: "Se désabonner",
    confirmSubject: (name) => `À confirmer : ${name}`,
    confirmAsk: (name, address) => `Quelqu’un, sans doute vous, a demandé « ${name} » pour ${address}.`,
    confirm: "Confirmer sur cette page",
    confirmElse: "Si ce n’était pas vous, ne faites rien : aucun autre message ne suivra.",
  },
  ar: {
    language: "ar",
    read: "اقرأ الخبر",
    inBrowser: "اقرأها على الموقع",
    because: (name) => `تصلك هذه الرسالة لأنك طلبت «${name}».`,
    leave: "إلغاء الاشتراك",
    confirmSubject: (name) => `يرجى التأكيد: ${name}`,
    confirmAsk: (name, address) => `طلب شخص ما، وربما أنت، إرسال «${name}» إلى ${address}.`,
    confirm: "التأكيد في هذه الصفحة",
    confirmElse: "إن لم تكن أنت فلا تفعل شيئًا: لن تصلك رسالة أخرى.",
  },
};

/** The mails' own words in the language of a BCP 47 tag; English where there is no catalogue for it. */
export function mailWordsFor(language: string): MailWords {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  return Object.entries(CATALOGUES).find(([name]) => name === primary)?.[1] ?? CATALOGUES.en;
}
