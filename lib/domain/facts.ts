/** What a source may say beside the fields that every item has, and the words for it on the screen. */
export const FACT_LABELS = {
  title: "Title",
  url: "Address",
  description: "Description",
  language: "Language",
  author: "Author",
  authorEmail: "Author’s mail",
  authorUrl: "Author’s page",
  contributors: "Contributors",
  publisher: "Publisher",
  rights: "Rights",
  licence: "Licence",
  credit: "Picture credit",
  published: "Published",
  updated: "Updated",
  created: "Written",
  expires: "Expires",
  via: "First appeared in",
  viaUrl: "First appeared at",
  comments: "Comments",
  image: "Picture",
  media: "Files",
  place: "Place",
  slugline: "Slugline",
  urgency: "Urgency",
  categories: "Categories",
} as const;

export type FactName = keyof typeof FACT_LABELS;

/** Such facts as printed, one line each; several values of one fact are separated by `; `. */
export type Facts = Readonly<Partial<Record<FactName, string>>>;
