"""Arrow: the spans of many texts that are written like a name, as one record batch."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from gazetteer.export.arrow import DOCUMENT
from gazetteer.matching.spans import Spans

if TYPE_CHECKING:
    import pyarrow as pa


def span_schema(document: "pa.DataType") -> "pa.Schema":
    """Return the schema of spans, which is the same whatever was found.

    Args:
        document: The type of what names a document.

    Returns:
        ``document``, ``start``, ``end``, ``surface`` and ``candidates``.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra

    spans = [("start", pa.int64()), ("end", pa.int64()), ("surface", pa.large_string())]
    return pa.schema([(DOCUMENT, document), *spans, ("candidates", pa.list_(pa.string()))])


def span_batch(documents: "pa.Array", spans: Spans, candidates: Callable[[str], tuple[str, ...]]) -> "pa.RecordBatch":
    """Return spans as a record batch.

    Args:
        documents: What names each document.
        spans: The spans of their texts.
        candidates: Returns the ids of the entries that characters may mean; it is asked once for the same.

    Returns:
        A row per span that may mean anything, in order.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra

    surfaces = spans.surfaces.dictionary_encode()
    told = pa.array([candidates(surface) or None for surface in surfaces.dictionary.to_pylist()], pa.list_(pa.string()))
    which = np.asarray(surfaces.indices)
    kept = np.flatnonzero(np.asarray(told.is_valid())[which])
    which = pa.array(which[kept])
    starts, ends = pa.array(spans.starts[kept]), pa.array(spans.ends[kept])
    arrays = [
        documents.take(pa.array(spans.texts[kept])),
        starts,
        ends,
        surfaces.dictionary.take(which),
        told.take(which),
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=span_schema(documents.type))
