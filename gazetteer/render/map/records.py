"""What the map is drawn from: plain values, so that nothing below the drawing depends on where they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class MapForm(NamedTuple):
    """The characters of a name, their BCP 47 tag, and the label that stands before them."""

    text: str
    lang: str
    label: str = ""


class MapLabel(NamedTuple):
    """What a place is called, and the BCP 47 tag of that; no tag where it is several forms."""

    text: str
    lang: str = ""


class MapCitation(NamedTuple):
    """A source by its id, and the place in it."""

    source: str
    locator: str = ""


class MapSource(NamedTuple):
    """How a source is shown: its title, and its address where it has one."""

    title: str
    url: str = ""


class MapPolicy(NamedTuple):
    """A policy that a reader of the map may choose."""

    id: str
    label: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapUsage:
    """Who stands how to a name, when, and who says so; all are words for people, `sign` stands before the stance."""

    party: str
    stance: str
    sign: str = ""
    period: str = ""
    citations: tuple[MapCitation, ...] = ()
    reported_by: tuple[MapCitation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapName:
    """One name of a place with its forms and usages."""

    forms: tuple[MapForm, ...]
    usages: tuple[MapUsage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlace:
    """A place that is mentioned.

    `feature` is its GeoNames feature code, `evidence` says how well it is supported, `lon` and `lat` are its
    representative point (`None` where it has none), `shown_at` the headwords under each policy of the place whose
    point that is (empty where it is its own), `labels` holds the headword under each policy, `by_side` how
    many of the mentions use each side's names (by the side's label, in the order to show them in) and `documents`
    the texts that mention it. A place with no mentions is drawn as a landmark to read the map by.
    """

    id: str
    feature: str
    lon: float | None
    lat: float | None
    labels: Mapping[str, MapLabel]
    names: tuple[MapName, ...] = ()
    mentions: int = 1
    by_side: Mapping[str, int] = field(default_factory=dict)
    documents: tuple[str, ...] = ()
    evidence: str = ""
    shown_at: Mapping[str, MapLabel] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapContent:
    """Everything that one map says."""

    title: str
    places: tuple[MapPlace, ...]
    policies: tuple[MapPolicy, ...]
    policy: str
    data_version: str
    as_of: str | None
    sources: Mapping[str, MapSource]
