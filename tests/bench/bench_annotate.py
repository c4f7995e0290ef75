"""How fast texts are annotated, as ratios to a raw scan for the same names in the same run."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

import gazetteer

ROUNDS = 5
SAMPLES = Path(__file__).parents[2] / "seeds" / "samples"
LENGTH = 300_000


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def test_annotate() -> None:
    gaz = gazetteer.load()
    sample = "\n\n".join(path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt")))
    texts = {copies: sample * copies for copies in (1, LENGTH // len(sample) + 1)}
    scan = AhoCorasick(list(gaz.index.written_keys()), matchkind=MatchKind.LeftmostLongest)
    found = {copies: len(gaz.annotate(text)) for copies, text in texts.items()}

    print(f"\n{'':24}{'MB/s':>8}{'x raw scan':>12}")
    for copies, text in texts.items():
        size = len(text.encode()) / 1e6
        lowered = text.lower()
        raw = statistics.median(seconds(partial(scan.find_matches_as_indexes, lowered)) for _ in range(ROUNDS))
        ours = statistics.median(seconds(partial(gaz.annotate, text)) for _ in range(ROUNDS))
        print(f"raw scan, {size:6.3f} MB     {size / raw:8.1f}{1:12.2f}")
        print(f"annotate, {size:6.3f} MB     {size / ours:8.1f}{raw / ours:12.3f}   {found[copies]} mentions")
    assert found[max(texts)] > found[1] * 0.9 * max(texts)
