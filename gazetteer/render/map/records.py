"""What a map is drawn from: plain values, so that nothing below the drawing depends on where they came from.

Ids stand for parties, sources and other places; how they are shown is said once, in `MapContent`. Dates are EDTF text,
empty where unknown, ``open`` at the end of what still holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from gazetteer.codes import DateStatus, Evidence, Extent, FormRole, RelationType, Stance, Voice
from gazetteer.render.map.ground import Ground, base_layer

Worded: TypeAlias = "Mapping[str, str]"
"""What something is called, by the language of the reader."""

Label: TypeAlias = "tuple[int, ...]"
"""What a place is called, as positions in all its forms; several are joined as the policy says."""

Wording: TypeAlias = "tuple[Label, ...]"
"""The label in each kind of letters that the map offers, in the order of `MapContent.letters`."""


class MapForm(NamedTuple):
    """The characters of a name, their BCP 47 tag, what they are for, and the system that computed them, if one did."""

    text: str
    lang: str
    role: FormRole = FormRole.PLAIN
    system: str = ""


class MapCitation(NamedTuple):
    """A source by its id, and the place in it."""

    source: str
    locator: str = ""


class MapSource(NamedTuple):
    """How a source is shown: its title, its address where it has one, who published it and when."""

    title: str
    url: str = ""
    publication: str = ""


class MapPolicy(NamedTuple):
    """A policy that a reader of the map may choose; it joins the names that it shows by a slash or puts brackets."""

    id: str
    label: Worded
    description: str = ""
    join: str = "slash"


class MapParty(NamedTuple):
    """Who uses names."""

    label: Worded
    side: str | None = None


class MapSide(NamedTuple):
    """Whose names are counted together: a few letters that tell it from others, and the number of its style."""

    label: Worded
    letters: str
    style: str


class MapDocument(NamedTuple):
    """A text that mentions places, and the path of its page beside the map, where there is one."""

    title: str
    href: str = ""


class MapMention(NamedTuple):
    """A mention of a place: in which of the documents, its number there, and the words around it."""

    document: int
    number: int
    surface: str
    before: str = ""
    after: str = ""
    side: str | None = None
    voice: Voice = Voice.OWN


class MapPeriod(NamedTuple):
    """When something held."""

    since: str = ""
    until: str = ""


NO_DATES = MapPeriod()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapUsage:
    """Who stands how to a name, or to some of its forms, when, and who says so."""

    by: str
    stance: Stance
    period: MapPeriod = NO_DATES
    forms: tuple[str, ...] = ()
    citations: tuple[MapCitation, ...] = ()
    reported_by: tuple[MapCitation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapName:
    """One name of a place; ``in_use`` says from which year on it was in use, from another time, or unknown to be."""

    forms: tuple[MapForm, ...]
    usages: tuple[MapUsage, ...] = ()
    in_use: tuple[tuple[int, DateStatus], ...] = ()
    note: str = ""
    seen_in: Mapping[str, tuple[MapCitation, ...]] = field(default_factory=dict)


class MapRelation(NamedTuple):
    """How a place stands to another, according to a party."""

    type: RelationType
    place: str
    according_to: str
    period: MapPeriod = NO_DATES
    note: str = ""
    citations: tuple[MapCitation, ...] = ()


class MapControl(NamedTuple):
    """Who held a place or a part of it; ``through`` is the area around it of which that is recorded."""

    held_by: str
    period: MapPeriod = NO_DATES
    extent: Extent = Extent.WHOLE
    through: str = ""
    citations: tuple[MapCitation, ...] = ()


class MapPeople(NamedTuple):
    """Who were most of a place's people on a date, and their share where it is recorded."""

    on: str
    majority: str
    share: str = ""
    citations: tuple[MapCitation, ...] = ()


class MapUnknown(NamedTuple):
    """What was looked for and not found; of a usage, of which sides."""

    what: str
    note: str
    sides: tuple[str, ...] = ()


class MapLink(NamedTuple):
    """The same place elsewhere: where, its identifier there, and the address, in which the identifier follows."""

    name: str
    id: str
    address: str = ""


class MapChange(NamedTuple):
    """From which year on a place has a wording; ``None`` stands for the date that the map is about."""

    year: int | None
    wording: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlace:
    """A place on the map, or beside it.

    ``naming`` says, under each policy, what it is called at the map's date and from which years on; a policy that it
    lacks calls it as the first does. ``weight`` says how early it gets a label among those that are mentioned as often.
    A ``landmark`` is there only to read the map by. A place that is only ``related`` to others has names and nothing
    more, and is not drawn.
    """

    id: str
    feature: str
    lon: float | None
    lat: float | None
    names: tuple[MapName, ...]
    naming: Mapping[str, tuple[MapChange, ...]]
    weight: float = 0.0
    landmark: bool = False
    related: bool = False
    evidence: Evidence = Evidence.CURATED
    located_by: tuple[MapCitation, ...] = ()
    shown_at: str = ""
    notes: tuple[str, ...] = ()
    relations: tuple[MapRelation, ...] = ()
    control: tuple[MapControl, ...] = ()
    people: tuple[MapPeople, ...] = ()
    unknown: tuple[MapUnknown, ...] = ()
    links: tuple[MapLink, ...] = ()
    mentions: tuple[MapMention, ...] = ()


class MapShape(NamedTuple):
    """A river, line or area with what it is and is not, whose drawing it is, and who held an area over its period.

    ``parts`` are lines or rings of longitude and latitude; ``entry`` is the id of a place or term.
    """

    entry: str
    kind: str
    parts: tuple[tuple[tuple[float, float], ...], ...]
    note: str
    source: str
    licence: str
    period: MapPeriod = NO_DATES
    held_by: str = ""


class MapTiles(NamedTuple):
    """Tiles of a provider: its name, their address in Leaflet's form, whom they are owed to, and how far in they go.

    ``subdomains`` are the letters that stand for ``{s}`` in the address.
    """

    name: str
    address: str
    attribution: str
    max_zoom: int
    subdomains: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapContent:
    """Everything that one map says.

    ``letters`` are the tags of the languages that names are written in, ``own`` standing for each name's own. ``years``
    are the first and the last of the time slider.
    """

    title: str
    places: tuple[MapPlace, ...]
    policies: tuple[MapPolicy, ...]
    policy: str
    letters: tuple[str, ...]
    lang: str
    years: tuple[int, int]
    data_version: str
    as_of: str | None
    parties: Mapping[str, MapParty] = field(default_factory=dict)
    sides: Mapping[str | None, MapSide] = field(default_factory=dict)
    sources: Mapping[str, MapSource] = field(default_factory=dict)
    documents: tuple[MapDocument, ...] = ()
    shapes: tuple[MapShape, ...] = ()
    tiles: MapTiles | None = None
    ground: Ground = field(default_factory=base_layer)
