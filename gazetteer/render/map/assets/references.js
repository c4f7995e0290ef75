// How a card refers to other places and to parties.

import { element, named } from "./elements.js";
import { labelFor } from "./labelling.js";
import { labelOf } from "./words.js";

// Another place by the name that the first map gives it; a button where it has a card.
export function placeName(app, reference) {
  const place = typeof reference === "number" ? app.places[reference] : null;
  if (!place) return element("bdi", {}, String(reference ?? ""));
  const { text, lang } = labelFor(place, app.state, app.state.policy);
  const button = element("button", { type: "button", class: "to-place" }, named("bdi", text, lang));
  button.addEventListener("click", () => app.open(place, null));
  return button;
}

export function partyName(app, party) {
  return element("bdi", {}, labelOf(app.data.parties[party][0]));
}
