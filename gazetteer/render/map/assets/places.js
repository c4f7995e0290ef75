// The places of the page's data, from the columns that they travel in. What only a card or a search wants is read late.

import { overlapsYear } from "./periods.js";
import { controlOf, formOf, mentionOf, nameOf } from "./rows.js";

// The page carries its data as text that no browser runs.
export function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

// The data of a page; what only cards want, which is half of it, is read when the first of them does.
export function readData() {
  let cards = null;
  return Object.defineProperty(readJson("names-data"), "cards", {
    get() {
      cards ??= readJson("cards-data");
      return cards;
    },
  });
}

// The last of pairs of a year and a value that has come by a year; `first` before all.
function valueBy(year, turns, first) {
  let found = first;
  for (let turn = 0; turn < turns.length && turns[turn] <= year; turn += 2) found = turns[turn + 1];
  return found;
}

class Place {
  constructor(data, index) {
    const cell = (key) => data.places[key][index];
    this.data = data;
    this.index = index;
    this.id = cell("id");
    this.class = cell("class");
    this.weight = cell("weight");
    this.landmark = Boolean(cell("landmark"));
    this.related = Boolean(cell("related"));
    this.where = cell("lat") === null ? null : [cell("lat"), cell("lon")];
    this.at = null;
    this.wordings = cell("wordings");
    this.naming = data.namings[cell("naming")];
    this.mentions = cell("mentions").map((row) => mentionOf(row, data));
    this.counted = this.mentions;
  }

  cell(key) {
    return this.data.places[key][this.index];
  }

  // What only cards and tables say.
  told(key) {
    return this.data.cards.places[key][this.index];
  }

  // All forms of all names, in order; wordings have positions among them.
  get forms() {
    this.allForms ??= this.cell("forms").flatMap((texts, name) => {
      return texts.map((text, form) => formOf(text, this.cell("tags")[name][form], name, this.data));
    });
    return this.allForms;
  }

  // Which wording a policy calls for: at the map's own date, or in a year.
  wording(policy, year) {
    const calls = this.naming[policy];
    if (typeof calls === "number") return this.wordings[calls];
    const [base, ...turns] = calls;
    return this.wordings[year === null ? base : valueBy(year, turns, base)];
  }

  // The forms that a policy shows, in some letters.
  shown(policy, year, letters) {
    const label = this.wording(policy, year)[letters];
    return typeof label === "number" ? [this.forms[label]] : label.map((position) => this.forms[position]);
  }

  // Whether a name was in use in a year: "in-use", "anachronism" or "unknown".
  status(name, year) {
    const status = valueBy(year, nameOf(this.cell("names")[name]).turns, -1);
    return status < 0 ? "unknown" : this.data.codes.statuses[status];
  }

  // Who held the place in a year, whole; nobody where that is not recorded.
  holders(year) {
    const held = this.control.filter(({ extent, period }) => extent === "whole" && overlapsYear(period, year));
    return [...new Set(held.map(({ party }) => party))];
  }

  get control() {
    this.allControl ??= this.cell("control").map((row) => controlOf(row, this.data));
    return this.allControl;
  }
}

// Makes all places; those whose point lies on the sheet know where they are drawn.
export function readPlaces(data, bounds) {
  const [west, south, east, north] = bounds;
  return (data.places.id ?? []).map((_, index) => {
    const place = new Place(data, index);
    if (place.where && !place.related) {
      const [lat, lon] = place.where;
      if (lon >= west && lon <= east && lat >= south && lat <= north) place.at = place.where;
    }
    return place;
  });
}
