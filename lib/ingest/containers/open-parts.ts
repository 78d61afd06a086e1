import { type ByteSource, type ByteStream, sourceOf, streamOf } from "@/lib/ingest/byte-source";
import { Budget } from "@/lib/ingest/containers/budget";
import type { Container, ContainerContext, Part } from "@/lib/ingest/containers/container";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { CONTAINERS } from "@/lib/ingest/containers/registry";
import type { PartHints, Warning } from "@/lib/ingest/types";

/** A part that holds text, or says why it doesn't. */
export interface Leaf {
  readonly name: string;
  /** Whether it stands among others and begins with a line that names it. */
  readonly isListed: boolean;
  readonly content:
    | { readonly kind: "stream"; readonly stream: ByteStream }
    | { readonly kind: "text"; readonly chunks: AsyncIterable<string> | Iterable<string> };
  readonly hints: PartHints;
  readonly warnings: readonly Warning[];
}

interface Opening extends ContainerContext {
  readonly budget: Budget;
  readonly depth: number;
  readonly isListed: boolean;
  /** Shared by all levels. */
  readonly count: { parts: number };
}

const HEAD = 64 * 1024;

/** The parts of a file in their order, those of containers inside of containers too; a plain file is one part. */
export function openParts(
  { file, source, hints }: { readonly file: string; readonly source: ByteSource; readonly hints: PartHints },
  context: Omit<ContainerContext, "file">,
): AsyncGenerator<Leaf> {
  const budget = new Budget(context.limits.unpackedBytes);
  const opening = { ...context, file, budget, depth: 0, isListed: false, count: { parts: 0 } };
  return openPart({ name: file, hints, content: { kind: "source", source } }, opening);
}

async function* openPart(part: Part, opening: Opening): AsyncGenerator<Leaf> {
  const { name, content, hints = {}, warnings = [] } = part;
  const leaf = { name, isListed: opening.isListed, hints, warnings };
  if (content.kind === "text") {
    yield { ...leaf, content };
    return;
  }
  const stream = content.kind === "stream" ? opening.budget.meter(content.stream) : streamOf(content.source);
  const head = await readHead(stream);
  const container = CONTAINERS.find((candidate) => candidate.sniff(head, name));
  if (!container) yield { ...leaf, content: { kind: "stream", stream } };
  else if (opening.depth >= opening.limits.depth) yield unreadable(leaf, tooDeep());
  else {
    const source =
      content.kind === "source" ? content.source : await collect(stream, opening.limits.bytesInMemory);
    if (source instanceof PartProblem) yield unreadable(leaf, source);
    else yield* openContainer(container, { ...leaf, source }, opening);
  }
}

async function* openContainer(
  container: Container,
  part: Omit<Leaf, "content"> & { readonly source: ByteSource },
  opening: Opening,
): AsyncGenerator<Leaf> {
  const { limits, count } = opening;
  const most = Math.max(limits.freeBytes, part.source.size * limits.ratio);
  const inner: Opening = {
    ...opening,
    file: part.name,
    budget: new Budget(most, opening.budget),
    depth: opening.depth + 1,
    isListed: opening.isListed || container.holdsMany,
  };
  let warnings = part.warnings;
  try {
    for await (const found of container.open(part.source, inner)) {
      if (++count.parts > limits.parts) throw tooMany(limits.parts);
      const name = opening.isListed && container.holdsMany ? `${part.name}/${found.name}` : found.name;
      // What is said about an archive is not said about the files in it.
      const outer = container.holdsMany ? {} : { ...part.hints, mediaType: null };
      const hints = { ...outer, ...found.hints };
      yield* openPart({ ...found, name, hints, warnings: [...warnings, ...(found.warnings ?? [])] }, inner);
      warnings = [];
      if (inner.budget.isSpent) return;
    }
  } catch (error) {
    yield unreadable({ ...part, isListed: false, warnings }, asProblem(error));
  }
}

async function readHead(stream: ByteStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream.open()) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= HEAD) break;
    }
  } catch (error) {
    // What breaks off early may still be told by what there is; whoever reads it meets the error again.
    asProblem(error);
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

async function collect(stream: ByteStream, most: number): Promise<ByteSource | PartProblem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream.open()) {
      size += chunk.length;
      if (size > most) return tooLargeInside(most);
      chunks.push(chunk);
    }
  } catch (error) {
    return asProblem(error);
  }
  return sourceOf(Buffer.concat(chunks));
}

/** @throws whatever is no problem of a part: our own faults are not the file's. */
function asProblem(error: unknown): PartProblem {
  if (error instanceof PartProblem) return error;
  throw error;
}

function unreadable(leaf: Omit<Leaf, "content">, { code, message }: PartProblem): Leaf {
  const warning = { code, message: `“${leaf.name}”: ${message}` };
  return { ...leaf, content: { kind: "text", chunks: [] }, warnings: [...leaf.warnings, warning] };
}

const tooDeep = () =>
  new PartProblem(
    "containers-too-deep",
    "Archives stand in archives too many times over; this one was not opened.",
  );

const tooMany = (limit: number) =>
  new PartProblem("too-many-parts", `There are over ${limit} files in it. The rest of them were not read.`);

const tooLargeInside = (limit: number) =>
  new PartProblem(
    "part-too-large",
    `A file of this kind inside an archive can have ${Math.floor(limit / 1_000_000)} MB. Unpack it, and upload it by itself.`,
  );
