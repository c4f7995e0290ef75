"""The exception tree: one root, built-in second bases, facts as attributes.

``args`` hold the facts and ``__str__`` composes the sentence, so that a pickled error reads the same. A sentence says
where, what, and the way out.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a data file, at a place that an editor can jump to.

    Lines and columns count from 1. ``severity`` is ``error`` or ``warning``.

    Examples:
        >>> str(Problem("data/places.yaml", 41, 7, "E301", "unknown party 'ungn'"))
        "data/places.yaml:41:7: E301 unknown party 'ungn'"
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: str = "error"

    def __str__(self) -> str:
        """Return ``path:line:column: CODE message``."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"


class GazetteerError(Exception):
    """The root of every error that this library raises on purpose."""


class GazetteerWarning(UserWarning):
    """Something that works, but not as a user may expect; the message says what to do."""


class DataError(GazetteerError, ValueError):
    """A data file is wrong; ``problems`` lists everything that is, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return one line for each problem."""
        return "\n".join(str(problem) for problem in self.problems)


class InputError(GazetteerError, ValueError):
    """An input cannot be read; ``source`` names it and ``reason`` says why and what to do."""

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(source, reason)

    def __str__(self) -> str:
        """Return ``source: reason``."""
        return f"{self.source}: {self.reason}"


class OutputError(GazetteerError, OSError):
    """An output cannot be written; what was there before is untouched."""

    def __init__(self, target: str, reason: str) -> None:
        self.target = target
        self.reason = reason
        super().__init__(target, reason)

    def __str__(self) -> str:
        """Return ``target: reason``."""
        return f"{self.target}: {self.reason}"


def _hint(word: str, values: Sequence[str]) -> str:
    return f"; {word} {', '.join(map(repr, values))}" if values else ""


class UnknownEntryError(GazetteerError, LookupError):
    """No entry has this id; ``suggestions`` are ids that look like it."""

    def __init__(self, entry_id: str, suggestions: Sequence[str] = ()) -> None:
        self.entry_id = entry_id
        self.suggestions = tuple(suggestions)
        super().__init__(entry_id, self.suggestions)

    def __str__(self) -> str:
        """Return the sentence with the suggestions."""
        return f"no entry with id {self.entry_id!r}{_hint('did you mean', self.suggestions)}"


class UnknownNameError(GazetteerError, LookupError):
    """No entry has a name with this form, or none within the place that was asked for.

    ``suggestions`` are forms that look like it.
    """

    def __init__(self, form: str, suggestions: Sequence[str] = (), within: str | None = None) -> None:
        self.form = form
        self.suggestions = tuple(suggestions)
        self.within = within
        super().__init__(form, self.suggestions, within)

    def __str__(self) -> str:
        """Return the sentence with the suggestions."""
        where = f" within {self.within!r}" if self.within else ""
        return f"no entry{where} has the name {self.form!r}{_hint('did you mean', self.suggestions)}"


class AmbiguousNameError(GazetteerError, LookupError):
    """Several entries share this form; ``entry_ids`` names them, best first."""

    def __init__(self, form: str, entry_ids: Sequence[str]) -> None:
        self.form = form
        self.entry_ids = tuple(entry_ids)
        super().__init__(form, self.entry_ids)

    def __str__(self) -> str:
        """Return the sentence with the candidates."""
        return f"{self.form!r} may be any of {', '.join(self.entry_ids)}; choose one with `within` or by its id"


class UnknownPolicyError(GazetteerError, LookupError):
    """No policy has this id; ``known`` lists those that there are."""

    def __init__(self, policy_id: str, known: Sequence[str]) -> None:
        self.policy_id = policy_id
        self.known = tuple(known)
        super().__init__(policy_id, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known policies."""
        return f"no policy {self.policy_id!r}; known: {', '.join(self.known)}"


class DateError(GazetteerError, ValueError):
    """A date is not written in EDTF."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(text)

    def __str__(self) -> str:
        """Return the sentence with the forms that are understood."""
        return f"{self.text!r} is not an EDTF date; write 1923, 1991-11, 1991-11-26, 1923~, 1988? or ../1988"


class LanguageError(GazetteerError, ValueError):
    """A language tag is not one that the library knows how to read."""

    def __init__(self, tag: str, known: Sequence[str]) -> None:
        self.tag = tag
        self.known = tuple(known)
        super().__init__(tag, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known tags."""
        return f"unknown language tag {self.tag!r}; known: {', '.join(self.known)}"
