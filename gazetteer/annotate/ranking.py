"""Which place a name means, by what the text says around it.

Each candidate is scored: feature words beside the name, places mentioned elsewhere in the text that are near it or that
it is part of, and mild assumptions that hold for the data at large (a settlement rather than the unit named after it,
a seat of administration rather than a village, an entry gone through by hand rather than one taken over). Where the
margin is thin nobody wins.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import exp

from gazetteer.annotate.annotation import Scored
from gazetteer.annotate.features import FeatureTeller, weight_for
from gazetteer.codes import Evidence, RelationType
from gazetteer.dataset.data import Dataset
from gazetteer.distance import kilometres
from gazetteer.model import Place, Term
from gazetteer.names.places import wholes

ALONE = "the only entry with this name"
MARGIN = 0.25
"""How much better than the next the best candidate must be."""

_BESIDE, _WHOLE, _SETTLEMENT, _SEAT, _CURATED = 1.2, 0.4, 0.4, 0.3, 0.7
_NEAR_KM, _NEAR_MOST = 60.0, 1.0
_SEATS = ("PPLA", "PPLC")


@dataclass
class Known:
    """The places that a text mentions beyond doubt, and what follows for others; what it has worked out it keeps."""

    places: tuple[Place, ...]
    dataset: Dataset
    _wholes: dict[str, frozenset[str]] = field(default_factory=dict)
    _nearness: dict[str, float] = field(default_factory=dict)

    def around(self, place: Place) -> frozenset[str]:
        """Return the ids of everything that a place is part of, or the seat of."""
        if place.id not in self._wholes:
            seats = (relation.entry for relation in place.relations if relation.type is RelationType.CAPITAL_OF)
            self._wholes[place.id] = frozenset((*seats, *(whole.id for whole in wholes(place, self.dataset))))
        return self._wholes[place.id]

    def holds_whole_of(self, place: Place) -> bool:
        """Say whether something that a place is part of is known."""
        around = self.around(place)
        return any(known.id in around for known in self.places)

    def holds_part_of(self, place: Place) -> bool:
        """Say whether something that is part of a place is known."""
        return any(place.id in self.around(known) for known in self.places)

    def nearness(self, place: Place) -> float:
        """Say how near a place is to the known ones, from 0 to 1."""
        if place.id not in self._nearness:
            self._nearness[place.id] = _nearness(place, self.places)
        return self._nearness[place.id]


@dataclass(frozen=True, slots=True)
class Situation:
    """Where a name stands.

    ``text`` has blanks in place of the names in it, whose words tell nothing of their neighbours; ``known`` are the
    places that it mentions beyond doubt and ``beside`` the ids of those right beside the name; ``is_inner`` tells that
    the name stands inside a longer one.
    """

    text: str
    start: int
    end: int
    known: Known
    beside: frozenset[str]
    is_inner: bool


@dataclass(frozen=True)
class Ranker:
    """Scores candidates within one data set."""

    dataset: Dataset

    @cached_property
    def _features(self) -> FeatureTeller:
        return FeatureTeller(self.dataset.contexts.feature_words)

    def ranked(self, entries: Iterable[Place | Term], situation: Situation) -> tuple[Scored, ...]:
        """Score the entries that a name may mean.

        Args:
            entries: The candidates, in file order.
            situation: Where the name stands.

        Returns:
            The candidates with score and reason, best first; those that score alike stay in file order. One that is
            alone is not weighed.
        """
        entries = tuple(entries)
        if len(entries) == 1:
            return (Scored(entries[0].id, 1.0, ALONE),)
        told = {} if situation.is_inner else self._features.told(situation.text, situation.start, situation.end)
        scored = [self._scored(entry, told, situation) for entry in entries]
        return tuple(sorted(scored, key=lambda candidate: -candidate.score))

    def _scored(self, entry: Place | Term, told: dict[str, float], situation: Situation) -> Scored:
        reasons = [(_CURATED, "gone through by hand")] if entry.evidence is Evidence.CURATED else []
        if isinstance(entry, Place):
            reasons += [reason for reason in self._reasons(entry, told, situation) if reason[0] > 0]
        score = round(sum(weight for weight, _ in reasons), 3)
        return Scored(entry.id, score, "; ".join(text for _, text in reasons) or "the only thing known")

    def _reasons(self, place: Place, told: dict[str, float], situation: Situation) -> Iterator[tuple[float, str]]:
        yield weight_for(place, told), "a word beside it tells what it is"
        yield _SETTLEMENT * place.feature.startswith("PPL"), "a settlement"
        yield _SEAT * place.feature.startswith(_SEATS), "a seat of administration"
        known = situation.known
        yield _BESIDE * (not known.around(place).isdisjoint(situation.beside)), "named beside what it is part of"
        yield _WHOLE * known.holds_whole_of(place), "the text mentions what it is part of"
        yield _WHOLE * known.holds_part_of(place), "the text mentions a part of it"
        yield known.nearness(place), "near places that the text mentions"


def winner(candidates: tuple[Scored, ...]) -> Scored | None:
    """Return the best candidate if it is alone or better than the next by the margin, else ``None``."""
    if not candidates:
        return None
    if len(candidates) > 1 and candidates[0].score - candidates[1].score < MARGIN:
        return None
    return candidates[0]


def _nearness(place: Place, known: tuple[Place, ...]) -> float:
    if place.point is None:
        return 0.0
    near = (
        exp(-kilometres(place.point.lon, place.point.lat, other.point.lon, other.point.lat) / _NEAR_KM)
        for other in known
        if other.point and other is not place
    )
    return round(min(_NEAR_MOST, sum(near)), 3)
