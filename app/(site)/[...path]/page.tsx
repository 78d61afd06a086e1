import type { Metadata } from "next";
import { decodeSegment } from "@/lib/site/paths";
import { missing } from "../site-request";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Not found" };

type Props = { readonly params: Promise<{ readonly path: string[] }> };

/** Every path that nothing else answers: an old one leads on, any other is not found. */
export default async function UnknownPath({ params }: Props): Promise<never> {
  const { path } = await params;
  return missing(`/${path.map((segment) => decodeSegment(segment) ?? segment).join("/")}`);
}
