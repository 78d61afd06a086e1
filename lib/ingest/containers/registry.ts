import type { Container } from "@/lib/ingest/containers/container";
import { gzip } from "@/lib/ingest/containers/gzip";

/** Every kind of file that holds others; the first that knows a file by its beginning opens it. */
export const CONTAINERS: readonly Container[] = [gzip];
