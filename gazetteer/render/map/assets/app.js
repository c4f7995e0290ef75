// What the reader sees and chooses, in one place: places, state, selection, maps, panel and card.

import { fillCard } from "./card.js";
import { byId } from "./elements.js";
import { Maps } from "./maps.js";
import { Panel } from "./panel.js";
import { readData, readJson, readPlaces } from "./places.js";
import { shapeOf } from "./rows.js";
import { selectPlaces } from "./selection.js";
import { Sharing } from "./sharing.js";
import { firstState, stateFrom, viewFrom } from "./state.js";
import { speak } from "./words.js";

export const NARROW = "(max-width: 760px)";
const STILL = "(prefers-reduced-motion: reduce)";
const FILTER_KEYS = ["withoutClasses", "withoutDocuments", "withoutVoices"];

function isNarrow() {
  return matchMedia(NARROW).matches;
}

export class App {
  constructor(id) {
    this.data = readData();
    this.ground = readJson("ground");
    this.places = readPlaces(this.data, this.ground.bounds);
    this.shapes = this.data.shapes.map(shapeOf);
    this.classes = this.data.classes.map(([name, colour, path, open]) => {
      return { id: name, colour, open: Boolean(open), outline: new Path2D(path) };
    });
    this.opened = null;
    this.first = firstState(this.data);
    this.state = stateFrom(location.hash.slice(1), this.first, this.data);
    speak(this.data.words, this.state.lang);
    this.selection = selectPlaces(this.places, this.state, this.data);
    this.maps = new Maps(id, this);
    this.panel = new Panel(this);
    this.sharing = new Sharing(this);
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  begin() {
    this.maps.begin(location.hash.slice(1));
    this.panel.show();
    if (this.state.place) this.openByLink(location.hash.slice(1), this.state.place);
  }

  // Takes over what the reader chose, and redoes what depends on it.
  change(patch) {
    const isDatedNow = this.state.year === null && Number.isInteger(patch.year) && !("ring" in patch);
    this.state = { ...this.state, ...patch };
    if (isDatedNow && this.state.ring === "none") this.state.ring = "holder";
    if ("lang" in patch) speak(this.data.words, this.state.lang);
    if (FILTER_KEYS.some((key) => key in patch)) {
      this.selection = selectPlaces(this.places, this.state, this.data);
    }
    this.maps.refresh();
    this.panel.show();
    if (this.opened) fillCard(this.opened, this);
    this.sharing.remember();
    this.say(byId("stamp").textContent);
  }

  open(place, from) {
    if (!place) {
      this.close();
      return;
    }
    this.opened = place;
    this.from = from;
    this.state = { ...this.state, place: place.id };
    const card = byId("card");
    fillCard(place, this);
    card.hidden = false;
    card.scrollTop = 0;
    card.focus({ preventScroll: true });
    this.maps.layOut();
    const covered = isNarrow() ? [0, card.offsetHeight] : [card.offsetWidth, 0];
    this.maps.reveal(place, covered, !matchMedia(STILL).matches);
    this.sharing.remember();
  }

  // Opens the place of a link, close by unless the link says where the map is.
  openByLink(link, id) {
    const place = this.places.find((one) => one.id === id);
    if (!place) return;
    if (viewFrom(link)) this.open(place, null);
    else this.goTo(place, null);
  }

  // Shows a place close by, with its card.
  goTo(place, from) {
    if (isNarrow()) byId("panel").open = false;
    this.maps.approach(place);
    this.open(place, from);
  }

  close() {
    if (!this.opened) return;
    this.opened = null;
    byId("card").hidden = true;
    this.state = { ...this.state, place: "" };
    this.maps.layOut();
    const back = this.from?.isConnected ? this.from : this.maps.container();
    back.focus({ preventScroll: true });
    this.sharing.remember();
  }

  say(text) {
    byId("status").textContent = text;
  }
}
