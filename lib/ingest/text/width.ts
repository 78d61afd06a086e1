const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/g;

/** Longer lines are long in any script. */
const MAX_COUNTED = 300;

/** How much a line says, in Latin letters: a sign of Chinese, Japanese or Korean stands for two. */
export function widthOf(line: string): number {
  return line.length > MAX_COUNTED ? line.length : line.length + (line.match(WIDE)?.length ?? 0);
}
