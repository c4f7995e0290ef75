"""`Work`: how documents are read and annotated, here one after the other; it travels to other processes."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass

from gazetteer.annotate.annotation import Annotation
from gazetteer.cli.console import complain
from gazetteer.core import DEFAULT_POLICY, Gazetteer
from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.formats import DocumentFormat
from gazetteer.documents.reading import read_document
from gazetteer.errors import InputError

Found = str | InputError
"""A file to read, or what was wrong with what was named instead of one."""

Result = Annotation | InputError
"""A text annotated, or what is wrong with its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The question that is asked of each document, and how its file is read."""

    policy: str = DEFAULT_POLICY
    lang: str = "en"
    date: str | None = None
    form: DocumentFormat | None = None
    bad_bytes: BadBytes = BadBytes.STRICT

    def result(self, gaz: Gazetteer, found: Found) -> Result:
        """Read and annotate one file, or say what is wrong with it."""
        if isinstance(found, InputError):
            return found
        try:
            document = read_document(found, form=self.form, bad_bytes=self.bad_bytes)
            return gaz.annotate(
                document.text,
                source=document.source,
                policy=self.policy,
                lang=self.lang,
                date=self.date,
                digest=document.sha256,
            )
        except InputError as error:
            return error
        except MemoryError:
            return InputError(found, "it takes more memory than there is; split it into smaller files")

    def results(self, gaz: Gazetteer, found: Iterable[Found]) -> Generator[Result, None, None]:
        """Yield what becomes of each file, in order."""
        for each in found:
            yield self.result(gaz, each)


def reported(results: Iterable[Result], failed: list[InputError]) -> Iterator[Result]:
    """Yield results; print and collect what is wrong with files."""
    for result in results:
        if isinstance(result, InputError):
            complain(result)
            failed.append(result)
        yield result
