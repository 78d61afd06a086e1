import { SITE_ICON } from "@/lib/domain/site-icon";
import { leadTo } from "../missing";

export const dynamic = "force-dynamic";

/** Where programs look that read no page. */
export const GET = async (): Promise<Response> => leadTo(SITE_ICON.png, 308);
