"""Which place a name means, by what the text says around it.

Each candidate is scored: feature words beside the name, what the text means elsewhere (a name seldom means two things
in one text), places mentioned elsewhere that are near it or that it is part of, an article where the language gives
one to rivers and not to towns, and mild assumptions that hold for the data at large (a place with many names rather
than one with few, a settlement rather than the unit named after it, a seat of administration rather than a village,
an entry gone through by hand rather than one taken over). Where the margin is thin nobody wins.

The weights were chosen by what puts most mentions of the gold texts right (docs/evaluation.md).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from math import log
from typing import NamedTuple

from gazetteer.annotate.annotation import Scored
from gazetteer.annotate.features import weight_for
from gazetteer.annotate.nearness import Nearness
from gazetteer.codes import Evidence, FormRole, RelationType
from gazetteer.dataset.data import Dataset
from gazetteer.distance import kilometres
from gazetteer.model import Place, Term
from gazetteer.names.places import wholes

ALONE = "the only entry with this name"
MARGIN, MARGIN_WITHOUT_SIGN = 0.25, 0.4
"""How much better than the next the best candidate must be: by what the text says, or by assumptions alone."""

_BESIDE, _ARTICLE, _LISTED, _NEAR, _WHOLE = 3.0, 1.5, 1.0, 0.6, 0.2
_SAME, _MEANT, _CLOSE, _CLOSE_KM = 1.5, 0.5, 0.6, 40
_NO_ARTICLE, _HOLDS = -1.0, 0.3
_MANY = 24
"""More forms than these say nothing more: some names are only gone through in more languages."""

_FAR = -0.46
"""What is added for a place that is 60 km from one other; from there on it is called far."""

_PROMINENCE, _SETTLEMENT, _CURATED, _SEAT = 0.7, 0.6, 0.5, 0.3
_RANGE = -0.6
_SEATS, _RANGE_OF_MOUNTAINS, _COUNTRY = ("PPLA", "PPLC"), "MTS", "PCL"
_WITH_ARTICLE = ("STM", "LK", "RSV", "MT", "PLN", "VLC", "PASS", "FRST", "SEA", "GRGE", "RD", "RTE", "RGN")
"""Features of things that languages with articles give one."""

_NEVER_WITHOUT = ("STM", "MTS", "RD", "RTE", "RR")
"""Features of things that have one wherever they are named alone."""

_SORTS = ("PPL", "ADM", "PCL")
"""Where the first letters of a feature code say what sort of thing it is."""

Reason = tuple[float, str]


class Article(Enum):
    """Whether an article stands before a name, as far as the language has any."""

    PRESENT = auto()
    MISSING = auto()
    UNKNOWN = auto()


class Ranked(NamedTuple):
    """A candidate with its score, how much of it the text gives, and what speaks for it, with the weight of each."""

    entry: str
    score: float
    signs: float
    reasons: tuple[Reason, ...]

    @property
    def scored(self) -> Scored:
        """The same in words."""
        told = "; ".join(text for _, text in self.reasons) or "the only thing known"
        return Scored(self.entry, self.score, told, self.signs)


def alone(entry: str) -> Ranked:
    """Return the candidate of a name that only one entry has."""
    return Ranked(entry, 1.0, 0.0, ((1.0, ALONE),))


class Known(NamedTuple):
    """The places that a text mentions beyond doubt, and how near others are to them."""

    ids: frozenset[str]
    nearness: Mapping[str, float]


class Beside(NamedTuple):
    """A known place right beside a name: whether one may be part of the other, and whether they may be a list."""

    place: Place
    may_be_whole: bool
    is_listed: bool


class Situation(NamedTuple):
    """Where a name stands: what words beside it tell of it, its article, the known places beside it.

    ``meant`` are the entries that the text is known to mean elsewhere, ``same`` those that it names alike there.
    """

    known: Known
    told: Mapping[str, float]
    article: Article
    beside: tuple[Beside, ...]
    meant: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ranker:
    """Scores candidates within one data set. What it has worked out of an entry it keeps."""

    dataset: Dataset
    _around: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    _assumed: dict[str, tuple[tuple[Reason, ...], float]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _nearness(self) -> Nearness:
        return Nearness.of(self.dataset.places, self._wide)

    @cached_property
    def _wide(self) -> frozenset[str]:
        """The ids of what countries are part of, such as the Caucasus."""
        parts = [self.dataset.places[place] for place in self.dataset.containers if place in self.dataset.places]
        countries = [place for place in parts if place.feature.startswith(_COUNTRY)]
        return frozenset(whole for country in countries for whole in self.around(country))

    def known(self, places: Iterable[Place], candidates: Iterable[str]) -> Known:
        """Return what a text that mentions some places says of the candidates for others."""
        ids = frozenset(place.id for place in places)
        return Known(ids, self._nearness.to(sorted(ids), sorted(candidates)))

    def around(self, place: Place) -> frozenset[str]:
        """Return the ids of everything that a place is part of, or the seat of."""
        if place.id not in self._around:
            seats = (relation.entry for relation in place.relations if relation.type is RelationType.CAPITAL_OF)
            self._around[place.id] = frozenset((*seats, *(whole.id for whole in wholes(place, self.dataset))))
        return self._around[place.id]

    def lands(self, place: Place) -> frozenset[str]:
        """Return the ids of the units and regions that a place is part of, without countries and what is larger."""
        wholes_of = self.around(place) - self._wide
        return frozenset(each for each in wholes_of if not self.dataset.places[each].feature.startswith(_COUNTRY))

    def ranked(self, entries: Iterable[Place | Term], situation: Situation) -> tuple[Ranked, ...]:
        """Score the entries that a name may mean.

        Args:
            entries: The candidates, in file order.
            situation: Where the name stands.

        Returns:
            The candidates, best first; those that score alike stay in file order.
        """
        return tuple(sorted((self._ranked(entry, situation) for entry in entries), key=_by_score))

    def _ranked(self, entry: Place | Term, situation: Situation) -> Ranked:
        assumed, weight_assumed = self._assumptions(entry)
        signs = tuple(self._signs(entry, situation)) if isinstance(entry, Place) else ()
        weight = round(sum(weight for weight, _ in signs), 3)
        return Ranked(entry.id, round(weight_assumed + weight, 3), weight, assumed + signs)

    def _assumptions(self, entry: Place | Term) -> tuple[tuple[Reason, ...], float]:
        """Return what speaks for an entry in every text, and the sum of it."""
        if entry.id not in self._assumed:
            reasons = tuple(reason for reason in _assumptions(entry) if reason[0])
            self._assumed[entry.id] = reasons, sum(weight for weight, _ in reasons)
        return self._assumed[entry.id]

    def _signs(self, place: Place, situation: Situation) -> Iterator[Reason]:
        """Yield what the text says for a place and against it, where it stands."""
        known, around = situation.known, self.around(place)
        if situation.told and (weight := weight_for(place, situation.told)):
            yield weight, "a word beside it tells what it is"
        if situation.article is not Article.UNKNOWN:
            yield from _signs_of_article(place, situation.article)
        if situation.beside:
            yield from self._signs_beside(place, situation.beside)
        if place.id in situation.same:
            yield _SAME, "the text means it by this name elsewhere"
        elif place.id in situation.meant:
            yield _MEANT, "the text means it elsewhere"
        if not around.isdisjoint(known.ids):
            yield _WHOLE, "the text mentions what it is part of"
        if near := round(_NEAR * known.nearness.get(place.id, 0.0), 3):
            yield near, "near places that the text mentions" if near > _FAR else "far from all others"

    def _signs_beside(self, place: Place, beside: tuple[Beside, ...]) -> Iterator[Reason]:
        around = self.around(place)
        if any(other.place.id in around for other in beside if other.may_be_whole):
            yield _BESIDE, "named beside what it is part of"
        if any(place.id in self.around(other.place) for other in beside if not other.is_listed):
            yield _HOLDS, "named beside what is part of it"
        if any(_sort(other.place) == _sort(place) for other in beside if other.is_listed):
            yield _LISTED, "named beside another of its kind"
        if any(_is_close(place, other.place) for other in beside):
            yield _CLOSE, "named beside a place close by"


def _signs_of_article(place: Place, article: Article) -> Iterator[Reason]:
    if article is Article.PRESENT and place.feature.startswith(_WITH_ARTICLE):
        yield _ARTICLE, "an article stands before it"
    if article is Article.MISSING and place.feature.startswith(_NEVER_WITHOUT):
        yield _NO_ARTICLE, "no article stands before it"


def _assumptions(entry: Place | Term) -> Iterator[Reason]:
    yield _CURATED * (entry.evidence is Evidence.CURATED), "gone through by hand"
    if isinstance(entry, Place):
        forms = sum(form.role is not FormRole.HIDDEN for name in entry.names for form in name.all_forms())
        yield round(_PROMINENCE * log(min(max(forms, 1), _MANY)), 3), "known by many names"
        yield _SETTLEMENT * entry.feature.startswith("PPL"), "a settlement"
        yield _SEAT * entry.feature.startswith(_SEATS), "a seat of administration"
        yield _RANGE * entry.feature.startswith(_RANGE_OF_MOUNTAINS), "a range, which is seldom named without its noun"


def _is_close(place: Place, other: Place) -> bool:
    one, two = place.point, other.point
    return one is not None and two is not None and kilometres(one.lon, one.lat, two.lon, two.lat) < _CLOSE_KM


def _sort(place: Place) -> str:
    return place.feature[:3] if place.feature.startswith(_SORTS) else place.feature


def _by_score(candidate: Ranked) -> float:
    return -candidate.score


def winner(candidates: tuple[Ranked, ...]) -> Ranked | None:
    """Return the best candidate if it is alone or better than the next by the margin, else ``None``."""
    if len(candidates) < 2:  # noqa: PLR2004
        return next(iter(candidates), None)
    best, next_best = candidates[:2]
    is_by_sign = abs(best.signs - next_best.signs) >= MARGIN
    margin = MARGIN if is_by_sign else MARGIN_WITHOUT_SIGN
    return best if best.score - next_best.score >= margin else None
