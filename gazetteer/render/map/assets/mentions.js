// Where the texts mention a place: how often, whose names they use, and each mention with the words around it.

import { element, named } from "./elements.js";
import { sharesBySide } from "./selection.js";
import { sideMark } from "./sides.js";
import { labelOf, word } from "./words.js";

const AT_ONCE = 8;

function countLine(place, app) {
  const texts = new Set(place.counted.map(({ document }) => document)).size;
  const n = place.counted.length;
  if (!n) return [word("not-mentioned")];
  const total = word(app.data.documents.length > 1 ? "mentions-in-texts" : "mentions", { n, texts });
  const sides = sharesBySide(place, app.data).flatMap(({ side, label, share }, index) => {
    return [index ? " · " : " ", sideMark(side), element("bdi", {}, labelOf(label)), ` ${share}`];
  });
  return [`${total}; ${word("whose-name")}`, ...sides];
}

function mentionItem(mention, app) {
  const { document, number, surface, before, after, side, voice } = mention;
  const [, letters] = app.data.sides[side];
  const [title, href = ""] = app.data.documents[document];
  const text = [element("bdi", {}, before, element("mark", {}, surface), after), " "];
  const about = element("small", {}, named("bdi", title), voice === "own" ? "" : ` · ${word(`voice-${voice}`)}`);
  const link = href ? [" ", element("a", { href: `${href}#m${number}` }, word("read-in-text"))] : [];
  return element("li", {}, sideMark(side), element("b", {}, letters), " ", ...text, about, ...link);
}

function mentionList(place, app) {
  const items = place.counted.map((mention) => mentionItem(mention, app));
  const first = element("ul", { class: "mentions" }, ...items.slice(0, AT_ONCE));
  if (items.length <= AT_ONCE) return [first];
  const rest = element("ul", { class: "mentions" }, ...items.slice(AT_ONCE));
  return [first, element("details", {}, element("summary", {}, `+ ${items.length - AT_ONCE}`), rest)];
}

export function mentionSections(place, app) {
  if (!app.data.documents.length) return [];
  const line = element("p", { class: "facts" }, ...countLine(place, app));
  if (!place.counted.length) return [line];
  const title = element("summary", {}, word("mentions-here"));
  return [line, element("details", { class: "mentioned" }, title, ...mentionList(place, app))];
}
