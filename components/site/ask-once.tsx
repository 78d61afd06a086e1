/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";

interface Props {
  readonly title: string;
  readonly ask: string;
  readonly button: string;
  /** What the button posts to. */
  readonly action: string;
}

/** A question with one button: what opens the links of a mail presses none, so that only people answer. */
export function AskOnce({ title, ask, button, action }: Props) {
  return (
    <div className="wrap">
      <PageHead title={title}>
        <p>{ask}</p>
      </PageHead>
      <form className="subscribe" action={action} method="post">
        <button type="submit">{button}</button>
      </form>
    </div>
  );
}
