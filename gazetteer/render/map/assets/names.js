// The map: reads the data that the page carries, draws it, and keeps names, list and card on the chosen policy.

const LABEL_STYLES = ["seat", "settlement", "territory", "region", "route", "water", "relief", "site", "other"];
const NARROW = "(max-width: 760px)";
const STILL = "(prefers-reduced-motion: reduce)";
const FARTHEST_IN = 13;
const LARGE = 7;
const ROOM_FOR_CARD = 0.5;

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

function classes(data) {
  return data.classes.map(([label, colour, path, open]) => ({ label, colour, open, outline: new Path2D(path) }));
}

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
  L.control.zoom({ position: "topleft" }).addTo(map);
  L.control.scale({ position: "bottomleft", imperial: false }).addTo(map);
  return map;
}

// Shows all places that are drawn; the sheet fills the window unless they need more room.
function fit(map, places, ground) {
  const sheet = sheetBounds(ground.bounds);
  const drawn = L.latLngBounds(places.filter((place) => place.mentions > 0).map((place) => place.at));
  const view = drawn.isValid() ? drawn : sheet;
  const size = map.getSize();
  const margin = L.point(Math.min(150, size.x / 8), Math.min(70, size.y / 8));
  const zoom = Math.min(10, map.getBoundsZoom(view, false, margin));
  map.setMinZoom(Math.min(zoom, Math.ceil(10 * map.getBoundsZoom(sheet, true)) / 10));
  map.setView(view.getCenter(), Math.max(zoom, map.getMinZoom()), { animate: false });
}

// A label may lie over somebody else's symbol: a pointer that is on that symbol means the symbol.
function labelButton(place, pane, open, symbolAt, wasDragged) {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.className = `label label-${LABEL_STYLES[place.class]}`;
  if (place.radius >= LARGE) button.classList.add("label-large");
  if (place.mentions === 0) button.classList.add("label-landmark");
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    // A click of the keyboard has no detail.
    if (event.detail && wasDragged()) return;
    const under = event.detail ? symbolAt(event) : null;
    if (under && under !== place) open(under, null);
    else open(place, button);
  });
  pane.append(button);
  return button;
}

class NameMap {
  constructor(id) {
    this.data = read("names-data");
    this.ground = read("ground");
    this.policy = this.data.policy;
    this.classes = classes(this.data);
    this.card = document.getElementById("card");
    this.status = document.getElementById("status");
    this.map = startMap(id, this.ground);
    this.groundLayers = drawGround(this.map, this.ground);
    this.open = this.open.bind(this);
    this.addPlaces();
    this.relabel();
    this.listen();
    fit(this.map, this.drawn, this.ground);
  }

  addPlaces() {
    const pane = this.map.createPane("labels");
    pane.classList.add("leaflet-zoom-hide");
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", "Labels of places; arrow keys go from one to the next");
    pane.addEventListener("keydown", (event) => moveBetween(pane, event));
    this.pane = pane;
    this.leaders = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.leaders.setAttribute("class", "leaders");
    pane.append(this.leaders);
    this.drawn = this.data.places.filter((place) => place.at);
    const renderer = L.canvas({ padding: 0.2, tolerance: 4 });
    for (const place of [...this.drawn].sort((a, b) => b.radius - a.radius)) {
      place.symbol = symbolFor(place, this.classes[place.class], renderer).addTo(this.map);
      place.symbol.on("click", () => this.open(place, null));
      place.symbol.bindTooltip(() => named("bdi", ...this.label(place)), { direction: "top" });
    }
    const symbolAt = (event) => this.symbolAt(event);
    const wasDragged = () => this.map.dragging.moved();
    for (const place of this.drawn) place.button = labelButton(place, pane, this.open, symbolAt, wasDragged);
  }

  // The place whose symbol is nearest to a pointer that is on it.
  symbolAt(event) {
    const point = this.map.mouseEventToLayerPoint(event);
    const away = (place) => this.map.latLngToLayerPoint(place.symbol.getLatLng()).distanceTo(point);
    const under = this.drawn.filter((place) => away(place) <= place.symbol.getRadius());
    return under.sort((a, b) => away(a) - away(b))[0] ?? null;
  }

