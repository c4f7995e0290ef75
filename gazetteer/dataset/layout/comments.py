"""The comments of a value, as a tree beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of a value: above it, beside it, at its end, and those of its parts by key or index.

    A text among them is a comment with its ``#``, or empty for an empty line.
    """

    above: tuple[str, ...] = ()
    beside: str = ""
    below: tuple[str, ...] = ()
    parts: Mapping[str | int, "Comments"] = field(default_factory=dict)

    def of(self, part: str | int) -> "Comments":
        """Return the comments of a key or an item."""
        return self.parts.get(part, NONE) if self.parts else NONE

    @property
    def are_inside(self) -> bool:
        """Whether there are comments between the parts."""
        return bool(self.below or self.parts)


NONE = Comments()


def tidied(lines: Iterable[str]) -> tuple[str, ...]:
    """Return comments without indentation and what stands behind them, with one empty line where there were several.

    Examples:
        >>> tidied(["", "  # a ", "", "", "# b", ""])
        ('', '# a', '', '# b', '')
    """
    kept: list[str] = []
    for line in map(str.strip, lines):
        if line or not kept or kept[-1]:
            kept.append(line)
    return tuple(kept) if any(kept) else ()
