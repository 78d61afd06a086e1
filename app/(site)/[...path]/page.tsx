import { decodeSegment } from "@/lib/site/paths";
import { NothingHere } from "../nothing-here";
import { missing, notFoundMetadata } from "../site-request";

export const dynamic = "force-dynamic";

export const generateMetadata = notFoundMetadata;

type Props = { readonly params: Promise<{ readonly path: string[] }> };

/** Every path that nothing else answers: an old one leads on, any other is not found. */
export default async function UnknownPath({ params }: Props) {
  const { path } = await params;
  await missing(`/${path.map((segment) => decodeSegment(segment) ?? segment).join("/")}`);
  return <NothingHere />;
}
