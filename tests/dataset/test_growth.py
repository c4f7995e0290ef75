"""Twice the data is about twice the work, counted in steps of the interpreter and not by the clock."""

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from gazetteer.dataset import cross
from gazetteer.dataset.check.points import point_is_swapped
from gazetteer.dataset.check.registry import CHECKS
from gazetteer.dataset.cross import known_ids, repeated_ids, unknown_references
from gazetteer.dataset.files import DataFile, built_in_folder
from gazetteer.dataset.parse import Parsed, parse_files
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.model import Place, Point

FEW = 40
AT_MOST = 2.5

# Every record has mistakes, and each place is part of the one before it.
RECORDS = {
    "places.yaml": """\
- id: p{n}
  feature: PPL
  point: {{at: [40.{n}, 46.{n}]}}
  names:
  - forms: {{hy: [Հադրութ{n}, Had{n}], az: [Hadr\u01ddt{n}, Hadr\u01ddt{n}], en: "Hadrut\u2067{n}"}}
    usage:
    - {{by: authority{n}, stance: official, since: 1923, until: 1922, forms: [x{n}]}}
    - {{by: state{n}, stance: rejects, until: open, cite: [unknown{n}@x]}}
  relations: [{{is: part-of, entry: p{before}, according-to: nobody{n}}}]
""",
    "terms.yaml": """\
- id: t{n}
  type: war
  senses: [{{id: s{n}, definition: x}}]
  names: [{{forms: {{en: liberation}}, usage: [{{by: state{n}, stance: uses}}]}}]
""",
    "parties.yaml": """\
- {{id: authority{n}, label: {{en: X}}, type: authority, side: one, since: 1924, until: 1925-01-01}}
- {{id: state{n}, label: {{en: X}}, type: state, side: two, since: 1924, until: 1925}}
""",
    "sources.yaml": "- {{id: source{n}, title: X, kind: law}}\n",
    "dataset.yaml": "",
}


@cache
def parsed(records: int) -> Parsed:
    def repeated(record: str) -> bytes:
        return "".join(record.format(n=n, before=n - 1) for n in range(1000, 1000 + records)).encode()

    files = [DataFile(name, Path(name), repeated(record)) for name, record in RECORDS.items()]
    manifest = (built_in_folder() / "dataset.yaml").read_bytes()
    return parse_files([*files[:-1], DataFile("dataset.yaml", Path("dataset.yaml"), manifest)])


@contextmanager
def counted() -> Iterator[list[int]]:
    """Count every step of the interpreter; what is written in C counts as one."""
    steps, counter, before = [0], count(1), sys.gettrace()

    def trace(frame, event, _):
        frame.f_trace_opcodes = True
        if event == "opcode":
            steps[0] = next(counter)
        return trace

    sys.settrace(trace)
    try:
        yield steps
    finally:
        sys.settrace(before)


def growth(work: Callable[[int], object]) -> float:
    """Return by what the steps are multiplied where the data is doubled."""
    totals = []
    for records in (FEW, 2 * FEW):
        parsed(records)
        with counted() as steps:
            work(records)
        totals.append(steps[0])
    return totals[1] / totals[0]


def test_the_counter_tells_what_is_quadratic():
    assert growth(lambda number: [one for one in range(number) for _ in range(number)]) > AT_MOST
    assert growth(lambda number: [one for one in range(number)]) < AT_MOST  # noqa: C416


@pytest.mark.parametrize("code", CHECKS)
def test_the_work_of_a_check_grows_with_the_data(code):
    assert growth(lambda records: list(CHECKS[code](parsed(records)))) < AT_MOST


@pytest.mark.parametrize(
    "find",
    [repeated_ids, lambda documents: unknown_references(documents, known_ids(documents))],
    ids=["repeated ids", "unknown references"],
)
def test_the_work_between_records_grows_with_the_data(find):
    assert growth(lambda records: list(find(parsed(records).documents))) < AT_MOST


def test_the_work_of_reading_grows_with_the_data():
    content = {number: RECORDS["sources.yaml"].format(n=1).encode() * number for number in (FEW, 2 * FEW)}
    assert growth(lambda records: read_yaml(content[records], path="x.yaml")) < AT_MOST


def places(number: int, name: str = "V{n}") -> Parsed:
    """Return places from north to south, all of one district."""
    record = (
        "- {{id: p{n}, feature: PPL, point: {{at: [46, {lat:.3f}]}}, names: [{{forms: {{en: {name}}}}}],\n"
        "   relations: [{{is: part-of, entry: district, according-to: azerbaijan}}]}}\n"
    )
    text = "".join(record.format(n=n, lat=n / 20, name=name.format(n=n)) for n in range(number))
    return parse_files([DataFile("places.yaml", Path("places.yaml"), text.encode())])


def test_places_of_one_name_are_compared_with_those_near_them_alone():
    given = {number: places(number, "Village") for number in (FEW, 2 * FEW)}
    assert growth(lambda records: list(CHECKS["E404"](given[records]))) < AT_MOST


def test_the_places_of_one_area_are_not_all_kept_beside_each_other():
    peaks = []
    for number in (400, 800):
        given = places(number)
        list(CHECKS["W405"](given))
        tracemalloc.start()
        list(CHECKS["W405"](given))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] / peaks[0] < AT_MOST


class Compared(float):
    """A number that counts how often it is compared; sorting is written in C, so that its steps do not count."""

    comparisons = count()

    def __lt__(self, other):
        next(Compared.comparisons)
        return float(self) < other


def place_at(point: Point) -> Place:
    return Place.model_construct(id="x", feature="PPL", names=(), point=point)


def test_points_are_sorted_once():
    def comparisons(places: int) -> int:
        points = [
            Point.model_construct(lon=Compared(number * 7919 % places), lat=Compared(number * 104729 % places))
            for number in range(places)
        ]
        records = {(index,): place_at(point) for index, point in enumerate(points)}
        before = next(Compared.comparisons)
        list(point_is_swapped(Parsed({}, {"places.yaml": records}, (), "")))
        return next(Compared.comparisons) - before

    assert comparisons(800) / comparisons(400) < AT_MOST


def documents(references: list[str], ids: int):
    places = "".join(f"- {{id: p, cite: [{reference}]}}\n" for reference in references)
    sources = "".join(f"- {{id: known-{number}}}\n" for number in range(ids))
    return {
        name: read_yaml(text.encode(), path=name)
        for name, text in {"places.yaml": places, "sources.yaml": sources}.items()
    }


@pytest.mark.parametrize(
    ("references", "expected"),
    [
        (["known-x"] * 300, 1),
        ([f"known-x{number}" for number in range(300)], 300),
        ([f"known-x{number}" for number in range(3000)], cross._MAX_SUGGESTIONS),
    ],
    ids=["one", "several", "too many"],
)
def test_a_suggestion_is_looked_for_once_for_each_unknown_id_and_not_without_end(references, expected, monkeypatch):
    asked = []
    monkeypatch.setattr(cross, "did_you_mean", lambda word, known: asked.append((word, len(known))) or "")
    given = documents(references, 100)
    assert len(list(unknown_references(given, known_ids(given)))) == len(references)
    assert len(asked) == len(set(asked)) == expected
