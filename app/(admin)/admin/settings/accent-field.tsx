"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Accent, leastContrast, legibleAccent } from "@/lib/domain/accent";
import "./looks.css";

const GROUNDS = { light: "On light pages", dark: "On dark pages" } as const;

/** The accent colour, with what readers get of it: it is moved until it can be read. */
export function AccentField({ saved }: { readonly saved: string }) {
  const [colour, setColour] = useState(saved);
  const shown = legibleAccent(colour);
  return (
    <>
      <Field
        id="accent"
        label="Accent colour"
        hint="For links and the words above headlines. It is made darker or lighter until everybody can read it."
      >
        <Input
          id="accent"
          name="accent"
          type="color"
          className="accent-input"
          value={colour}
          onChange={(event) => setColour(event.target.value)}
          aria-describedby="accent-hint"
        />
      </Field>
      <ul className="accents" aria-label="What readers see" aria-live="polite">
        {(["light", "dark"] as const).map((scheme) => (
          <AccentSample key={scheme} scheme={scheme} shown={shown} chosen={colour} />
        ))}
      </ul>
    </>
  );
}

interface SampleProps {
  readonly scheme: keyof Accent;
  readonly shown: Accent;
  readonly chosen: string;
}

function AccentSample({ scheme, shown, chosen }: SampleProps) {
  const colour = shown[scheme];
  const contrast = leastContrast(colour, scheme).toFixed(1);
  const how = colour === chosen.toLowerCase() ? "as chosen" : "moved";
  return (
    <li className="accent-sample" data-scheme={scheme}>
      <span style={{ color: colour }}>{GROUNDS[scheme]}</span>
      <small>
        {colour}, {how}; contrast {contrast} to 1
      </small>
    </li>
  );
}
