import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db, Tx } from "@/db/db";
import { listTopicTexts } from "@/db/queries/topic-texts";
import type { TopicProfile } from "@/lib/domain/topic-model";
import { Corpus } from "@/lib/ingest/tags/model/corpus";
import { ENOUGH_DOCUMENTS, learnProfile } from "@/lib/ingest/tags/model/learn-profile";

/** The newest articles say best what editors mean now. */
const MOST_ARTICLES = 1_000;
const LETTERS = 3_000;
const MOST_TOPICS = 100;

/**
 * Learn what texts each topic of the desk is given to, from the articles that have it now.
 *
 * Nothing is kept: what was undone is unlearned. Between two topics other work has its turn.
 */
export async function learnTopics(db: Db | Tx): Promise<TopicProfile[]> {
  const corpus = new Corpus();
  const texts = await listTopicTexts(db, { limit: MOST_ARTICLES, letters: LETTERS });
  for (const [at, text] of texts.entries()) {
    corpus.add(text);
    if (at % 50 === 0) await nextTurn();
  }
  const profiles: TopicProfile[] = [];
  for (const topic of corpus.topics(ENOUGH_DOCUMENTS).slice(0, MOST_TOPICS)) {
    const profile = learnProfile(corpus, topic);
    if (profile) profiles.push(profile);
    await nextTurn();
  }
  return profiles;
}
