/** What happened to a text after readers had first seen it; a correction says more than an update. */
export type StoryChange = "updated" | "corrected";
