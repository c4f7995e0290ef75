// Search over every form in every script, folded as the library folds it.

import { byId, element, named } from "./elements.js";
import { labelFor } from "./labelling.js";
import { word, wordOf } from "./words.js";

const MOST_FOUND = 12;

// The match keys of all forms, each with where it leads; made when somebody first searches.
function indexOf(places, matchKey) {
  return places.filter((place) => !place.related).flatMap((place) => {
    const keys = new Map(place.forms.map((form) => [matchKey(form.text), form]).reverse());
    return [...keys].map(([key, form]) => ({ key, form, place }));
  });
}

// How well a key answers a query: whole, from its beginning, from the beginning of a word, anywhere; else not at all.
function rank(key, query) {
  if (key === query) return 0;
  const at = key.indexOf(query);
  if (at === 0) return 1;
  if (at > 0) return key[at - 1] === " " ? 2 : 3;
  return -1;
}

function inOneWord(key) {
  return key.replaceAll(" ", "");
}

// The places that a query finds, the best first, each with the form that answers it best. What is not found as it is
// written may be written in one word, or in several.
export function findPlaces(index, query) {
  const found = bestPlaces(index, query, (key) => key);
  return found.length ? found : bestPlaces(index, inOneWord(query), inOneWord);
}

function bestPlaces(index, query, written) {
  const best = new Map();
  for (const { key, form, place } of index) {
    const found = query ? rank(written(key), query) : -1;
    if (found >= 0 && found < (best.get(place)?.found ?? 4)) best.set(place, { place, form, found });
  }
  const order = (a, b) => {
    const { place: one } = a;
    const { place: other } = b;
    return a.found - b.found || other.mentions.length - one.mentions.length || other.weight - one.weight;
  };
  return [...best.values()].sort(order);
}

export class Search {
  constructor(app, matchKey) {
    this.app = app;
    this.matchKey = matchKey;
    this.input = byId("search");
    this.list = byId("search-results");
    this.found = [];
    this.active = -1;
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("click", () => this.look());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => this.hide());
    // A press on a result would take the focus away, and with it the results.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  look() {
    this.index ??= indexOf(this.app.places, this.matchKey);
    const query = this.matchKey(this.input.value);
    const all = findPlaces(this.index, query);
    this.found = all.slice(0, MOST_FOUND);
    this.show(query, all.length);
  }

  show(query, total) {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...this.found.map((found, position) => this.option(found, position)));
    this.list.hidden = this.found.length === 0;
    this.input.setAttribute("aria-expanded", String(this.found.length > 0));
    if (query) this.app.say(total ? word("search-found", { n: total }) : word("search-none"));
    byId("search-none").hidden = !query || total > 0;
  }

  option({ place, form }, position) {
    const { state } = this.app;
    const { text, lang } = labelFor(place, state, state.policy);
    const kind = wordOf("classes", this.app.classes[place.class].id);
    const matched = form.role === "hidden" ? word("search-hidden") : named("bdi", form.text, form.lang);
    const also = form.text === text ? [] : [matched, " · "];
    const option = element(
      "li",
      { role: "option", id: `found-${position}`, "aria-selected": "false" },
      named("bdi", text, lang),
      element("small", {}, ...also, kind),
    );
    option.addEventListener("click", () => this.choose(position));
    return option;
  }

  pressed(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      this.step(steps[event.key], event);
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      this.choose(Math.max(this.active, 0));
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.hide();
    }
  }

  // Goes to the next result or the one before, round and round; results that were put away come back.
  step(by, event) {
    if (this.list.hidden) this.look();
    const count = this.found.length;
    if (!count) return;
    event.preventDefault();
    const from = this.active < 0 && by < 0 ? 0 : this.active;
    this.activate((from + by + count) % count);
  }

  activate(position) {
    this.active = position;
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(index === position));
    }
    this.input.setAttribute("aria-activedescendant", `found-${position}`);
    this.list.children[position].scrollIntoView({ block: "nearest" });
  }

  choose(position) {
    const { place } = this.found[position];
    this.hide();
    this.app.goTo(place, this.input);
  }

  hide() {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}