  listen() {
    this.map.on("moveend resize", () => this.layOut());
    // The panel opens over it on a narrow screen, which no window event tells.
    new ResizeObserver(() => this.map.invalidateSize()).observe(this.map.getContainer());
    this.map.on("click", () => this.close());
    for (const input of document.querySelectorAll('input[name="policy"]')) {
      input.addEventListener("change", () => this.choose(Number(input.value)));
    }
    for (const button of document.querySelectorAll("button[data-place]")) {
      button.addEventListener("click", () => this.open(this.data.places[button.dataset.place], button));
    }
    document.getElementById("boundaries")?.addEventListener("change", ({ target }) => {
      if (target.checked) this.groundLayers.boundaries.addTo(this.map);
      else this.groundLayers.boundaries.remove();
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  label(place) {
    return place.labels[this.policy];
  }

  choose(policy) {
    this.policy = policy;
    const [label, description] = this.data.policies[policy];
    document.getElementById("policy-shown").textContent = label;
    document.getElementById("policy-why").textContent = description;
    this.relabel();
    this.layOut();
    if (this.shown) this.fillCard();
    this.status.textContent = `Names shown: ${label}`;
  }

  // Shows all labels before it measures the first, so that the browser lays them out once.
  measure() {
    for (const place of this.drawn) place.button.hidden = false;
    for (const place of this.drawn) {
      place.size = L.point(place.button.offsetWidth, place.button.offsetHeight);
    }
  }

  relabel() {
    for (const place of this.drawn) fillLabel(place.button, ...this.label(place));
    for (const button of document.querySelectorAll("button[data-place]")) {
      const [text, lang] = this.label(this.data.places[button.dataset.place]);
      const shown = button.querySelector(".label-text");
      shown.textContent = text;
      shown.lang = lang;
    }
    this.measure();
  }

  layOut() {
    const factor = zoomFactor(this.map.getZoom());
    this.map.getPane("shade").style.opacity = this.map.getZoom() < 9 ? 1 : 0.6;
    document.documentElement.style.setProperty("--symbol-scale", factor);
    const size = this.map.getSize();
    const items = this.drawn.map((place) => {
      place.symbol.setRadius(place.radius * factor);
      const point = this.map.latLngToContainerPoint(place.at);
      return { place, point, radius: place.radius * factor, size: place.size, leader: place.radius >= LARGE };
    });
    const seen = items.filter(({ point }) => point.x > 0 && point.y > 0 && point.x < size.x && point.y < size.y);
    const boxes = arrange(seen, { left: 2, top: 2, right: size.x - 2, bottom: size.y - 2 });
    this.showLabels(items, boxes);
  }

  showLabels(items, boxes) {
    drawLeaders(this.leaders, boxes, this.map.containerPointToLayerPoint([0, 0]));
    for (const item of items) {
      const { button } = item.place;
      const box = boxes.get(item);
      button.hidden = !box;
      if (box) L.DomUtil.setPosition(button, this.map.containerPointToLayerPoint([box.left, box.top]));
    }
    const labels = [...this.pane.querySelectorAll("button:not([hidden])")];
    if (!labels.some((label) => label.tabIndex === 0) && labels.length) labels[0].tabIndex = 0;
  }

  open(place, from) {
    this.mark(this.shown, false);
    this.shown = place;
    this.from = from;
    this.fillCard();
    this.card.hidden = false;
    this.card.scrollTop = 0;
    this.card.focus({ preventScroll: true });
    this.mark(place, true);
    if (place.at) this.reveal(place);
  }

  // Moves the map only where the card would cover the place.
  reveal(place) {
    const narrow = window.matchMedia(NARROW).matches;
    const bottomRight = narrow ? [30, this.card.offsetHeight + 30] : [this.card.offsetWidth + 40, 40];
    const animate = !window.matchMedia(STILL).matches;
    this.map.panInside(place.at, { paddingTopLeft: [40, 40], paddingBottomRight: bottomRight, animate });
  }

  mark(place, chosen) {
    if (!place?.symbol) return;
    place.symbol.options.chosen = chosen;
    place.symbol.redraw();
    place.button.classList.toggle("chosen", chosen);
  }

  fillCard() {
    const kind = this.classes[this.shown.class].label;
    const shownAt = this.shown.shownAt?.[this.policy];
    const parts = { label: this.label(this.shown), kind, shownAt, sources: this.data.sources };
    this.card.replaceChildren(...cardContent(this.shown, parts));
    this.card.querySelector(".close").addEventListener("click", () => this.close());
  }

  close() {
    if (!this.shown) return;
    this.mark(this.shown, false);
    this.card.hidden = true;
    (this.from?.isConnected && !this.from.hidden ? this.from : this.map.getContainer()).focus({ preventScroll: true });
    this.shown = null;
  }
}

function drawMap(id) {
  if (window.matchMedia(NARROW).matches) document.getElementById("panel").open = false;
  return new NameMap(id).map;
}
