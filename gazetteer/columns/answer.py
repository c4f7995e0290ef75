"""`Answer`: what is said of one name in a column."""

from typing import NamedTuple

from gazetteer.codes import RowStatus
from gazetteer.lookup.candidate import Candidate
from gazetteer.model import Place


class NotText(NamedTuple):
    """Something in a column that is no text, by the name of its type."""

    kind: str


class Answer(NamedTuple):
    """What is said of one name: the entry that it means, or why it is left open.

    ``candidates`` are those that it may mean, best first; ``match``, ``score`` and ``dated`` are of the one chosen.
    """

    status: RowStatus
    reason: str
    entry: str | None = None
    headword: str | None = None
    lon: float | None = None
    lat: float | None = None
    match: str | None = None
    score: float | None = None
    dated: str | None = None
    candidates: tuple[Candidate, ...] = ()


TEXTS = ("entry", "headword", "match", "status", "reason", "dated")
NUMBERS = ("lon", "lat", "score")
COLUMNS = ("entry", "headword", "lon", "lat", "match", "score", "status", "reason", "dated")
"""What is added to a table, in this order."""


def matched(candidate: Candidate, headword: str, candidates: tuple[Candidate, ...]) -> Answer:
    """Return the answer for a name that means one entry."""
    entry, dating = candidate.entry, candidate.dating
    point = entry.point if isinstance(entry, Place) else None
    return Answer(
        RowStatus.MATCHED,
        "; ".join([how(candidate), *(reason.why for reason in candidate.reasons)]),
        entry.id,
        headword,
        point.lon if point else None,
        point.lat if point else None,
        str(candidate.match),
        candidate.score,
        str(dating.status) if dating else None,
        candidates,
    )


def how(candidate: Candidate) -> str:
    """Say how a spelling led to a form."""
    said = f"{candidate.match}: {candidate.form} ({candidate.lang})"
    if candidate.system:
        return f"{said}, by {candidate.system}"
    return f"{said}, {candidate.reading.case}" if candidate.reading.case else said
