"""How fast texts are annotated beside other matchers, where the time goes, and how it grows.

Everything is a ratio to a raw `ahocorasick_rs` scan of the same texts, in lower case, for the same names, measured in
the same process: the others run in an environment of their own, `build/peers-speed`, which is made the first time and
needs the network then. `GAZETTEER_BENCH_MB` sets how much text is read (30 if unset).
"""

import json
import os
import random
import statistics
import string
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from ahocorasick_rs import AhoCorasick, MatchKind
from environment import answered, environment

import gazetteer
from gazetteer.core import Gazetteer
from gazetteer.matching.scanner import Scanner

PACKAGES = ("ahocorasick_rs", "flashtext", "flashtext2", "spacy", "wordfreq")
GOLD = Path(__file__).parents[1] / "gold"
MEMORY = Path(__file__).with_name("beside") / "memory.py"
MEGABYTES = int(os.environ.get("GAZETTEER_BENCH_MB", "30"))
ROUNDS = 3
IN_A_CASE, ANNOTATE = "and names in a case", "annotate"
FAST, ALWAYS = "find_batch, with the extra fast", "find_batch, the engine that is always there"
Step = Callable[[Any], object]


def seconds(step: Step, texts: Sequence[Any]) -> float:
    """Return how long a step takes over texts, the median of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for text in texts:
            step(text)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def raw_scan(names: Sequence[str], texts: Sequence[str]) -> float:
    """Return how long the plain automaton takes."""
    scan = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest)
    return seconds(scan.find_matches_as_indexes, [text.lower() for text in texts])


@pytest.fixture(scope="module")
def python() -> Path:
    return environment("peers-speed", PACKAGES)


@pytest.fixture(scope="module")
def corpus(python: Path) -> list[str]:
    """Return mixed-language news of 10 KB documents."""
    gold = {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in sorted(GOLD.glob("??.jsonl"))
    }
    asked = {"gold": gold, "documents": MEGABYTES * 100, "seed": 7}
    texts: list[str] = answered(python, "corpus.py", asked)  # type: ignore[assignment]
    return texts


@pytest.fixture(scope="module")
def gaz() -> Gazetteer:
    return gazetteer.load()


def test_speed(gaz: Gazetteer, corpus: list[str], python: Path) -> None:
    names = written_keys(gaz)
    size = sum(len(text.encode()) for text in corpus) / 1e6
    found = sum(len(annotation) for annotation in gaz.annotate_many(corpus))
    raw = raw_scan(names, corpus)
    print(f"\n{len(corpus)} documents, {size:.1f} MB, {found / size / 1000:.1f} mentions in a KB, {len(names)} names")
    print(f"{'':44}{'MB/s':>8}{'x raw scan':>12}")
    print(f"{'raw scan, here':44}{size / raw:8.1f}{1:12.2f}")
    shares = {}
    for stage, taken in (*times(gaz, corpus), *times_of_batches(corpus)):
        shares[stage] = raw / taken
        print(f"{stage:44}{size / taken:8.1f}{raw / taken:12.3f}")
    peers = answered(python, "speeds.py", {"names": list(names), "texts": corpus})
    reference = peers["raw ahocorasick_rs scan"]["speed"]
    print(f"{'ours / it':>112}")
    print(f"{'':44}{'MB/s':>8}{'x raw scan':>12}{'in a case':>12}{'find_batch':>12}{'with fast':>12}{'annotate':>12}")
    for peer, told in peers.items():
        share = told["speed"] / reference
        ratios = [shares[stage] / share for stage in (IN_A_CASE, ALWAYS, FAST, ANNOTATE)]
        print(f"{peer + ' ' + told['version']:44}{told['speed']:8.1f}{share:12.3f}", end="")
        print("".join(f"{ratio:12.2f}" for ratio in ratios))
    assert found > len(corpus)


def written_keys(gaz: Gazetteer) -> tuple[str, ...]:
    """Return the match keys of the names that texts are searched for."""
    return tuple(dict.fromkeys((*gaz.index.forms, *gaz.index.inflected)))


def times(gaz: Gazetteer, corpus: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield how long each step of annotating takes, with all before it."""
    names, inflected = Scanner.of(gaz.index.forms), Scanner(gaz.index.patterns)
    stages: dict[str, Step] = {
        "folding": names.haystack,
        "and names as they stand": lambda text: names.matches(names.haystack(text)),
        IN_A_CASE: lambda text: inflected.matches(inflected.haystack(text)),
        ANNOTATE: gaz.annotate,
        "and every mention looked at": lambda text: list(gaz.annotate(text)),
    }
    for stage, step in stages.items():
        yield stage, seconds(step, corpus)


def times_of_batches(corpus: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield how long `find_batch` takes from Arrow to Arrow, with either engine."""
    batch = pa.record_batch({"document": range(len(corpus)), "text": corpus})
    found = gazetteer.find_batch(batch)
    yield FAST, seconds(gazetteer.find_batch, [batch])
    with pytest.MonkeyPatch.context() as without:
        without.setitem(sys.modules, "gazetteer.matching.hashing", None)
        assert gazetteer.find_batch(batch) == found
        yield ALWAYS, seconds(gazetteer.find_batch, [batch])


def test_growth_with_the_text(gaz: Gazetteer, corpus: list[str]) -> None:
    """Print the speed in short and in long documents; the text is the same."""
    texts = corpus[:1000]
    print(f"\n{'length of a document':>24}{'MB/s':>8}{'x 10 KB':>9}")
    first = 0.0
    for together in (1, 10, 100, 1000):
        joined = ["\n\n".join(texts[at : at + together]) for at in range(0, len(texts), together)]
        size = sum(len(text.encode()) for text in joined) / 1e6
        speed = size / seconds(gaz.annotate, joined)
        first = first or speed
        print(f"{size / len(joined):21.2f} MB{speed:8.1f}{speed / first:9.2f}")


def test_growth_with_the_names(gaz: Gazetteer, corpus: list[str]) -> None:
    """Print how long finding takes for few names and for many; those that are not ours are made up."""
    chance = random.Random(7)
    ours = [*written_keys(gaz)]
    chance.shuffle(ours)
    more = ("".join(chance.choices(string.ascii_lowercase, k=9)) for _ in range(200_000 - len(ours)))
    names = [*ours, *more]
    texts = corpus[:500]
    taken = {count: seconds(_finding(names[:count]), texts) for count in (5_000, 50_000, 200_000)}
    print(f"\n{'names':>10}{'x 5,000 names':>15}")
    for count, time_taken in taken.items():
        print(f"{count:10}{time_taken / taken[5_000]:15.2f}")


def _finding(names: Sequence[str]) -> Step:
    scanner = Scanner.of(names)
    scanner.matches(scanner.haystack("first"))
    return lambda text: scanner.matches(scanner.haystack(text))


def test_memory(corpus: list[str], tmp_path: Path) -> None:
    """Print what annotating adds to `import gazetteer`, and that it does not grow with the stream."""
    path = tmp_path / "texts.json"
    path.write_text(json.dumps(["\n\n".join(corpus[:100]), *corpus]), "utf-8")
    done = subprocess.run([sys.executable, MEMORY, path], capture_output=True, text=True, check=True)
    print(f"\n{done.stdout}")
