// One map: its ground, symbols and labels, under the policy that it shows. There may be two side by side.

import { arrange } from "./arranging.js";
import { drawGround, sheetBounds, showLayer } from "./ground.js";
import { itemsOf } from "./items.js";
import { labelMeasure, Labels } from "./labels.js";
import { addScale } from "./scale.js";
import { isDrawn, isExactEnough, shapeLayers } from "./shapes.js";
import { drawSymbol, SymbolCanvas, zoomFactor } from "./symbols.js";
import { addTiles } from "./tiles.js";

const FARTHEST_IN = 13;
const ROOM_FOR_CARD = 0.5;
const AREA_OF_A_LABEL = 5_200;
const MOST_TRIED = 1_600;
const MARGIN = 40;
const OVER_THE_MAP = "#time, .zoom, .caption:not([hidden]), #card:not([hidden])";
// What a point stands for only roughly, and what need not be in view at first.
const WIDE = new Set(["territory", "region", "water"]);
// From how many places in view on symbols shrink.
const CROWD = 400;
const OUTLYING = 0.005;

function startMap(id, ground) {
  const map = L.map(id, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.1,
    zoomDelta: 0.5,
    maxZoom: FARTHEST_IN,
    maxBounds: sheetBounds(ground.bounds).pad(ROOM_FOR_CARD),
    maxBoundsViscosity: 1,
  });
  return map;
}

export class MapView {
  constructor(id, app, policyOf) {
    this.app = app;
    this.policyOf = policyOf;
    this.map = startMap(id, app.ground);
    this.scale = addScale(this.map);
    this.measure = labelMeasure();
    this.items = [];
    this.labels = new Labels(this.map, id, (button, event) => this.pressed(button, event));
    this.canvas = new SymbolCanvas((context, bounds) => this.paint(context, bounds), { padding: 0.2 });
  }

  // Begins to draw, once the map has a view: what is there before is drawn again for each.
  start() {
    const { data, ground, shapes } = this.app;
    this.layers = drawGround(this.map, ground, data.ground);
    addTiles(this.map, data.tiles);
    this.shapes = shapeLayers(shapes, { data, ground, renderer: this.layers.renderer });
    this.canvas.addTo(this.map);
    this.map.on("moveend resize", () => this.layOut());
    this.map.on("click", (event) => this.app.open(this.placeAt(event.layerPoint), null));
    // The panel opens over it on a narrow screen, which no window event tells.
    new ResizeObserver(() => this.map.invalidateSize()).observe(this.map.getContainer());
  }

  // Works out what each place is called and looks like, after the reader chose something.
  refresh() {
    const { state } = this.app;
    this.scale.reword();
    this.items = itemsOf(this.app, this.policyOf(state));
    for (const id of ["boundaries", "relief"]) if (this.layers[id]) showLayer(this.map, this.layers[id], state[id]);
    this.layOut();
  }

  // Puts symbols and labels where they lie in the present view.
  layOut() {
    const zoom = this.map.getZoom();
    const scale = this.map.getZoomScale(zoom, 0);
    const origin = this.map.getPixelOrigin();
    this.map.getPane("shade").style.opacity = zoom < 9 ? 1 : 0.8;
    for (const { shape, layer } of this.shapes) {
      showLayer(this.map, layer, isExactEnough(shape, zoom) && isDrawn(shape, this.app.state));
    }
    for (const item of this.items) {
      const { x, y } = worldPoint(item.place);
      item.layerPoint = { x: x * scale - origin.x, y: y * scale - origin.y };
    }
    const seen = this.seen();
    const factor = zoomFactor(zoom) * crowding(seen.length);
    // The legend shows sizes as they are on the map.
    document.documentElement.style.setProperty("--symbol-scale", factor);
    for (const item of this.items) {
      item.radius = item.place.radius * factor;
      item.reach = item.radius + (item.ring.length ? 5 : 0);
      item.chosen = item.place === this.app.opened;
    }
    this.canvas.repaint();
    this.placeLabels(seen);
  }

  // The items in view, each with its point in it.
  seen() {
    const size = this.map.getSize();
    const offset = this.map.layerPointToContainerPoint([0, 0]);
    return this.items.filter((item) => {
      const [x, y] = [item.layerPoint.x + offset.x, item.layerPoint.y + offset.y];
      item.point = { x, y };
      return x > 0 && y > 0 && x < size.x && y < size.y;
    });
  }

