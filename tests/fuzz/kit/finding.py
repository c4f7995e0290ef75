"""What holds of the spans of a text: both engines find the same, whatever stands before it in the column."""

from collections.abc import Iterator
from functools import cache

import pyarrow as pa

from gazetteer.core import Gazetteer
from gazetteer.matching.hashing import Hashing
from gazetteer.matching.patterns import Patterns
from gazetteer.matching.scanner import Scanner
from gazetteer.matching.spans import Spans, search

Span = tuple[int, int, str]


def found_alike(gaz: Gazetteer, text: str, other: str) -> Iterator[str]:
    """Two engines find the same spans in a text, alone and behind another."""
    texts = pa.array([written.encode("utf-8", "replace").decode() for written in (other, text)], pa.large_string())
    scanner = _scanner(gaz.index.patterns)
    hashing = Hashing.of(scanner.patterns)
    together, alone = _of_last(hashing.search(texts), 1), _of_last(hashing.search(texts[1:]), 0)
    slowly = _of_last(search(scanner, texts), 1)
    if together != slowly:
        yield f"one engine finds {sorted(set(together) ^ set(slowly))!a} and the other does not"
    if together != alone:
        yield f"alone in a column, {sorted(set(together) ^ set(alone))!a} is found and behind another text not"


@cache
def _scanner(patterns: Patterns) -> Scanner:
    return Scanner(patterns)


def _of_last(spans: Spans, last: int) -> list[Span]:
    told = zip(
        spans.texts.tolist(), spans.starts.tolist(), spans.ends.tolist(), spans.surfaces.to_pylist(), strict=True
    )
    return [row[1:] for row in told if row[0] == last]
