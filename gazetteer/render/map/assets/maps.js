// One map, or two side by side that keep to one view, each under its own policy.

import { byId } from "./elements.js";
import { watchPointer } from "./pointer.js";
import { viewFrom } from "./state.js";
import { MapView } from "./view.js";
import { labelOf } from "./words.js";

const CLOSE_BY = 10;
const STAY = { animate: false };
const PAPER = { width: 1020, height: 620 };

// Keeps one map on the view of another.
function follows(leader, follower) {
  leader.on("move", () => {
    if (follower.isFollowing || leader.isFollowing) return;
    follower.isFollowing = true;
    follower.setView(leader.getCenter(), leader.getZoom(), STAY);
    follower.isFollowing = false;
  });
}

// Tells the style sheet how large the maps are on the screen, and by how much that fits the paper.
function tellSizes() {
  const { offsetWidth: width, offsetHeight: height } = byId("stage");
  const sizes = { "--screen-width": `${width}px`, "--screen-height": `${height}px` };
  const scale = Math.min(PAPER.width / width, PAPER.height / height);
  for (const [name, value] of Object.entries({ ...sizes, "--to-paper": scale })) {
    document.documentElement.style.setProperty(name, value);
  }
}

export class Maps {
  constructor(id, app) {
    this.app = app;
    this.views = [new MapView(id, app, (state) => state.policy)];
    this.map = this.views[0].map;
    window.addEventListener("beforeprint", tellSizes);
    byId("zoom-in").addEventListener("click", () => this.map.zoomIn());
    byId("zoom-out").addEventListener("click", () => this.map.zoomOut());
  }

  begin(link) {
    const [view] = this.views;
    view.fit(this.app.selection.shown);
    this.follow(link);
    view.start();
    watchPointer(view, this.app);
    this.map.on("moveend", () => this.app.sharing.remember());
    this.refresh();
  }

  // Goes where a link leads, if it says.
  follow(link) {
    const at = viewFrom(link);
    if (at) this.map.setView(at.slice(0, 2), at[2], STAY);
  }

  shown() {
    return this.app.state.second === null ? this.views.slice(0, 1) : this.views;
  }

  refresh() {
    this.arrange();
    for (const view of this.shown()) view.refresh();
  }

  layOut() {
    for (const view of this.shown()) view.layOut();
  }

  // Puts a second map beside the first, or takes it off.
  arrange() {
    const { state } = this.app;
    const isDouble = state.second !== null;
    byId("stage").classList.toggle("double", isDouble);
    byId("map-second").hidden = !isDouble;
    if (isDouble && this.views.length < 2) this.addSecond();
    for (const { map } of this.shown()) map.invalidateSize(STAY);
    for (const [index, caption] of [...document.querySelectorAll(".caption")].entries()) {
      caption.hidden = !isDouble;
      caption.textContent = isDouble ? this.policyLabel(index ? state.second : state.policy) : "";
    }
  }

  policyLabel(policy) {
    return labelOf(this.app.data.policies[policy][1]);
  }

  addSecond() {
    const second = new MapView("map-second", this.app, (state) => state.second);
    this.views.push(second);
    second.map.setView(this.map.getCenter(), this.map.getZoom(), STAY);
    second.map.setMinZoom(this.map.getMinZoom());
    second.start();
    watchPointer(second, this.app);
    follows(this.map, second.map);
    follows(second.map, this.map);
  }

  // Goes near a place that is far off or too small to see.
  approach(place) {
    // The panel, closed a moment ago, may have given the map room that it does not know of yet.
    this.map.invalidateSize(STAY);
    if (!place.at || (this.map.getZoom() >= CLOSE_BY && this.map.getBounds().contains(place.at))) return;
    this.map.setView(place.at, Math.max(this.map.getZoom(), CLOSE_BY), STAY);
  }

  // Moves the maps where the card would cover a place; it lies over the last of them.
  reveal(place, covered, animate) {
    this.shown().at(-1).reveal(place, covered, animate);
  }

  container() {
    return this.map.getContainer();
  }
}
