"""The exception tree: one root, built-in second bases, facts as attributes.

``args`` hold the facts and ``__str__`` composes the sentence, so that a pickled error reads the same. A sentence says
where, what, and the way out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a problem for certain: the value to write at a path of its file; ``None`` takes out what is there.

    A path is the keys and indexes that lead to a value, such as ``(0, "names", 1, "forms", "az")``.
    """

    path: tuple[str | int, ...]
    value: Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a data file, at a place that an editor can jump to.

    Lines and columns count from 1. ``severity`` is ``error``, ``warning`` or ``note``; ``fix`` is there where one
    is certain.

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
    fix: Fix | None = field(default=None, compare=False)

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
    """No entry has a name with this form, or none that fits what was said of the place.

    ``suggestions`` are forms that look like it; ``elsewhere`` are the ids of entries that have the name and do not fit,
    each with how it stands to the place asked for (``overlaps``), if that is on record.
    """

    def __init__(
        self, form: str, suggestions: Sequence[str] = (), elsewhere: Sequence[tuple[str, str]] = (), asked: str = ""
    ) -> None:
        self.form = form
        self.suggestions = tuple(suggestions)
        self.elsewhere = tuple(elsewhere)
        self.asked = asked
        super().__init__(form, self.suggestions, self.elsewhere, asked)

    def __str__(self) -> str:
        """Return the sentence with the suggestions, or with who has the name and does not fit."""
        if not self.elsewhere:
            return f"no entry has the name {self.form!r}{_hint('did you mean', self.suggestions)}"
        others = ", ".join(f"{entry!r}, which {how} it" if how else repr(entry) for entry, how in self.elsewhere)
        return f"no entry {self.asked} has the name {self.form!r}; it is a name of {others}"


class AmbiguousNameError(GazetteerError, LookupError):
    """Several entries share this form; ``entry_ids`` names them, best first."""

    def __init__(self, form: str, entry_ids: Sequence[str]) -> None:
        self.form = form
        self.entry_ids = tuple(entry_ids)
        super().__init__(form, self.entry_ids)

    def __str__(self) -> str:
        """Return the sentence with the candidates."""
        ids = ", ".join(self.entry_ids)
        return (
            f"{self.form!r} may be any of {ids}; narrow it with `within`, `near`, `country` or `feature`, or use an id"
        )


class UnknownPartyError(GazetteerError, LookupError):
    """No party and no side has this id; ``known`` lists the sides, then the parties."""

    def __init__(self, party_id: str, known: Sequence[str]) -> None:
        self.party_id = party_id
        self.known = tuple(known)
        super().__init__(party_id, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known sides and parties."""
        return f"no party and no side {self.party_id!r}; known: {', '.join(self.known)}"


class CaseError(GazetteerError, ValueError):
    """A case is none that names of a language have; ``known`` are those that they have."""

    def __init__(self, case: str, lang: str, known: Sequence[str]) -> None:
        self.case = case
        self.lang = lang
        self.known = tuple(known)
        super().__init__(case, lang, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known cases."""
        if not self.known:
            return f"no paradigm says how names in {self.lang!r} inflect; inflections.yaml has them"
        return f"names in {self.lang!r} have no case {self.case!r}; known: {', '.join(self.known)}"


class NotTextError(GazetteerError, TypeError):
    """Something that is no text was given as a name."""

    def __init__(self, value: object) -> None:
        self.value = value
        super().__init__(value)

    def __str__(self) -> str:
        """Return the sentence with the type."""
        return f"a name must be text, not {type(self.value).__name__}"


class ContextError(GazetteerError, ValueError):
    """What was said of the place that is meant cannot be used; ``way_out`` says what can."""

    def __init__(self, criterion: str, value: str, way_out: str) -> None:
        self.criterion = criterion
        self.value = value
        self.way_out = way_out
        super().__init__(criterion, value, way_out)

    def __str__(self) -> str:
        """Return the sentence with the way out."""
        return f"{self.criterion} {self.value!r} cannot be used; {self.way_out}"


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


class PictureError(GazetteerError, ValueError):
    """A map cannot be drawn as a picture of this size or of these bounds; ``way_out`` says of which it can."""

    def __init__(self, option: str, value: str, way_out: str) -> None:
        self.option = option
        self.value = value
        self.way_out = way_out
        super().__init__(option, value, way_out)

    def __str__(self) -> str:
        """Return the sentence with the way out."""
        return f"{self.option} {self.value!r} cannot be drawn; {self.way_out}"


class LanguageError(GazetteerError, ValueError):
    """A language tag is not one that the library knows how to read."""

    def __init__(self, tag: str, known: Sequence[str]) -> None:
        self.tag = tag
        self.known = tuple(known)
        super().__init__(tag, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known tags."""
        return f"unknown language tag {self.tag!r}; known: {', '.join(self.known)}"


class DraftError(GazetteerError, ValueError):
    """An answer about a new record cannot be used; ``way_out`` says how it is written."""

    def __init__(self, asked: str, answer: str, way_out: str) -> None:
        self.asked = asked
        self.answer = answer
        self.way_out = way_out
        super().__init__(asked, answer, way_out)

    def __str__(self) -> str:
        """Return the sentence with the way out."""
        answer = self.answer if len(self.answer) <= 60 else f"{self.answer[:59]}…"  # noqa: PLR2004
        return f"{self.asked} {answer!r} cannot be used; {self.way_out}"


class MissingAnswersError(GazetteerError, ValueError):
    """Something that a new record needs was not given; ``options`` names what."""

    def __init__(self, kind: str, options: Sequence[str]) -> None:
        self.kind = kind
        self.options = tuple(options)
        super().__init__(kind, self.options)

    def __str__(self) -> str:
        """Return the sentence with the options."""
        return f"a new {self.kind} needs {', '.join(self.options)}; give them, or run this in a terminal to be asked"


class TilesError(GazetteerError, LookupError):
    """No provider of map tiles with a name can be used; ``reason`` says why and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(name, reason)

    def __str__(self) -> str:
        """Return a sentence with the name."""
        return f"no tiles of {self.name!r}: {self.reason}"
