/** Whether bytes begin with these signs, of which none is beyond Latin-1. */
export function startsWith(head: Uint8Array, signs: string): boolean {
  if (head.length < signs.length) return false;
  for (let at = 0; at < signs.length; at++) if (head[at] !== signs.charCodeAt(at)) return false;
  return true;
}

/** The first bytes as text in which every byte is one sign. */
export function latinHead(head: Uint8Array, length: number): string {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, length)).toString("latin1");
}
