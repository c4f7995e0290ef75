// Symbols on a canvas: Leaflet's circle marker with another outline, so that hit testing and redrawing stay Leaflet's.

const SYMBOL_UNITS = 10;
const LANDMARK_COLOUR = "#6b6b6b";

// How large symbols are at a zoom, against the sizes that the data gives: smaller when many crowd together.
function zoomFactor(zoom) {
  return Math.min(1.25, Math.max(0.65, 0.72 + 0.14 * (zoom - 7)));
}

const PlaceSymbol = L.CircleMarker.extend({
  _updatePath() {
    if (this._renderer._drawing && !this._empty()) this._drawOn(this._renderer._ctx);
  },

  _containsPoint(point) {
    return point.distanceTo(this._point) <= Math.max(this._radius, 8) + this._clickTolerance();
  },

  _drawOn(context) {
    const unit = this._radius / SYMBOL_UNITS;
    context.save();
    context.translate(this._point.x, this._point.y);
    if (this.options.chosen) drawRing(context, this._radius + 5);
    context.scale(unit, unit);
    drawOutline(context, this.options, unit);
    context.restore();
  },
});

function drawRing(context, radius) {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = "#111";
  context.stroke();
}

// A white edge parts symbols that overlap; open ones are outlines with a thin white veil, so that they hide little.
function drawOutline(context, { outline, colour, open, landmark }, unit) {
  const hollow = open || landmark;
  context.lineJoin = "round";
  context.lineWidth = (hollow ? 5 : 2.6) / unit;
  context.strokeStyle = "rgb(255 255 255 / 90%)";
  context.stroke(outline);
  context.fillStyle = hollow ? "rgb(255 255 255 / 45%)" : colour;
  context.fill(outline, "evenodd");
  if (!hollow) return;
  context.lineWidth = (landmark ? 1.5 : 2.4) / unit;
  context.strokeStyle = landmark ? LANDMARK_COLOUR : colour;
  context.stroke(outline);
}

function symbolFor(place, group, renderer) {
  return new PlaceSymbol(place.at, {
    renderer,
    outline: group.outline,
    colour: group.colour,
    open: group.open,
    landmark: place.mentions === 0,
    radius: place.radius,
    bubblingMouseEvents: false,
  });
}
