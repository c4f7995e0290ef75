"""Two engines find the same spans, whatever the texts are made of and however they are cut into columns."""

import sys

import pyarrow as pa
import pytest
from hostile_texts import hostile_texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.core import Gazetteer
from gazetteer.matching.engine import spans_of
from gazetteer.matching.hashing import Hashing
from gazetteer.matching.scanner import Scanner
from gazetteer.matching.spans import Spans, search

often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LETTERS = "aldsmtfi'’`0 \u0300\u00adÀśﬁßﷺ😀𝐀աեէիոուևհյւ՛՝ﬓﬕ-\n漢"
NAMES = ["a", "d", "fi", "fi a", "a fi d", "ադ", "իա", "ուա", "l", "s", "ss", "եա եա", "ա", "մն", "ae"]


def column(texts: list[str]) -> pa.LargeStringArray:
    return pa.array([text.encode("utf-8", "replace").decode() for text in texts], pa.large_string())


def told(spans: Spans) -> list[tuple[int, int, int, str]]:
    numbers = (spans.texts.tolist(), spans.starts.tolist(), spans.ends.tolist())
    return list(zip(*numbers, spans.surfaces.to_pylist(), strict=True))


@pytest.fixture(scope="module")
def scanner(gaz: Gazetteer) -> Scanner:
    return Scanner(gaz.index.patterns)


@often
@given(texts=st.lists(st.text(LETTERS, max_size=40), max_size=4))
def test_engines_agree_letter_by_letter(texts: list[str]) -> None:
    scanner, asked = Scanner.of(NAMES), column(texts)

    assert told(Hashing.of(scanner.patterns).search(asked)) == told(search(scanner, asked))


@often
@given(texts=st.lists(st.deferred(hostile_texts), max_size=3))
def test_engines_agree_on_texts_with_our_names(scanner: Scanner, texts: list[str]) -> None:
    asked = column(texts)
    found = told(Hashing.of(scanner.patterns).search(asked))

    assert found == told(search(scanner, asked))
    assert all(asked[at].as_py()[start:end] == surface for at, start, end, surface in found)
    assert [row[:2] for row in found] == sorted(row[:2] for row in found)


@often
@given(texts=st.lists(st.text(LETTERS, max_size=20), min_size=1, max_size=5), at=st.integers(0, 4))
def test_a_part_of_a_column_is_searched_as_that_part(texts: list[str], at: int) -> None:
    scanner, asked = Scanner.of(NAMES), column(texts)

    assert told(Hashing.of(scanner.patterns).search(asked[at:])) == told(search(scanner, column(texts[at:])))


def test_longer_spans_come_first_and_letters_without_a_byte_belong_to_words() -> None:
    scanner = Scanner.of(["fi", "fi a", "fi a d"])

    assert told(Hashing.of(scanner.patterns).search(column(["x ﬁ\u00ad a\u0301-d"]))) == [
        (0, 2, 9, "ﬁ\u00ad a\u0301-d"),
        (0, 2, 7, "ﬁ\u00ad a\u0301"),
        (0, 2, 3, "ﬁ"),
    ]


def test_nothing_is_found_where_there_is_nothing() -> None:
    for scanner in (Scanner.of([]), Scanner.of(["lachin"])):
        for texts in ([], [""], ["", " "]):
            assert told(Hashing.of(scanner.patterns).search(column(texts))) == []


@pytest.mark.parametrize("words", [1, 40_000], ids=["short", "more rows than there is room for at first"])
def test_the_engine_that_is_always_there_is_used_without_the_other(monkeypatch, words: int) -> None:
    scanner, asked = Scanner.of(["lachin"]), column(["Lachin " * words])
    fast = told(spans_of(scanner, asked))
    monkeypatch.setitem(sys.modules, "gazetteer.matching.hashing", None)

    assert told(spans_of(scanner, asked)) == fast
    assert len(fast) == words
