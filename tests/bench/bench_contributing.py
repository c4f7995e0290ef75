"""How long the commands for contributors take on the whole data, as ratios to PyYAML parsing the same bytes."""

import os
import pty
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import yaml

from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.layout import formatted
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.drafting.desk import desk
from gazetteer.drafting.questions import QUESTIONS

ROUNDS = 5


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes, the median of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def command(*arguments: str) -> Callable[[], object]:
    """Return what runs a command that finds nothing wrong, the start of Python included."""
    return lambda: subprocess.run([sys.executable, "-m", "gazetteer", *arguments], check=True, capture_output=True)


def first_question() -> None:
    """Begin the command in a terminal, and leave as soon as it asks something."""
    ours, theirs = pty.openpty()
    begun = [sys.executable, "-m", "gazetteer", "new", "place"]
    process = subprocess.Popen(begun, stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    assert process.stderr.read(1)
    process.kill()
    process.communicate()
    os.close(ours)
    os.close(theirs)


def parsing() -> tuple[list[bytes], float]:
    """Return the bytes of the whole data, and how long PyYAML parses them."""
    contents = [path.read_bytes() for path in sorted(built_in_folder().glob("*.yaml"))]
    return contents, seconds(lambda: [sum(1 for _ in yaml.parse(each, Loader=yaml.CSafeLoader)) for each in contents])


def show(title: str, taken: dict[str, float], reference: float) -> None:
    print(f"\n{title:42}{'seconds':>9}{'x PyYAML':>10}")
    for what, took in taken.items():
        print(f"{what:42}{took:9.2f}{took / reference:10.2f}")


def test_laying_out_and_checking() -> None:
    contents, reference = parsing()
    lines = sum(content.count(b"\n") for content in contents)
    taken = {
        "PyYAML parses": reference,
        "read_yaml": seconds(lambda: [read_yaml(content, path="x") for content in contents]),
        "formatted": seconds(lambda: [formatted(content, path="x") for content in contents]),
        "gazetteer fmt --check": seconds(command("fmt", "--check")),
        "gazetteer check": seconds(command("check")),
    }
    show(f"{sum(map(len, contents)) / 1e6:.1f} MB, {lines:,} lines", taken, reference)
    assert all(formatted(content, path="x").encode() == content for content in contents)


def test_adding_a_place() -> None:
    given = {
        "name": ["hy: Նորաշենիկ; en: Norashenik"],
        "feature": ["PPL"],
        "at": ["46.9, 39.9"],
        "cite": ["geonames@1"],
    }
    options = [part for key, (answer,) in given.items() for part in (f"--{key}", answer)]
    folder, (_, reference) = built_in_folder(), parsing()
    at = desk(folder)
    taken = {
        "gazetteer new place, first question": seconds(first_question),
        "gazetteer new place, from start to end": seconds(command("new", "place", "--dry-run", "--yes", *options)),
        "looking through what is there": seconds(lambda: desk(folder)),
        "drafting, comparing and checking one": seconds(lambda: at.draft("place", given)),
        "judging one answer": seconds(lambda: at.accepted("place", QUESTIONS["place"][0], given["name"][0], {})),
    }
    show("a new place", taken, reference)
    made = at.draft("place", given)
    assert made.value["id"] == "norashenik"
    assert not made.has_errors
