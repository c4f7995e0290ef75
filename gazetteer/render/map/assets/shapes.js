// Rivers, lines and areas that the data has a geometry for. What holds for a period is drawn in a year of it, hatched,
// and never as a border.

import { pathOptions, pointsOf } from "./ground.js";
import { overlapsYear } from "./periods.js";
import { styleOfSide } from "./sides.js";

const FRONT = { color: "#555", weight: 2.2, dashArray: "1 5", lineCap: "round", opacity: 0.9, fill: false };
const HATCH = 7;

// How far in rivers are shown: computed from elevations, they are up to two kilometres off.
const RIVERS_UNTIL = 10.5;

// Whether a shape is exact enough for a map that is so far in.
export function isExactEnough({ kind }, zoom) {
  return kind !== "river" || zoom <= RIVERS_UNTIL;
}

// Whether something is drawn in the reader's year: what has no period always is, the rest only in a year of it.
export function isDrawn(shape, state) {
  const [since, until] = shape.period;
  if (!since && !until) return true;
  return state.areas && state.year !== null && overlapsYear(shape.period, state.year);
}

function hatching(colour) {
  const tile = document.createElement("canvas");
  tile.width = HATCH;
  tile.height = HATCH;
  const context = tile.getContext("2d");
  context.strokeStyle = colour;
  context.globalAlpha = 0.38;
  context.lineWidth = 1.3;
  context.beginPath();
  for (const shift of [-HATCH, 0, HATCH]) {
    context.moveTo(shift, HATCH);
    context.lineTo(shift + HATCH, 0);
  }
  context.stroke();
  return tile;
}

// A polygon that is filled with lines and has no edge.
const HatchedArea = L.Polygon.extend({
  _updatePath() {
    const { _ctx: context, _drawing: isDrawing } = this._renderer;
    if (!isDrawing || !this._parts.length) return;
    context.beginPath();
    for (const ring of this._parts) {
      for (const [index, { x, y }] of ring.entries()) context[index ? "lineTo" : "moveTo"](x, y);
      context.closePath();
    }
    context.fillStyle = context.createPattern(this.options.hatching, "repeat");
    context.fill("evenodd");
  },
});

// A river, whose points are about a kilometre apart: a curve that is led by them and bends between them.
const River = L.Polyline.extend({
  _updatePath() {
    const { _ctx: context, _drawing: isDrawing } = this._renderer;
    if (!isDrawing || !this._parts.length) return;
    context.beginPath();
    for (const line of this._parts) curveAlong(context, line);
    this._renderer._fillStroke(context, this);
  },
});

function curveAlong(context, line) {
  context.moveTo(line[0].x, line[0].y);
  for (let at = 1; at < line.length - 1; at += 1) {
    const [point, next] = [line[at], line[at + 1]];
    context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  }
  context.lineTo(line.at(-1).x, line.at(-1).y);
}

function colourOf(shape, data) {
  return styleOfSide(shape.heldBy < 0 ? -1 : data.parties[shape.heldBy][1], data).colour;
}

// The layers of all shapes, to be shown and taken off as the year goes.
export function shapeLayers(shapes, { data, ground, renderer }) {
  return shapes.map((shape) => {
    const parts = shape.parts.map((part) => pointsOf(part, ground.bounds, ground.unitsPerDegree));
    const options = { renderer, interactive: false, noClip: true };
    if (shape.kind === "area") {
      return { shape, layer: new HatchedArea(parts, { ...options, hatching: hatching(colourOf(shape, data)) }) };
    }
    if (shape.kind === "line") return { shape, layer: L.polyline(parts, { ...options, ...FRONT }) };
    const unthinned = { smoothFactor: 0, ...pathOptions(data.ground.rivers) };
    return { shape, layer: new River(parts, { ...options, ...unthinned }) };
  });
}
