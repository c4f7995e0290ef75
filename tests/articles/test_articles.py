"""Real texts: every expected mention, with its entry, nesting and embedding, and nothing else.

The tables beside this file were made by reading the articles, which are other people's and stay out of the repository;
the tests run where they are. The sample texts in ``seeds/samples`` come with tables of their own. A loaded term around
a place is only compared where the place is a part of its name.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.core import Gazetteer

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ARTICLES = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "seeds" / "samples"
NUMBERS = ["000", "001", "002", "003", "004"]

Row = tuple[str, str, str, str]


def article(number: str) -> str:
    paths = sorted(ARTICLES.glob(f"{number}*.txt"))
    if not paths:
        pytest.skip(f"the surveyed articles are not at {ARTICLES.relative_to(ROOT.parent)}")
    return paths[0].read_text("utf-8")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def expected_places(path: Path) -> Counter[Row]:
    rows: Counter[Row] = Counter()
    for row in table(path):
        rows[row["surface"], row["entry"], row["nested_in"] or "", row["embedded"] or ""] += int(row["count"])
    return rows


def found_places(annotation: Annotation) -> Counter[Row]:
    places = (mention for mention in annotation if mention.kind == "place")
    return Counter((plain(m.surface), entry(m), outer(m, annotation), plain(m.embedded or "")) for m in places)


def entry(mention: Mention) -> str:
    return mention.entry or "one of " + ", ".join(candidate.entry for candidate in mention.candidates)


def outer(mention: Mention, annotation: Annotation) -> str:
    if mention.nested_in is None:
        return ""
    around = annotation[mention.nested_in]
    return plain(around.surface) if around.kind == mention.kind or mention.embedded else ""


def plain(surface: str) -> str:
    return " ".join(surface.split())


def differences(expected: Counter[Row], found: Counter[Row]) -> list[str]:
    rows = sorted(expected.keys() | found.keys())
    return [f"{row}: expected {expected[row]}, found {found[row]}" for row in rows if expected[row] != found[row]]


@pytest.mark.parametrize("number", NUMBERS)
def test_every_place_in_an_article_is_found_and_nothing_else(gaz: Gazetteer, number: str) -> None:
    annotation = gaz.annotate(article(number))

    wrong = differences(expected_places(HERE / f"{number}.tsv"), found_places(annotation))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_loaded_term_in_an_article_is_found(gaz: Gazetteer, number: str) -> None:
    annotation = gaz.annotate(article(number))
    found: Counter[tuple[str, str]] = Counter()
    for mention in annotation:
        if mention.kind == "term":
            for candidate in mention.candidates if mention.entry is None else mention.candidates[:1]:
                found[plain(mention.surface), candidate.entry] += 1
    missed = [
        f"{row['surface']} ({row['term']}): expected {row['count']}, found {found[row['surface'], row['term']]}"
        for row in table(HERE / f"terms-{number}.tsv")
        if found[row["surface"], row["term"]] < int(row["count"])
    ]

    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_place_in_a_sample_is_found_and_nothing_else(gaz: Gazetteer, path: Path) -> None:
    annotation = gaz.annotate(path.read_text("utf-8"))

    wrong = differences(expected_places(path.with_suffix(".tsv")), found_places(annotation))
    assert not wrong, "\n".join(wrong)
