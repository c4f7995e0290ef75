"""Gold texts: what a person marked in them, beside the text and not in it.

A file has one JSON object a line, each a document. Spans are half-open, in code points of the text.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError, model_validator

from gazetteer.dataset.data import Dataset
from gazetteer.errors import DataError, InputError, Problem
from gazetteer.model.base import Listed, Record, Text

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_MISREAD, _MISPLACED, _UNKNOWN = "G001", "G002", "G003"


class Span(Record):
    """A span of a text with the characters in it, so that a text that was changed is noticed."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    surface: Text


class GoldMention(Span):
    """A mention. ``entries`` are the ids that are right, ``?`` where nobody can say; see `Mention` for the rest."""

    entries: Listed[str] = Field(min_length=1)
    embedded: bool = False


class GoldDocument(Record):
    """A text with its mentions, and with traps: spans that look like a name and are none."""

    document: str
    language: str
    genre: str = ""
    side: str = ""
    date: str | None = None
    text: str
    mentions: Listed[GoldMention]
    traps: Listed[Span] = ()

    @model_validator(mode="after")
    def _spans_are_where_they_say(self) -> "GoldDocument":
        for span in (*self.mentions, *self.traps):
            if self.text[span.start : span.end] != span.surface:
                raise ValueError(f"{span.surface!r} does not stand at {span.start}–{span.end} of {self.document!r}")
        return self


def read_gold(paths: Iterable[Path], dataset: Dataset) -> tuple[GoldDocument, ...]:
    """Read gold files, or all ``.jsonl`` files of folders.

    Args:
        paths: Files and folders.
        dataset: The data that the ids are of.

    Returns:
        The documents, in the order of the files and of the lines in them.

    Raises:
        InputError: If a file cannot be read, or a folder has none.
        DataError: If a line is no document, a span is not where it says, or an id is unknown; it lists all that are.
    """
    documents, problems = [], []
    for path in _files(paths):
        for number, line in enumerate(_lines(path), 1):
            try:
                document = GoldDocument.model_validate_json(line)
            except ValidationError as error:
                problems += [Problem(str(path), number, 1, *_said(each)) for each in error.errors()]
                continue
            problems += [Problem(str(path), number, 1, _UNKNOWN, told) for told in _unknown(document, dataset)]
            documents.append(document)
    if problems:
        raise DataError(problems)
    return tuple(documents)


def digest(documents: Iterable[GoldDocument]) -> str:
    """Return the first digits of the SHA-256 of gold texts and of all that is marked in them."""
    return sha256("\n".join(each.model_dump_json() for each in documents).encode()).hexdigest()[:8]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.glob("*.jsonl"))
        if not found:
            raise InputError(str(path), "there is no .jsonl file in it; name a folder with gold texts")
        yield from found


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8") as file:
            yield from (line for line in file if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(str(path), f"it cannot be read ({reason})") from error


def _said(error: "ErrorDetails") -> tuple[str, str]:
    where = ".".join(map(str, error["loc"]))
    is_span = error["type"] == "value_error"
    message = error["msg"].removeprefix("Value error, ")
    return (_MISPLACED, message) if is_span else (_MISREAD, f"{where}: {message}" if where else message)


def _unknown(document: GoldDocument, dataset: Dataset) -> Iterator[str]:
    known = dataset.entries
    for mention in document.mentions:
        for entry in mention.entries:
            if entry != "?" and entry not in known:
                yield f"{document.document}: {mention.surface!r} is marked as {entry!r}, and there is no such entry"
