// The card of one place: every name, who uses it, since when, and who says so.

import { byId, element, named, outward } from "./elements.js";
import { factSections } from "./facts.js";
import { labelFor } from "./labelling.js";
import { mentionSections } from "./mentions.js";
import { nameSection } from "./names-table.js";
import { placeName } from "./references.js";
import { sourceNumbers } from "./sources.js";
import { sentence, word, wordOf } from "./words.js";

function coordinates([lat, lon]) {
  const north = word(lat < 0 ? "south" : "north", { n: Math.abs(lat).toFixed(3) });
  return `${north}, ${word(lon < 0 ? "west" : "east", { n: Math.abs(lon).toFixed(3) })}`;
}

function whereabouts(place, app, sources) {
  const shownAt = place.cell("shownAt");
  if (shownAt !== null) return sentence("shown-at", { place: placeName(app, shownAt) });
  if (!place.where) return [word("no-coordinates")];
  const cited = sources.marks(place.told("located"));
  return [coordinates(place.where), ...(cited.length ? [` (${word("located-by")} `, ...cited, ")"] : [])];
}

function facts(place, app, sources) {
  const kind = `${wordOf("classes", app.classes[place.class].id)} (${place.told("feature")}) · `;
  const evidence = wordOf("evidence", app.data.codes.evidence[place.told("evidence")]);
  return element("p", { class: "facts" }, kind, ...whereabouts(place, app, sources), ` · ${evidence}`);
}

function elsewhere(place, app) {
  const links = place.told("links");
  if (!links.length) return [];
  const parts = [];
  for (let at = 0; at < links.length; at += 2) {
    const [name, address] = app.data.cards.registers[links[at]];
    const id = links[at + 1];
    parts.push(" ", outward(`${name} ${id}`, address && `${address}${id}`));
  }
  return [element("p", { class: "elsewhere" }, element("b", {}, word("elsewhere")), ...parts)];
}

function cardContent(place, app) {
  const sources = sourceNumbers(app.data.cards);
  const { text, lang } = labelFor(place, app.state, app.state.policy);
  const close = element("button", { type: "button", class: "close", "aria-label": word("close") }, "×");
  close.addEventListener("click", () => app.close());
  const parts = [
    element("h2", { id: "card-title" }, named("bdi", text, lang)),
    facts(place, app, sources),
    ...mentionSections(place, app),
    ...place.cell("names").map((row, index) => nameSection(place, index, { app, sources })),
    ...factSections(place, { app, sources }),
    ...place.told("notes").map((note) => element("p", { class: "note", dir: "auto" }, note)),
    ...elsewhere(place, app),
  ];
  return [close, ...parts, ...sources.list()];
}

export function fillCard(place, app) {
  const card = byId("card");
  const top = card.scrollTop;
  card.replaceChildren(...cardContent(place, app));
  card.scrollTop = top;
}
