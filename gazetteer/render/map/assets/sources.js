// The sources of one card, numbered in the order in which they are met.

import { element, outward } from "./elements.js";
import { citationOf, sourceOf } from "./rows.js";
import { word } from "./words.js";

export function sourceNumbers(cards) {
  const numbers = new Map();
  const numberOf = (source) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    return numbers.get(source);
  };
  return {
    // The numbers of citations, each with the place in the source.
    marks(citations) {
      return citations.flatMap((position, index) => {
        const { source, locator } = citationOf(position, cards);
        const where = locator ? [", ", element("bdi", {}, locator)] : [];
        const mark = element("span", { class: "mark" }, `[${numberOf(source)}`, ...where, "]");
        return index ? [" ", mark] : [mark];
      });
    },

    // All that were met, to stand at the end.
    list() {
      if (!numbers.size) return [];
      const items = [...numbers.keys()].map((source) => {
        const { title, url, publication } = sourceOf(source, cards);
        const about = publication ? [", ", element("bdi", {}, publication)] : [];
        return element("li", {}, outward(title, url), ...about);
      });
      return [element("h3", { class: "sources" }, word("sources")), element("ol", {}, ...items)];
    },
  };
}
