"""From a record batch of texts to one of mentions or of spans, for engines that work through tables in parts.

They are functions of a module, and what they need is loaded once in each process, so that an engine can send them
anywhere.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.core import DEFAULT_POLICY, Gazetteer, load
from gazetteer.errors import InputError
from gazetteer.export.arrow import DOCUMENT, mention_batch
from gazetteer.export.spans import span_batch

if TYPE_CHECKING:
    import pyarrow as pa

_SOURCE = "record batch"
_TEXT = "text"
_MOST_BYTES = 1_000_000_000
_KINDS = ("string", "large_string", "string_view", "null")
"""Arrow's names of what a column of texts may be, or a dictionary of; a column in which all are missing is `null`."""


def annotate_batch(
    batch: "pa.RecordBatch",
    *,
    data: str | Path | None = None,
    policy: str = DEFAULT_POLICY,
    lang: str = "en",
    date: str | None = None,
) -> "pa.RecordBatch":
    """Find every mention of a place or term in the texts of a record batch.

    Args:
        batch: Texts in the column ``text`` (of any of Arrow's types of strings), and what names each of them in the
            column ``document`` (of any type); further columns are left out.
        data: A data folder; the built-in data if left out.
        policy: The policy that chooses the headwords.
        lang: The language that headwords are shown in.
        date: The date of the texts, in EDTF.

    Returns:
        A row per mention, in order, with the schema that `gazetteer.export.arrow.mention_schema` tells beforehand.
        Offsets are code points of the text. A missing text has no mentions.

    Raises:
        InputError: If a column is missing or of another type, or what it holds is no text, or one of over 1 GB.
        DataError: If the data folder is wrong.
        UnknownPolicyError: If there is no such policy.
        LanguageError: If the language tag is unknown.
        DateError: If the date is not written in EDTF.

    Examples:
        >>> import pyarrow as pa
        >>> texts = pa.record_batch({"document": [7, 8], "text": ["Goris and Shushi", None]})
        >>> found = annotate_batch(texts)
        >>> found.num_rows, found.column("document").to_pylist(), found.column("side").to_pylist()
        (2, [7, 7], ['armenian', 'armenian'])
    """
    documents, texts = _columns(batch)
    gaz = _loaded(data)
    annotations = gaz.annotate_many(texts.to_pylist(), policy=policy, lang=lang, date=date)
    return mention_batch(documents, annotations, documents.type)


def find_batch(batch: "pa.RecordBatch", *, data: str | Path | None = None) -> "pa.RecordBatch":
    """Find every span of the texts of a record batch that is written like a name or term, and weigh none of them.

    For what is too much to be annotated: it tells in which texts something is named at all, and what it may be. Nothing
    around a span counts, so that it also has what is part of a longer name, ordinary words and people's names among it.

    Args:
        batch: Texts and documents, as `annotate_batch` takes them.
        data: A data folder; the built-in data if left out.

    Returns:
        A row per span, by text and start, longer ones first, with the schema that
        `gazetteer.export.spans.span_schema` tells beforehand: ``document``, ``start`` and ``end`` in code points,
        ``surface``, and ``candidates``, the ids of the entries that it may mean. The extra ``fast`` makes it several
        times as fast and changes nothing else.

    Raises:
        InputError: If a column is missing or of another type, or what it holds is no text, or one of over 1 GB.
        DataError: If the data folder is wrong.

    Examples:
        >>> import pyarrow as pa
        >>> found = find_batch(pa.record_batch({"document": [7, 8], "text": ["From Xankəndi to Martuni", None]}))
        >>> found.select(["document", "surface", "candidates"]).to_pylist()[0]
        {'document': 7, 'surface': 'Xankəndi', 'candidates': ['stepanakert-xankendi']}
        >>> "martuni-xocavend" in found.to_pylist()[1]["candidates"]
        True
    """
    documents, texts = _columns(batch)
    annotator = _loaded(data).annotator
    return span_batch(documents, annotator.spans(texts), annotator.candidates)


def _columns(batch: "pa.RecordBatch") -> "tuple[pa.Array, pa.LargeStringArray]":
    """Return the documents of a batch and their texts, an empty one for each that is missing."""
    # An extra, and who has a record batch has it.
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    missing = [name for name in (DOCUMENT, _TEXT) if name not in batch.schema.names]
    if missing:
        had = ", ".join(batch.schema.names) or "none"
        raise InputError(_SOURCE, f"there is no column {missing[0]!r}; it has {had}: rename one")
    texts = batch.column(_TEXT)
    kind = texts.type.value_type if pa.types.is_dictionary(texts.type) else texts.type
    if str(kind) not in _KINDS:
        raise InputError(_SOURCE, f"the column 'text' has no text but {kind}; convert it to strings")
    texts = texts.cast(pa.large_string())
    if texts.null_count:
        texts = texts.fill_null("")
    if (pc.max(pc.binary_length(texts)).as_py() or 0) > _MOST_BYTES:
        raise InputError(_SOURCE, f"a text in the column 'text' has over {_MOST_BYTES:,} bytes; cut it into parts")
    try:
        texts.validate(full=True)
    except pa.ArrowInvalid as error:
        raise InputError(_SOURCE, f"the column 'text' has no valid UTF-8: {error}; decode it first") from error
    return batch.column(DOCUMENT), texts


@cache
def _loaded(data: str | Path | None) -> Gazetteer:
    return load(data)
