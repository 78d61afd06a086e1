import { parseDump } from "@/lib/ingest/pipeline";

/** Stories that say nothing about each other, each a headline and its text, for dumps that are made of them. */
export const STORIES = [
  ["The mill grinds by night", "The miller says it was quiet for years, and nobody slept the better for it."],
  [
    "Two geese stop a tram",
    "They walked in front of it for a mile. The driver rang his bell, and they answered.",
  ],
  [
    "Who wound the town clock?",
    "It strikes again since Sunday. The key hangs where it always hung, says the mayor.",
  ],
  [
    "A boat for the upper lock",
    "The old one is a flower bed now. The new one has an awning, a bell and two chairs.",
  ],
  [
    "No more tar on the quay",
    "The planks are oiled from now on. The smell of them, says the warden, is half the harbour.",
  ],
] as const;

/** Read a text as the dump that it is. */
export const readText = (text: string) =>
  parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } });

/** The items of a text. */
export const itemsOf = async (text: string) => (await readText(text)).items;

/** The text of an item, a paragraph a line. */
export const bodyOf = (item: { readonly body: readonly { readonly text: string }[] } | undefined): string =>
  item?.body.map(({ text }) => text).join("\n") ?? "";
