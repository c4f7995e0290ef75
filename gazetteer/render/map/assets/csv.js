// The places that are shown, as a table for a spreadsheet.

import { labelFor } from "./labelling.js";
import { sharesBySide } from "./selection.js";

const HEADS = ["id", "name", "feature", "latitude", "longitude", "mentions"];

// A spreadsheet runs what begins like a formula; a quotation mark before it makes it text.
export function cell(value) {
  const text = String(value ?? "");
  const safe = /^[\s]*[=+\-@\t\r]/u.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\n\r;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function row(place, app, sides) {
  const { text } = labelFor(place, app.state, app.state.policy);
  const [lat = "", lon = ""] = place.where ?? [];
  const shares = new Map(sharesBySide(place, app.data).map(({ letters, share }) => [letters, share]));
  const own = [place.id, text, place.cell("feature"), lat, lon, place.counted.length];
  return [...own, ...sides.map((letters) => shares.get(letters) ?? 0)];
}

// One line a place, the most important first; it begins with a mark by which spreadsheets know UTF-8.
export function csvOf(app) {
  const sides = app.data.documents.length ? app.data.sides.map(([, letters]) => letters) : [];
  const labels = app.data.documents.length ? app.data.sides.map(([label]) => `mentions: ${label.en ?? ""}`) : [];
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
