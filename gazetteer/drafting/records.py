"""From answers to the plain value of a record: a place, a term, a source or a party."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from gazetteer.drafting import answers
from gazetteer.drafting.survey import Survey
from gazetteer.language.romanize import bare
from gazetteer.names.ids import SIDES, new_id

Answers = Mapping[str, Sequence[str]]
"""What was answered, by question; several answers where several were asked for, none where nothing was answered."""

FILE_OF = {"place": "places.yaml", "term": "terms.yaml", "source": "sources.yaml", "party": "parties.yaml"}
_LONGEST = 60
_YEAR = re.compile(r"\d{4}(-\d{2}){0,2}")


def record_of(kind: str, given: Answers, known: Survey, langs: Sequence[str] = SIDES) -> dict[str, Any]:
    """Put the answers about a new record together.

    Args:
        kind: ``place``, ``term``, ``source`` or ``party``.
        given: The answers.
        known: What the folder holds already.
        langs: The languages of the sides, for the id of a place.

    Returns:
        The record, with an id of its own, without what was not answered.

    Raises:
        DraftError: If an answer cannot be read.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> given = {"title": ["A law"], "kind": ["law"], "publisher": ["Ministry of Justice"], "date": ["2021-07-07"]}
        >>> record_of("source", given, survey(Path("tests/data/mini")))["id"]
        'ministry-of-justice-2021-07-07'
    """
    record = {"place": _place, "term": _term, "source": _plain, "party": _party}[kind](given)
    taken = {**known.entries} if kind in ("place", "term") else known.rows[FILE_OF[kind]]
    record_id = _one(given, "id") or _proposed(kind, record, taken, langs)
    return {"id": record_id, **{key: value for key, value in record.items() if value not in ([], {}, "", None)}}


def _place(given: Answers) -> dict[str, Any]:
    at, cite = _one(given, "at"), _cited(given)
    point_cite = answers.citations(_one(given, "point-cite"))
    return {
        "feature": _one(given, "feature"),
        "point": {"at": answers.point(at), "cite": point_cite or cite} if at else None,
        "point-of": _one(given, "point-of"),
        "evidence": "curated",
        "cite": cite,
        "note": _one(given, "note"),
        "names": [answers.name(text) for text in given.get("name", ())],
        "relations": [answers.part_of(text) for text in given.get("part-of", ())],
        "links": dict(map(answers.link, given.get("link", ()))),
        "distinct-from": list(given.get("distinct-from", ())),
        "examples": _examples(given),
    }


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


def _proposed(kind: str, record: Mapping[str, Any], taken: Mapping[str, Any], langs: Sequence[str]) -> str:
    """Return an id that is not taken."""
    if kind == "place":
        forms = [{lang: _listed(texts) for lang, texts in name["forms"].items()} for name in record["names"]]
        return new_id(forms, taken, langs)
    if kind == "source":
        dated = f"{record.get('publisher') or record.get('title', '')} {record.get('date', '')}"
        words = bare(dated if _YEAR.search(dated) else f"{dated} {record.get('title', '')}", "en")
        return new_id([{"en": [words[:_LONGEST]]}], taken)
    texts = [name["forms"] for name in record["names"]] if kind == "term" else [record["label"]]
    return new_id([{"en": _listed(text.get("en") or next(iter(text.values()), ""))} for text in texts[:1]], taken)


def _listed(texts: Any) -> list[str]:
    return texts if isinstance(texts, list) else [texts]
