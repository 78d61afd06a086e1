import { notFound } from "next/navigation";

/** Any other address under the desk gets the desk's own "not found". */
export default function UnknownDeskPage(): never {
  notFound();
}
