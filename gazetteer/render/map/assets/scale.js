// The scale in a corner of the map, in the language of the page.

import { word } from "./words.js";

const Scale = L.Control.Scale.extend({
  _updateMetric(most) {
    const metres = this._getRoundNum(most);
    const [length, unit] = metres < 1000 ? [metres, "metres"] : [metres / 1000, "kilometres"];
    this._updateScale(this._mScale, `${length} ${word(unit)}`, metres / most);
  },

  // Says it anew, after the language has changed.
  reword() {
    this._update();
  },
});

export function addScale(map) {
  return new Scale({ position: "bottomright", imperial: false }).addTo(map);
}
