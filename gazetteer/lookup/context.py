"""What a caller knows of the place that a name stands for, and how candidates fit it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import exp
from typing import NamedTuple, Self, TypedDict

from gazetteer.codes import DateStatus
from gazetteer.dataset.data import Dataset
from gazetteer.distance import kilometres
from gazetteer.errors import ContextError
from gazetteer.model import Place
from gazetteer.names.dating import Dating
from gazetteer.names.entries import find_entry
from gazetteer.names.index import Reading
from gazetteer.names.moment import Moment
from gazetteer.names.places import is_within, wholes

_NEAR_KM = 50.0
_UNKNOWN_NEAR, _UNKNOWN = 0.25, 0.5
_DATED = {DateStatus.IN_USE: 1.0, DateStatus.UNKNOWN: _UNKNOWN, DateStatus.ANACHRONISM: 0.0}


class ContextOptions(TypedDict, total=False):
    """What may be said of the place that is meant; what is left out, or ``None``, is not known.

    ``within`` is the id of a place that it is or is part of, according to anyone; ``near`` the id of a place, or
    longitude and latitude in degrees; ``country`` an ISO 3166-1 code of two letters; ``feature`` the beginning of its
    GeoNames feature code, such as ``PPL`` for settlements or ``ADM`` for units; ``date`` an EDTF date.
    """

    within: str | None
    near: str | tuple[float, float] | None
    country: str | None
    feature: str | None
    date: str | None


class Reason(NamedTuple):
    """How well a candidate fits a criterion, from 0 to 1, and why; ``excludes`` where it cannot be what is meant."""

    criterion: str
    fit: float
    why: str
    excludes: bool = False


@dataclass(frozen=True)
class Context:
    """What is known of the place that a name stands for. It keeps what it has worked out about places."""

    dataset: Dataset
    within: str | None = None
    near: tuple[float, float] | None = None
    country: str | None = None
    feature: str | None = None
    moment: Moment | None = None
    _countries: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, dataset: Dataset, options: ContextOptions) -> Self:
        """Read what a caller says.

        Args:
            dataset: The data set.
            options: What is known.

        Returns:
            The context.

        Raises:
            UnknownEntryError: If there is no entry with an id that is named.
            ContextError: If a country, a feature or a point is none, or a place has no point to be near to.
            DateError: If the date is not written in EDTF.
        """
        for criterion, value in options.items():
            if criterion not in ContextOptions.__annotations__:
                known = ", ".join(ContextOptions.__annotations__)
                raise ContextError(criterion, str(value), f"what may be known of a place is {known}")
        within, date = options.get("within"), options.get("date")
        return cls(
            dataset,
            find_entry(within, dataset).id if within is not None else None,
            _point(options.get("near"), dataset),
            _country(options.get("country"), dataset),
            _feature(options.get("feature"), dataset),
            Moment.of(date, dataset.manifest) if date is not None else None,
        )

    def holds(self, reading: Reading) -> bool:
        """Say whether a reading is of a place that is, or is part of, the place asked for."""
        return self.within is None or is_within(reading.entry, self.within, self.dataset)

    def weighed(self, reading: Reading, dating: Dating | None) -> Iterator[Reason]:
        """Yield how a reading fits each criterion that was given.

        Args:
            reading: The reading.
            dating: Whether its name was in use on the date, if there is one.

        Yields:
            The reasons: within, country, feature, near, date.
        """
        if self.within is not None:
            yield Reason("within", 1, f"is {self.within}, or part of it")
        place = reading.entry if isinstance(reading.entry, Place) else None
        if self.country is not None:
            yield self._by_country(place, self.country)
        if self.feature is not None:
            yield _by_feature(place, self.feature)
        if self.near is not None:
            yield _by_distance(place, self.near)
        if dating is not None:
            yield Reason("date", _DATED[dating.status], dating.why)

    def _by_country(self, place: Place | None, country: str) -> Reason:
        countries = self._countries_of(place) if place else frozenset[str]()
        if country in countries:
            return Reason("country", 1, f"counted to {country}")
        if countries:
            return Reason("country", 0, f"counted to {', '.join(sorted(countries))}, not to {country}", excludes=True)
        return Reason("country", _UNKNOWN, "its country is not on record")

    def _countries_of(self, place: Place) -> frozenset[str]:
        if place.id not in self._countries:
            codes = (around.links.iso_3166_1 for around in (place, *wholes(place, self.dataset)))
            self._countries[place.id] = frozenset(code for code in codes if code)
        return self._countries[place.id]


def _by_feature(place: Place | None, feature: str) -> Reason:
    if place is not None and place.feature.startswith(feature):
        return Reason("feature", 1, f"its feature code is {place.feature}")
    found = f"its feature code is {place.feature}" if place else "it is a term"
    return Reason("feature", 0, f"{found}, not {feature}", excludes=True)


def _by_distance(place: Place | None, near: tuple[float, float]) -> Reason:
    if place is None or place.point is None:
        return Reason("near", _UNKNOWN_NEAR, "where it is, is not on record")
    distance = kilometres(place.point.lon, place.point.lat, *near)
    return Reason("near", round(exp(-distance / _NEAR_KM), 3), f"{distance:.0f} km away")


def _point(near: str | tuple[float, float] | None, dataset: Dataset) -> tuple[float, float] | None:
    if isinstance(near, str):
        entry = find_entry(near, dataset)
        point = entry.point if isinstance(entry, Place) else None
        if point is None:
            raise ContextError("near", near, "where it is, is not on record; give longitude and latitude")
        return point.lon, point.lat
    if near is not None and not (-180 <= near[0] <= 180 and -90 <= near[1] <= 90):  # noqa: PLR2004 - degrees
        raise ContextError("near", str(near), "give longitude, then latitude, in degrees")
    return near


def _country(code: str | None, dataset: Dataset) -> str | None:
    if code is not None and code.upper() not in dataset.countries:
        raise ContextError("country", code, f"known: {', '.join(dataset.countries)}")
    return code.upper() if code is not None else None


def _feature(code: str | None, dataset: Dataset) -> str | None:
    if code is not None and not (code and any(feature.startswith(code.upper()) for feature in dataset.features)):
        raise ContextError("feature", code, f"known: {', '.join(dataset.features)}")
    return code.upper() if code is not None else None
