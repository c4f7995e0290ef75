// Places, their wordings by policy and year, their labels, and which of them are shown.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { labelFor, lettersColumn, spokenLabel } from "../../../gazetteer/render/map/assets/labelling.js";
import { labelLines, labelStyle } from "../../../gazetteer/render/map/assets/labels.js";
import { readPlaces } from "../../../gazetteer/render/map/assets/places.js";
import { radiusFor, ringFor, selectPlaces, sharesBySide } from "../../../gazetteer/render/map/assets/selection.js";
import { findPlaces } from "../../../gazetteer/render/map/assets/search.js";
import { labelOf, sentence, speak, word, wordOf } from "../../../gazetteer/render/map/assets/words.js";

const ENGLISH = { anachronism: "of another time", undated: "undated", say: "{a} and {b}", kinds: { x: "X" } };
const WORDS = { en: ENGLISH, ru: {} };
const CODES = {
  roles: ["plain", "hidden"], stances: ["uses"], statuses: ["in-use", "anachronism", "unknown"], evidence: ["curated"],
  relations: ["part-of"], extents: ["whole", "part"], voices: ["own", "quoted", "attributed"],
};

const SIZES = { largest: 15, smallest: 4.5, landmark: 3.5, unmentioned: 2, byWeight: 0.4, enough: 16 };

function dataOf(changes = {}) {
  return {
    codes: CODES, langs: ["en", "hy"], letters: ["en", "own"], lang: "en",
    policies: [["dual", {}, "", "slash"], ["one", {}, "", "brackets"]],
    namings: [[[0, 1900, 1, 1923, 2, 1991, 0], 1]],
    sides: [[{ en: "A" }, "Ar", ["#a00", [], false]], [{ en: "B" }, "Az", ["#00a", [1, 2], true]]],
    noSide: ["#777", [], false], sizes: SIZES,
    parties: [[{ en: "P" }, 0], [{ en: "Q" }, -1]],
    classes: [["seat"], ["settlement"]], documents: [["a"], ["b"]],
    places: {
      id: ["town", "far", "off"], class: [0, 1, 1], weight: [2, 5, 1], landmark: [0, 1, 0], related: [0, 0, 1],
      lon: [46, 90, 46], lat: [39, 39, 39],
      forms: [[["Old"], ["New", "Նոր"]], [["Far"]], [["Off"]]],
      tags: [[[[]], [[], [1]]], [[[]]], [[[]]]],
      names: [[[[1900, 0, 1923, 1]], [[1900, 1, 1923, 0]]], [[]], [[]]],
      wordings: [[[[0, 1], [0, 2]], [0, 0], [1, 2]], [[0, 0]], [[0, 0]]],
      naming: [0, 1, 1],
      control: [[[0, "1991", "2023"], [1, "2023", "open"], [1, "1991", "open", 1]], [], []],
      mentions: [[[0, 0, "Old", "", "", 0, 0], [1, 1, "New", "", "", 1, 1], [1, 2, "New", "", "", 1, 0]], [], []],
    },
    ...changes,
  };
}

const STATE = {
  policy: 0, year: null, letters: "en", lang: "en", ring: "sides", withoutClasses: new Set(),
  withoutDocuments: new Set(), withoutVoices: new Set(),
};
const BOUNDS = [43, 38, 51, 43];
let data;
let places;

beforeEach(() => {
  speak(WORDS, "en");
  data = dataOf({ namings: [[[0, 1900, 1, 1923, 2, 1991, 0], 1], [0, 0]] });
  places = readPlaces(data, BOUNDS);
});

function textIn(year, policy = 0, letters = "en") {
  return labelFor(places[0], { ...STATE, year, letters }, policy).text;
}

test("a wording holds from its year until the next", () => {
  assert.deepEqual([null, 1900, 1922, 1923, 1990, 1991, 2026].map((year) => textIn(year)), [
    "Old/New", "Old", "Old", "New", "New", "[Old]/New", "[Old]/New",
  ]);
  assert.equal(textIn(1899), "Old/New");
});

test("a policy with one wording has it in every year", () => {
  assert.equal(textIn(null, 1), "Old");
  assert.equal(textIn(1950, 1), "[Old]");
});

test("brackets hold what a policy that wants them puts second", () => {
  data.namings[0][1] = 0;
  assert.equal(textIn(null, 1), "Old (New)");
  assert.equal(textIn(null, 1, "own"), "Old (Նոր)");
});

test("a label has the language of its names where that is one", () => {
  assert.equal(labelFor(places[0], STATE, 1).lang, "en");
  assert.equal(labelFor(places[0], STATE, 0).lang, "en");
  assert.equal(labelFor(places[0], { ...STATE, year: 1950, letters: "own" }, 0).lang, "hy");
  assert.equal(labelFor(places[0], { ...STATE, letters: "own" }, 0).lang, "");
});

test("what is known of the year is said, each thing once", () => {
  const label = { text: "[A]/[B]/C", statuses: ["anachronism", "anachronism", "unknown"] };
  assert.equal(spokenLabel(label), "[A]/[B]/C, of another time, undated");
  assert.equal(spokenLabel({ text: "A", statuses: ["in-use"] }), "A");
  assert.equal(places[1].status(0, 1950), "unknown");
});

test("letters of the page are those of its language", () => {
  assert.equal(lettersColumn({ letters: ["en", "own", "hy"] }, { letters: "page", lang: "hy" }), 2);
  assert.equal(lettersColumn({ letters: ["en", "own", "hy"] }, { letters: "own", lang: "hy" }), 1);
});

