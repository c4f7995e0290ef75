"""What becomes of the rows of tables: entries, rows whose place is held already, and rows that are rejected."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Reason(StrEnum):
    """Why a row is not taken."""

    OUTSIDE_ARMENIA = "a settlement of Armenia without an Azerbaijani name: outside the groups"
    OUTSIDE_AZERBAIJAN = "a settlement elsewhere in Azerbaijan without an Armenian name: outside the groups"
    LABEL_MATCH = "its only name in the other language came from a homonym's label"
    REPEATED_PAIR = "its only name in the other language recurs with the same name over 15 km away"
    SAME_PLACE = "the same settlement as another row, under a second id"
    NO_SETTLEMENT = "the name is a common noun for a ruin, cave, spring or shrine, not that of a settlement"
    NO_NAME = "no form that could be a name"

    @property
    def is_outside(self) -> bool:
        """Whether the row falls in none of the groups."""
        return self in (Reason.OUTSIDE_ARMENIA, Reason.OUTSIDE_AZERBAIJAN)


@dataclass(frozen=True)
class Rejection:
    """A row that is not taken, and why; ``instead`` cites the record that stands for it, where one does."""

    record: str
    name: str
    reason: Reason
    instead: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of the rows, each group in the order of the tables.

    ``entries`` are new entries as the YAML has them; ``held`` gives, by record, the id of the entry that has its place.
    """

    rows: int
    entries: tuple[Mapping[str, Any], ...]
    held: Mapping[str, str]
    rejected: tuple[Rejection, ...]
