"""How long the commands for contributors take on the whole data, as ratios to PyYAML parsing the same bytes."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import yaml

from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.layout import formatted
from gazetteer.dataset.yaml_reader import read_yaml

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


def test_laying_out() -> None:
    contents = [path.read_bytes() for path in sorted(built_in_folder().glob("*.yaml"))]
    lines = sum(content.count(b"\n") for content in contents)
    reference = seconds(lambda: [sum(1 for _ in yaml.parse(content, Loader=yaml.CSafeLoader)) for content in contents])
    taken = {
        "PyYAML parses": reference,
        "read_yaml": seconds(lambda: [read_yaml(content, path="x") for content in contents]),
        "formatted": seconds(lambda: [formatted(content, path="x") for content in contents]),
        "gazetteer fmt --check": seconds(command("fmt", "--check")),
        "gazetteer check": seconds(command("check")),
    }
    print(f"\n{f'{sum(map(len, contents)) / 1e6:.1f} MB, {lines:,} lines':30}{'seconds':>9}{'x PyYAML':>10}")
    for what, took in taken.items():
        print(f"{what:30}{took:9.2f}{took / reference:10.1f}")
    assert all(formatted(content, path="x").encode() == content for content in contents)
