"use client";

import { useEffect, useState } from "react";

/** Has the days of a form be those of the reader's own clock; until the script runs, they are the site's. */
export function OwnZone() {
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return zone && <input type="hidden" name="zone" value={zone} />;
}
