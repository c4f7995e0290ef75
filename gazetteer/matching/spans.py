"""`Spans`: what may be a name in many texts, in columns."""

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from gazetteer.matching.scanner import Scanner

if TYPE_CHECKING:
    import pyarrow as pa

Numbers = npt.NDArray[np.int64]


class Spans(NamedTuple):
    """Columns of equal length: the number of the text, start and end in code points, and what stands there."""

    texts: Numbers
    starts: Numbers
    ends: Numbers
    surfaces: "pa.LargeStringArray"


def search(scanner: Scanner, texts: "pa.LargeStringArray") -> Spans:
    """Find the spans that may be a name text by text; see `matching.engine`."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    found = [_found(scanner, at, text) for at, text in enumerate(texts.to_pylist())]
    rows = list(chain.from_iterable(found))
    numbers = np.array([row[:3] for row in rows], np.int64).reshape(len(rows), 3)
    surfaces = pa.array([surface for *_, surface in rows], pa.large_string())
    return Spans(numbers[:, 0], numbers[:, 1], -numbers[:, 2], surfaces)


def _found(scanner: Scanner, at: int, text: str) -> list[tuple[int, int, int, str]]:
    haystack = scanner.haystack(text)
    spans = {haystack.span(start, end) for _, start, end in scanner.matches(haystack)}
    return sorted((at, start, -end, text[start:end]) for start, end in spans)
