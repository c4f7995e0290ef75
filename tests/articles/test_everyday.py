"""Ordinary words and loaded ones: no term in an everyday text, and every one of a report's table.

The texts were written for this test by somebody who had not read the rules. The table beside a report names each word
that it uses in its loaded sense: the characters as they stand in the text, and which occurrence of them is meant. A
word is found where a term touches it, or where a mention of any kind covers the whole of it: some loaded names, such as
that of a corridor, are entries of places, whose names say by whom they are used.
"""

import csv
from pathlib import Path

import pytest

from gazetteer.codes import Kind
from gazetteer.core import Gazetteer

HERE = Path(__file__).parent
EVERYDAY = sorted((HERE / "everyday").glob("*.txt"))
LOADED = sorted((HERE / "loaded").glob("*.txt"))

Span = tuple[int, int]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def place_in(text: str, phrase: str, occurrence: int) -> Span:
    """Return where a phrase stands in a text for that many times."""
    start = -1
    for _ in range(occurrence):
        start = text.index(phrase, start + 1)
    return start, start + len(phrase)


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def covers(one: Span, other: Span) -> bool:
    return one[0] <= other[0] and other[1] <= one[1]


def test_there_are_texts_in_every_language() -> None:
    assert len(EVERYDAY) == 12
    assert len(LOADED) == 4


@pytest.mark.parametrize("path", EVERYDAY, ids=lambda path: path.stem)
def test_no_word_of_an_everyday_text_is_a_loaded_term(gaz: Gazetteer, path: Path) -> None:
    text = path.read_text("utf-8")

    found = [
        f"{mention.surface} ({', '.join(candidate.entry for candidate in mention.candidates)}):"
        f" …{text[max(0, mention.start - 40) : mention.end + 40]}…"
        for mention in gaz.annotate(text)
        if mention.kind == Kind.TERM
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", LOADED, ids=lambda path: path.stem)
def test_every_loaded_word_of_a_report_is_found(gaz: Gazetteer, path: Path) -> None:
    """A term that touches the phrase finds it, and so does a place or term that covers the whole phrase."""
    text = path.read_text("utf-8")
    mentions = gaz.annotate(text)
    spans = [(mention.start, mention.end) for mention in mentions]
    terms = [(mention.start, mention.end) for mention in mentions if mention.kind == Kind.TERM]

    def is_found(phrase: Span) -> bool:
        return any(overlap(phrase, term) for term in terms) or any(covers(span, phrase) for span in spans)

    missed = [
        f"{row['phrase']} ({row['occurrence']}): {row['meaning']}"
        for row in table(path.with_suffix(".tsv"))
        if not is_found(place_in(text, row["phrase"], int(row["occurrence"])))
    ]
    assert not missed, "\n".join(missed)
