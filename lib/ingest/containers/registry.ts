import type { Container } from "@/lib/ingest/containers/container";
import { docx, pdf, xlsx } from "@/lib/ingest/containers/documents";
import { gzip } from "@/lib/ingest/containers/gzip";
import { mail } from "@/lib/ingest/containers/mail";
import { mbox } from "@/lib/ingest/containers/mbox";
import { warc } from "@/lib/ingest/containers/warc";
import { zip } from "@/lib/ingest/containers/zip";

/** Every kind of file that holds others; the first that knows a file by its beginning opens it: special ones first. */
export const CONTAINERS: readonly Container[] = [docx, xlsx, zip, warc, gzip, pdf, mbox, mail];
