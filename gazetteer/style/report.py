"""`Report`: what a style says of a document, each finding at its place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gazetteer.documents.document import Document
from gazetteer.documents.origin import Origin, Position
from gazetteer.documents.text import read_text
from gazetteer.errors import Problem
from gazetteer.style.finding import Finding, Suggestion


class Placed(NamedTuple):
    """A finding with where it begins and ends in the file."""

    finding: Finding
    start: Position
    end: Position


def origin_of(document: Document) -> Origin:
    """Return where the text of a document stands in its file; of a PDF, in the text itself."""
    return document.origin or read_text(document.text)


@dataclass(frozen=True)
class Report:
    """What a style says of a document; the findings are in order of the text."""

    document: Document
    placed: tuple[Placed, ...]

    @classmethod
    def of(cls, document: Document, findings: Sequence[Finding]) -> "Report":
        """Place what was found in a document.

        Args:
            document: The document.
            findings: What was found in its text.

        Returns:
            The report. Lines and columns are those of the file; of a PDF, those of the text that was read from it; of a
            DOCX, paragraphs and characters in them.
        """
        position = origin_of(document).position
        return cls(document, tuple(Placed(found, position(found.start), position(found.end)) for found in findings))

    def problems(self) -> Iterator[Problem]:
        """Yield the findings as problems, which print as ``path:line:column: CODE message``."""
        for finding, start, end in self.placed:
            certain = finding.suggestion.text if finding.suggestion and finding.suggestion.is_certain else None
            yield Problem(
                self.document.source,
                *start,
                finding.code,
                finding.message,
                finding.level.value,
                end=(end.line, end.column),
                new=certain,
            )

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values: ``source``, ``sha256`` and ``findings``."""
        findings = [_plain(placed) for placed in self.placed]
        return {"source": self.document.source, "sha256": self.document.sha256, "findings": findings}


def _plain(placed: Placed) -> dict[str, Any]:
    finding, start, end = placed
    suggestion = finding.suggestion
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": finding.start,
        "end": finding.end,
        "code": finding.code,
        "level": finding.level.value,
        "message": finding.message,
        "surface": finding.surface,
        "entry": finding.entry,
        "suggestion": suggestion and _plainly(suggestion),
    }


def _plainly(suggestion: Suggestion) -> dict[str, Any]:
    return {"text": suggestion.text, "certain": suggestion.is_certain, "doubt": suggestion.doubt}
