// Periods are pairs of EDTF texts; empty is unknown, "open" at the end says that something still holds.

import { word } from "./words.js";

export function datePhrase(text) {
  if (text.startsWith("../")) return word("date-by", { date: text.slice(3) });
  if (text.endsWith("~")) return word("date-about", { date: text.slice(0, -1) });
  return text.endsWith("?") ? word("date-uncertain", { date: text.slice(0, -1) }) : text;
}

export function periodPhrase([since, until]) {
  const from = since && datePhrase(since);
  if (until === "open") return from ? word("since", { date: from }) : word("still");
  if (until) {
    const to = datePhrase(until);
    return from ? word("from-to", { since: from, until: to }) : word("until", { date: to });
  }
  return from ? word("from-open", { date: from }) : "";
}

function yearOf(text) {
  return Number(text.replace("../", "").slice(0, 4));
}

// Says whether a period may have held on any day of a year.
export function overlapsYear([since, until], year) {
  const hasBegun = !since || since.startsWith("../") || yearOf(since) <= year;
  return hasBegun && (!until || until === "open" || yearOf(until) >= year);
}

// Whether something is known to have held in the reader's year; without a date there is nothing to know it by.
export function holdsIn(period, year) {
  return year !== null && period.some(Boolean) && overlapsYear(period, year);
}
