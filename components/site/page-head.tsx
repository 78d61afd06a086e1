/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

interface Props {
  readonly kicker?: string;
  readonly kickerPath?: string;
  readonly title: string;
  /** Of the title, where it need not be the site's. */
  readonly language?: string | undefined;
  readonly dir?: "ltr" | "rtl" | undefined;
  readonly children?: ComponentChildren;
}

/** The title of a page that lists things. */
export function PageHead({ kicker, kickerPath, title, language, dir, children }: Props) {
  return (
    <header className="page-head">
      {kicker && <p className="kicker">{kickerPath ? <a href={kickerPath}>{kicker}</a> : kicker}</p>}
      <h1 className="p-name" lang={language} dir={dir}>
        {title}
      </h1>
      {children && <div className="page-head-more">{children}</div>}
    </header>
  );
}
