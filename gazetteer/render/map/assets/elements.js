// Elements made from values. Text is only ever set as text.

export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// Text in a language of its own, which may run from right to left.
export function named(tag, text, lang) {
  return element(tag, lang ? { lang, dir: "auto" } : { dir: "auto" }, text);
}

// A link that tells its target nothing; plain text where the address is not one to follow.
export function outward(text, url) {
  const shown = element("bdi", {}, text);
  if (!/^https?:\/\//iu.test(url)) return shown;
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown);
}

// A drawing in SVG, which needs a namespace.
export function drawing(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}
