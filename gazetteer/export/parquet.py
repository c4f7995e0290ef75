"""Parquet: one row per mention, written in groups of rows as texts are annotated."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any

from gazetteer.annotate.annotation import Annotation
from gazetteer.errors import OutputError
from gazetteer.export.arrow import TEXT, TYPES, arrow_types, escaped, mention_columns

_GROUP = 1_000
"""How many texts a group of rows is of, and how many are held at once."""

_WHOLE = ("source", "sha256", "policy", "as_of", "data_version")
"""What is the same for all mentions of a text, in the columns behind the others."""


def write_parquet(annotations: Iterable[Annotation], file: IO[bytes]) -> None:
    """Write the mentions of some texts.

    Args:
        annotations: The annotated texts, in the order of the rows.
        file: Where to write.

    Raises:
        OutputError: If pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415
    except ImportError as error:
        reason = "writing it needs pyarrow; run pip install contested-gazetteer[tables]"
        raise OutputError("Parquet", reason) from error
    types = arrow_types()
    schema = pa.schema([(name, types[kind]) for name, kind in {**TYPES, **dict.fromkeys(_WHOLE, TEXT)}.items()])
    texts = iter(annotations)
    with ParquetWriter(file, schema) as writer:
        while group := list(islice(texts, _GROUP)):
            writer.write_table(pa.table(dict(_columns(group)), schema=schema))


def _columns(annotations: list[Annotation]) -> Iterator[tuple[str, list[Any]]]:
    yield from mention_columns([mention for annotation in annotations for mention in annotation])
    for name in _WHOLE:
        yield name, [escaped(getattr(annotation, name)) for annotation in annotations for _ in annotation]
