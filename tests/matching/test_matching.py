"""Texts as bytes: nothing shifts, no name is lost, and bytes are never finer than match keys."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.core import Gazetteer
from gazetteer.language.fold import match_key
from gazetteer.matching.alphabet import Alphabet
from gazetteer.matching.haystack import Haystack
from gazetteer.matching.scanner import Scanner

ARMENIAN = "աեէըիոօւևհյրնտվ՛՝ \u00ad-"


def found(scanner: Scanner, text: str) -> list[str]:
    """Return the surfaces that a scanner proposes."""
    haystack = scanner.haystack(text)
    return [text[slice(*haystack.span(first, last))] for _, first, last in scanner.matches(haystack)]


@given(
    st.text(alphabet=ARMENIAN + "\ufb13\ufb01'’Եﬂ", max_size=30)
    | st.text(alphabet="aldsmt'’ 0\u0300\u00adÀś", max_size=12)
)
def test_what_has_one_key_has_the_same_bytes(text: str) -> None:
    alphabet = Alphabet.of([match_key(text), "stepanakert"])

    assert Haystack.of(text, alphabet).codes.split() == alphabet.encode_key(match_key(text)).split()


@pytest.mark.parametrize(
    "text", ["d\u0300\u20190", "l\u2019\u0301Artsakh", "Armenia\u0301\u2019s", "\ufb01\u2019s \u2019\u00ad"]
)
def test_apostrophes_part_words_whatever_marks_stand_beside_them(text: str) -> None:
    alphabet = Alphabet.of(["armenia", "artsakh", "0dfis"])

    assert Haystack.of(text, alphabet).codes.split() == alphabet.encode_key(match_key(text)).split()


@given(st.text(st.characters(codec=None)))
def test_bytes_and_code_points_stay_in_step(text: str) -> None:
    haystack = Haystack.of(text, Alphabet.of(["stepanakert", "երեվան", "шуша"]))
    words = haystack.codes.split()

    assert len(haystack.codes) == len(haystack.positions) + 2
    assert list(haystack.positions) == sorted(haystack.positions)
    at = 0
    for word in words:
        first = haystack.codes.index(word, at) - 1
        start, end = haystack.span(first, first + len(word) + 2)
        assert 0 <= start < end <= len(text)
        at = first + len(word) + 1


@given(
    st.lists(st.sampled_from(["Шуша", "Երեւան", "Fuzulí", "d'Arménie", "’s", "«", "\u0301", " ", ", ", "\u00ad"])).map(
        "".join
    )
)
def test_the_words_around_a_span_are_those_in_the_bytes(text: str) -> None:
    haystack = Haystack.of(text, Alphabet.of(["fuzuli"]))
    words = haystack.codes.split()
    first = 0
    for before, word, after in zip([b"", *words], words, [*words[1:], b""], strict=False):
        last = first + len(word) + 2
        assert (haystack.word_before(first), haystack.word_after(last)) == (before, after)
        first = last - 1


def test_every_form_is_found_in_a_text(gaz: Gazetteer) -> None:
    scanner = Scanner(gaz.index.patterns)
    forms = {form.text for entry in gaz.dataset for name in entry.names for form in name.all_forms()}
    lost = [form for form in sorted(forms) if match_key(form) not in map(match_key, found(scanner, form))]

    assert not lost


def test_a_scanner_travels_between_processes() -> None:
    scanner = Scanner.of(("stepanakert", "երեվան"))
    copy = pickle.loads(pickle.dumps(scanner))

    assert found(copy, "Stepanakert, Երեւան") == found(scanner, "Stepanakert, Երեւան") == ["Stepanakert", "Երեւան"]


def test_without_names_nothing_is_found() -> None:
    assert found(Scanner.of(()), "Stepanakert") == []


def test_no_name_is_lost_where_letters_share_a_byte() -> None:
    keys = (*(chr(code) * 3 for code in range(0x1200, 0x1300) if chr(code).isalpha()), "stepanakert")

    assert found(Scanner.of(keys), " ".join(keys)) == list(keys)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("(Երևան՝ մայրաքաղաք)", "Երևան"),
        ("'Երևան'", "Երևան"),
        ("Երևանո՞ւմ", "Երևանո՞ւմ"),
        ("Шуша\u0301, город", "Шуша\u0301"),
        ("\u00adШуша\u00ad", "Шуша"),
    ],
)
def test_a_surface_has_what_belongs_to_its_letters(text: str, surface: str) -> None:
    assert found(Scanner.of(("երեվան", "երեվանում", "шуша")), text) == [surface]


@given(st.text(alphabet="ab \u0301\U0001d4d1\U0001f600\U000e0100\U00020000\U00010400\U0001d7ce", max_size=12))
def test_characters_above_the_basic_plane_are_like_those_of_their_keys(text: str) -> None:
    alphabet = Alphabet.of([match_key(text), "stepanakert"])

    assert Haystack.of(text, alphabet).codes.split() == alphabet.encode_key(match_key(text)).split()


def test_a_letter_above_the_basic_plane_is_part_of_its_word(gaz: Gazetteer) -> None:
    bold = "".join(chr(0x1D41A + ord(letter) - ord("a")) for letter in "oris")

    assert [mention.surface for mention in gaz.annotate(f"G{bold}, \U00020000Goris, Go\U000e0100ris")] == [
        f"G{bold}",
        "Go\U000e0100ris",
    ]
