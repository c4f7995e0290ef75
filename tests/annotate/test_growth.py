"""Time grows with the text and not with its square: twice the text takes about twice the work."""

import sys
from collections.abc import Callable

import pytest

from gazetteer.core import Gazetteer

TEXTS = {
    "news": "The Lachin corridor leads to Stepanakert (Khankendi), Baku said. ",
    "loaded": "The blockade of Artsakh, the occupied territories, the exodus. ",
    "homonyms": "From Martuni to Aghdam, then Fuzuli and Vank. ",
    "quotes": "“Karabakh” ‘Shusha’ 'Shushi' ",
    "brackets": "((((",
    "marks": "Ս\u0301\u0301\u0301",
    "ligatures": "և",
}


def work(act: Callable[[], object]) -> int:
    """Count the calls that something makes."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_is_about_twice_the_work(gaz: Gazetteer, name: str) -> None:
    once, twice = TEXTS[name] * 200, TEXTS[name] * 400
    gaz.annotate(once)

    assert work(lambda: gaz.annotate(twice)) < 2.6 * work(lambda: gaz.annotate(once)) + 1000
