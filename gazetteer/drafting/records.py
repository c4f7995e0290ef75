"""From answers to the plain value of a record: a place, a term, a source or a party."""

from collections.abc import Mapping, Sequence
from typing import Any

from gazetteer.drafting import answers
from gazetteer.drafting.points import point
from gazetteer.drafting.proposing import proposed_id
from gazetteer.drafting.survey import Survey
from gazetteer.errors import DraftError

Answers = Mapping[str, Sequence[str]]
"""What was answered, by question; several answers where several were asked for, none where nothing was answered."""

FILE_OF = {"place": "places.yaml", "term": "terms.yaml", "source": "sources.yaml", "party": "parties.yaml"}


def record_of(kind: str, given: Answers, known: Survey, langs: Sequence[str] = ()) -> dict[str, Any]:
    """Put the answers about a new record together.

    Args:
        kind: ``place``, ``term``, ``source`` or ``party``.
        given: The answers.
        known: What the folder holds already.
        langs: The languages that ids of places are made of.

    Returns:
        The record, with an id of its own, without what was not answered.

    Raises:
        DraftError: If an answer cannot be read, two do not go together, or no id can be made.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> given = {"title": ["A law"], "kind": ["law"], "publisher": ["Ministry of Justice"], "date": ["2021-07-07"]}
        >>> record_of("source", given, survey(Path("tests/data/mini")))["id"]
        'ministry-of-justice-2021-07-07'
    """
    record = {"place": _place, "term": _term, "source": _plain, "party": _party}[kind](given)
    record_id = _one(given, "id") or proposed_id(kind, record, known.of(FILE_OF[kind]).keys(), langs)
    return {"id": record_id, **{key: value for key, value in record.items() if value not in ([], {}, "", None)}}


def _place(given: Answers) -> dict[str, Any]:
    cite = _cited(given)
    return {
        "feature": _one(given, "feature"),
        "point": _point(given, cite),
        "point-of": _one(given, "point-of"),
        "evidence": "curated",
        "cite": cite,
        "note": _one(given, "note"),
        "names": [answers.name(text) for text in given.get("name", ())],
        "relations": [answers.part_of(text) for text in given.get("part-of", ())],
        "links": _links(given),
        "distinct-from": [each for text in given.get("distinct-from", ()) for each in answers.citations(text)],
        "examples": _examples(given),
    }


def _point(given: Answers, cite: list[str]) -> dict[str, Any]:
    at, elsewhere = _one(given, "at"), _one(given, "point-of")
    if at and elsewhere:
        raise DraftError("point-of", elsewhere, "a place is shown there or at a point of its own; leave one out")
    read = answers.citations(_one(given, "point-cite")) or cite
    return {"at": point(at), **({"cite": read} if read else {})} if at else {}


def _links(given: Answers) -> dict[str, str]:
    links: dict[str, str] = {}
    for text in given.get("link", ()):
        register, number = answers.link(text)
        if links.setdefault(register, number) != number:
            raise DraftError(
                "link", text, f"it has {register}={links[register]} already; a register has one number of it"
            )
    return links


def _term(given: Answers) -> dict[str, Any]:
    near = answers.citations(_one(given, "near"))
    sense = {
        "id": _one(given, "sense") or "loaded",
        "definition": _one(given, "definition"),
        "when": {"near": near} if near else None,
        "cite": _cited(given),
        "examples": _examples(given),
    }
    return {
        "type": _one(given, "type"),
        "note": _one(given, "note"),
        "senses": [{key: value for key, value in sense.items() if value}],
        "names": [answers.name(text) for text in given.get("name", ())],
        "objections": [answers.objection(text) for text in given.get("objection", ())],
    }


def _party(given: Answers) -> dict[str, Any]:
    label = _one(given, "label")
    return {**_plain(given), "label": answers.forms(label, "label") if label else {}, "cite": _cited(given)}


def _plain(given: Answers) -> dict[str, Any]:
    """Return the answers that are written as they were given."""
    return {key: texts[0].strip() for key, texts in given.items() if texts and key not in ("id", "cite")}


def _one(given: Answers, key: str) -> str:
    return next(iter(given.get(key, ())), "").strip()


def _cited(given: Answers) -> list[str]:
    return [cited for text in given.get("cite", ()) for cited in answers.citations(text)]


def _examples(given: Answers) -> dict[str, list[str]]:
    return {key: list(given[key]) for key in ("match", "skip") if given.get(key)}
