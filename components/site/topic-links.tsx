/** @jsxImportSource preact */
interface Props {
  readonly topics: readonly { readonly name: string; readonly path: string }[];
  /** Of the names, where it need not be the page's. */
  readonly language: string | undefined;
}

/** Tags as a list of links. */
export function TopicLinks({ topics, language }: Props) {
  return (
    <ul lang={language}>
      {topics.map((topic) => (
        <li key={topic.path}>
          <a href={topic.path}>{topic.name}</a>
        </li>
      ))}
    </ul>
  );
}
