"""Mixed-language news to measure speed on: gold texts as JSON on stdin, made-up documents as JSON on stdout.

An environment of its own runs it, see `bench_speed.py`. A document has 10 KB in one language, with a paragraph in
another now and then. Its words are drawn by how common they are (`wordfreq`; for Armenian and Azerbaijani, which it
does not have, from the gold texts without their names), and one word in forty is a name as often as the gold texts have
it, half of them with two words on either side, so that nouns, brackets and titles beside names are there too.
"""

import json
import random
import re
import sys
from importlib import import_module  # the library is not installed where this file is checked
from typing import Any

SIZE, COMMON, NAMES = 10_000, 30_000, 1 / 40
IN_WORDFREQ = ("en", "ru", "tr", "fr", "de", "fa")
_BEFORE, _AFTER = re.compile(r"(?:\S+\s){0,2}\S*\Z"), re.compile(r"\S*(?:\s\S+){0,2}")


class Language:
    """The words of a language, and the names in its gold texts."""

    def __init__(self, lang: str, gold: list[dict[str, Any]]) -> None:
        """Take the words and the names."""
        self.spans = [(each["text"], mention["start"], mention["end"]) for each in gold for mention in each["mentions"]]
        known = lang in IN_WORDFREQ
        self.words = import_module("wordfreq").top_n_list(lang, COMMON) if known else _other_words(gold)
        self.by_rank = known

    def word(self, chance: random.Random) -> str:
        """Draw a word, or now and then a name."""
        if self.spans and chance.random() < NAMES:
            return self._name(chance)
        place = int(chance.paretovariate(0.6)) - 1 if self.by_rank else chance.randrange(len(self.words))
        return str(self.words[min(place, len(self.words) - 1)])

    def _name(self, chance: random.Random) -> str:
        text, start, end = chance.choice(self.spans)
        if chance.random() < 1 / 2:
            return str(text[start:end])
        before, after = _BEFORE.search(text[:start]), _AFTER.match(text[end:])
        return f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}"


def _other_words(gold: list[dict[str, Any]]) -> list[str]:
    rest = []
    for each in gold:
        at = 0
        for mention in sorted(each["mentions"], key=lambda mention: mention["start"]):
            rest.append(each["text"][at : max(at, mention["start"])])
            at = max(at, mention["end"])
        rest.append(each["text"][at:])
    return " ".join(rest).lower().split()


def paragraph(language: Language, chance: random.Random) -> str:
    """Make a paragraph of sentences."""
    words, is_first = [], True
    for _ in range(chance.randint(60, 120)):
        word = language.word(chance)
        words.append(
            (word[:1].upper() + word[1:] if is_first else word) + chance.choices(("", ",", "."), (85, 9, 6))[0]
        )
        is_first = words[-1].endswith(".")
    return f"{' '.join(words)}."


def document(languages: dict[str, Language], main: str, chance: random.Random) -> str:
    """Make a document."""
    paragraphs: list[str] = []
    while sum(len(each.encode()) for each in paragraphs) < SIZE:
        lang = main if chance.random() < 0.95 else chance.choice(sorted(languages))
        paragraphs.append(paragraph(languages[lang], chance))
    return "\n\n".join(paragraphs)


def main() -> None:
    """Make as many documents as are asked for."""
    asked = json.load(sys.stdin)
    chance = random.Random(asked["seed"])
    languages = {lang: Language(lang, asked["gold"].get(lang, [])) for lang in sorted({*asked["gold"], *IN_WORDFREQ})}
    mains = sorted(asked["gold"])
    json.dump([document(languages, chance.choice(mains), chance) for _ in range(asked["documents"])], sys.stdout)


if __name__ == "__main__":
    main()
