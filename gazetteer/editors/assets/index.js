"use strict";
// Points out names and loaded terms, and mends those that are certain. What it looks for is in rules.json.

const { style, beside, rules } = require("./rules.json");

const PART = String.raw`[\p{L}\p{M}\p{N}_]`;
const START = new RegExp(`(?<!${PART})\\S`, "gu");
const BEGINS = 2;
const SEVERITIES = { warning: 1, error: 2, info: 3 };
const SCHWAS_OF_AZERBAIJANI = 0.03;

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+/gu;
// One that nobody closes ends with its paragraph. A single mark between letters is an apostrophe.
const QUOTATION = new RegExp(
  [
    "“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|„[^„“”]*(?:[“”]|$)",
    String.raw`(?<!${PART})"[^"]*(?:"|$)`,
    String.raw`(?<!${PART})‘(?!\d)(?:[^‘’]|(?<=${PART})’(?=${PART})){1,400}’(?!${PART})`,
    String.raw`(?<!${PART})'(?!\d|[Tt]is\b|[Tt]was\b|em\b)(?:[^']|(?<=${PART})'(?=${PART})){1,400}'(?!${PART})`,
  ].join("|"),
  "gu",
);

const either = (pattern) => (pattern ? `(?:${pattern})` : "(?!)");
const before = (pattern, flags = "u") => new RegExp(`${either(pattern)}$`, flags);
const after = (pattern, flags = "u") => new RegExp(`^${either(pattern)}`, flags);
const ASIDE = { before: before(beside.aside.before), after: after(beside.aside.after) };
const JOINED = { before: before(beside.joined.before), after: after(beside.joined.after) };
const EMBEDDED = {
  before: new RegExp(`(?<!${PART})${either(beside.embedded.before)}\\s+$`, "iu"),
  after: new RegExp(`^\\s+${either(beside.embedded.after)}(?!${PART})`, "iu"),
};
const CAPITAL_AFTER = /^\s+\p{Lu}/u;
const FAR = 60;

const stands = (sides, text, start, end) =>
  sides.before.test(text.slice(Math.max(0, start - FAR), start)) || sides.after.test(text.slice(end, end + FAR));

function patternOf({ text, before: longer, after: further }) {
  const words = text.trim().split(/\s+/u);
  const literal = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)).join(String.raw`\s+`);
  const starts = longer ? `(?<!${longer})` : "";
  const ends = further ? `(?!${further})` : "";
  return new RegExp(`(?<!${PART})${starts}${literal}(?!${PART})${ends}`, "uy");
}

// By their first letters, what is looked for, the longest first; each is made a pattern when it is first tried.
const wanted = new Map();
for (const [text, uses] of byText()) {
  const begun = text.slice(0, BEGINS);
  wanted.set(begun, [...(wanted.get(begun) ?? []), { text, uses }]);
}
for (const several of wanted.values()) {
  several.sort((one, other) => other.text.length - one.text.length);
}

function byText() {
  const found = new Map();
  for (const rule of rules) {
    for (const spelling of rule.spellings) {
      const uses = found.get(spelling.text) ?? [];
      uses.push({ rule, spelling });
      found.set(spelling.text, uses);
    }
  }
  return found;
}

function* mentions(text) {
  let last = 0;
  for (const { index } of text.matchAll(START)) {
    for (const candidate of index >= last ? (wanted.get(text.slice(index, index + BEGINS)) ?? []) : []) {
      candidate.pattern ??= patternOf(candidate.uses[0].spelling);
      candidate.pattern.lastIndex = index;
      const found = candidate.pattern.exec(text);
      if (found) {
        last = index + found[0].length;
        yield { uses: candidate.uses, start: index, end: last };
        break;
      }
    }
  }
}

// The text of a paragraph with blanks in place of what is no prose of its author, so that positions stay.
function prose(node, source) {
  const blank = (text) => text.replaceAll(/\S/gu, (character) => " ".repeat(character.length));
  let text = "";
  for (const { range } of strings(node)) {
    const [start, end] = range.map((at) => at - node.range[0]);
    text += blank(source.slice(text.length, start)) + source.slice(start, end);
  }
  return (text + blank(source.slice(text.length))).replaceAll(ADDRESS, blank).replaceAll(QUOTATION, blank);
}

function* strings(node) {
  if (node.type === "Str") {
    yield node;
  }
  for (const child of node.children ?? []) {
    yield* strings(child);
  }
}

function isQuoted(node) {
  return node !== undefined && node !== null && (node.type === "BlockQuote" || isQuoted(node.parent));
}

// Of languages that share a spelling: Azerbaijani has its schwa, and English is what is left.
function languageOf(source, langs) {
  if (langs.length < 2) {
    return langs[0];
  }
  const share = (source.match(/[əƏ]/gu) ?? []).length / ((source.match(/\p{Script=Latin}/gu) ?? []).length || 1);
  const others = langs.filter((lang) => lang !== "az");
  return langs.includes("az") && share > SCHWAS_OF_AZERBAIJANI ? "az" : others.length === 1 ? others[0] : undefined;
}

function optionsOf({ options = {} }, source) {
  const lang = languageOf(source, Object.keys(options));
  return [...new Set(lang === undefined ? Object.values(options).flat() : options[lang])];
}

function said({ rule, spelling }, surface, options) {
  const when = { first: " at its first mention", later: " after its first mention" }[spelling.when] ?? "";
  const instead = options.map((option) => `“${option}”`).join(" or ");
  const asked = options.length > 0 ? `write ${instead}${when}` : "it is pointed out";
  return `“${surface}”: ${asked} (style ${style}). ${rule.about}. ${rule.link ?? ""}`.trim();
}

function isDoubtful({ spelling }, options, text, start, end) {
  return (
    !spelling.certain ||
    options.length !== 1 ||
    CAPITAL_AFTER.test(text.slice(end)) ||
    stands(JOINED, text, start, end) ||
    before(spelling.wary).test(text.slice(Math.max(0, start - FAR), start))
  );
}

function reporter({ Syntax, getSource, report, fixer, locator }) {
  const seen = new Set();

  // What is asked of a mention at its place in the text: of some entries something else is asked of the first.
  function asked(uses) {
    const isFirst = uses.map(({ rule }) => !seen.has(rule.entry));
    for (const { rule } of uses) {
      seen.add(rule.entry);
    }
    return uses.find(({ spelling: { when } }, at) => !when || (when === "first") === isFirst[at]);
  }

  function look(node) {
    const source = getSource(node);
    const text = isQuoted(node) ? "" : prose(node, source);
    for (const { uses, start, end } of mentions(text)) {
      const use = stands(EMBEDDED, text, start, end) ? undefined : asked(uses);
      if (use !== undefined && !stands(ASIDE, text, start, end)) {
        tell(node, use, { source, text, start, end });
      }
    }
  }

  function tell(node, use, { source, text, start, end }) {
    const options = optionsOf(use.spelling, getSource());
    const mended = isDoubtful(use, options, text, start, end)
      ? {}
      : { fix: fixer.replaceTextRange([start, end], options[0]) };
    const message = said(use, source.slice(start, end), options);
    report(node, { message, severity: SEVERITIES[use.rule.level], padding: locator.range([start, end]), ...mended });
  }

  return { [Syntax.Paragraph]: look, [Syntax.Header]: look, [Syntax.TableCell]: look };
}

module.exports = { linter: reporter, fixer: reporter };
