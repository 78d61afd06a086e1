"use client";

import { useEffect, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import { PictureDrop } from "@/components/admin/picture-drop";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { PictureList } from "@/lib/desk/media/list-pictures";
import type { PictureSummary } from "@/lib/desk/media/picture-summary";
import { deskPicturePath } from "@/lib/domain/picture";

/** Typing pauses this long before the desk is asked. */
const PAUSE_MS = 250;

/** Choose one of the desk's pictures, or upload a new one. */
export function PictureChooser({ onChoose }: { readonly onChoose: (picture: PictureSummary) => void }) {
  const [query, setQuery] = useState("");
  const { list, problem } = usePictures(query);
  return (
    <div className="stack">
      <PictureDrop onPicture={onChoose} />
      <Input
        type="search"
        aria-label="Find a picture"
        placeholder="Find a picture by its words"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {problem && <Notice tone="bad">{problem}</Notice>}
      {list?.total === 0 && (
        <p className="muted">
          {query ? `No picture has “${query}”.` : "No pictures yet. The first one is the one you upload."}
        </p>
      )}
      <ul className="pictures" aria-label="Pictures">
        {list?.pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" className="picture-choice" onClick={() => onChoose(picture)}>
              <img src={deskPicturePath(picture.id, 320)} alt={picture.alt} loading="lazy" />
              <span dir="auto">{picture.alt || picture.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function usePictures(query: string) {
  const [list, setList] = useState<PictureList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const url = `/api/media?q=${encodeURIComponent(query.trim())}`;
      const answer = await deskFetch<PictureList>(url, { signal: stop.signal });
      if (stop.signal.aborted) return;
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setList(answer.value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return { list, problem };
}
