// The library's own folding: from a spelling to the match key that spellings are compared by. What Unicode does not say
// is data, made in Python by folding.py.

const SEPARATOR = " ";
const CARRIES_NO_LETTER = /[\p{M}\p{Cf}]/u;
const LETTER = /[\p{L}\p{N}]/u;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const SEPARATORS = / {2,}/gu;
const EACH = /./gsu;
const ARMENIAN = /\p{Script=Armenian}/u;

function byUnicode(character) {
  if (CARRIES_NO_LETTER.test(character)) return "";
  if (!LETTER.test(character)) return SEPARATOR;
  const decomposed = character.normalize("NFKD").toLowerCase().normalize("NFKD");
  return decomposed.replaceAll(NO_LETTERS, "") || character;
}

// Folds one character; what Unicode says of it is looked up once.
function characterFolding(letters) {
  const known = new Map(letters.flatMap(([folded, characters]) => [...characters].map((one) => [one, folded])));

  function learnt(character) {
    known.set(character, byUnicode(character));
    return known.get(character);
  }

  return (character) => known.get(character) ?? learnt(character);
}

// Puts separators in place of the apostrophes that part words: before a clitic (Armenia's) and after an article
// (l'Artsakh).
function wordParting(rules, fold) {
  const apostrophe = new RegExp(`[${rules.apostrophes}]`, "u");
  const clitics = new Set(rules.clitics);
  const articles = new Set(rules.articles);

  function wordBeside(characters) {
    let word = "";
    for (const character of characters) {
      const folded = fold(character);
      if (folded === SEPARATOR || apostrophe.test(character) || word.length > rules.longestClitic) break;
      word += folded;
    }
    return word;
  }

  function isParting(characters, at) {
    const before = wordBeside(characters.slice(Math.max(0, at - rules.furthest), at).reverse());
    const after = wordBeside(characters.slice(at + 1, at + 1 + rules.furthest));
    return before && after && (clitics.has(after) || articles.has(before));
  }

  function partedAt(character, at, characters) {
    return apostrophe.test(character) && isParting(characters, at) ? SEPARATOR : character;
  }

  return (text) => apostrophe.test(text) ? [...text].map(partedAt).join("") : text;
}

// Gives Armenian words one spelling for the classical and the reformed orthography.
function armenianRespelling(respellings) {
  const rules = respellings.map(([where, written]) => [new RegExp(where, "gu"), written]);
  const respell = (key) => rules.reduce((spelt, [where, written]) => spelt.replaceAll(where, written), key);
  return (key) => ARMENIAN.test(key) ? respell(key) : key;
}

// Makes `matchKey(text)` of the rules. It gives the empty text where there is no letter or digit.
export function folding(rules) {
  const fold = characterFolding(rules.letters);
  const part = wordParting(rules, fold);
  const respell = armenianRespelling(rules.respellings);
  return (text) => respell(part(text).replaceAll(EACH, fold).trim().replaceAll(SEPARATORS, SEPARATOR));
}
