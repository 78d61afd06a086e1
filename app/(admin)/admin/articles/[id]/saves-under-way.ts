import type { Answer } from "@/components/admin/desk-fetch";
import type { ArticleView } from "@/lib/desk/article-view";

type Saving = Promise<Answer<ArticleView>>;

const underWay = new Map<number, Saving>();

/** Have a save known until it is answered, also to an editor that is opened meanwhile. */
export function underWayUntilAnswered(articleId: number, saving: Saving): Saving {
  underWay.set(articleId, saving);
  void saving.then(() => {
    if (underWay.get(articleId) === saving) underWay.delete(articleId);
  });
  return saving;
}

/** The save of an article that this window has not been answered yet, or undefined. */
export const saveUnderWay = (articleId: number): Saving | undefined => underWay.get(articleId);
