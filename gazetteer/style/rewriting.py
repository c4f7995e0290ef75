"""`Rewriting`: a text with what is certain written as a style has it, and what is left to its writer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gazetteer.style.finding import Finding


class Edit(NamedTuple):
    """Characters of a text, half-open, with what was there, what takes its place, and which finding suggested it."""

    start: int
    end: int
    old: str
    new: str
    code: str = ""
    entry: str | None = None


@dataclass(frozen=True)
class Rewriting:
    """What of a text is written anew: the edits, in order and apart, and the findings that are left to a writer."""

    before: str = field(repr=False)
    edits: tuple[Edit, ...]
    left: tuple[Finding, ...]

    @classmethod
    def of(cls, text: str, findings: Iterable[Finding], accepted: Iterable[Finding] = ()) -> "Rewriting":
        """Write a text as what was found in it suggests.

        Args:
            text: The text.
            findings: What was found in it.
            accepted: Those whose suggestions a writer accepted, besides what is certain.

        Returns:
            The text with each suggestion that is certain or accepted; of two that overlap the longer.

        Examples:
            >>> from gazetteer.codes import Level
            >>> from gazetteer.style.finding import Suggestion
            >>> found = Finding(3, 9, "L101", Level.WARNING, "", "Shushi", suggestion=Suggestion("Shusha"))
            >>> Rewriting.of("In Shushi.", [found]).after
            'In Shusha.'
        """
        findings, also = tuple(findings), {id(finding) for finding in accepted}
        wanted = [each for each in findings if each.suggestion and (each.suggestion.is_certain or id(each) in also)]
        written = _apart(wanted)
        kept = {id(finding) for finding in written}
        edits = tuple(_edit(each) for each in written)
        return cls(text, edits, tuple(finding for finding in findings if id(finding) not in kept))

    @property
    def after(self) -> str:
        """The text as it is written now."""
        pieces, end = [], 0
        for edit in self.edits:
            pieces += [self.before[end : edit.start], edit.new]
            end = edit.end
        return "".join((*pieces, self.before[end:]))

    def inverse(self) -> tuple[Edit, ...]:
        """Return the edits that make the text what it was, of what it is now.

        Examples:
            >>> Rewriting("In Shushi.", (Edit(3, 9, "Shushi", "Şuşa"),), ()).inverse()
            (Edit(start=3, end=7, old='Şuşa', new='Shushi', code='', entry=None),)
        """
        shift, inverse = 0, []
        for edit in self.edits:
            start = edit.start + shift
            inverse.append(Edit(start, start + len(edit.new), edit.new, edit.old, edit.code, edit.entry))
            shift += len(edit.new) - len(edit.old)
        return tuple(inverse)


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings that do not overlap, in order: of two that do, the one that begins first, else the longer."""
    apart: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if not apart or finding.start >= apart[-1].end:
            apart.append(finding)
    return apart


def _edit(finding: Finding) -> Edit:
    new = finding.suggestion.text if finding.suggestion else finding.surface
    return Edit(finding.start, finding.end, finding.surface, new, finding.code, finding.entry)
