// The places that are shown, as a table for a spreadsheet.

import { labelFor } from "./labelling.js";

const HEADS = ["id", "name", "feature", "latitude", "longitude", "mentions"];

// A spreadsheet runs what begins like a formula, some in wide letters too; a quotation mark before it makes it text.
export function cell(value) {
  const text = String(value ?? "");
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\n\r;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function row(place, app, sides) {
  const { text } = labelFor(place, app.state, app.state.policy);
  const [lat = "", lon = ""] = place.where ?? [];
  const own = [place.id, text, place.told("feature"), lat, lon, place.counted.length];
  return [...own, ...sides.map((_, index) => place.counted.filter(({ side }) => side === index).length)];
}

// One line a place, the most important first; it begins with a mark by which spreadsheets know UTF-8.
function csvOf(app) {
  const sides = app.data.documents.length ? app.data.sides : [];
  const labels = sides.map(([label]) => `mentions: ${label.en ?? ""}`);
  const rows = app.selection.shown.map((place) => row(place, app, sides));
  return `\uFEFF${[[...HEADS, ...labels], ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

export function saveCsv(app) {
  const address = URL.createObjectURL(new Blob([csvOf(app)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "places.csv";
  link.click();
  URL.revokeObjectURL(address);
}
