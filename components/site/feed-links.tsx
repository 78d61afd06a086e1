/** Links to the three feeds under `path`. */
export function FeedLinks({ path }: { readonly path: string }) {
  return (
    <p className="feed-links">
      <span>Follow by feed</span> <a href={`${path}/feed.xml`}>RSS</a> <a href={`${path}/atom.xml`}>Atom</a>{" "}
      <a href={`${path}/feed.json`}>JSON</a>
    </p>
  );
}
