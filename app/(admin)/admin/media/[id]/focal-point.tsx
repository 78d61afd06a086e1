"use client";

import { type KeyboardEvent, type MouseEvent, useState } from "react";

interface Props {
  readonly src: string;
  /** As shares of the width and the height. */
  readonly x: number;
  readonly y: number;
}

const STEP = 0.05;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;

/** What must stay in sight where the picture is cut: set with a click or the arrow keys. */
export function FocalPoint({ src, x, y }: Props) {
  const [point, setPoint] = useState({ x, y });
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    // A click by key has no place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    setPoint({
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    setPoint(({ x: left, y: top }) => ({ x: within(left + move[0]), y: within(top + move[1]) }));
  };
  const words = `${Math.round(point.x * 100)} % from the left, ${Math.round(point.y * 100)} % from above`;
  return (
    <div className="field">
      <span className="field-label" id="focal-label">
        What must stay in sight
      </span>
      <button
        type="button"
        className="focal"
        aria-labelledby="focal-label"
        aria-describedby="focal-hint"
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <img src={src} alt="" draggable={false} />
        <span
          className="focal-mark"
          style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
          aria-hidden="true"
        />
      </button>
      <p className="field-hint" id="focal-hint">
        Click the place, or move it with the arrow keys: lists cut pictures to one shape.{" "}
        <span role="status">{words}</span>
      </p>
      <input type="hidden" name="focalX" value={point.x} />
      <input type="hidden" name="focalY" value={point.y} />
    </div>
  );
}
