"use client";

import { useRouter } from "next/navigation";
import { PictureDrop } from "@/components/admin/picture-drop";

/** Uploads a picture and goes to where its alt text is written. */
export function AddPicture() {
  const router = useRouter();
  return <PictureDrop onPicture={({ id }) => router.push(`/admin/media/${id}`)} />;
}
