// Does with rules what Vale does (internal/check/substitution.go and existence.go in github.com/vale-cli/vale), with
// patterns of JavaScript, which takes what regexp2 takes of those here: lookarounds and Unicode categories.
import { readFileSync } from "node:fs";

const { rules, text } = JSON.parse(readFileSync(0, "utf8"));
const found = [];

function substitutions(name, { swap, action }) {
  const keys = Object.keys(swap).toSorted((one, other) => Buffer.byteLength(other) - Buffer.byteLength(one));
  const pattern = new RegExp(`(?:${keys.map((key) => `(${key})`).join("|")})`, "gmu");
  for (const match of text.matchAll(pattern)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const value = /\$\d/u.test(swap[keys[at]]) ? swap[keys[at]].replaceAll("$$", "$") : swap[keys[at]];
    found.push([name, match[0], action?.name === "replace" ? value.replaceAll(String.raw`\|`, "|") : value]);
  }
}

function existences(name, { raw, tokens }) {
  for (const match of text.matchAll(new RegExp(`${raw.join("")}(?:${tokens.join("|")})`, "gmu"))) {
    found.push([name, match[0], ""]);
  }
}

for (const [name, rule] of Object.entries(rules)) {
  (rule.extends === "substitution" ? substitutions : existences)(name, rule);
}
process.stdout.write(JSON.stringify(found));
