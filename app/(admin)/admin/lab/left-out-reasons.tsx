import type { TriedSample } from "@/lib/desk/lab/try-sample";

/** Why hatched text of a sample is in no item. */
export function LeftOutReasons({ tried }: { readonly tried: TriedSample }) {
  const counts = new Map<string, number>();
  for (const segment of tried.segments)
    if (segment.kind === "dropped") counts.set(segment.reason, (counts.get(segment.reason) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <p className="left-out small" id="left-out">
      <span className="muted">Left out:</span>
      {[...counts].map(([reason, count]) => (
        <span key={reason}>
          {reason}
          {count > 1 && <span className="muted"> × {count}</span>}
        </span>
      ))}
    </p>
  );
}
