"""Documents held to a style, one after the other: what is found in each, or what is wrong with its file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from gazetteer.cli.console import complain, tracked
from gazetteer.cli.styles import Styled
from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.document import Document
from gazetteer.documents.finding import find_documents
from gazetteer.documents.formats import DocumentFormat
from gazetteer.documents.reading import read_bytes, read_content
from gazetteer.errors import GazetteerError, InputError
from gazetteer.style.report import Report

T = TypeVar("T")


class Read(NamedTuple):
    """A document with the bytes that it was read from."""

    document: Document
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Holding:
    """How documents are read and held to a style. ``failed`` collects what is wrong with files."""

    styled: Styled
    date: str | None
    form: DocumentFormat | None
    bad_bytes: BadBytes
    failed: list[GazetteerError]

    def reports(self, files: Sequence[str]) -> Iterator[Report]:
        """Yield what the style says of each document that can be read, in order; the rest is told and collected."""
        return self.done(files, lambda read: self.report(read.document), "Linting")

    def done(self, files: Sequence[str], work: Callable[[Read], T], doing: str) -> Iterator[T]:
        """Yield what some work gives for each document, in order; a file that fails is told of, and the others done."""
        found = find_documents(files)
        for at, _ in enumerate(tracked([str(each) for each in found], doing)):
            try:
                yield work(self._read(found[at]))
            except GazetteerError as error:
                complain(error)
                self.failed.append(error)

    def report(self, document: Document) -> Report:
        """Return what the style says of a document."""
        linter = self.styled.gaz.linter(style=self.styled.style, date=self.date)
        annotation = self.styled.gaz.annotate(document.text, policy=linter.rules.policy, date=self.date)
        return Report.of(document, linter.findings(annotation, document.origin))

    def _read(self, found: str | InputError) -> Read:
        if isinstance(found, InputError):
            raise found
        try:
            content = read_bytes(found, form=self.form)
            return Read(read_content(found, content, form=self.form, bad_bytes=self.bad_bytes), content)
        except MemoryError as error:
            raise InputError(found, "it takes more memory than there is; split it into smaller files") from error
