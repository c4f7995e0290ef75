// What the panel says of the rivers, lines and areas that are drawn: what each is and is not, and whose drawing it is.

import { element, outward } from "./elements.js";
import { partyName } from "./references.js";
import { isDrawn } from "./shapes.js";
import { sentence, word } from "./words.js";

function heldBy(shape, app) {
  return shape.heldBy < 0 ? [] : [", ", ...sentence("held-by", { party: partyName(app, shape.heldBy) })];
}

function noteOf(shape, app) {
  const what = [element("b", {}, word(`shape-${shape.kind}`)), ...heldBy(shape, app), `${word("stop")} `];
  const credit = [" ", outward(shape.source, shape.url), ` (${shape.licence})`];
  return element("li", {}, ...what, element("bdi", { lang: "en" }, shape.note), ...credit);
}

// One note for all shapes of which the same is to be said.
export function shapeNotes(app) {
  const drawn = app.shapes.filter((shape) => isDrawn(shape, app.state));
  const keyOf = ({ kind, source, heldBy: party, note }) => `${kind} ${source} ${party} ${note}`;
  const different = new Map(drawn.map((shape) => [keyOf(shape), shape]));
  return [...different.values()].map((shape) => noteOf(shape, app));
}
