"""The fuzz in short: a fixed number of texts from a fixed seed."""

import re
import sys
from pathlib import Path
from random import Random
from runpy import run_path

from holding import wrong
from ingredients import LONG, ingredients
from making import pieces_at_random, shortest

import gazetteer
from gazetteer.core import Gazetteer

FUZZ = Path(__file__).parent / "annotating.py"


def test_nothing_is_wrong_with_texts_at_random(gaz: Gazetteer) -> None:
    random, kinds, before = Random(2), ingredients(gaz), ""
    for _ in range(60):
        text = "".join(pieces_at_random(random, kinds))
        assert wrong(gaz, text, before) == {}, f"{text!a} after {before!a}"
        before = text


def test_nothing_is_wrong_with_very_long_words(gaz: Gazetteer) -> None:
    for word in LONG:
        text = f"Stepanakert{word} Goris {word}, {word}Shushi (Şuşa)"
        assert wrong(gaz, text) == {}, f"{text[:60]!a}…"


def test_a_seed_makes_the_same_texts(gaz: Gazetteer) -> None:
    kinds = ingredients(gaz)

    assert pieces_at_random(Random(7), kinds) == pieces_at_random(Random(7), ingredients(gaz))
    assert pieces_at_random(Random(7), kinds) != pieces_at_random(Random(8), kinds)


def test_the_text_that_is_shown_is_as_short_as_shows_it() -> None:
    assert shortest("In Goris (x) and in Shushi y", lambda text: "x" in text and "y" in text) == "xy"


def test_what_is_wrong_is_told(gaz: Gazetteer, monkeypatch) -> None:
    monkeypatch.setattr(Gazetteer, "lookup", lambda *_: ())

    assert "does not lead to goris" in wrong(gaz, "Goris")["meant"]


def test_a_run_says_its_seed_and_what_it_saw(gaz: Gazetteer, monkeypatch, capsys) -> None:
    monkeypatch.setattr(gazetteer, "load", lambda: gaz)
    monkeypatch.setattr(sys, "argv", ["annotating.py", "--minutes", "0", "--seed", "3"])

    assert run_path(str(FUZZ))["main"]() == 0

    assert re.fullmatch(r"seed 3\n1 texts, \d+ mentions, 0 failures\n", capsys.readouterr().out)


def test_a_run_shows_each_failure_by_a_short_text(gaz: Gazetteer, monkeypatch, capsys) -> None:
    monkeypatch.setattr(gazetteer, "load", lambda: gaz)
    monkeypatch.setattr(Gazetteer, "lookup", lambda *_: ())
    monkeypatch.setattr(sys, "argv", ["annotating.py", "--minutes", "0", "--seed", "3"])

    assert run_path(str(FUZZ))["main"]() == 1

    assert "1 failures\nmeant: " in capsys.readouterr().out
