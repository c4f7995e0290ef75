// The map: reads the data that the page carries, draws it, and keeps everything on what the reader chose.

import { App, isNarrow } from "./app.js";
import { byId } from "./elements.js";
import { folding } from "./fold.js";
import { readJson } from "./places.js";
import { Search } from "./search.js";

export function drawMap(id) {
  if (isNarrow()) byId("panel").open = false;
  const app = new App(id);
  app.search = new Search(app, folding(readJson("folding")));
  app.begin();
  return app.maps.map;
}
