"""Sentences hide nothing, and only what is from the data is cut or escaped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.compare.change import Sentence, visible
from gazetteer.compare.points import moved


@given(st.text())
def test_what_is_shown_is_one_line_without_anything_unseen(text):
    shown = visible(text)

    assert len(shown.splitlines()) <= 1
    assert not set(shown) & {"\x1b", "\x00", "\u202e", "\u2066", "\u200b", "\ufeff", "\x7f", "\x9b"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Şu\u202eşa", "Şu<U+202E>şa"),
        ("a\x1b[2J\x07", "a<U+001B>[2J<U+0007>"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("two\n  lines", "two lines"),
    ],
)
def test_what_is_unseen_is_written_as_its_code(text, shown):
    assert visible(text) == shown


def test_long_lists_and_texts_are_cut_and_addresses_are_not():
    url = f"https://example.org/{'x' * 300}"
    sentence = Sentence(("forms ", tuple("abcdefgh"), " note ", ("y" * 300, url)))

    assert str(sentence.shortened()) == f"forms a, b, c, d, e, f and 2 more note {'y' * 159}…, {url}"
    assert str(sentence) == f"forms a, b, c, d, e, f, g, h note {'y' * 300}, {url}"


def test_our_own_words_are_not_escaped():
    assert Sentence(("(", ("a|b",), ")")).written(lambda text: text.replace("|", r"\|")) == r"(a\|b)"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ((46.0, 40.0), (46.0, 41.0), "111.2 km north"),
        ((46.0, 40.0), (45.0, 40.0), "85.2 km west"),
        ((46.0, 40.0), (45.99, 40.0076), "1.2 km north-west"),
        ((179.99, 0.0), (-179.99, 0.0), "2.2 km east"),
        ((46.0, 40.0), (46.0, 40.008995), "1.0 km north"),
        ((46.0, 40.0), (46.0, 40.0089), "990 m north"),
    ],
)
def test_points_move_by_a_distance_in_a_direction(old, new, said):
    assert moved(old, new) == said
