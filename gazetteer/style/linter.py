"""`Linter`: holds texts to a style."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.codes import Level
from gazetteer.dataset.data import Dataset
from gazetteer.documents.origin import Origin
from gazetteer.documents.text import read_text
from gazetteer.style.apart import Apart, unknown_remarks
from gazetteer.style.choosing import Chooser
from gazetteer.style.finding import REMARK, UNCLOSED, Finding
from gazetteer.style.held import Alone, Held
from gazetteer.style.places import place_findings
from gazetteer.style.rules import Rules, rules_of
from gazetteer.style.terms import term_findings


@dataclass(frozen=True)
class Linter:
    """Holds annotated texts to a style, on a date. ``alone`` gives the mentions in a few words that stand alone."""

    rules: Rules
    chooser: Chooser
    alone: Alone
    _known: dict[str, Sequence[Mention]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, dataset: Dataset, alone: Alone, *, style: str, date: str | None = None) -> "Linter":
        """Return a linter.

        Args:
            dataset: The data set.
            alone: Gives the mentions in a few words that stand alone; it is asked once for each suggestion.
            style: The id of one of its styles.
            date: The date of the texts, in EDTF.

        Returns:
            The linter.

        Raises:
            UnknownStyleError: If there is no such style.
            UnknownPolicyError: If the style has a policy that there is not.
            DateError: If the date is not written in EDTF.
        """
        rules = rules_of(style, dataset.styles)
        chooser = Chooser(dataset, rules.policy, date)
        chooser.question("en")
        return cls(rules, chooser, alone)

    def findings(self, annotation: Annotation, origin: Origin | None = None) -> tuple[Finding, ...]:
        """Return what the style says of a text.

        Args:
            annotation: The annotated text.
            origin: What its file says of it; what can be told from the characters alone, if left out.

        Returns:
            The findings by where they stand, longer ones first; empty where nothing is otherwise than the style has it.
        """
        origin = origin or read_text(annotation.text)
        held = Held(annotation, origin, Apart.of(annotation.text, origin), self.rules, self.chooser, self._alone)
        found = (*place_findings(held), *term_findings(held), *_of_remarks(origin), *_of_marks(held))
        return tuple(sorted(found, key=lambda finding: (finding.start, -finding.end, finding.code)))

    def _alone(self, text: str) -> Sequence[Mention]:
        if text not in self._known:
            self._known[text] = self.alone(text)
        return self._known[text]


def _of_marks(held: Held) -> Iterator[Finding]:
    """Yield where a quotation mark that is not closed leaves names or terms alone."""
    marks = [
        mark for mark in held.apart.unclosed if not mark.is_taken_up and not held.apart.is_off(UNCLOSED, mark.start)
    ]
    starts = [mention.start for mention in held.annotation] if marks else []
    for at, end, _is_taken_up in marks:
        if bisect_left(starts, at) < bisect_left(starts, end):
            sign = held.annotation.text[at]
            message = f"the quotation mark {sign} is not closed; names behind it, in its paragraph, are left alone"
            yield Finding(at, at + 1, UNCLOSED, Level.NOTE, message, sign)


def _of_remarks(origin: Origin) -> Iterator[Finding]:
    for remark in unknown_remarks(origin):
        message = f"the comment says {remark.words!r}; write off or on, with codes such as L102 or without"
        yield Finding(remark.at, remark.at, REMARK, Level.WARNING, message, "")
