// The reader's state and the link that brings it back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstState, linkOf, stateFrom, viewFrom } from "../../../gazetteer/render/map/assets/state.js";

const DATA = {
  policy: 1,
  policies: [["dual", {}], ["armenian & co", {}], ["az/eri=", {}], ["__proto__", {}]],
  letters: ["en", "own", "hy", "az", "ru", "fr"],
  startLetters: "en",
  lang: "en",
  words: { en: {}, hy: {}, az: {}, ru: {} },
  years: [1900, 2026],
  documents: [["a"], ["b"], ["c"]],
};
const FIRST = firstState(DATA);
const VIEW = [39.8153, 46.7515, 9.5];

// Numbers that look random and are the same at every run.
function* numbers(seed) {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

function pick(random, options) {
  return options[Math.floor(random.next().value * options.length)];
}

function some(random, options) {
  return new Set(options.filter(() => random.next().value < 0.4));
}

function anyState(random) {
  return {
    policy: pick(random, [0, 1, 2, 3]),
    second: pick(random, [null, 0, 1, 2, 3]),
    letters: pick(random, ["page", ...DATA.letters]),
    lang: pick(random, Object.keys(DATA.words)),
    year: pick(random, [null, 1900, 1955, 2026]),
    ring: pick(random, ["none", "sides", "holder"]),
    withoutClasses: some(random, ["seat", "settlement", "other"]),
    withoutDocuments: some(random, [0, 1, 2]),
    withoutVoices: some(random, ["own", "quoted", "attributed"]),
    boundaries: pick(random, [true, false]),
    relief: pick(random, [true, false]),
    areas: pick(random, [true, false]),
    place: pick(random, ["", "stepanakert-xankendi", "a&b=c#d", "Շուշի %41", "__proto__", "a+b c"]),
  };
}

test("every state comes back from its link", () => {
  const random = numbers(7);
  for (let round = 0; round < 2_000; round += 1) {
    const state = anyState(random);
    assert.deepEqual(stateFrom(linkOf(state, FIRST, VIEW, DATA), FIRST, DATA), state);
  }
});

test("every view comes back from its link", () => {
  const random = numbers(11);
  for (let round = 0; round < 500; round += 1) {
    const view = [random.next().value * 180 - 90, random.next().value * 360 - 180, random.next().value * 13];
    const found = viewFrom(linkOf(FIRST, FIRST, view, DATA));
    found.forEach((number, at) => assert.ok(Math.abs(number - view[at]) < 1e-4));
  }
});

test("the first state has nothing but a view in its link", () => {
  assert.equal(linkOf(FIRST, FIRST, VIEW, DATA), "at=39.8153%2C46.7515%2C9.5");
  assert.deepEqual(stateFrom("", FIRST, DATA), FIRST);
});

test("without texts no ring is drawn at first", () => {
  assert.equal(firstState({ ...DATA, documents: [] }).ring, "none");
  assert.equal(FIRST.ring, "sides");
});

test("what is not understood is as at first", () => {
  const links = ["names=x&beside=y&year=1899", "year=2027", "year=1950.5", "year=", "lang=fr", "lang=toString",
    "letters=de", "ring=hasOwnProperty", "relief=on", "%E0%A4%A", "__proto__=1"];
  for (const link of links) assert.deepEqual(stateFrom(link, FIRST, DATA), FIRST, link);
});

test("no link changes what all objects have", () => {
  stateFrom("__proto__[x]=1&constructor.prototype.x=1&withoutClasses=__proto__", FIRST, DATA);
  assert.equal({}.x, undefined);
  assert.deepEqual(stateFrom("withoutClasses=__proto__", FIRST, DATA).withoutClasses, new Set(["__proto__"]));
});

test("a view is three numbers on the earth, or none", () => {
  const none = ["", "at=", "at=1,2", "at=1,2,3,4", "at=a,b,c", "at=1e308,1,1", "at=1,-181,1", "at=91,1,1",
    "at=Infinity,1,1"];
  for (const link of none) assert.equal(viewFrom(link), null, link);
  assert.deepEqual(viewFrom("at=-33.5,-70,4"), [-33.5, -70, 4]);
});
