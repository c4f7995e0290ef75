// The card of one place: every name, who uses it, since when, and who says so. Text is only ever set as text.

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function named(tag, text, lang) {
  return element(tag, lang ? { lang, dir: "auto" } : { dir: "auto" }, text);
}

function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}

function coordinates([lat, lon]) {
  const north = `${Math.abs(lat).toFixed(3)}° ${lat < 0 ? "S" : "N"}`;
  return `${north}, ${Math.abs(lon).toFixed(3)}° ${lon < 0 ? "W" : "E"}`;
}

function sourceLink([title, url]) {
  const text = element("bdi", {}, title);
  if (!/^https?:\/\//i.test(url)) return text;
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

// Numbers the sources of one card in the order in which they are met.
function sourceNumbers() {
  const numbers = new Map();
  return {
    numbers,
    of(source) {
      if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
      return numbers.get(source);
    },
  };
}

// Forms that follow each other under one label share it.
function formList(forms) {
  const items = [];
  let last = null;
  for (const [text, lang, label] of forms) {
    if (label === last) items.at(-1).append(", ", named("bdi", text, lang));
    else items.push(element("li", {}, element("small", {}, label), " ", named("bdi", text, lang)));
    last = label;
  }
  return element("ul", { class: "forms" }, ...items);
}

function citationMarks(citations, numbering) {
  return citations.flatMap(([source, locator]) => {
    const where = locator ? [", ", element("bdi", {}, locator)] : [];
    return [element("span", { class: "mark" }, `[${numbering.of(source)}`, ...where, "]"), " "];
  });
}

function sourceMarks({ citations, reported }, numbering) {
  const own = citationMarks(citations, numbering);
  const others = citationMarks(reported, numbering);
  return others.length ? [...own, "reported by ", ...others] : own;
}

function usageRow(usage, numbering) {
  const { party, stance, sign, period } = usage;
  return element(
    "tr",
    {},
    element("td", {}, element("span", { "aria-hidden": "true" }, sign), ` ${stance}`),
    element("td", {}, named("bdi", party), " ", element("small", {}, ...sourceMarks(usage, numbering))),
    element("td", { class: "period" }, period || "no dates"),
  );
}

function usageTable(usages, numbering) {
  if (!usages.length) return element("p", { class: "why" }, "No use is recorded.");
  const heads = ["Stance", "Party", "Period"].map((head) => element("th", { scope: "col" }, head));
  const rows = usages.map((usage) => usageRow(usage, numbering));
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows));
}

function nameSection({ forms, usages }, numbering) {
  const [text, lang] = forms.find(([, tag]) => tag === "en") ?? forms[0] ?? ["", ""];
  const others = forms.filter(([other, tag]) => other !== text || tag !== lang);
  return element(
    "section",
    { class: "name" },
    element("h3", {}, named("bdi", text, lang)),
    ...(others.length ? [formList(others)] : []),
    usageTable(usages, numbering),
  );
}

function countLine(place) {
  const total = place.mentions ? counted(place.mentions, "mention", "mentions") : "not mentioned";
  const texts = place.documents.length > 1 ? ` in ${place.documents.length} texts` : "";
  const sides = place.sides.flatMap(([side, count], index) => {
    return [index ? " · " : "; whose name: ", element("bdi", {}, side), ` ${count}`];
  });
  return [`${total}${texts}`, ...sides];
}

function documentList(documents) {
  if (!documents.length) return [];
  const items = documents.map((title) => element("li", {}, named("bdi", title)));
  const list = element("ul", {}, ...items);
  return [element("details", {}, element("summary", {}, `Texts (${documents.length})`), list)];
}

function sourceList(numbers, sources) {
  if (!numbers.size) return [];
  const items = [...numbers.keys()].map((source) => element("li", {}, sourceLink(sources[source])));
  return [element("h3", { class: "sources" }, "Sources"), element("ol", {}, ...items)];
}

function whereabouts(place, shownAt) {
  if (shownAt) return ["shown at ", named("bdi", ...shownAt)];
  return [place.where ? coordinates(place.where) : "no coordinates recorded"];
}

function cardContent(place, { label, kind, shownAt, sources }) {
  const numbering = sourceNumbers();
  const names = place.names.map((name) => nameSection(name, numbering));
  const evidence = place.evidence ? [` · ${place.evidence}`] : [];
  const facts = [`${kind} · `, ...whereabouts(place, shownAt), ...evidence];
  return [
    element("button", { type: "button", class: "close", "aria-label": "Close" }, "×"),
    element("h2", { id: "card-title" }, named("bdi", ...label)),
    element("p", { class: "facts" }, ...facts, element("br", {}), ...countLine(place)),
    ...names,
    ...sourceList(numbering.numbers, sources),
    ...documentList(place.documents),
  ];
}
