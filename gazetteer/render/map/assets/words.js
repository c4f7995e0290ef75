// The words of the interface in the language that the reader chose.

let vocabulary = {};
let spoken = "en";

export function speak(all, lang) {
  vocabulary = all[lang];
  spoken = lang;
}

// A word by its key, or by two where it is one of a closed vocabulary; {…} in it is filled in.
export function word(key, values = {}) {
  const found = vocabulary[key] ?? key;
  return found.replaceAll(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ""));
}

export function wordOf(group, key) {
  const words = vocabulary[group];
  return Object.hasOwn(words, key) ? words[key] : key;
}

// What the data calls something in the language of the page, else in English, else in any.
export function labelOf(labels) {
  return labels[spoken] ?? labels.en ?? Object.values(labels)[0] ?? "";
}

// A sentence as nodes, with an element where {…} stands for one.
export function sentence(key, parts) {
  return word(key, Object.fromEntries(Object.keys(parts).map((name) => [name, `\u0000${name}\u0000`])))
    .split("\u0000")
    .map((piece, index) => (index % 2 ? parts[piece] : piece));
}

// Puts the page's own words in the language that is spoken.
export function reword(root) {
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll("[data-word-of]")) {
    element.textContent = wordOf(...element.dataset.wordOf.split("."));
  }
  for (const element of root.querySelectorAll("[data-placeholder]")) {
    element.placeholder = word(element.dataset.placeholder);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
  }
}
