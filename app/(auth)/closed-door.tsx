import { Notice } from "@/components/ui/notice";

/** What a link that can't be used shows: why, and where to go. */
export function ClosedDoor({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <>
      <div className="door-head">
        <h1>{title}</h1>
      </div>
      <Notice tone="bad">{reason}</Notice>
      <p className="door-more">
        Have an account? <a href="/login">Sign in</a>.
      </p>
    </>
  );
}
