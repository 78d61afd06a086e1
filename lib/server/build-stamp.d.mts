/** Where the programs and the style sheets of public pages are built. */
export const BUILT: string;
/** What differs where anything differs that the build reads. */
export function fingerprint(root: string): string;
/** Whether the last build was made from what is there now; `wanted` is its fingerprint where that is known. */
export function isBuilt(root: string, wanted?: string): boolean;
/** Where the fingerprint of the last build is kept. */
export function stampFile(root: string): string;
