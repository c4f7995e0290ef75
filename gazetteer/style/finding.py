"""`Finding`: something in a text that is otherwise than a style has it; with a `Suggestion` where there is one."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gazetteer.codes import Level

NOT_CHOSEN, NOT_BOTH, INCONSISTENT, ANACHRONISM, ONE_SIDED, MISSPELT, OPEN = (
    "L101",
    "L102",
    "L103",
    "L104",
    "L105",
    "L106",
    "L107",
)
TERM, TERM_REPLACED, REMARK, UNCLOSED = "L201", "L202", "L301", "L302"

CODES: Mapping[str, str] = MappingProxyType({
    NOT_CHOSEN: "A name of a place is not the one that the policy of the style chooses.",
    NOT_BOTH: "A place is first mentioned with one of its names, where the style wants all that its policy chooses.",
    INCONSISTENT: "A place has two names in one text, which do not stand together.",
    ANACHRONISM: "A name was not in use on the date of the text.",
    ONE_SIDED: "A name is of one side, and another side has another name for the place.",
    MISSPELT: "A name is written as it is recorded to be misspelt, or as in another language.",
    OPEN: "A name may mean several places, and the text does not tell which.",
    TERM: "A loaded term, with who uses it and who objects.",
    TERM_REPLACED: "A loaded term for which the style has another wording.",
    REMARK: "A comment for the linter says something that it does not know.",
    UNCLOSED: "A quotation mark that is not closed: names and terms behind it are left alone.",
})
"""What each code says."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write instead; ``doubt`` says why a writer must look at it first, and is empty where it is certain."""

    text: str
    doubt: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether it can be written without a look at it."""
        return not self.doubt


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a style points out: which characters of the text, what is said of them, how much weight it has.

    ``start`` and ``end`` are half-open, in Unicode code points of the text; ``entry`` is the place or term that it is
    about, where it is known which.
    """

    start: int
    end: int
    code: str
    level: Level
    message: str
    surface: str
    entry: str | None = None
    suggestion: Suggestion | None = None
