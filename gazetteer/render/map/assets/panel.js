// The panel and the time bar: they show what is chosen, and tell the map what the reader chooses.

import { saveCsv } from "./csv.js";
import { byId, element, named } from "./elements.js";
import { labelFor } from "./labelling.js";
import { radiusFor } from "./selection.js";
import { shapeNotes } from "./shape-notes.js";
import { labelOf, reword, word } from "./words.js";

function checkedValue(name) {
  return document.querySelector(`input[name="${name}"]:checked`)?.value;
}

function onChange(selector, act) {
  for (const input of document.querySelectorAll(selector)) input.addEventListener("change", () => act(input));
}

function tick(selector, isTicked) {
  for (const input of document.querySelectorAll(selector)) input.checked = isTicked(input);
}

function without(set, value, isWanted) {
  const left = new Set(set);
  if (isWanted) left.delete(value);
  else left.add(value);
  return left;
}

// Ticks that take something off the map, by the name of their inputs.
const FILTERS = { class: "withoutClasses", document: "withoutDocuments", voice: "withoutVoices" };

const GROUND = ["boundaries", "relief", "areas"];

function filterValue({ name, value }) {
  return name === "document" ? Number(value) : value;
}

export class Panel {
  constructor(app) {
    this.app = app;
    this.listenToChoices();
    this.listenToTime();
    this.listenToTools();
  }

  listenToChoices() {
    const { app } = this;
    onChange('input[name="policy"]', ({ value }) => app.change({ policy: Number(value) }));
    onChange("#second", ({ value }) => app.change({ second: Number(value) }));
    onChange("#two-maps", ({ checked }) => app.change({ second: checked ? Number(byId("second").value) : null }));
    onChange('input[name="letters"]', ({ value }) => app.change({ letters: value }));
    onChange("#page-language", ({ value }) => app.change({ lang: value }));
    onChange('input[name="ring"]', () => app.change({ ring: checkedValue("ring") }));
    for (const [name, key] of Object.entries(FILTERS)) {
      onChange(`input[name="${name}"]`, (input) => {
        app.change({ [key]: without(app.state[key], filterValue(input), input.checked) });
      });
    }
    for (const id of GROUND) onChange(`#${id}`, ({ checked }) => app.change({ [id]: checked }));
  }

  listenToTime() {
    const { app } = this;
    const chosen = () => Number(byId("year").value);
    onChange("#in-the-year", ({ checked }) => app.change({ year: checked ? chosen() : null }));
    byId("year").addEventListener("input", () => app.change({ year: chosen() }));
  }

  listenToTools() {
    const { app } = this;
    byId("copy-link").addEventListener("click", () => app.sharing.copy());
    byId("print").addEventListener("click", () => window.print());
    byId("save-csv").addEventListener("click", () => saveCsv(app));
    for (const button of document.querySelectorAll("button[data-place]")) {
      button.addEventListener("click", () => app.goTo(app.places[button.dataset.place], button));
    }
    for (const list of document.querySelectorAll(".places")) list.addEventListener("toggle", () => this.showLists());
  }

  // Brings everything that stands beside the map up to the state.
  show() {
    const { state, data } = this.app;
    document.documentElement.lang = state.lang;
    reword(document);
    this.showChoices();
    this.showTime();
    this.showKinds();
    this.showSizes();
    this.showLists();
    byId("shapes-drawn").replaceChildren(...shapeNotes(this.app));
    for (const one of document.querySelectorAll("[data-policy]")) {
      one.textContent = labelOf(data.policies[one.dataset.policy][1]);
    }
    for (const one of document.querySelectorAll("[data-side]")) {
      one.textContent = labelOf(data.sides[one.dataset.side][0]);
    }
    byId("policy-why").textContent = data.policies[state.policy][2];
    byId("policy-shown").textContent = [state.policy, ...(state.second === null ? [] : [state.second])]
      .map((policy) => labelOf(data.policies[policy][1]))
      .join(" | ");
  }

  showChoices() {
    const { state } = this.app;
    for (const name of ["policy", "letters", "ring"]) {
      tick(`input[name="${name}"]`, (input) => input.value === String(state[name]));
    }
    for (const [name, key] of Object.entries(FILTERS)) {
      tick(`input[name="${name}"]`, (input) => !state[key].has(filterValue(input)));
    }
    for (const id of GROUND) tick(`#${id}`, () => state[id]);
    byId("two-maps").checked = state.second !== null;
    byId("second-choice").hidden = state.second === null;
    if (state.second !== null) byId("second").value = String(state.second);
    byId("page-language").value = state.lang;
  }

  showTime() {
    const { state, data } = this.app;
    const isDated = state.year !== null;
    byId("in-the-year").checked = isDated;
    if (isDated) byId("year").value = String(state.year);
    byId("year-shown").textContent = byId("year").value;
    byId("time").classList.toggle("undated", !isDated);
    byId("time-note").hidden = !isDated;
    const base = data.asOf ? word("as-of", { date: data.asOf }) : word("no-date");
    byId("date-shown").textContent = isDated ? word("of-year", { year: state.year }) : base;
    byId("time-counts").textContent = isDated ? word("time-counts", this.countsByTime()) : "";
  }

  countsByTime() {
    const found = { used: 0, other: 0, unknown: 0 };
    const keys = { "in-use": "used", anachronism: "other", unknown: "unknown" };
    const { state, selection } = this.app;
    for (const place of selection.shown) {
      for (const status of labelFor(place, state, state.policy).statuses) found[keys[status]] += 1;
    }
    return found;
  }

  showKinds() {
    const { selection, classes } = this.app;
    for (const input of document.querySelectorAll('input[name="class"]')) {
      const at = classes.findIndex(({ id }) => id === input.value);
      input.closest("li").querySelector(".count").textContent = selection.ofClass[at];
    }
  }

  showSizes() {
    const { most } = this.app.selection;
    const steps = [...new Set([1, Math.round(most / 6), most])].filter((step) => step > 0 && step <= most);
    byId("sizes").hidden = steps.length === 0;
    byId("size-steps").replaceChildren(...steps.map((step) => {
      const circle = element("span", { class: "size" });
      circle.style.setProperty("--radius", `${radiusFor(step, most, this.app.data.sizes)}px`);
      return element("li", {}, circle, String(step));
    }));
  }

  // Lists that are shut are brought up to the state when they are opened.
  showLists() {
    const { state, places } = this.app;
    for (const button of document.querySelectorAll(".places[open] button")) {
      const place = places[button.dataset.place];
      const { text, lang } = labelFor(place, state, state.policy);
      button.querySelector("bdi").replaceWith(named("bdi", text, lang));
      const count = button.querySelector(".count");
      if (count) count.textContent = place.counted.length;
    }
  }
}
