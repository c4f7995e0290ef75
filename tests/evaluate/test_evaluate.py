"""Comparing with gold texts: what is right, wrong and missed, and what is wrong with a gold file."""

import json
import runpy
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer
from gazetteer.errors import DataError, InputError
from gazetteer.evaluate.comparing import CLASSES, Comparison, Found
from gazetteer.evaluate.gold import GoldDocument, read_gold
from gazetteer.evaluate.scoring import Score, f1_interval, total, wilson

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
LANGUAGES = ("en", "ru", "hy", "az", "tr", "fr", "de")
TEXT = "The Lachin corridor, the Karabakh War, Martuni, a Baku taxi; Armenian wine."
MARKED = [
    (4, 19, ["lachini-mijantsk-lacin-dehlizi"], False),
    (4, 10, ["berdzor-lacin"], False),
    (25, 33, ["gharabagh-qarabag"], True),
    (39, 46, ["?"], False),
    (50, 54, ["baki-baku"], False),
]
RIGHT = [Found(start, end, None if ids == ["?"] else ids[0], embedded) for start, end, ids, embedded in MARKED]


def gold(**changed: object) -> GoldDocument:
    mentions = [
        {"start": start, "end": end, "surface": TEXT[start:end], "entries": ids, "embedded": embedded}
        for start, end, ids, embedded in MARKED
    ]
    traps = [{"start": 61, "end": 69, "surface": "Armenian"}]
    record = {"document": "d", "language": "en", "text": TEXT, "mentions": mentions, "traps": traps, **changed}
    return GoldDocument.model_validate_json(json.dumps(record))


def comparison(gaz: Gazetteer, *found: Found) -> Comparison:
    return Comparison(gold(), found, gaz.dataset)


def test_all_that_is_marked_and_nothing_else_is_right(gaz: Gazetteer) -> None:
    compared = comparison(gaz, *RIGHT)

    assert compared.score() == compared.spans() == Score(right=5)
    assert list(compared.differences()) == []
    assert {name: score.right for name, score in compared.by_class().items()} == {
        "place": 1, "phrase": 1, "inner": 1, "term": 0, "embedded": 1, "open": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("found", "score"),
    [
        ((), Score(missed=5)),
        ((Found(4, 19, "berdzor-lacin"),), Score(wrong=1, missed=5)),
        ((Found(25, 33, "gharabagh-qarabag"),), Score(wrong=1, missed=5)),
        ((Found(39, 46, "martuni"),), Score(wrong=1, missed=5)),
        ((Found(49, 54, "baki-baku"),), Score(wrong=1, missed=5)),
    ],
)
def test_a_wrong_span_entry_or_role_is_wrong_and_missed(gaz: Gazetteer, found: tuple[Found, ...], score: Score) -> None:
    compared = comparison(gaz, *found)

    assert compared.score() == score
    assert total(compared.by_class().values()) == score
    assert set(compared.by_class()) == set(CLASSES)


def test_a_trap_is_sprung_by_what_counts(gaz: Gazetteer) -> None:
    assert [trap.surface for trap in comparison(gaz, Found(61, 69, "ermenistan-hayastan")).sprung()] == ["Armenian"]
    assert comparison(gaz, Found(61, 69, "ermenistan-hayastan", embedded=True)).sprung() == ()


def test_intervals_hold_the_figure_and_are_the_same_in_every_run() -> None:
    scores = [Score(right, 2, 1) for right in range(5, 30)]
    low, high = f1_interval(scores)

    assert 0 < low < total(scores).f1 < high < 1
    assert f1_interval(scores) == (low, high)
    assert f1_interval([]) == wilson(0, 0) == (0.0, 1.0)


def test_everything_wrong_with_a_file_is_told(gaz: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    span = {"start": 0, "end": 4, "surface": "Baku", "entries": ["nowhere"]}
    lines = ["{", json.dumps({"document": "d", "language": "en", "text": "Goris", "mentions": [span]})]
    lines.append(json.dumps({"document": "e", "language": "en", "text": "Baku", "mentions": [span]}))
    path.write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        read_gold([path], gaz.dataset)
    assert [(problem.line, problem.code) for problem in caught.value.problems] == [
        (1, "G001"),
        (2, "G002"),
        (3, "G003"),
    ]


def test_a_folder_without_gold_texts_is_refused(gaz: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.jsonl"):
        read_gold([tmp_path], gaz.dataset)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_marked_mentions_and_traps_in_each_language(gaz: Gazetteer, language: str) -> None:
    documents = read_gold([GOLD / f"{language}.jsonl"], gaz.dataset)

    assert sum(len(document.mentions) for document in documents) >= 150
    assert sum(len(document.traps) for document in documents) >= 30


def test_the_page_with_the_figures_is_up_to_date() -> None:
    page = runpy.run_path(str(ROOT / "tools" / "evaluation_page.py"))["page"]

    assert (ROOT / "docs" / "evaluation.md").read_text("utf-8") == page()
