"use client";

import { useEffect, useState } from "react";
import { SESSION_SEEN } from "@/components/admin/desk-fetch";
import { Notice } from "@/components/ui/notice";

/** Says that the session has ended while a screen was open, with a way to go on without losing what is on it. */
export function SignedOut() {
  const [isSignedIn, setSignedIn] = useState(true);
  useEffect(() => {
    const onSeen = (event: Event) => setSignedIn((event as CustomEvent<boolean>).detail);
    window.addEventListener(SESSION_SEEN, onSeen);
    return () => window.removeEventListener(SESSION_SEEN, onSeen);
  }, []);
  if (isSignedIn) return null;
  return (
    <div className="signed-out" role="alert">
      <Notice tone="warn" title="You are signed out">
        <p>
          <a href="/login" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
          , then come back: what is on this screen stays as it is, and an article goes on being saved by
          itself.
        </p>
      </Notice>
    </div>
  );
}
