"use strict";

// Shows the card of a mention. Data reaches the page only through textContent and setAttribute.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const sources = new Map(Object.entries(data.sources));
  const card = document.getElementById("card");
  let opener = null;

  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children.flat().filter((child) => child !== null && child !== ""));
    return element;
  }

  const p = (...children) => el("p", {}, ...children);
  const words = (text, lang, dir) => el("bdi", lang ? { lang, dir } : {}, text);

  function button(label, act, attributes = {}) {
    const element = el("button", { type: "button", ...attributes }, label);
    element.addEventListener("click", act);
    return element;
  }

  function joined(items, separator = ", ") {
    return items.flatMap((item, index) => (index ? [separator, item] : [item]));
  }

  function section(title, items) {
    return items.length ? [el("h3", {}, title), ...items] : [];
  }

  function citation([id, locator]) {
    const [title, address, about] = sources.get(id) ?? [id, "", ""];
    const known = /^https?:\/\//u.test(address);
    const link = { href: address, target: "_blank", rel: "noopener noreferrer" };
    const name = known ? el("a", link, words(title)) : words(title);
    const rest = [about, locator].filter(Boolean).join(", ");
    return el("span", { class: "cited" }, name, rest ? el("span", { class: "about" }, `, ${rest}`) : "");
  }

  function cited(part) {
    const own = joined((part.cite ?? []).map(citation), "; ");
    const reported = (part.reported ?? []).map(citation);
    return reported.length ? [...own, own.length ? "; " : "", "reported by ", ...joined(reported, "; ")] : own;
  }

  function sourceLine(part) {
    const found = cited(part);
    return found.length ? el("p", { class: "about" }, "Source: ", ...found) : null;
  }

  function formRow([texts, lang, dir, label]) {
    const forms = joined(texts.map((text) => words(text, lang, dir)));
    return el("div", {}, el("dt", {}, label), el("dd", {}, ...forms));
  }

  function usageItem(usage) {
    const lead = [words(usage.party), `: ${usage.stance}, ${usage.period || "dates not recorded"}`];
    return el("li", {}, ...lead, sourceLine(usage));
  }

  function nameBlock(name) {
    return [
      el("h4", {}, words(...name.title)),
      el("dl", { class: "forms" }, ...name.forms.map(formRow)),
      name.note ? p(words(name.note)) : null,
      name.usages.length
        ? el("ul", {}, ...name.usages.map(usageItem))
        : el("p", { class: "about" }, "Nobody is recorded to use it."),
    ];
  }

  function dated(lead, party, part, more) {
    return el("li", {}, ...lead, words(party), more ?? "", part.period ? `, ${part.period}` : "", sourceLine(part));
  }

  function listed(title, items) {
    return section(title, items.length ? [el("ul", {}, ...items)] : []);
  }

  function parties(labels) {
    return joined(labels.map((label) => words(label)));
  }

  function placeParts(entry) {
    const relations = entry.relations.map((part) =>
      dated([`${part.is} `, words(part.entry), ", according to "], part.party, part, part.note && `; ${part.note}`));
    const control = entry.control.map((part) => dated([], part.party, part, part.extent));
    const people = entry.people.flatMap((part) => [p(part.text), sourceLine(part)]);
    const whose = entry.control.some((part) => part.inherited) ? "Who held the area around it" : "Who held it";
    return [...listed("How it stands to other places", relations), ...listed(whose, control),
      ...section("Who lived there", people),
      ...section("What is not known", entry.unknown.map((text) => p(words(text))))];
  }

  function termParts(entry) {
    const senses = entry.senses.flatMap((part) => [p(words(part.text)), sourceLine(part)]);
    const objections = entry.objections.flatMap((part) =>
      [p(words(part.party), ": ", words(part.text)), sourceLine(part)]);
    const others = entry.alternatives.flatMap((part) => [
      p(...joined(part.forms.flatMap(([texts, lang, dir]) => texts.map((text) => words(text, lang, dir)))),
        part.parties.length ? [" — used by ", ...parties(part.parties)] : ""),
      sourceLine(part),
    ]);
    return [...section("What it means here", senses), ...section("Who objects, and why", objections),
      ...section("Other wordings", others)];
  }

  function entryParts(entry) {
    const others = entry.others.map(([text, lang, dir]) => words(text, lang, dir));
    return [
      ...section("Why this headword", [
        p("Policy ", words(data.policy), ": ", words(entry.reason), "."),
        others.length ? p("Not chosen: ", ...joined(others), ".") : null,
      ]),
      ...(entry.kind === "term" ? termParts(entry) : []),
      ...section(entry.names.length === 1 ? "Name" : "Names, A–Z", entry.names.flatMap(nameBlock)),
      ...(entry.kind === "place" ? placeParts(entry) : []),
      entry.note ? p(words(entry.note)) : null,
    ];
  }

  function describe(entry) {
    const kind = entry.kind === "place" ? `Place (${entry.feature})` : "Term";
    const isOnMap = entry.kind === "place" && data.map;
    const target = { href: `${data.map}#place=${encodeURIComponent(entry.id)}` };
    const way = isOnMap ? [" · ", el("a", target, "Show on the map")] : [];
    return el("p", { class: "about" }, `${kind} · ${entry.evidence} · ${entry.id}`, ...way);
  }

  function steps(mention, at) {
    const same = data.mentions.map((_, index) => index).filter((index) => data.mentions[index].entry === mention.entry);
    if (same.length === 1) return null;
    const position = same.indexOf(at);
    const step = (label, to) => button(label, () => open(to), to === undefined ? { disabled: "" } : {});
    return el("div", { class: "steps" }, el("span", {}, `Mention ${position + 1} of ${same.length}`),
      step("Previous", same[position - 1]), step("Next", same[position + 1]));
  }

  function surface(at) {
    return words(document.getElementById(`m${at}`).textContent);
  }

  function mentionButton(at) {
    return button(surface(at), () => open(at));
  }

  function here(mention, at) {
    const parts = [p("In the text: “", surface(at), "”", mention.language ? ` (${mention.language})` : "", ". ",
      mention.entry === undefined ? "" : `Whose name: ${mention.side}.`)];
    if (mention.parties.length) parts.push(p("Used by ", ...parties(mention.parties), "."));
    if (mention.embedded) parts.push(p("It is only part of “", words(mention.embedded), "” and is not counted."));
    if (mention.quoted) parts.push(p("It stands inside quotation marks."));
    if (mention.outer !== undefined) parts.push(p("Inside ", mentionButton(mention.outer)));
    if (mention.pair !== undefined) parts.push(p("Paired with ", mentionButton(mention.pair)));
    return el("div", { class: "here" }, ...parts);
  }

  function candidateItem([position, score, reason]) {
    const entry = data.entries[position];
    const record = el("details", {}, el("summary", {}, words(entry.headword), ` · score ${score} · ${reason}`));
    record.append(describe(entry), ...entryParts(entry).filter((part) => part !== null));
    return record;
  }

  function unsureParts(mention) {
    const lead = p("No candidate is far enough ahead of the others, so none is chosen.");
    return [lead, ...mention.candidates.map(candidateItem)];
  }

  function otherCandidates(mention) {
    const others = mention.candidates.filter(([position]) => position !== mention.entry).map(candidateItem);
    return section("Other candidates for this spelling", others);
  }

  function content(mention, at) {
    if (mention.entry === undefined) {
      const title = el("h2", { id: "card-title" }, surface(at), " may mean several entries");
      return [title, here(mention, at), ...unsureParts(mention)];
    }
    const entry = data.entries[mention.entry];
    const title = el("h2", { id: "card-title" }, words(mention.headword));
    return [title, describe(entry), here(mention, at), steps(mention, at), ...entryParts(entry),
      ...otherCandidates(mention)];
  }

  function linkOf(at) {
    return document.querySelector(`#m${at} > a`) ?? document.querySelector(`#m${at} a`);
  }

  function open(at) {
    const mention = data.mentions[at];
    const shut = button("Close", close, { class: "close", autofocus: "" });
    card.replaceChildren(shut, ...content(mention, at).filter((part) => part !== null));
    card.scrollTop = 0;
    opener?.removeAttribute("aria-current");
    opener = linkOf(at);
    opener.setAttribute("aria-current", "true");
    opener.scrollIntoView({ block: "nearest" });
    if (!card.open) card.show();
    shut.focus({ preventScroll: true });
  }

  function close() {
    card.close();
    opener.removeAttribute("aria-current");
    opener.focus();
  }

  document.getElementById("text").addEventListener("click", (event) => {
    const mark = event.target.closest("a")?.closest("mark");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(Number(mark.id.slice(1)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && card.open) close();
  });

  // A link from elsewhere, such as the map, leads to a mention.
  function follow() {
    const at = Number(/^#m(\d+)$/u.exec(location.hash)?.[1] ?? -1);
    if (data.mentions[at]) open(at);
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
