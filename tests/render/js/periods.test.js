// Periods of EDTF dates: in words, and against a year.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readFileSync } from "node:fs";
import { datePhrase, overlapsYear, periodPhrase } from "../../../gazetteer/render/map/assets/periods.js";
import { speak } from "../../../gazetteer/render/map/assets/words.js";

const WORDS = new URL("../../../gazetteer/render/words/en.json", import.meta.url);

before(() => speak({ en: JSON.parse(readFileSync(WORDS, "utf8")) }, "en"));

test("dates are said with what is not sure of them", () => {
  assert.equal(datePhrase("1991-11-26"), "1991-11-26");
  assert.equal(datePhrase("../1890"), "by 1890");
  assert.equal(datePhrase("1923~"), "c. 1923");
  assert.equal(datePhrase("1923-04~"), "c. 1923-04");
  assert.equal(datePhrase("1905?"), "1905 (uncertain)");
});

test("periods are said by what is known of their ends", () => {
  const said = [
    [["1991", "open"], "since 1991"], [["", "open"], "still, start not recorded"], [["1991", "2023"], "1991 – 2023"],
    [["", "2023"], "until 2023"], [["1991", ""], "from 1991, end not recorded"], [["", ""], ""],
    [["../1890", "1920~"], "by 1890 – c. 1920"],
  ];
  for (const [period, phrase] of said) assert.equal(periodPhrase(period), phrase);
});

test("a period holds in the years of both its ends and between", () => {
  for (const [year, holds] of [[1990, false], [1991, true], [2000, true], [2023, true], [2024, false]]) {
    assert.equal(overlapsYear(["1991-09", "2023-09-20"], year), holds, year);
  }
});

test("an end that is not known parts nothing", () => {
  assert.ok(overlapsYear(["", ""], 1900));
  assert.ok(overlapsYear(["", "open"], 1900));
  assert.ok(overlapsYear(["../1950", "1960"], 1900));
  assert.ok(!overlapsYear(["../1950", "1960"], 1961));
  assert.ok(overlapsYear(["1923~", ""], 1923));
  assert.ok(!overlapsYear(["1923~", ""], 1922));
});
