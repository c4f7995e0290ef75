// The rows that places carry. Empty cells at the end of a row did not travel; they are put back here.

const TAG = [0, 0, ""];
const USAGE = [0, 0, "", "", [], [], []];
const RELATION = [0, 0, 0, "", "", [], ""];
const CONTROL = [0, "", "", 0, [], null];
const NAME = [[], "", []];
const MENTION = [0, 0, "", "", "", 0, 0];
const CITATION = [0, ""];
const SHAPE = ["", [], "", "", "", "", "", "", -1];

function whole(row, blank) {
  return blank.map((empty, index) => row[index] ?? empty);
}

// A form of a name: its text, and its tag, which is often no more than its language.
export function formOf(text, tag, name, { langs, codes }) {
  const [lang, role, system] = whole([tag].flat(), TAG);
  return { text, lang: langs[lang], role: codes.roles[role], system, name };
}

export function nameOf(row) {
  const [turns, note, seen] = whole(row, NAME);
  return { turns, note, seen };
}

export function usageOf(row, { codes }) {
  const [party, stance, since, until, cited, reported, forms] = whole(row, USAGE);
  return { party, stance: codes.stances[stance], period: [since, until], cited, reported, forms };
}

export function relationOf(row, { codes }) {
  const [type, other, party, since, until, cited, note] = whole(row, RELATION);
  return { type: codes.relations[type], other, party, period: [since, until], cited, note };
}

export function controlOf(row, { codes }) {
  const [party, since, until, extent, cited, through] = whole(row, CONTROL);
  return { party, period: [since, until], extent: codes.extents[extent], cited, through };
}

export function mentionOf(row, { codes }) {
  const [document, number, surface, before, after, side, voice] = whole(row, MENTION);
  return { document, number, surface, before, after, side, voice: codes.voices[voice] };
}

export function sideStyleOf([colour, dashes, isDouble]) {
  return { colour, dashes, isDouble };
}

export function shapeOf(row) {
  const [kind, parts, note, source, url, licence, since, until, heldBy] = whole(row, SHAPE);
  return { kind, parts, note, source, url, licence, period: [since, until], heldBy };
}

export function sourceOf(position, { sources }) {
  return { title: sources.title[position], url: sources.url[position], publication: sources.publication[position] };
}

export function citationOf(position, { citations }) {
  const [source, locator] = whole(citations[position], CITATION);
  return { source, locator };
}
