// How a side is told apart: a short line in its colour and its own dashes, beside its name or letters.

import { drawing } from "./elements.js";
import { DASHES, sideColour } from "./symbols.js";

export function sideMark(style) {
  const stroke = { stroke: sideColour(style), "stroke-width": style === "2" ? 1.4 : 3 };
  const dashes = DASHES.has(style) ? { "stroke-dasharray": DASHES.get(style).join(" ") } : {};
  const lines = style === "2" ? [3.4, 6.6] : [5];
  const drawn = lines.map((y) => drawing("line", { x1: 0, x2: 20, y1: y, y2: y, ...stroke, ...dashes }));
  const frame = { class: "side-mark", viewBox: "0 0 20 10", width: 20, height: 10, "aria-hidden": "true" };
  return drawing("svg", frame, ...drawn);
}
