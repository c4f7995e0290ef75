// The whole state in the address of the page: kept as the reader goes, followed where it changes, copied when wanted.

import { byId } from "./elements.js";
import { linkOf, stateFrom } from "./state.js";
import { word } from "./words.js";

export class Sharing {
  constructor(app) {
    this.app = app;
    // A frame of a notebook has no address of its own to share.
    byId("copy-link").hidden = location.protocol === "about:";
    window.addEventListener("hashchange", () => this.follow(location.hash.slice(1)));
  }

  // Where the page may not write to its address, as in a frame of a notebook, nothing is kept.
  remember() {
    const { state, first, data, maps } = this.app;
    const { lat, lng } = maps.map.getCenter();
    this.written = linkOf(state, first, [lat, lng, maps.map.getZoom()], data);
    try {
      history.replaceState(null, "", `#${this.written}`);
    } catch {
      this.written = "";
    }
  }

  follow(link) {
    if (link === this.written) return;
    const { app } = this;
    const { place, ...rest } = stateFrom(link, app.first, app.data);
    app.maps.follow(link);
    app.change(rest);
    if (place) app.openByLink(link, place);
    else app.close();
  }

  async copy() {
    this.remember();
    try {
      await navigator.clipboard.writeText(location.href);
      this.app.say(word("link-copied"));
    } catch {
      this.app.say(word("link-shown"));
    }
  }
}
