interface Identified {
  readonly id: number;
  readonly createdAt: Date;
}

/** RFC 4151: an id that survives a new slug, since programs take a changed id for a new article. */
export function articleUri({ id, createdAt }: Identified, origin: string): string {
  return `tag:${new URL(origin).hostname},${createdAt.toISOString().slice(0, 10)}:article-${id}`;
}
