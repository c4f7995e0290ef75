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

    found = [_found(scanner, text) for text in texts.to_pylist()]
    if not found:
        nothing = np.empty(0, np.int64)
        return Spans(nothing, nothing, nothing, texts)
    starts, ends = (np.concatenate(column) for column in list(zip(*found, strict=True))[:2])
    numbers = np.repeat(np.arange(len(found)), [len(each[0]) for each in found])
    surfaces = pa.array(list(chain.from_iterable(each for *_, each in found)), pa.large_string())
    return Spans(numbers, starts, ends, surfaces)


def _found(scanner: Scanner, text: str) -> tuple[Numbers, Numbers, list[str]]:
    haystack = scanner.haystack(text)
    starts, ends = haystack.spans(scanner.matches(haystack))
    order = np.lexsort((-ends, starts))
    starts, ends = starts[order], ends[order]
    return starts, ends, [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
