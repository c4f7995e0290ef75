// Tiles of a provider over the ground; where they do not come, they are taken off, and the page says so.

import { byId } from "./elements.js";
import { word } from "./words.js";

const ENOUGH_FAILURES = 4;

function giveUp(map, layer, { name }) {
  layer.remove();
  byId("tiles-credit").textContent = word("tiles-failed", { provider: name });
  byId("status").textContent = word("tiles-failed", { provider: name });
}

export function addTiles(map, tiles) {
  if (!tiles) return;
  map.createPane("tiles").style.zIndex = 180;
  const layer = L.tileLayer(tiles.address, { pane: "tiles", maxNativeZoom: tiles.max_zoom });
  let failures = 0;
  layer.on("tileerror", () => {
    failures += 1;
    if (failures === ENOUGH_FAILURES) giveUp(map, layer, tiles);
  });
  layer.addTo(map);
}
