/** @jsxImportSource preact */
/** Tags as a list of links. */
export function TopicLinks({
  topics,
}: {
  readonly topics: readonly { readonly name: string; readonly path: string }[];
}) {
  return (
    <ul>
      {topics.map((topic) => (
        <li key={topic.path}>
          <a href={topic.path}>{topic.name}</a>
        </li>
      ))}
    </ul>
  );
}
