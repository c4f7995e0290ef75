"""`Spans`: what may be a name in many texts, in columns."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from gazetteer.matching.scanner import Scanner

if TYPE_CHECKING:
    import pyarrow as pa

Numbers = npt.NDArray[np.int64]
_BETWEEN = "\n\u4e00\n"
"""What no name holds stands between texts that are searched together, so that none goes over from one to the next."""

_LENGTH_TOGETHER = 100_000


class Spans(NamedTuple):
    """Columns of equal length: the number of the text, start and end in code points, and what stands there."""

    texts: Numbers
    starts: Numbers
    ends: Numbers
    surfaces: "pa.LargeStringArray"


def search(scanner: Scanner, texts: "pa.LargeStringArray") -> Spans:
    """Find the spans that may be a name, some texts at a time; see `matching.engine`."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    found: list[Numbers] = [np.empty((3, 0), np.int64)]
    surfaces: list[str] = []
    first = 0
    for together in _together(texts.to_pylist()):
        columns, names = _found(scanner, together)
        columns[0] += first
        first += len(together)
        found.append(columns)
        surfaces += names
    numbers, starts, ends = np.concatenate(found, axis=1)
    return Spans(numbers, starts, ends, pa.array(surfaces, pa.large_string()))


def _together(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield texts in groups of some length: there is as much to do for a group as for a text, however short."""
    group: list[str] = []
    length = 0
    for text in texts:
        if group and length + len(text) > _LENGTH_TOGETHER:
            yield group
            group, length = [], 0
        group.append(text)
        length += len(text)
    if group:
        yield group


def _found(scanner: Scanner, texts: Sequence[str]) -> tuple[Numbers, list[str]]:
    """Return the number of the text, start and end of each span as columns, and what stands there."""
    joined = _BETWEEN.join(texts)
    haystack = scanner.haystack(joined)
    starts, ends = haystack.spans(scanner.matches(haystack))
    order = np.lexsort((-ends, starts))
    starts, ends = starts[order], ends[order]
    begins = np.cumsum([0, *(len(text) + len(_BETWEEN) for text in texts[:-1])])
    which = np.searchsorted(begins, starts, side="right") - 1
    names = [joined[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    return np.stack((which, starts - begins[which], ends - begins[which])), names
