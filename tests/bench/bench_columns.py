"""How long a column of a million rows takes, beside pandas grouping the same rows, in the same run."""

import csv
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

import gazetteer
from gazetteer.codes import FormRole
from gazetteer.core import Gazetteer

ROWS, NAMES = 1_000_000, 20_000


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def column(gaz: Gazetteer) -> list[str]:
    """Return a million names of 20,000, half of them forms of the data, the others no names."""
    forms = {
        form.text
        for entry in gaz.dataset
        for name in entry.names
        for form in name.all_forms()
        if form.role is FormRole.PLAIN and len(form.text) > 3
    }
    known = sorted(forms)[: NAMES // 2]
    names = [*known, *(f"{name[:-2]}qz{name[-2:]}" for name in known)]
    chooser = random.Random(4)
    return [*names, *chooser.choices(names, k=ROWS - len(names))]


def test_a_million_rows(tmp_path: Path) -> None:
    gaz = gazetteer.load()
    names = column(gaz)
    series = pd.Series(names)
    with (tmp_path / "table.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "location"), *enumerate(names)])
    command = [sys.executable, "-m", "gazetteer", "normalize", "table.csv", "-c", "location", "-o", "out.csv"]
    reference = seconds(lambda: series.groupby(series).size())
    taken = {
        "pandas groups": reference,
        "gaz.normalize": seconds(lambda: gaz.normalize(series)),
        "the command, CSV": seconds(lambda: subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)),
    }
    print(f"\n{ROWS} rows, {len(set(names))} names{'seconds':>17}{'x pandas':>10}")
    for what, took in taken.items():
        print(f"{what:35}{took:9.2f}{took / reference:10.1f}")
    table = gaz.normalize(series)
    assert len(table) == ROWS
    assert (table["status"][: NAMES // 2] != "unknown").mean() > 0.99
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.reader(file)) == ROWS + 1
