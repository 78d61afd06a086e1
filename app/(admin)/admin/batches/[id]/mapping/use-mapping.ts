import { useEffect, useRef, useState } from "react";
import { deskFetch } from "@/components/admin/desk-fetch";
import type { MappingPreview } from "@/lib/desk/mapping/mapping-view";
import type { ShownTable } from "@/lib/desk/mapping/read-mapping-screen";
import type { ColumnMapping, MappedField } from "@/lib/domain/column-mapping";

/** Whether anything would come out: an item needs a title or a text. */
export const hasText = ({ fields }: Pick<ColumnMapping, "fields">) =>
  fields.some((field) => field === "title" || field === "body" || field === "summary");

type View = MappingPreview & { readonly samples: readonly (readonly string[])[] };

/** Choices that follow each other are asked about once. */
const PAUSE_MS = 200;

/** The mapping that is being chosen, with the preview of the newest choice. */
export function useMapping(batchId: number, table: ShownTable) {
  const [mapping, setMapping] = useState<ColumnMapping>(table.mapping);
  const [view, setView] = useState<View>({ ...table.preview, samples: table.samples });
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isFirst = useRef(true);

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const request = new AbortController();
    setProblem(null);
    if (!hasText(mapping)) {
      setPending(false);
      setView((now) => ({ ...now, items: [], problems: [] }));
      return;
    }
    setPending(true);
    const wait = setTimeout(async () => {
      const data = { start: table.start, mapping };
      const options = { method: "POST", data, signal: request.signal };
      const answer = await deskFetch<View>(`/api/batches/${batchId}/mapping`, options);
      if (request.signal.aborted) return;
      setPending(false);
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setView(answer.value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
      request.abort();
    };
  }, [batchId, table.start, mapping]);

  return {
    mapping,
    view,
    problem,
    isPending,
    isChanged: mapping !== table.mapping,
    choose: (column: number, field: MappedField | null) =>
      setMapping((now) => ({
        ...now,
        fields: now.fields.map((own, at) => (at === column ? field : own)),
      })),
    takeNames: (hasHeader: boolean) =>
      setMapping((now) => {
        const columns = (hasHeader ? table.names?.named : table.names?.numbered) ?? now.columns;
        return { ...now, hasHeader, columns };
      }),
  };
}
