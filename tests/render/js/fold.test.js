// What fold.js makes of rules; that the real rules make what Python makes is tested from Python.

import assert from "node:assert/strict";
import { test } from "node:test";
import { folding } from "../../../gazetteer/render/map/assets/fold.js";

const RULES = {
  letters: [["e", "əƏ"], ["", "’'"]],
  apostrophes: "’'",
  clitics: ["s", "re"],
  articles: ["l"],
  longestClitic: 2,
  furthest: 16,
  respellings: [["իւ", "իվ"], ["(?<![^ ])յ", "հ"]],
};
const matchKey = folding(RULES);

test("letters lose case and diacritics", () => {
  assert.equal(matchKey("ŞUŞA"), "susa");
  assert.equal(matchKey("Şuşa".normalize("NFD")), "susa");
  assert.equal(matchKey("Нагорный Карабах"), "нагорныи карабах");
});

test("the rules come before Unicode", () => {
  assert.equal(matchKey("Xankəndi"), "xankendi");
  assert.equal(folding({ ...RULES, letters: [] })("Xankəndi"), "xankəndi");
});

test("ligatures and letters beyond the first plane are letters", () => {
  assert.equal(matchKey("Stepan\u{FB01}"), "stepanfi");
  assert.equal(matchKey("\u{1D412}usa \u{10400}"), "susa \u{10428}");
});

test("marks and what cannot be seen vanish", () => {
  assert.equal(matchKey("\u200EШуша\u0301\u00AD"), "шуша");
});

test("what is neither letter nor digit parts words, once", () => {
  assert.equal(matchKey(" Nagorno\u2011 – Karabakh, 1988 "), "nagorno karabakh 1988");
  assert.equal(matchKey("\uD800"), "");
  assert.equal(matchKey(" … "), "");
  assert.equal(matchKey(""), "");
});

test("apostrophes part words before clitics and after articles, and else vanish", () => {
  assert.equal(matchKey("Armenia’s l'Artsakh"), "armenia s l artsakh");
  assert.equal(matchKey("They're Step'anakert Karabağ'da"), "they re stepanakert karabagda");
  assert.equal(matchKey("’s l’"), "s l");
});

test("no clitic is looked for beyond the reach", () => {
  assert.equal(matchKey(`a'${"\u0301".repeat(15)}s`), "a s");
  assert.equal(matchKey(`a'${"\u0301".repeat(16)}s`), "as");
});

test("Armenian is respelt after folding, and nothing else is", () => {
  assert.equal(matchKey("ՍԻՒՆԻՔ, Յակոբ"), "սիվնիք հակոբ");
  assert.equal(folding({ ...RULES, respellings: [["a", "b"]] })("Baku"), "baku");
});

test("characters with a meaning for objects are texts like others", () => {
  assert.equal(matchKey("__proto__ constructor"), "proto constructor");
});
