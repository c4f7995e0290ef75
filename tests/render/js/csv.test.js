// Cells of the table for a spreadsheet.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cell } from "../../../gazetteer/render/map/assets/csv.js";

// What a reader of the format makes of a cell.
function read(written) {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}

test("what begins like a formula becomes text", () => {
  const leads = ["", " ", "\t", "\n", "\r\n", "\u00A0", "\u3000", "\uFEFF", " \t "];
  for (const lead of leads) {
    for (const sign of ["=", "+", "-", "@", "＝", "＋", "－", "＠"]) {
      assert.equal(read(cell(`${lead}${sign}1`)), `'${lead}${sign}1`);
    }
  }
  assert.equal(read(cell("\tx")), "'\tx");
});

test("numbers are numbers, whatever their sign", () => {
  assert.equal(cell(-33.25), "-33.25");
  assert.equal(cell(0), "0");
});

test("all other text comes back as it was", () => {
  const characters = ["a", "=", "-", '"', ",", ";", "\n", "\r", "Շ", "خ", "𐎠", " ", "'"];
  for (const one of characters) {
    for (const two of characters) {
      for (const text of characters.map((three) => `x${one}${two}${three}`)) assert.equal(read(cell(text)), text);
    }
  }
});

test("a separator, a quotation mark or a line end is inside quotation marks", () => {
  for (const text of ["a,b", "a;b", 'a"b', "a\nb", "a\rb"]) assert.match(cell(text), /^"[^]*"$/u);
  assert.equal(cell("plain"), "plain");
});

test("nothing is an empty cell", () => {
  assert.equal(cell(null), "");
  assert.equal(cell(""), "");
});
