/** Signals by which an operator, or whatever looks after processes, ends Copydesk. */
const ASKED = new Set(["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * What `npm start` ends with once its child has ended: 0 where that was asked for, so that whoever looks after
 * processes starts again what was killed or crashed.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitCode(code, signal) {
  if (signal === null) return code ?? 1;
  return ASKED.has(signal) ? 0 : 1;
}
