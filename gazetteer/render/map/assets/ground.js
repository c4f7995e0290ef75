// The ground: relief, water, rivers, and boundaries, all of them in one dashed grey, whoever draws them elsewhere.

// How Leaflet draws a line of ours.
export function pathOptions({ colour, width, dashes, opacity, fill }) {
  const filled = { fill: fill !== "", fillColor: fill, fillOpacity: 1 };
  return { color: colour, weight: width, dashArray: dashes.length ? dashes.join(" ") : null, opacity, ...filled };
}

// Undoes the writing of points as differences in whole units.
export function pointsOf(numbers, [west, south], units) {
  const found = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index];
    y += numbers[index + 1];
    found.push([south + y / units, west + x / units]);
  }
  return found;
}

function groundLayer(layer, paint, { ground, renderer }) {
  const shapes = layer.shapes.map((rings) => rings.map((ring) => pointsOf(ring, ground.bounds, ground.unitsPerDegree)));
  const options = { ...pathOptions(paint), renderer, interactive: false };
  return layer.kind === "area" ? L.polygon(shapes, options) : L.polyline(shapes.flat(), options);
}

export function sheetBounds([west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]);
}

function neatLine(ground, renderer) {
  const options = { color: "#9a988c", weight: 1, fill: false, interactive: false, renderer };
  return L.rectangle(sheetBounds(ground.bounds), options);
}

function reliefLayer(ground) {
  return L.imageOverlay(ground.relief.image, sheetBounds(ground.bounds), { pane: "shade", alt: "" });
}

// Draws the ground and returns its layers by id, so that they can be taken off; bare paper has none.
export function drawGround(map, ground, looks) {
  map.createPane("ground").style.zIndex = 200;
  map.createPane("shade").style.zIndex = 150;
  const renderer = L.canvas({ pane: "ground", padding: 0.2 });
  neatLine(ground, renderer).addTo(map);
  const layers = ground.layers.map((layer) => {
    return [layer.id, groundLayer(layer, looks[layer.id], { ground, renderer }).addTo(map)];
  });
  const relief = ground.relief ? { relief: reliefLayer(ground).addTo(map) } : {};
  return { ...relief, renderer, ...Object.fromEntries(layers) };
}

export function showLayer(map, layer, isWanted) {
  if (isWanted) layer.addTo(map);
  else layer.remove();
}
