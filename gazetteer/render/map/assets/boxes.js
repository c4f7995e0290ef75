// Boxes in a grid, so that those which overlap a place are found without looking at all.

const CELL = 64;

export function overlap(a, b) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export class Boxes {
  constructor() {
    this.cells = new Map();
  }

  add(box) {
    for (const key of cellsOf(box)) {
      const there = this.cells.get(key);
      if (there) there.push(box);
      else this.cells.set(key, [box]);
    }
  }

  // Says whether any box satisfies a test that looks at those near another.
  some(box, test) {
    return cellsOf(box).some((key) => this.cells.get(key)?.some(test));
  }

  // The boxes near another, each once.
  near(box) {
    const found = new Set();
    for (const key of cellsOf(box)) for (const other of this.cells.get(key) ?? []) found.add(other);
    return found;
  }
}

function cellsOf({ left, right, top, bottom }) {
  const found = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) found.push(x * 65_536 + y);
  }
  return found;
}
