// Labels that do not run into each other: the most important first, each at the best free one of eight positions beside
// its symbol, or farther off with a line that leads to it.

import { Boxes, overlap } from "./boxes.js";

const GAP = 3;
const LEADERS = [12, 20, 30, 42];
const POSITIONS = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
const TO_BE_KEPT_CLEAR = 6;

function boxAt(point, distance, size, [right, down]) {
  const away = right && down ? distance * 0.75 : distance;
  const x = point.x + right * (away + size.x / 2);
  const y = point.y + down * (away + size.y / 2 - (right ? size.y * 0.3 : 0));
  return { left: x - size.x / 2, right: x + size.x / 2, top: y - size.y / 2, bottom: y + size.y / 2 };
}

function symbolBox(item) {
  const { point, reach } = item;
  return { left: point.x - reach, right: point.x + reach, top: point.y - reach, bottom: point.y + reach, item };
}

function isInside(box, frame) {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

// What a position costs: Infinity where it runs into a label or over the edge, else how much of the symbols it covers.
function cost(box, item, placed, symbols) {
  if (!isInside(box, placed.frame) || placed.labels.some(box, (other) => overlap(box, other))) return Infinity;
  let covered = 0;
  for (const symbol of symbols.near(box)) {
    const area = symbol.item === item ? 0 : overlap(box, symbol);
    if (area && symbol.item.reach > TO_BE_KEPT_CLEAR) return Infinity;
    covered += area;
  }
  return covered;
}

function nearest(point, box) {
  return {
    x: Math.min(Math.max(point.x, box.left), box.right),
    y: Math.min(Math.max(point.y, box.top), box.bottom),
  };
}

// Says whether the line from a point to a box runs through a label, looking at every few pixels of it.
function crosses(point, box, labels) {
  const end = nearest(point, box);
  const steps = Math.ceil(Math.hypot(end.x - point.x, end.y - point.y) / 4);
  for (let step = 1; step < steps; step += 1) {
    const x = point.x + ((end.x - point.x) * step) / steps;
    const y = point.y + ((end.y - point.y) * step) / steps;
    const isIn = ({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom;
    if (labels.some({ left: x, right: x, top: y, bottom: y }, isIn)) return true;
  }
  return false;
}

function bestAt(item, extra, placed, symbols) {
  let best = null;
  let least = extra ? 1 : Infinity;
  for (const position of POSITIONS) {
    const box = boxAt(item.point, item.reach + GAP + extra, item.size, position);
    if (extra && crosses(item.point, box, placed.labels)) continue;
    const found = cost(box, item, placed, symbols);
    if (found < least) [best, least] = [{ ...box, from: extra ? nearest(item.point, box) : null }, found];
    if (least === 0) break;
  }
  return best;
}

function bestBox(item, placed, symbols) {
  for (const extra of item.leader ? [0, ...LEADERS] : [0]) {
    const best = bestAt(item, extra, placed, symbols);
    if (best) return best;
  }
  return null;
}

// Chooses a box for each item that can have one, the first items first, until there are enough.
// An item has `point`, `reach` (how far its symbol goes), `size` and `leader`, which says whether it may stand off.
export function arrange(items, frame, { most, measure, covered }) {
  const symbols = new Boxes();
  for (const item of items) symbols.add(symbolBox(item));
  const placed = { labels: new Boxes(), frame };
  for (const box of covered) placed.labels.add(box);
  const chosen = new Map();
  for (const item of items) {
    if (chosen.size >= most) break;
    item.size = measure(item);
    const box = bestBox(item, placed, symbols);
    if (!box) continue;
    placed.labels.add({ left: box.left - GAP, right: box.right + GAP, top: box.top, bottom: box.bottom });
    chosen.set(item, box);
  }
  return chosen;
}
