// How a side is told apart: its colour and its own line, which the legend shows beside its name.

import { sideStyleOf } from "./rows.js";

export function styleOfSide(side, data) {
  return sideStyleOf(side < 0 ? data.noSide : data.sides[side][2]);
}

// The short line of a side, as it is in the legend.
export function sideMark(side) {
  return document.querySelectorAll(".side-list .side-mark")[side].cloneNode(true);
}
