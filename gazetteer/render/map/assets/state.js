// What the reader chose, and the link that brings it back.

const SETS = ["withoutClasses", "withoutDocuments", "withoutVoices"];
const CHOICES = ["letters", "lang", "ring"];
const RINGS = ["none", "sides", "holder"];
const FLAGS = ["boundaries", "relief", "areas"];

export function firstState(data) {
  return {
    policy: data.policy,
    second: null,
    letters: data.startLetters,
    lang: data.lang,
    year: null,
    ring: data.documents.length ? "sides" : "none",
    withoutClasses: new Set(),
    withoutDocuments: new Set(),
    withoutVoices: new Set(),
    boundaries: true,
    relief: true,
    areas: true,
    place: "",
  };
}

// The parts of a link: only what differs from the state in which the page opens.
export function linkOf(state, first, view, data) {
  const parts = new URLSearchParams();
  const policyId = (position) => (position === null ? "" : data.policies[position][0]);
  const chosen = {
    at: view.map((number) => Number(number.toFixed(4))).join(","),
    names: state.policy === first.policy ? "" : policyId(state.policy),
    beside: policyId(state.second),
    year: state.year ?? "",
    ...Object.fromEntries(CHOICES.map((key) => [key, state[key] === first[key] ? "" : state[key]])),
    ...Object.fromEntries(SETS.map((key) => [key, [...state[key]].join(",")])),
    ...Object.fromEntries(FLAGS.map((key) => [key, state[key] ? "" : "off"])),
    place: state.place,
  };
  for (const [key, value] of Object.entries(chosen)) if (value !== "") parts.set(key, value);
  return parts.toString();
}

function policyFrom(parts, key, data) {
  const position = data.policies.findIndex(([id]) => id === parts.get(key));
  return position < 0 ? {} : { [key === "names" ? "policy" : "second"]: position };
}

function yearFrom(parts, [first, last]) {
  const year = Number(parts.get("year"));
  return Number.isInteger(year) && year >= first && year <= last ? { year } : {};
}

function setsFrom(parts) {
  const read = (key) => (parts.get(key) ?? "").split(",").filter(Boolean);
  return {
    withoutClasses: new Set(read("withoutClasses")),
    withoutDocuments: new Set(read("withoutDocuments").map(Number)),
    withoutVoices: new Set(read("withoutVoices")),
  };
}

function choiceFrom(parts, key, known) {
  return known.includes(parts.get(key)) ? { [key]: parts.get(key) } : {};
}

// The state that a link leads to; what is not understood is as it was at first.
export function stateFrom(link, first, data) {
  const parts = new URLSearchParams(link);
  const flags = FLAGS.map((key) => [key, parts.get(key) !== "off"]);
  return {
    ...first,
    ...policyFrom(parts, "names", data),
    ...policyFrom(parts, "beside", data),
    ...yearFrom(parts, data.years),
    ...setsFrom(parts),
    ...choiceFrom(parts, "letters", ["page", ...data.letters]),
    ...choiceFrom(parts, "lang", Object.keys(data.words)),
    ...choiceFrom(parts, "ring", RINGS),
    ...Object.fromEntries(flags),
    place: parts.get("place") ?? "",
  };
}

// The centre and zoom of a link, or nothing.
export function viewFrom(link) {
  const at = (new URLSearchParams(link).get("at") ?? "").split(",").map(Number);
  const [lat, lon] = at.map(Math.abs);
  return at.length === 3 && at.every(Number.isFinite) && lat <= 90 && lon <= 180 ? at : null;
}
