interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The offset in the text of the word at a point of the screen; null where that can't be told. */
export function wordUnder({
  clientX,
  clientY,
}: {
  readonly clientX: number;
  readonly clientY: number;
}): number | null {
  const place = caretAt(clientX, clientY);
  const line = place && lineOf(place.node);
  // Marks for invisible characters are longer than what they stand for.
  if (!place || !line || line.querySelector("abbr")) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(place.node, place.offset);
  const text = line.textContent ?? "";
  const start = /\S*$/.exec(text.slice(0, before.toString().length))?.index ?? 0;
  return Number(line.getAttribute("data-at")) + start;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const page: CaretDocument = document;
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

const lineOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest("[data-at]") ?? null;
