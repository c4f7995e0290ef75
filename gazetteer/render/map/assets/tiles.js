// Tiles of a provider over the ground; where they do not come, they are taken off, and the page says so.

import { byId } from "./elements.js";
import { word } from "./words.js";

function giveUp(map, layer, { name }) {
  layer.remove();
  byId("tiles-credit").textContent = word("tiles-failed", { provider: name });
  byId("status").textContent = word("tiles-failed", { provider: name });
}

export function addTiles(map, tiles) {
  if (!tiles) return;
  map.createPane("tiles").style.zIndex = 180;
  const { address, subdomains, max_zoom: maxNativeZoom } = tiles;
  const layer = L.tileLayer(address, { pane: "tiles", maxNativeZoom, subdomains });
  let hasCome = false;
  layer.on("loading tileload", ({ type }) => {
    hasCome = type === "tileload";
  });
  // Of all that a view wants, none came. Leaflet still uses the layer after it has told so.
  layer.on("load", () => hasCome || queueMicrotask(() => giveUp(map, layer, tiles)));
  layer.addTo(map);
}
