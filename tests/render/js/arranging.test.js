// Labels among symbols, for many made-up maps.

import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../../gazetteer/render/map/assets/arranging.js";
import { Boxes, overlap } from "../../../gazetteer/render/map/assets/boxes.js";

const FRAME = { left: 2, top: 2, right: 798, bottom: 598 };
const measure = (item) => item.wanted;

// Numbers that look random and are the same at every run.
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function crowd(seed, count) {
  const next = random(seed);
  return Array.from({ length: count }, () => ({
    point: { x: next() * 800, y: next() * 600 },
    reach: 2 + next() * 12,
    wanted: { x: 20 + next() * 120, y: 14 },
    leader: next() < 0.3,
  }));
}

function pairs(things) {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => [one, other]));
}

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  const items = crowd(seed, 60 + seed * 40);
  const bar = { left: 12, top: 520, right: 500, bottom: 590 };
  const chosen = [...arrange(items, FRAME, { most: 60, measure, covered: [bar] })];
  const boxes = chosen.map(([, box]) => box);

  test(`no two labels overlap, nor one and what lies over the map (${seed})`, () => {
    assert.ok(boxes.length > 15);
    assert.ok(pairs(boxes).every(([one, other]) => overlap(one, other) === 0));
    assert.ok(boxes.every((box) => overlap(box, bar) === 0));
  });

  test(`all labels lie in the frame, whole (${seed})`, () => {
    for (const [item, { left, right, top, bottom }] of chosen) {
      assert.ok(left >= FRAME.left && right <= FRAME.right && top >= FRAME.top && bottom <= FRAME.bottom);
      assert.ok(Math.abs(right - left - item.wanted.x) < 1e-9);
    }
  });

  test(`no label covers a large symbol of another (${seed})`, () => {
    for (const [item, box] of chosen) {
      for (const other of items) {
        if (other === item || other.reach <= 6) continue;
        const { point, reach } = other;
        const symbol = { left: point.x - reach, right: point.x + reach, top: point.y - reach, bottom: point.y + reach };
        assert.equal(overlap(box, symbol), 0);
      }
    }
  });

  test(`only those that may stand off have a line (${seed})`, () => {
    assert.ok(chosen.every(([item, box]) => !box.from || item.leader));
  });
}

test("there are never more labels than are wanted, and the first items come first", () => {
  const items = crowd(9, 300);
  const chosen = arrange(items, FRAME, { most: 10, measure, covered: [] });
  assert.equal(chosen.size, 10);
  assert.ok(chosen.has(items[0]) || items[0].point.x > 700);
});

test("an item alone has its label to the right", () => {
  const item = { point: { x: 400, y: 300 }, reach: 5, wanted: { x: 50, y: 14 } };
  const box = arrange([item], FRAME, { most: 5, measure, covered: [] }).get(item);
  assert.ok(box.left > 405);
  assert.equal(box.from, null);
});

test("the same items are arranged the same way", () => {
  const arranged = () => Array.from(arrange(crowd(3, 200), FRAME, { most: 50, measure, covered: [] }).values());
  assert.deepEqual(arranged(), arranged());
});

test("a grid of boxes finds those that are near, each once, wherever they lie", () => {
  const next = random(4);
  const boxes = Array.from({ length: 300 }, () => {
    const [left, top] = [next() * 900 - 200, next() * 900 - 200];
    return { left, top, right: left + next() * 150, bottom: top + next() * 150 };
  });
  const grid = new Boxes();
  for (const box of boxes) grid.add(box);
  for (const box of boxes.slice(0, 60)) {
    const near = [...grid.near(box)];
    assert.equal(new Set(near).size, near.length);
    for (const other of boxes) {
      if (overlap(box, other) > 0) assert.ok(near.includes(other));
    }
    assert.equal(grid.some(box, (other) => other === box), true);
  }
});

test("boxes that only touch do not overlap", () => {
  const one = { left: 0, right: 10, top: 0, bottom: 10 };
  assert.equal(overlap(one, { left: 10, right: 20, top: 0, bottom: 10 }), 0);
  assert.equal(overlap(one, { left: 5, right: 20, top: 8, bottom: 10 }), 10);
});
