/** What `npm start` ends with once its child has ended: 0 where that was asked for. */
export function exitCode(code: number | null, signal: string | null): number;
