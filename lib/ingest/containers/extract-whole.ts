import type { ByteSource } from "@/lib/ingest/byte-source";
import type { ContainerContext, Part } from "@/lib/ingest/containers/container";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { shownName } from "@/lib/ingest/containers/shown-name";

/** Read a whole file by one of the extractors; each text that it finds is a part. */
export async function* extractWhole(
  extractor: string,
  source: ByteSource,
  context: ContainerContext,
  file: string = context.file,
): AsyncGenerator<Part> {
  const { bytesInMemory } = context.limits;
  if (source.size > bytesInMemory) {
    const most = Math.floor(bytesInMemory / 1_000_000);
    throw new PartProblem("part-too-large", `A file of this kind can have ${most} MB. Split it into parts.`);
  }
  const bytes = await source.read(0, source.size);
  for (const { name, text, hints, warnings } of await context.extract(extractor, bytes, file)) {
    yield {
      name: name === undefined ? file : shownName(name),
      ...(hints ? { hints } : {}),
      warnings,
      content: { kind: "text", chunks: [text] },
    };
  }
}
