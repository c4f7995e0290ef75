"""Which language a passage is in depends on what is near, and not on how far from the beginning of a text it is."""

import pytest

from gazetteer.annotate.tongues import Tongues
from gazetteer.core import Gazetteer
from gazetteer.matching.scanner import Scanner

ENGLISH = (
    "The talks about the road that was closed were held by the two of them and they said it was for the best. " * 7
)
GERMAN = "Die Gespräche über die Straße, die nicht mehr offen ist, wurden von den beiden auch im Herbst geführt. " * 7
OFFSETS = range(200, 1300, 50)


@pytest.fixture(scope="module")
def scanner(gaz: Gazetteer) -> Scanner:
    return Scanner(gaz.index.patterns)


@pytest.fixture(scope="module")
def tongues(gaz: Gazetteer, scanner: Scanner) -> Tongues:
    return Tongues(gaz.dataset.contexts.languages, scanner.alphabet)


def german(tongues: Tongues, codes: bytes, shift: int) -> list[bool]:
    return [tongues.is_likely(frozenset(("de",)), codes, at + shift) for at in OFFSETS]


def test_a_passage_is_in_the_language_of_the_words_around(tongues: Tongues, scanner: Scanner) -> None:
    told = german(tongues, scanner.haystack(ENGLISH + GERMAN).codes, 0)
    assert not told[0]
    assert told[-1]
    assert told == sorted(told)


@pytest.mark.parametrize("shift", [3, 201, 399, 400, 1000])
def test_it_is_the_same_wherever_the_passage_stands(tongues: Tongues, scanner: Scanner, shift: int) -> None:
    here, there = (scanner.haystack(before + ENGLISH + GERMAN).codes for before in ("", f"{'7' * (shift - 1)} "))
    assert german(tongues, there, shift) == german(tongues, here, 0)
