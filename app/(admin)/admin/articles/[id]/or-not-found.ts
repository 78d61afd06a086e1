import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** Show the page for what does not exist where an article is gone; every other failure stays one. */
export function orNotFound(error: unknown): never {
  if (error instanceof AppError && error.code === "not_found") notFound();
  throw error;
}
