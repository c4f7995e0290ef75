// Labels that do not run into each other: the most mentioned first, each at the best free one of eight positions beside
// its symbol, or farther off with a line that leads to it.

const MOST_LABELS = 140;
const LONG_LABEL = 24;
const GAP = 3;
const LEADERS = [12, 20, 30, 42];
const POSITIONS = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];

// Breaks a long label in two near its middle, after a slash where there is one, else after a space.
function labelLines(text) {
  if (text.length <= LONG_LABEL) return [text];
  const middle = text.length / 2;
  const found = [...text.matchAll(text.includes("/") ? /\/ ?/gu : / /gu)];
  const breaks = found.map((gap) => gap.index + gap[0].length);
  const best = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best ? [text.slice(0, best), text.slice(best)] : [text];
}

function fillLabel(element, text, lang) {
  element.replaceChildren();
  for (const line of labelLines(text)) {
    const part = document.createElement("span");
    part.textContent = line;
    element.append(part);
  }
  element.dir = "auto";
  if (lang) element.lang = lang;
  else element.removeAttribute("lang");
}

function overlap(a, b) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function boxAt(point, distance, size, [right, down]) {
  const away = right && down ? distance * 0.75 : distance;
  const x = point.x + right * (away + size.x / 2);
  const y = point.y + down * (away + size.y / 2 - (right ? size.y * 0.3 : 0));
  return { left: x - size.x / 2, right: x + size.x / 2, top: y - size.y / 2, bottom: y + size.y / 2 };
}

function symbolBox({ point, radius }) {
  return { left: point.x - radius, right: point.x + radius, top: point.y - radius, bottom: point.y + radius };
}

// What a position costs: Infinity where it runs into a label or over the edge, else how much of the symbols it covers.
function cost(box, item, placed, symbols, frame) {
  if (box.left < frame.left || box.right > frame.right) return Infinity;
  if (box.top < frame.top || box.bottom > frame.bottom) return Infinity;
  if (placed.some((other) => overlap(box, other))) return Infinity;
  let covered = 0;
  for (const { owner, box: other, radius } of symbols) {
    const area = owner === item ? 0 : overlap(box, other);
    if (area && radius > 8) return Infinity;
    covered += area;
  }
  return covered;
}

function nearest(point, box) {
  return L.point(
    Math.min(Math.max(point.x, box.left), box.right),
    Math.min(Math.max(point.y, box.top), box.bottom),
  );
}

// Says whether the line from a point to a box runs through a label, looking at every few pixels of it.
function crosses(point, box, placed) {
  const way = nearest(point, box).subtract(point);
  const steps = Math.ceil(way.distanceTo([0, 0]) / 4);
  for (let step = 1; step < steps; step += 1) {
    const { x, y } = point.add(way.multiplyBy(step / steps));
    if (placed.some((other) => x > other.left && x < other.right && y > other.top && y < other.bottom)) return true;
  }
  return false;
}

function bestBox(item, placed, symbols, frame) {
  for (const extra of item.leader ? [0, ...LEADERS] : [0]) {
    let best = null;
    let least = extra ? 1 : Infinity;
    for (const position of POSITIONS) {
      const box = boxAt(item.point, item.radius + GAP + extra, item.size, position);
      if (extra && crosses(item.point, box, placed)) continue;
      const found = cost(box, item, placed, symbols, frame);
      if (found < least) [best, least] = [{ ...box, leader: extra > 0 }, found];
    }
    if (best) return best;
  }
  return null;
}

// Chooses a box for each item (most important first) that can have one; items have `point`, `radius`, `size` and
// `leader`, which says whether the label may stand off.
function arrange(items, frame) {
  const symbols = items.map((item) => ({ owner: item, radius: item.radius, box: symbolBox(item) }));
  const placed = [];
  const chosen = new Map();
  for (const item of items) {
    const box = chosen.size < MOST_LABELS ? bestBox(item, placed, symbols, frame) : null;
    if (!box) continue;
    placed.push({ left: box.left - GAP, right: box.right + GAP, top: box.top, bottom: box.bottom });
    chosen.set(item, box);
  }
  return chosen;
}

// Draws the lines from labels that stand off to their symbols, in the coordinates of the boxes.
function drawLeaders(svg, chosen, offset) {
  const lines = [...chosen].filter(([, box]) => box.leader).map(([{ point }, box]) => {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    const [from, to] = [point.add(offset), nearest(point, box).add(offset)];
    const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    for (const [name, value] of Object.entries(ends)) line.setAttribute(name, value);
    return line;
  });
  svg.replaceChildren(...lines);
}

// Arrow keys go from label to label, so that Tab passes the map in one step.
function moveBetween(pane, event) {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const labels = [...pane.querySelectorAll("button:not([hidden])")];
  const index = labels.indexOf(document.activeElement);
  if (!(event.key in steps) || index < 0) return;
  event.preventDefault();
  event.stopPropagation();
  const next = labels[(index + steps[event.key] + labels.length) % labels.length];
  labels[index].tabIndex = -1;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
}
