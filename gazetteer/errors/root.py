"""What may be wrong with data, inputs and outputs, and the root of all errors."""

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
    """One thing that is wrong in a data file, or pointed out in a text, at a place that an editor can jump to.

    Lines and columns count from 1. ``severity`` is ``error``, ``warning`` or ``note``; ``fix`` is there where one
    is certain. In a text, ``end`` is the line and column behind it, ``new`` what to write there if that is certain.

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
    end: tuple[int, int] | None = field(default=None, compare=False)
    new: str | None = field(default=None, compare=False)

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
