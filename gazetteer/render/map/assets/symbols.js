// Symbols of places on one canvas: a shape by kind, a size by mentions, and a ring that tells of sides.

const SYMBOL_UNITS = 10;
const LANDMARK_COLOUR = "#6b6b6b";
const RING_GAP = 2.5;

// How large symbols are at a zoom, against their size in the data: smaller when many crowd together.
export function zoomFactor(zoom) {
  return Math.min(1.25, Math.max(0.45, 0.72 + 0.14 * (zoom - 7)));
}

// A canvas that Leaflet keeps in place, and that we paint.
export const SymbolCanvas = L.Canvas.extend({
  initialize(paint, options) {
    this.paint = paint;
    L.Canvas.prototype.initialize.call(this, options);
  },

  // Leaflet's own would keep pointer events from the map and let it have one in a while.
  _initContainer() {
    this._container = document.createElement("canvas");
    this._ctx = this._container.getContext("2d");
  },

  // Leaflet asks for it several times in a move, before places have been laid out; `repaint` is what paints.
  _updatePaths() {},

  // Begins with a new canvas: one that was only cleared is printed as white.
  repaint() {
    if (!this._map) return;
    this._update();
    this.paint(this._ctx, this._bounds);
  },
});

function arc(context, radius, from, to) {
  context.beginPath();
  context.arc(0, 0, radius, from * 2 * Math.PI - Math.PI / 2, to * 2 * Math.PI - Math.PI / 2);
}

function strokePart(context, radius, part, width) {
  const { colour, dashes, isDouble } = part.style;
  context.setLineDash(dashes);
  context.strokeStyle = colour;
  if (isDouble) {
    for (const away of [-width / 2, width / 2]) {
      context.lineWidth = width / 2.5;
      arc(context, radius + away, part.from, part.to);
      context.stroke();
    }
    return;
  }
  context.lineWidth = width;
  arc(context, radius, part.from, part.to);
  context.stroke();
}

// Draws a ring of parts, clockwise from the top, each with its share.
function drawRing(context, radius, parts) {
  const width = Math.min(3, Math.max(1.6, radius / 3));
  const around = radius + RING_GAP + width / 2;
  context.lineWidth = width + 2;
  context.strokeStyle = "rgb(255 255 255 / 85%)";
  arc(context, around, 0, 1);
  context.stroke();
  for (const part of parts) strokePart(context, around, part, width);
  context.setLineDash([]);
}

// Puts shares one behind the other.
export function ringParts(shares) {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  let from = 0;
  return shares.map(({ style, share }) => {
    const part = { style, from, to: from + share / total };
    from = part.to;
    return part;
  });
}

function drawChosen(context, radius) {
  context.lineWidth = 3;
  context.strokeStyle = "#111";
  arc(context, radius, 0, 1);
  context.stroke();
}

// A white edge parts symbols that overlap; open ones are outlines with a thin white veil, so that they hide little.
function drawOutline(context, { outline, colour, open }, landmark, unit) {
  const hollow = open || landmark;
  context.lineJoin = "round";
  context.lineWidth = Math.min(hollow ? 4.4 : 2.2, unit * (hollow ? 14 : 7)) / unit;
  context.strokeStyle = "rgb(255 255 255 / 85%)";
  context.stroke(outline);
  context.fillStyle = hollow ? "rgb(255 255 255 / 45%)" : colour;
  context.fill(outline, "evenodd");
  if (!hollow) return;
  context.lineWidth = Math.min(landmark ? 1.5 : 2.2, unit * 7) / unit;
  context.strokeStyle = landmark ? LANDMARK_COLOUR : colour;
  context.stroke(outline);
}

// Draws one symbol where it lies; `item` has layerPoint, radius, group, landmark, chosen and ring.
export function drawSymbol(context, item) {
  const unit = item.radius / SYMBOL_UNITS;
  context.save();
  context.translate(item.layerPoint.x, item.layerPoint.y);
  if (item.chosen) drawChosen(context, item.radius + (item.ring.length ? 9 : 5));
  if (item.ring.length) drawRing(context, item.radius, item.ring);
  context.scale(unit, unit);
  drawOutline(context, item.group, item.landmark, unit);
  context.restore();
}
