// What a place is called on the map: in which letters, joined how, and what it says of the year.

import { word } from "./words.js";

// The column of wordings for the reader's choice of letters.
export function lettersColumn(data, state) {
  return data.letters.indexOf(state.letters === "page" ? state.lang : state.letters);
}

function joined(forms, join) {
  if (join === "slash" || forms.length === 1) return forms.join("/");
  return `${forms[0]} (${forms.slice(1).join(", ")})`;
}

// A name that is recorded for other times only stands in brackets.
function marked({ text }, status) {
  return status === "anachronism" ? `[${text}]` : text;
}

// The label of a place under a policy: its text, the language of that where it is one, and what is known of the year.
export function labelFor(place, state, policy) {
  const { data } = place;
  const forms = place.shown(policy, state.year, lettersColumn(data, state));
  const statuses = state.year === null ? [] : forms.map(({ name }) => place.status(name, state.year));
  const [{ lang }] = forms;
  const text = joined(forms.map((form, index) => marked(form, statuses[index])), data.policies[policy][3]);
  const isOne = forms.every((form) => form.lang === lang);
  return { text, lang: isOne ? lang : "", undated: statuses.includes("unknown"), statuses };
}

// What a reader who cannot see brackets and greys is told.
export function spokenLabel({ text, statuses }) {
  const told = ["anachronism", "unknown"].filter((status) => statuses.includes(status));
  const said = told.map((status) => word(status === "unknown" ? "undated" : status));
  return [text, ...said].join(", ");
}
