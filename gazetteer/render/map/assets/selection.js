// Which places are shown, how large, and in which order they get labels: what the reader's filters leave.

const LARGEST = 15;
const SMALLEST = 4.5;
const LANDMARK = 3.5;
const ENOUGH_FOR_LARGEST = 16;

// The area of a symbol grows with the mentions.
export function radiusFor(mentions, most) {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(mentions / Math.max(most, ENOUGH_FOR_LARGEST)));
}

function radiusOf(place, most, hasTexts) {
  if (place.counted.length) return radiusFor(place.counted.length, most);
  return hasTexts ? LANDMARK : 2 + place.weight * 0.4;
}

function counts(mention, state) {
  return !state.withoutDocuments.has(mention.document) && !state.withoutVoices.has(mention.voice);
}

function byImportance(a, b) {
  return b.counted.length - a.counted.length || b.weight - a.weight || a.index - b.index;
}

function countMentions(places, state) {
  const isFiltered = state.withoutDocuments.size > 0 || state.withoutVoices.size > 0;
  for (const place of places) {
    place.counted = isFiltered ? place.mentions.filter((mention) => counts(mention, state)) : place.mentions;
  }
}

// A place whose mentions are all filtered away is left out; one that never had any is a landmark, or nothing has.
function isWanted(place, state, data) {
  const isLeft = place.counted.length > 0 || place.mentions.length === 0;
  return !place.related && isLeft && !state.withoutClasses.has(data.classes[place.class][0]);
}

// Counts the mentions that the filters leave, and returns the places that are shown, the most important first.
export function selectPlaces(places, state, data) {
  const hasTexts = data.documents.length > 0;
  countMentions(places, state);
  const shown = places.filter((place) => isWanted(place, state, data));
  const most = shown.reduce((found, place) => Math.max(found, place.at ? place.counted.length : 0), 0);
  for (const place of shown) {
    place.radius = radiusOf(place, most, hasTexts);
    place.landmark = hasTexts && place.mentions.length === 0;
  }
  return { shown: shown.sort(byImportance), most };
}

// How many of the counted mentions use the names of each side, in the order of sides.
export function sharesBySide(place, data) {
  const counted = data.sides.map((side, index) => {
    return { side, share: place.counted.filter((mention) => mention.side === index).length };
  });
  return counted.filter(({ share }) => share > 0).map(({ side: [label, letters, style], share }) => {
    return { label, letters, style, share };
  });
}

// What the ring around a place tells, by the reader's choice.
export function ringFor(place, state, data) {
  if (state.ring === "sides") return sharesBySide(place, data);
  if (state.ring !== "holder" || state.year === null) return [];
  return place.holders(state.year).map((party) => {
    const side = data.parties[party][1];
    return { style: side < 0 ? "none" : data.sides[side][2], share: 1 };
  });
}
