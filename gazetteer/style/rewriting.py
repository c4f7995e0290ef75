"""`Rewriting`: a text with what is certain written as a style has it, and what is left to its writer."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
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
    """What of a text is written anew: the edits of the text before, in order and apart.

    ``left`` are the findings that are left to a writer, where they stand in the text after.
    """

    before: str = field(repr=False)
    edits: tuple[Edit, ...]
    left: tuple[Finding, ...]

    @classmethod
    def of(cls, text: str, findings: Iterable[Finding], *, accepted: Collection[Finding] = ()) -> "Rewriting":
        """Write a text as what was found in it suggests.

        Args:
            text: The text.
            findings: What was found in it.
            accepted: Those whose suggestions a writer accepted, besides what is certain.

        Returns:
            The text with each suggestion that is certain or accepted; of two that overlap the first, else the longer.

        Examples:
            >>> from gazetteer.codes import Level
            >>> from gazetteer.style.finding import Suggestion
            >>> found = Finding(3, 9, "L101", Level.WARNING, "", "Shushi", suggestion=Suggestion("Shusha"))
            >>> Rewriting.of("In Shushi.", [found]).after
            'In Shusha.'
        """
        findings, accepted = tuple(findings), frozenset(accepted)
        wanted = [each for each in findings if each.suggestion and (each.suggestion.is_certain or each in accepted)]
        written = _apart(wanted)
        edits, taken = tuple(_edit(finding) for finding in written), frozenset(written)
        return cls(text, edits, _moved((each for each in findings if each not in taken), edits))

    @property
    def after(self) -> str:
        """The text as it is written now."""
        pieces, end = [], 0
        for edit in self.edits:
            pieces += [self.before[end : edit.start], edit.new]
            end = edit.end
        return "".join((*pieces, self.before[end:]))

    def then(self, other: "Rewriting") -> "Rewriting":
        """Return this and another rewriting, of the text after this one, as one.

        Examples:
            >>> one = Rewriting("In Shushi.", (Edit(3, 9, "Shushi", "Şuşa"),), ())
            >>> one.then(Rewriting(one.after, (Edit(0, 2, "In", "To"), Edit(3, 7, "Şuşa", "Shusha")), ())).edits[1][:4]
            (3, 9, 'Shushi', 'Shusha')
        """
        shift = Shift.of(self.edits)
        edits = {edit.start: edit for edit in self.edits}
        for edit in other.edits:
            start, end = shift.before(edit.start), shift.before(edit.end)
            # Of what was written anew only the whole is written anew once more.
            if start is not None and end is not None:
                edits[start] = Edit(start, end, self.before[start:end], edit.new, edit.code, edit.entry)
        return replace(other, before=self.before, edits=tuple(sorted(edits.values())))

    def inverse(self) -> tuple[Edit, ...]:
        """Return the edits that make the text what it was, of what it is now.

        Examples:
            >>> Rewriting("In Shushi.", (Edit(3, 9, "Shushi", "Şuşa"),), ()).inverse()[0][:4]
            (3, 7, 'Şuşa', 'Shushi')
        """
        shift = Shift.of(self.edits)
        starts = (shift.after(edit.start) for edit in self.edits)
        return tuple(
            Edit(start, start + len(edit.new), edit.new, edit.old, edit.code, edit.entry)
            for start, edit in zip(starts, self.edits, strict=True)
        )


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


def _moved(findings: Iterable[Finding], edits: Sequence[Edit]) -> tuple[Finding, ...]:
    """Return findings where they stand after some edits; of those that overlap an edit nothing is left."""
    shift, ends = Shift.of(edits), [edit.end for edit in edits]
    outside = (
        each for each in findings if (at := bisect_right(ends, each.start)) == len(edits) or each.end <= edits[at].start
    )
    return tuple(replace(each, start=shift.after(each.start), end=shift.after(each.end)) for each in outside)


class Shift(NamedTuple):
    """Where places of a text are after edits, and were before them; ``by`` is how far all edits up to each shift."""

    edits: Sequence[Edit]
    starts: Sequence[int]
    by: Sequence[int]
    ends: Sequence[int]
    """Where each edit ends, after all of them."""

    @classmethod
    def of(cls, edits: Sequence[Edit]) -> "Shift":
        """Add up how far edits, in order and apart, shift what is behind them."""
        by = (0, *accumulate(len(edit.new) - len(edit.old) for edit in edits))
        ends = [edit.end + by[number] for number, edit in enumerate(edits, 1)]
        return cls(edits, [edit.start for edit in edits], by, ends)

    def after(self, at: int) -> int:
        """Return where a place outside the edits, or at the start of one, is after them."""
        return at + self.by[bisect_left(self.starts, at)]

    def before(self, at: int) -> int | None:
        """Return where a place after the edits was before them; ``None`` for one inside an edit."""
        number = bisect_right(self.ends, at)
        is_inside = number < len(self.edits) and self.starts[number] + self.by[number] < at
        return None if is_inside else at - self.by[number]