test("only who held the whole place held it", () => {
  assert.deepEqual(places[0].holders(1990), []);
  assert.deepEqual(places[0].holders(2000), [0]);
  assert.deepEqual(places[0].holders(2023), [0, 1]);
  assert.deepEqual(places[0].holders(2024), [1]);
});

test("places off the sheet and those that others only refer to are not drawn", () => {
  assert.deepEqual(places.map(({ at }) => at), [[39, 46], null, null]);
});

test("filters take mentions off, and a place that has none left", () => {
  const shown = (changes) => selectPlaces(places, { ...STATE, ...changes }, data).shown.map(({ id }) => id);
  const counted = () => places[0].counted.length;
  assert.deepEqual([shown({}), counted()], [["town", "far"], 3]);
  assert.deepEqual([shown({ withoutDocuments: new Set([0]) }), counted()], [["town", "far"], 2]);
  assert.deepEqual([shown({ withoutVoices: new Set(["own"]) }), counted()], [["town", "far"], 1]);
  assert.deepEqual([shown({ withoutDocuments: new Set([0, 1]) }), counted()], [["far"], 0]);
  assert.deepEqual(shown({ withoutClasses: new Set(["settlement"]) }), ["town"]);
  assert.deepEqual([shown({}), counted()], [["town", "far"], 3]);
});

test("a landmark is small, and comes after what is wanted, however important it is", () => {
  data.places.mentions[0] = [];
  const [town, far] = selectPlaces(readPlaces(data, BOUNDS), STATE, data).shown;
  assert.deepEqual([town.id, far.id], ["town", "far"]);
  assert.equal(far.radius, SIZES.landmark);
  assert.equal(town.radius, SIZES.unmentioned + 2 * SIZES.byWeight);
});

test("areas of symbols grow with the mentions", () => {
  assert.ok(Math.abs(radiusFor(100, 100, SIZES) / radiusFor(25, 100, SIZES) - 2) < 1e-9);
  assert.ok(radiusFor(1, 10_000, SIZES) > 0);
  assert.ok(radiusFor(3, 3, SIZES) < radiusFor(16, 16, SIZES));
});

test("a ring tells of sides by their share, or of holders in a year", () => {
  selectPlaces(places, STATE, data);
  assert.deepEqual(sharesBySide(places[0], data).map(({ side, share }) => [side, share]), [[0, 1], [1, 2]]);
  assert.deepEqual(ringFor(places[0], { ...STATE, ring: "none" }, data), []);
  assert.deepEqual(ringFor(places[0], { ...STATE, ring: "holder" }, data), []);
  const held = ringFor(places[0], { ...STATE, ring: "holder", year: 2023 }, data);
  assert.deepEqual(held.map(({ style }) => style.colour), ["#a00", "#777"]);
});

test("long labels are broken at a slash or blank, near the middle, and cut between characters", () => {
  assert.deepEqual(labelLines("Khankendi/Stepanakert"), ["Khankendi/Stepanakert"]);
  assert.deepEqual(labelLines("Nagorno-Karabakh/Mountainous Karabakh"), ["Nagorno-Karabakh/", "Mountainous Karabakh"]);
  assert.deepEqual(labelLines("a long name of a place with blanks"), ["a long name of a ", "place with blanks"]);
  for (const text of ["x".repeat(500), "𐎠".repeat(250), "a𐎠".repeat(100), `${"𐎠".repeat(60)} ${"x".repeat(60)}`]) {
    for (const line of labelLines(text)) {
      assert.ok([...line].length <= 46);
      assert.ok(line.isWellFormed(), text.slice(0, 4));
      assert.ok(text.includes(line.replace("…", "")));
    }
  }
});

test("what a label is of decides its style", () => {
  assert.equal(labelStyle({ large: true, kind: "seat" }), "large");
  assert.equal(labelStyle({ kind: "territory" }), "area");
  assert.equal(labelStyle({ kind: "water" }), "plain");
});

test("words are filled in once, and what is not known is as it is", () => {
  assert.equal(word("say", { a: "{b} $& $1", b: "2" }), "{b} $& $1 and 2");
  assert.deepEqual(sentence("say", { a: "x", b: "y" }), ["", "x", " and ", "y", ""]);
  for (const key of ["__proto__", "constructor", "toString", "y"]) assert.equal(wordOf("kinds", key), key);
  assert.equal(word("missing"), "missing");
});

test("labels of the data are in the language of the page, in English, or in any", () => {
  assert.equal(labelOf({ en: "a", ru: "b" }), "a");
  speak(WORDS, "ru");
  assert.equal(labelOf({ en: "a", ru: "b" }), "b");
  assert.equal(labelOf({ en: "a" }), "a");
  assert.equal(labelOf({ ka: "c" }), "c");
  assert.equal(labelOf({}), "");
});

test("search ranks whole, beginning, beginning of a word, anywhere, and joins words only if nothing else fits", () => {
  const named = (key, weight = 0) => ({ key, form: key, place: { mentions: [], weight, key } });
  const index = [named("old martuni"), named("amartuni"), named("martuni"), named("martunik"), named("mar tuni")];
  const found = findPlaces(index, "martuni").map(({ form }) => form);
  assert.deepEqual(found, ["martuni", "martunik", "old martuni", "amartuni"]);
  assert.deepEqual(findPlaces(index, "martu nik").map(({ form }) => form), ["martunik"]);
  assert.deepEqual(findPlaces(index, ""), []);
});
