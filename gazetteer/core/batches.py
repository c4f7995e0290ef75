"""`annotate_batch`: from a record batch of texts to one of mentions, for engines that work through tables in parts.

It is a function of a module, and what it needs is loaded once in each process, so that an engine can send it anywhere.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.core import DEFAULT_POLICY, Gazetteer, load
from gazetteer.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

_SOURCE = "record batch"
_TEXT = "text"


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
        InputError: If a column is missing or of another type.
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
    # pyarrow is an extra, and who has a record batch has it.
    from gazetteer.export.arrow import DOCUMENT, mention_batch  # noqa: PLC0415

    missing = [name for name in (DOCUMENT, _TEXT) if name not in batch.schema.names]
    if missing:
        had = ", ".join(batch.schema.names) or "none"
        raise InputError(_SOURCE, f"there is no column {missing[0]!r}; it has {had}: rename one")
    documents, texts = batch.column(DOCUMENT), batch.column(_TEXT).to_pylist()
    if other := next((text for text in texts if not isinstance(text, str | None)), None):
        raise InputError(_SOURCE, f"the column 'text' has no text but {type(other).__name__}; convert it to strings")
    gaz = _loaded(data)
    annotations = gaz.annotate_many((text or "" for text in texts), policy=policy, lang=lang, date=date)
    return mention_batch(documents, annotations, documents.type)


@cache
def _loaded(data: str | Path | None) -> Gazetteer:
    return load(data)
