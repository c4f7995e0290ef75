// The map: reads the data that the page carries, draws it, and keeps everything on what the reader chose.

import { App, NARROW } from "./app.js";
import { byId } from "./elements.js";
import { folding } from "./fold.js";
import { readJson } from "./places.js";
import { Search } from "./search.js";

// The panel is shut where it would cover the map, and cannot be shut where it stands beside it. The width may change: a
// frame in a notebook may get its own only after it has begun.
function foldPanel() {
  const narrow = matchMedia(NARROW);
  const fold = () => {
    byId("panel").open = !narrow.matches;
  };
  narrow.addEventListener("change", fold);
  fold();
}

export function drawMap(id) {
  foldPanel();
  const app = new App(id);
  app.search = new Search(app, folding(readJson("folding")));
  app.begin();
  return app.maps.map;
}
