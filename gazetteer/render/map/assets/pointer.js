// What a pointer over a map shows: the name of the place under it, beside it.

import { byId } from "./elements.js";
import { labelFor } from "./labelling.js";

const AWAY = 14;

export function watchPointer(view, app) {
  const tip = byId("tip");
  const { map } = view;
  const hide = () => {
    tip.hidden = true;
    map.getContainer().style.cursor = "";
  };
  map.on("mousemove", ({ layerPoint, originalEvent }) => {
    const place = originalEvent.target.closest(".label") ? null : view.placeAt(layerPoint, 3);
    if (!place) {
      hide();
      return;
    }
    const { text, lang } = labelFor(place, app.state, view.policyOf(app.state));
    const box = byId("stage").getBoundingClientRect();
    tip.textContent = text;
    tip.lang = lang;
    tip.hidden = false;
    tip.style.setProperty("--x", `${originalEvent.clientX - box.x}px`);
    tip.style.setProperty("--y", `${originalEvent.clientY - box.y - AWAY}px`);
    map.getContainer().style.cursor = "pointer";
  });
  map.on("mouseout movestart", hide);
}
