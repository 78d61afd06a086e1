import type { Extract, Extractor } from "@/lib/ingest/containers/extract";

/**
 * The readers of binary formats by name. They run in a thread of their own during an import, so each
 * is loaded when it is used, and takes and gives only what can be sent between threads.
 */
export const EXTRACTORS: Readonly<Record<string, () => Promise<Extractor>>> = {
  docx: async () => (await import("@/lib/ingest/extractors/docx")).extractDocx,
  mail: async () => (await import("@/lib/ingest/extractors/mail")).extractMail,
  pdf: async () => (await import("@/lib/ingest/extractors/pdf")).extractPdf,
  xlsx: async () => (await import("@/lib/ingest/extractors/xlsx")).extractXlsx,
};

/** The default: in this thread, without bounds. */
export const extractHere: Extract = async (name, bytes, file) => {
  const extractor = await EXTRACTORS[name]?.();
  if (!extractor) throw new Error(`There is no extractor “${name}”.`);
  return extractor(bytes, file);
};
