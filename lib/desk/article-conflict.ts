import type { ArticleView } from "@/lib/desk/article-view";
import { AppError } from "@/lib/errors";

/** Someone else wrote first: carries what they wrote, so that both texts can be shown. */
export class ArticleConflict extends AppError {
  readonly current: ArticleView;

  constructor(current: ArticleView) {
    super("conflict", `${current.updatedBy ?? "The desk"} has changed this article in the meantime.`);
    this.current = current;
  }
}
