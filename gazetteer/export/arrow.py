"""Arrow: the mentions of many texts as one record batch, for engines that work through tables in parts."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from gazetteer.annotate.annotation import Annotation, Mention

if TYPE_CHECKING:
    import pyarrow as pa

DOCUMENT = "document"
TEXT, WHOLE, FLAG, TEXTS = "string", "int64", "bool", "texts"
TYPES = {
    "start": WHOLE,
    "end": WHOLE,
    "surface": TEXT,
    "kind": TEXT,
    "entry": TEXT,
    "candidates": TEXTS,
    "form": TEXT,
    "lang": TEXT,
    "lemma": TEXT,
    "headword": TEXT,
    "side": TEXT,
    "used_by": TEXTS,
    "nested_in": WHOLE,
    "paired_with": WHOLE,
    "embedded": TEXT,
    "quoted": FLAG,
    "attributed_to": TEXT,
    "voice": TEXT,
    "anachronism": TEXT,
    "evidence": TEXT,
}
"""The columns behind the document's, in order, each with its type."""

OF_TEXT = ("surface", "embedded", "attributed_to")
"""The columns that hold characters of the text itself."""

_READ = {name: attrgetter(name) for name in TYPES if name != "candidates"}


def arrow_types() -> dict[str, "pa.DataType"]:
    """Return the Arrow types by the names that `TYPES` has for them."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    return {TEXT: pa.string(), WHOLE: pa.int64(), FLAG: pa.bool_(), TEXTS: pa.list_(pa.string())}


def mention_schema(document: "pa.DataType") -> "pa.Schema":
    """Return the schema of mentions, which is the same whatever was found.

    Args:
        document: The type of what names a document.

    Returns:
        ``document``, then the columns of `TYPES`.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra

    types = arrow_types()
    return pa.schema([(DOCUMENT, document), *((name, types[kind]) for name, kind in TYPES.items())])


def mention_batch(
    documents: "pa.Array", annotations: Iterable[Annotation | None], document: "pa.DataType"
) -> "pa.RecordBatch":
    """Return the mentions of some texts as a record batch.

    Args:
        documents: What names each document.
        annotations: The annotated text of each, in the same order; ``None`` where there is no text.
        document: The type of what names a document.

    Returns:
        A row per mention, in order; ``nested_in`` and ``paired_with`` count within the document.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra

    rows: list[int] = []
    mentions: list[Mention] = []
    for at, annotation in enumerate(annotations):
        if annotation is not None:
            mentions += annotation.mentions
            rows += [at] * (len(mentions) - len(rows))
    schema = mention_schema(document)
    columns = [pa.array(column, schema.field(name).type) for name, column in mention_columns(mentions)]
    return pa.RecordBatch.from_arrays([documents.take(pa.array(rows, pa.int64())), *columns], schema=schema)


def mention_columns(mentions: Sequence[Mention]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the columns of `TYPES` with what some mentions have in them."""
    for name in TYPES:
        if name == "candidates":
            yield name, [[candidate.entry for candidate in mention.candidates] for mention in mentions]
        elif name in OF_TEXT:
            yield name, [escaped(_READ[name](mention)) for mention in mentions]
        else:
            yield name, list(map(_READ[name], mentions))


def escaped(told: str | None) -> str | None:
    r"""Return what is told with its lone surrogates escaped: no table holds them.

    Examples:
        >>> escaped("a\udfff"), escaped(None)
        ('a\\udfff', None)
    """
    return told if told is None else told.encode("utf-8", "backslashreplace").decode()
