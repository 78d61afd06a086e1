import { z } from "zod";
import { webAddress } from "@/lib/domain/web-address";

/** NUL and half surrogate pairs: nobody types them, and Postgres stores neither. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** A text without the characters that can't be stored. */
export const storable = (text: string) => text.replace(UNSTORABLE, "");

/** A text that somebody has typed, without blanks around it. */
export const lineSchema = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => storable(text).trim());

/** The same where it may be missing: an empty one is null. */
export const optionalLineSchema = (longest: number) =>
  lineSchema(longest)
    .nullable()
    .transform((text) => text || null);

/** The address of a web page, which may be missing. */
export const optionalAddressSchema = (longest: number) =>
  optionalLineSchema(longest).refine(
    (url) => url === null || webAddress(url) !== null,
    "The address must begin with http:// or https://.",
  );
