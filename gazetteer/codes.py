"""Closed vocabularies, as string enumerations.

Whatever a data file or an output may say from a fixed list is here; what contributors may extend (parties, sources,
sides, policies) is data.
"""

from enum import StrEnum


class Stance(StrEnum):
    """How a party stands to a name."""

    OFFICIAL = "official"
    USES = "uses"
    REJECTS = "rejects"


class Evidence(StrEnum):
    """How well an entry is supported: gone through by hand, taken over, or only seen in a text."""

    CURATED = "curated"
    DATASET = "dataset"
    ATTESTED = "attested"


class RelationType(StrEnum):
    """How one place stands to another, according to a party."""

    PART_OF = "part-of"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    SUCCESSOR_OF = "successor-of"
    CAPITAL_OF = "capital-of"
    FLOWS_INTO = "flows-into"


class Extent(StrEnum):
    """How much of a place a party held."""

    WHOLE = "whole"
    PART = "part"


class Aspect(StrEnum):
    """What may be known of a place, or stated to be unknown."""

    POINT = "point"
    USAGE = "usage"
    CONTROL = "control"


class PartyType(StrEnum):
    """What sort of body a party is; only states and authorities may belong to a side."""

    STATE = "state"
    AUTHORITY = "authority"
    INTERGOVERNMENTAL = "intergovernmental"
    COURT = "court"
    NAMES_AUTHORITY = "names-authority"
    OUTLET = "outlet"
    ORGANIZATION = "organization"
    COMMUNITY = "community"


MAY_HAVE_A_SIDE = frozenset({
    PartyType.STATE,
    PartyType.AUTHORITY,
    PartyType.INTERGOVERNMENTAL,
    PartyType.COURT,
    PartyType.NAMES_AUTHORITY,
})
"""The sorts of party that may belong to a side."""


class SourceType(StrEnum):
    """Where something can be read."""

    LAW = "law"
    TREATY = "treaty"
    STATEMENT = "statement"
    REPORT = "report"
    GAZETTEER = "gazetteer"
    DATASET = "dataset"
    ENCYCLOPEDIA = "encyclopedia"
    DICTIONARY = "dictionary"
    ARTICLE = "article"
    BOOK = "book"
    MAP = "map"
    STYLE_GUIDE = "style-guide"
    WEBSITE = "website"


class TermType(StrEnum):
    """What a term is about. Names of wars, armies, agreements, events and institutions embed place names."""

    ARMY = "army"
    WAR = "war"
    OPERATION = "operation"
    STATUS = "status"
    PEOPLE = "people"
    TERRITORY = "territory"
    AGREEMENT = "agreement"
    ROUTE = "route"
    CLAIM = "claim"
    INSTITUTION = "institution"
    EVENT = "event"
    MEMORY = "memory"
    POLICY = "policy"
    SLOGAN = "slogan"


class Kind(StrEnum):
    """The two kinds of entry."""

    PLACE = "place"
    TERM = "term"


class Voice(StrEnum):
    """In whose voice a text uses a name: its author's, somebody's whose words it gives, or between quotation marks."""

    OWN = "own"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"


class Level(StrEnum):
    """How much weight a style gives to what it points out."""

    IGNORE = "ignore"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


DEFAULT_STYLE = "describe"
"""The style that asks for nothing."""


class FirstMention(StrEnum):
    """Which names of a place a style wants at its first mention: any, the one that a policy chooses, or all of them."""

    WRITTEN = "written"
    CHOSEN = "chosen"
    BOTH = "both"


class LaterMention(StrEnum):
    """Which name of a place a style wants after its first mention: any, or the one that a policy chooses."""

    WRITTEN = "written"
    CHOSEN = "chosen"


class FormRole(StrEnum):
    """What a form is for: shown, the other side's name in one's own script, only inside a phrase, or only matched."""

    PLAIN = "plain"
    RENDERING = "rendering"
    ADJECTIVE = "adjective"
    HIDDEN = "hidden"


class MatchType(StrEnum):
    """How a spelling led to a form, best first."""

    EXACT = "exact"
    FOLDED = "folded"
    ROMANIZED = "romanized"
    INFLECTED = "inflected"
    FUZZY = "fuzzy"


class TrapKind(StrEnum):
    """What a spelling is that looks like a name of ours and is none."""

    SURNAME = "surname"
    GIVEN_NAME = "given-name"
    WORD = "word"
    CLUB = "club"
    BRAND = "brand"
    ANIMAL = "animal"
    FAR_AWAY = "far-away"


class DateStatus(StrEnum):
    """Whether a name was in use on a date, as far as its usages tell."""

    IN_USE = "in-use"
    ANACHRONISM = "anachronism"
    UNKNOWN = "unknown"


class RowStatus(StrEnum):
    """What became of a name in a column."""

    MATCHED = "matched"
    SETTLED = "settled"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    EMPTY = "empty"

    @property
    def is_open(self) -> bool:
        """Whether a person may settle it."""
        return self in (RowStatus.AMBIGUOUS, RowStatus.UNKNOWN)
