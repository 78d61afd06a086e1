import { leadTo } from "../missing";

/** Whoever shortens the address of an issue is led to the newsletters. */
export const GET = (): Response => leadTo("/newsletter", 308);
