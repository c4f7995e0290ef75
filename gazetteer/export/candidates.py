"""Look-ups as JSON, in the form that other programs rely on (schema 1)."""

from collections.abc import Iterable
from typing import Any

from gazetteer.lookup.candidate import Candidate
from gazetteer.model import Place
from gazetteer.names.policy import Choice, Headword

SCHEMA = 1


def lookup_record(
    query: str,
    candidates: Iterable[tuple[Candidate, Headword]],
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


def _candidate_record(candidate: Candidate, headword: Headword) -> dict[str, Any]:
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
        "headword": headword.text,
        "evidence": str(entry.evidence),
        "system": candidate.system or None,
        "inflection": _inflection_record(candidate),
        "rank": round(candidate.rank, 3),
        "reasons": [{"criterion": r.criterion, "fit": r.fit, "why": r.why} for r in candidate.reasons],
        "dated": _dating_record(candidate),
        "naming": {
            "reason": headword.reason,
            "chosen": [_choice_record(choice) for choice in headword.chosen],
            "not_chosen": [_choice_record(choice) for choice in headword.not_chosen],
        },
    }


def _choice_record(choice: Choice) -> dict[str, Any]:
    return {
        "form": choice.form,
        "lang": choice.lang,
        "system": choice.system or None,
        "used_by": list(choice.used_by),
        "cite": [str(citation) for citation in choice.citations],
    }


def _inflection_record(candidate: Candidate) -> dict[str, Any] | None:
    inflection = candidate.inflection
    if inflection is None:
        return None
    return {"case": inflection.case, "stem": list(inflection.stem), "suffix": list(inflection.suffix)}


def _dating_record(candidate: Candidate) -> dict[str, Any] | None:
    dating = candidate.dating
    if dating is None:
        return None
    return {"status": str(dating.status), "used_by": list(dating.used_by), "why": dating.why}
