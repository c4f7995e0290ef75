// What the card says beside names: how a place stands to others, who held it, its people, and what is not known.

import { element } from "./elements.js";
import { table } from "./names-table.js";
import { datePhrase, holdsIn, periodPhrase } from "./periods.js";
import { partyName, placeName } from "./references.js";
import { relationOf } from "./rows.js";
import { labelOf, sentence, word, wordOf } from "./words.js";

function section(title, ...children) {
  return element("section", { class: "fact" }, element("h3", {}, ...title), ...children);
}

function heldIn(period, { state }) {
  return holdsIn(period, state.year) ? { class: "holds" } : {};
}

function when(period) {
  return element("td", { class: "period" }, periodPhrase(period) || word("no-dates"));
}

function small(sources, cited) {
  return element("small", {}, ...sources.marks(cited));
}

function relationRow(row, { app, sources }) {
  const { type, other, party, period, cited, note } = relationOf(row, app.data);
  const said = wordOf("relation-types", type);
  const noted = note ? [element("br", {}), element("small", { dir: "auto" }, note)] : [];
  const first = element("td", {}, `${said} `, placeName(app, other), ...noted);
  const second = element("td", {}, partyName(app, party), " ", small(sources, cited));
  return element("tr", heldIn(period, app), first, second, when(period));
}

function relations(place, context) {
  const rows = place.told("relations").map((row) => relationRow(row, context));
  const heads = [word("relation"), word("according-to"), word("period")];
  return rows.length ? [section([word("relations")], table(heads, rows))] : [];
}

function heldTitle(place, app) {
  const [{ through }] = place.control;
  return through === null ? [word("held")] : sentence("held-around", { place: placeName(app, through) });
}

function controlRow({ party, period, extent, cited }, { app, sources }) {
  const part = extent === "part" ? ` (${word("a-part")})` : "";
  const first = element("td", {}, partyName(app, party), part, " ", small(sources, cited));
  return element("tr", heldIn(period, app), first, when(period));
}

function control(place, context) {
  if (!place.control.length) return [];
  const rows = place.control.map((held) => controlRow(held, context));
  return [section(heldTitle(place, context.app), table([word("party"), word("period")], rows))];
}

function people(place, { sources }) {
  const items = place.told("people").map(([on, majority, share = "", cited = []]) => {
    const told = share ? `${majority} (${share})` : majority;
    return element("li", {}, element("bdi", {}, told), `, ${datePhrase(on)} `, small(sources, cited));
  });
  return items.length ? [section([word("people")], element("ul", {}, ...items))] : [];
}

function gap(app, [what, note, sides = []]) {
  const listed = sides.map((side) => labelOf(app.data.sides[side][0])).join(", ");
  const missing = `${word(`unknown-${what}`, { sides: listed })}${word("stop")} `;
  return element("li", {}, missing, element("bdi", { dir: "auto" }, note));
}

function gaps(place, { app }) {
  const items = place.told("unknown").map((row) => gap(app, row));
  return items.length ? [section([word("not-known")], element("ul", {}, ...items))] : [];
}

export function factSections(place, context) {
  return [...control(place, context), ...relations(place, context), ...people(place, context), ...gaps(place, context)];
}