  placeLabels(seen) {
    const size = this.map.getSize();
    // The place whose card is open always has a label.
    const ordered = [...seen.filter(({ chosen }) => chosen), ...seen.filter(({ chosen }) => !chosen)];
    const tried = ordered.slice(0, MOST_TRIED);
    const frame = { left: 2, top: 2, right: size.x - 2, bottom: size.y - 2 };
    const most = Math.ceil((size.x * size.y) / AREA_OF_A_LABEL);
    this.labels.show(arrange(tried, frame, { most, measure: this.measure, covered: this.covered() }));
  }

  // The boxes of what lies over the map, where no label should be.
  covered() {
    const map = this.map.getContainer().getBoundingClientRect();
    return [...document.querySelectorAll(OVER_THE_MAP)].map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left: left - map.left, right: right - map.left, top: top - map.top, bottom: bottom - map.top };
    });
  }

  // Draws the symbols within some bounds, the uppermost last.
  paint(context, bounds) {
    const { min, max } = bounds.pad(0.05);
    const seen = this.items.filter(({ layerPoint }) => {
      return layerPoint && layerPoint.x > min.x && layerPoint.x < max.x && layerPoint.y > min.y && layerPoint.y < max.y;
    });
    for (const item of seen.sort(fromBelow)) drawSymbol(context, item);
  }

  // The place whose symbol is uppermost at a point; where there is none, the nearest that is close by.
  placeAt(point, slack = 5) {
    const away = ({ layerPoint, radius }) => Math.hypot(layerPoint.x - point.x, layerPoint.y - point.y) - radius;
    const near = this.items.filter((item) => away(item) <= slack);
    const on = near.filter((item) => away(item) <= 0).sort(fromBelow);
    const [nearest] = near.sort((a, b) => away(a) - away(b));
    return (on.at(-1) ?? nearest)?.place ?? null;
  }

  // A label may lie over somebody else's symbol: a pointer that is on that symbol means the symbol.
  pressed(button, event) {
    event.stopPropagation();
    // A click of the keyboard has no detail.
    if (event.detail && this.map.dragging.moved()) return;
    const under = event.detail ? this.placeAt(this.map.mouseEventToLayerPoint(event), 0) : null;
    if (under && under !== button.place) this.app.open(under, null);
    else this.app.open(button.place, button);
  }

  // Moves the map only where the card would cover the place.
  reveal(place, covered, animate) {
    if (!place.at) return;
    const paddingBottomRight = covered.map((length) => length + MARGIN);
    this.map.panInside(place.at, { paddingTopLeft: [MARGIN, MARGIN], paddingBottomRight, animate });
  }

  // Shows the places that matter; the sheet fills the window unless they need more room.
  fit(places) {
    const sheet = sheetBounds(this.app.ground.bounds);
    const drawn = places.filter((place) => place.at && !place.landmark);
    const spots = drawn.filter((place) => !WIDE.has(this.app.classes[place.class].id));
    const bounds = boundsOf(spots.length ? spots : drawn);
    const view = bounds.isValid() ? bounds : sheet;
    const size = this.map.getSize();
    const margin = L.point(Math.min(150, size.x / 8), Math.min(70, size.y / 8));
    const zoom = Math.min(10, this.map.getBoundsZoom(view, false, margin));
    const least = Math.min(zoom, Math.ceil(10 * this.map.getBoundsZoom(sheet, true)) / 10);
    // The view comes first: Leaflet would come up to a new least zoom by an animation of its own.
    this.map.setView(view.getCenter(), Math.max(zoom, least), { animate: false });
    this.map.setMinZoom(least);
  }
}

// How much symbols shrink where very many are in view.
function crowding(seen) {
  return Math.min(1, Math.max(0.55, Math.sqrt(CROWD / Math.max(seen, 1))));
}

// The bounds of places; of many, the few that lie farthest out do not count.
function boundsOf(places) {
  const left = Math.floor(places.length * OUTLYING);
  const ends = [0, 1].map((axis) => {
    const sorted = Float64Array.from(places, (place) => place.at[axis]).sort();
    return [sorted[left], sorted.at(-1 - left)];
  });
  return places.length ? L.latLngBounds(ends[0].map((lat, end) => [lat, ends[1][end]])) : L.latLngBounds([]);
}

// What only borrows the point of another place lies undermost, then the large symbols; the chosen one is on top.
function fromBelow(a, b) {
  return a.chosen - b.chosen || b.borrowed - a.borrowed || b.radius - a.radius;
}

function worldPoint(place) {
  place.world ??= L.CRS.EPSG3857.latLngToPoint(L.latLng(place.at), 0);
  return place.world;
}
