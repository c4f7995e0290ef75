// The ground: relief, water, rivers, and boundaries, all of them in one dashed grey, whoever draws them elsewhere.

const PAINT = {
  water: { stroke: true, color: "#8fb3cc", weight: 1, fill: true, fillColor: "#cfe2ee", fillOpacity: 1 },
  rivers: { color: "#8fb3cc", weight: 1.2, fill: false },
  boundaries: { color: "#666", weight: 1.3, dashArray: "6 4", opacity: 0.75, fill: false },
};

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

function groundLayer(layer, ground, renderer) {
  const shapes = layer.shapes.map((rings) => rings.map((ring) => pointsOf(ring, ground.bounds, ground.unitsPerDegree)));
  const options = { ...PAINT[layer.id], renderer, interactive: false };
  return layer.kind === "area" ? L.polygon(shapes, options) : L.polyline(shapes.flat(), options);
}

export function sheetBounds([west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]);
}

function neatLine(ground, renderer) {
  const options = { color: "#9a988c", weight: 1, fill: false, interactive: false, renderer };
  return L.rectangle(sheetBounds(ground.bounds), options);
}

// Draws the ground and returns its layers by id, so that they can be taken off.
export function drawGround(map, ground) {
  map.createPane("ground").style.zIndex = 200;
  map.createPane("shade").style.zIndex = 150;
  const relief = L.imageOverlay(ground.relief.image, sheetBounds(ground.bounds), { pane: "shade", alt: "" }).addTo(map);
  const renderer = L.canvas({ pane: "ground", padding: 0.5 });
  neatLine(ground, renderer).addTo(map);
  const layers = ground.layers.map((layer) => [layer.id, groundLayer(layer, ground, renderer).addTo(map)]);
  return { relief, renderer, ...Object.fromEntries(layers) };
}

export function showLayer(map, layer, isWanted) {
  if (isWanted) layer.addTo(map);
  else layer.remove();
}
