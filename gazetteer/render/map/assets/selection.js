// Which places are shown, how large, and in which order they get labels: what the reader's filters leave.

import { styleOfSide } from "./sides.js";

// The area of a symbol grows with the mentions.
export function radiusFor(mentions, most, sizes) {
  return Math.max(sizes.smallest, sizes.largest * Math.sqrt(mentions / Math.max(most, sizes.enough)));
}

function radiusOf({ counted, landmark, weight }, most, sizes) {
  if (counted.length) return radiusFor(counted.length, most, sizes);
  return landmark ? sizes.landmark : sizes.unmentioned + weight * sizes.byWeight;
}

function counts(mention, state) {
  return !state.withoutDocuments.has(mention.document) && !state.withoutVoices.has(mention.voice);
}

function byImportance(a, b) {
  const sooner = b.counted.length - a.counted.length || a.landmark - b.landmark || b.weight - a.weight;
  return sooner || a.index - b.index;
}

function countMentions(places, state) {
  const isFiltered = state.withoutDocuments.size > 0 || state.withoutVoices.size > 0;
  for (const place of places) {
    place.counted = isFiltered ? place.mentions.filter((mention) => counts(mention, state)) : place.mentions;
  }
}

// A place whose mentions are all filtered away is left out; one that never had any stays.
function isLeft({ related, counted, mentions }) {
  return !related && (counted.length > 0 || mentions.length === 0);
}

// How many places there are of each class, by its position; landmarks do not count.
function countClasses(places, { classes }) {
  const found = classes.map(() => 0);
  for (const place of places) found[place.class] += place.landmark ? 0 : 1;
  return found;
}

// Counts the mentions that the filters leave, and returns the places that are shown, the most important first, with how
// many there would be of each class were none filtered away.
export function selectPlaces(places, state, data) {
  countMentions(places, state);
  const left = places.filter(isLeft);
  const shown = left.filter((place) => !state.withoutClasses.has(data.classes[place.class][0]));
  const most = shown.reduce((found, place) => Math.max(found, place.at ? place.counted.length : 0), 0);
  for (const place of shown) place.radius = radiusOf(place, most, data.sizes);
  return { shown: shown.sort(byImportance), most, ofClass: countClasses(left, data) };
}

// How many of the counted mentions use the names of each side, in the order of sides.
export function sharesBySide(place, data) {
  const counted = data.sides.map(([label], side) => {
    return { side, label, share: place.counted.filter((mention) => mention.side === side).length };
  });
  return counted.filter(({ share }) => share > 0);
}

// What the ring around a place tells, by the reader's choice.
export function ringFor(place, state, data) {
  if (state.ring === "sides") {
    return sharesBySide(place, data).map(({ side, share }) => ({ style: styleOfSide(side, data), share }));
  }
  if (state.ring !== "holder" || state.year === null) return [];
  return place.holders(state.year).map((party) => {
    return { style: styleOfSide(data.parties[party][1], data), share: 1 };
  });
}
