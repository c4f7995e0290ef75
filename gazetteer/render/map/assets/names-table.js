// One name of a place on its card: its forms by language, and a table of who uses it.

import { element, named } from "./elements.js";
import { holdsIn, periodPhrase } from "./periods.js";
import { partyName } from "./references.js";
import { nameOf, usageOf } from "./rows.js";
import { sentence, word, wordOf } from "./words.js";

const SIGNS = { official: "●", uses: "○", rejects: "×" };

function groupLabel({ lang, role, system }) {
  const told = [wordOf("languages", lang)];
  if (role === "rendering" || role === "adjective") told.push(word(role));
  if (system) told.push(word("romanized"));
  return told.join(", ");
}

// Forms that follow each other under one label share it; what is only matched is never shown.
function formList(forms) {
  const items = [];
  let last = null;
  for (const form of forms) {
    const label = groupLabel(form);
    if (label === last) items.at(-1).append(", ", named("bdi", form.text, form.lang));
    else items.push(element("li", {}, element("small", {}, label), " ", named("bdi", form.text, form.lang)));
    last = label;
  }
  return items.length ? [element("ul", { class: "forms" }, ...items)] : [];
}

function onlyForms(forms) {
  return forms.length ? [" ", ...sentence("only-forms", { forms: element("bdi", {}, forms.join(", ")) })] : [];
}

function evidence({ cited, reported }, sources) {
  const others = reported.length ? [` ${word("reported-by")} `, ...sources.marks(reported)] : [];
  return element("small", {}, ...sources.marks(cited), ...others);
}

function usageRow(row, { app, sources }) {
  const usage = usageOf(row, app.data);
  const sign = element("span", { "aria-hidden": "true" }, SIGNS[usage.stance]);
  return element(
    "tr",
    holdsIn(usage.period, app.state.year) ? { class: "holds" } : {},
    element("td", {}, sign, ` ${wordOf("stances", usage.stance)}`, ...onlyForms(usage.forms)),
    element("td", {}, partyName(app, usage.party), " ", evidence(usage, sources)),
    element("td", { class: "period" }, periodPhrase(usage.period) || word("no-dates")),
  );
}

export function table(heads, rows) {
  const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
}

function usageTable(usages, context) {
  if (!usages.length) return element("p", { class: "why" }, word("no-use"));
  const heads = [word("stance"), word("party"), word("period")];
  return table(heads, usages.map((row) => usageRow(row, context)));
}

function seenIn(rows, { app, sources }) {
  if (!rows.length) return [];
  const parts = rows.flatMap(([lang, cited]) => {
    return [` ${wordOf("languages", app.data.langs[lang])} `, ...sources.marks(cited)];
  });
  return [element("p", { class: "why" }, word("seen-in"), ...parts)];
}

function heading(place, index, first, year) {
  const shown = [named("bdi", first.text, first.lang)];
  const status = year === null ? "" : place.status(index, year);
  if (status) shown.push(" ", element("small", {}, word(status === "unknown" ? "undated" : status)));
  return element("h3", {}, ...shown);
}

export function nameSection(place, index, context) {
  const { note, seen } = nameOf(place.cell("names")[index]);
  const forms = place.forms.filter(({ name, role }) => name === index && role !== "hidden");
  const first = forms.find(({ lang }) => lang === "en") ?? forms[0] ?? { text: "", lang: "" };
  return element(
    "section",
    { class: "name" },
    heading(place, index, first, context.app.state.year),
    ...formList(forms.filter((form) => form !== first)),
    usageTable(place.told("usages")[index], context),
    ...(note ? [element("p", { class: "note", dir: "auto" }, note)] : []),
    ...seenIn(seen, context),
  );
}
