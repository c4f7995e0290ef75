"""Look-ups as JSON, in the form that other programs rely on (schema 1)."""

from collections.abc import Iterable
from typing import Any

from gazetteer.model import Place
from gazetteer.names.lookup import Candidate

SCHEMA = 1


def lookup_record(
    query: str,
    candidates: Iterable[tuple[Candidate, str]],
    *,
    data_version: str,
    policy: str,
    as_of: str | None,
) -> dict[str, Any]:
    """Return the answer to one look-up as plain data.

    Args:
        query: The name that was asked for.
        candidates: Each candidate with its headword, best first.
        data_version: The version of the data.
        policy: The policy that chose the headwords.
        as_of: The date that was asked about.

    Returns:
        A mapping with the keys of schema 1.
    """
    return {
        "schema": SCHEMA,
        "query": query,
        "data_version": data_version,
        "policy": policy,
        "as_of": as_of,
        "candidates": [_candidate_record(candidate, headword) for candidate, headword in candidates],
    }


def _candidate_record(candidate: Candidate, headword: str) -> dict[str, Any]:
    entry = candidate.entry
    point = entry.point if isinstance(entry, Place) else None
    return {
        "entry": entry.id,
        "kind": str(entry.kind),
        "form": candidate.form,
        "lang": candidate.lang,
        "match": str(candidate.match),
        "score": candidate.score,
        "feature": entry.feature if isinstance(entry, Place) else None,
        "point": {"lon": point.lon, "lat": point.lat} if point else None,
        "headword": headword,
        "evidence": str(entry.evidence),
    }
