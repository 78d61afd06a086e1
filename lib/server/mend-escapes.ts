/**
 * Take the escapes of a path as they stand where they make no sense (`%E0%A4%A`).
 *
 * The framework answers such a path with a bare error 500; so it is one that has no page.
 */
export function mendEscapes(url: string): string {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll("%", "%25") + url.slice(path.length);
  }
}
