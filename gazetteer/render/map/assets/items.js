// Places as one map draws them under its policy, the most important first.

import { labelFor } from "./labelling.js";
import { labelLines } from "./labels.js";
import { ringFor } from "./selection.js";
import { ringParts } from "./symbols.js";

const LARGE = 7;
// How many places stand off their symbols by a line where they are crowded.
const LEADERS_FOR = 24;

// A place as it is drawn. What it is called is worked out when there may be room for its label.
class Item {
  constructor(place, looks, name) {
    Object.assign(this, looks);
    this.place = place;
    this.name = name;
  }

  get label() {
    this.named ??= this.name();
    return this.named;
  }

  get lines() {
    this.broken ??= labelLines(this.label.text);
    return this.broken;
  }
}

function looksOf(place, { state, data, classes }) {
  const group = classes[place.class];
  return {
    group,
    kind: group.id,
    ring: ringParts(ringFor(place, state, data)),
    borrowed: place.cell("shownAt") !== null,
    landmark: place.landmark,
    large: place.radius >= LARGE,
  };
}

export function itemsOf(app, policy) {
  const { selection, state } = app;
  return selection.shown.filter((place) => place.at).map((place, index) => {
    const leader = index < LEADERS_FOR && place.counted.length > 0;
    return new Item(place, { ...looksOf(place, app), leader }, () => labelFor(place, state, policy));
  });
}
