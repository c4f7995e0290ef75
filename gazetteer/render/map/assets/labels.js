// The labels of one map as buttons: only those that have room are there.

import { drawing, element } from "./elements.js";
import { spokenLabel } from "./labelling.js";

const LONG_LABEL = 24;
const LONGEST_LINE = 46;
const FONT = 'system-ui, "Noto Sans", "Noto Sans Armenian", "Segoe UI", sans-serif';
const SIZES = { large: [13.5, 700], seat: [12.5, 600], area: [12.5, 600], plain: [12.5, 400] };
const LINE_HEIGHT = 1.15;
const SPACED = 0.06;

// Cuts a line between characters, of which some are two units long.
function cut(line) {
  const characters = [...line];
  return characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE - 1).join("")}…` : line;
}

// Breaks a long label in two near its middle, after a slash where there is one, else after a space; cuts longer lines.
export function labelLines(text) {
  if (text.length <= LONG_LABEL) return [text];
  const middle = text.length / 2;
  const found = [...text.matchAll(text.includes("/") ? /\/ ?/gu : / /gu)];
  const breaks = found.map((gap) => gap.index + gap[0].length);
  const best = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const lines = best ? [text.slice(0, best), text.slice(best)] : [text];
  return lines.map(cut);
}

export function labelStyle(item) {
  if (item.large) return "large";
  if (item.kind === "seat") return "seat";
  return item.kind === "territory" || item.kind === "region" ? "area" : "plain";
}

// Measures labels without laying any out; widths are kept, since the same text is asked for at every move.
export function labelMeasure() {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map();
  const width = (line, style) => {
    const key = `${style}${line}`;
    if (!widths.has(key)) {
      const [size, weight] = SIZES[style];
      context.font = `${weight} ${size}px ${FONT}`;
      widths.set(key, context.measureText(line).width + (style === "area" ? line.length * SPACED * size : 0));
    }
    return widths.get(key);
  };
  return (item) => {
    const style = labelStyle(item);
    const wide = Math.max(...item.lines.map((line) => width(line, style)));
    return { x: Math.ceil(wide) + 3, y: Math.ceil(item.lines.length * SIZES[style][0] * LINE_HEIGHT) };
  };
}

export class Labels {
  constructor(map, name, act) {
    this.map = map;
    this.act = act;
    this.buttons = new Map();
    this.spare = [];
    this.pane = map.createPane("labels");
    this.pane.classList.add("leaflet-zoom-hide");
    this.pane.setAttribute("role", "group");
    this.pane.dataset.label = "labels";
    this.pane.addEventListener("keydown", (event) => this.moveBetween(event));
    this.leaders = drawing("svg", { class: "leaders", "aria-hidden": "true" });
    this.pane.append(this.leaders);
  }

  // Shows the labels that have a box; buttons stay with their places, so that a focused one keeps the focus.
  show(chosen) {
    const offset = this.map.containerPointToLayerPoint([0, 0]);
    const wanted = new Map([...chosen].map(([item, box]) => [item.place, [item, box]]));
    for (const [place, button] of this.buttons) if (!wanted.has(place)) this.drop(place, button);
    for (const [place, [item, box]] of wanted) {
      const button = this.buttons.get(place) ?? this.take(place);
      fill(button, item);
      // Leaflet's own way would make a layer of each label, and those are slow to put together.
      button.style.transform = `translate(${Math.round(box.left + offset.x)}px, ${Math.round(box.top + offset.y)}px)`;
    }
    this.drawLeaders(chosen, offset);
    this.keepOneReachable();
  }

  take(place) {
    const button = this.spare.pop() ?? this.make();
    this.buttons.set(place, button);
    button.place = place;
    button.tabIndex = -1;
    this.pane.append(button);
    return button;
  }

  drop(place, button) {
    this.buttons.delete(place);
    button.remove();
    this.spare.push(button);
  }

  make() {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", (event) => this.act(button, event));
    return button;
  }

  drawLeaders(chosen, offset) {
    const lines = [...chosen].filter(([, box]) => box.from).map(([{ point }, { from }]) => {
      const [x1, y1, x2, y2] = [point.x + offset.x, point.y + offset.y, from.x + offset.x, from.y + offset.y];
      return drawing("line", { x1, y1, x2, y2 });
    });
    this.leaders.replaceChildren(...lines);
  }

  // Tab reaches one label, arrow keys the others, so that Tab passes the map in one step.
  keepOneReachable() {
    const buttons = [...this.buttons.values()];
    if (buttons.length && !buttons.some((button) => button.tabIndex === 0)) buttons[0].tabIndex = 0;
  }

  moveBetween(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const buttons = [...this.pane.querySelectorAll("button")];
    const index = buttons.indexOf(document.activeElement);
    if (!(event.key in steps) || index < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = buttons[(index + steps[event.key] + buttons.length) % buttons.length];
    buttons[index].tabIndex = -1;
    next.tabIndex = 0;
    next.focus({ preventScroll: true });
  }
}

function classesOf({ kind, large, landmark, chosen, label }) {
  const flags = { "label-large": large, "label-landmark": landmark, "label-undated": label.undated, chosen };
  return ["label", `label-${kind}`, ...Object.keys(flags).filter((flag) => flags[flag])].join(" ");
}

function fill(button, item) {
  const { label, lines } = item;
  button.className = classesOf(item);
  if (button.shown !== label.text) {
    button.shown = label.text;
    button.replaceChildren(...lines.map((line) => element("span", {}, line)));
    button.dir = "auto";
  }
  const spoken = spokenLabel(label);
  setOrRemove(button, "lang", label.lang);
  setOrRemove(button, "aria-label", spoken === lines.join("") ? "" : spoken);
}

function setOrRemove(button, name, value) {
  if (value) button.setAttribute(name, value);
  else button.removeAttribute(name);
}
