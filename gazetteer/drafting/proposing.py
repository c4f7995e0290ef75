"""The id that a new record is proposed: of its own words, in no side's favour."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from gazetteer.drafting.rows import listed
from gazetteer.errors import DraftError
from gazetteer.language.romanize import bare
from gazetteer.names.ids import in_ascii, joined, new_id

_LONGEST = 60


def proposed_id(kind: str, record: Mapping[str, Any], taken: Collection[str], langs: Sequence[str]) -> str:
    """Return an id for a record.

    Args:
        kind: ``place``, ``term``, ``source`` or ``party``.
        record: The record, as plain values.
        taken: The ids that there are already.
        langs: The languages that ids of places are made of.

    Returns:
        One that is not taken: of a place the names in these languages, or else all that somebody uses, or else all; of
        a term its first name, of a party its label, English if there is one; of a source who published it, and when.

    Raises:
        DraftError: If nothing of that can be written in ASCII.

    Examples:
        >>> names = [{"forms": {"en": "Fairhaven"}, "usage": [{}]}, {"forms": {"de": "Schönhafen"}, "usage": [{}]}]
        >>> proposed_id("place", {"names": names}, (), ())
        'fairhaven-schonhafen'
        >>> proposed_id("source", {"title": "My notes"}, {"my-notes"}, ())
        'my-notes-2'
        >>> proposed_id("source", {"title": "Заметки", "date": "2001"}, (), ())
        Traceback (most recent call last):
        gazetteer.errors.DraftError: id '' cannot be used; none can be made in the letters a to z; give one with --id
    """
    if kind == "place":
        found = _of_place(record["names"], taken, langs)
    else:
        found = joined([{"term": _of_term, "source": _of_source, "party": _of_party}[kind](record)], taken)
    if not found:
        raise DraftError("id", "", "none can be made in the letters a to z; give one with --id")
    return found


def _of_place(names: Sequence[Mapping[str, Any]], taken: Collection[str], langs: Sequence[str]) -> str:
    used = [name for name in names if name.get("usage")] or names
    of_sides = new_id([_listed(name["forms"]) for name in names], taken, langs)
    return of_sides or joined((_preferred(name["forms"]) for name in used), taken)


def _of_term(record: Mapping[str, Any]) -> str:
    return next((_preferred(name["forms"]) for name in record["names"]), "")


def _of_party(record: Mapping[str, Any]) -> str:
    return _preferred(record["label"])


def _of_source(record: Mapping[str, Any]) -> str:
    lang = record.get("lang", "en")
    publisher, title = (bare(record.get(key, ""), lang) for key in ("publisher", "title"))
    date = bare(record.get("date", ""), "en")
    words = (publisher or title, date) if date else (publisher, title)
    return "-".join(filter(None, words))[:_LONGEST].strip("-") if publisher or title else ""


def _preferred(forms: Mapping[str, Any]) -> str:
    """Return the English form, or else the first A-Z by language, in ASCII."""
    english = {lang: texts for lang, texts in forms.items() if lang == "en"}
    return in_ascii(_listed(english)) or in_ascii(_listed(forms))


def _listed(forms: Mapping[str, Any]) -> Mapping[str, list[str]]:
    return {lang: listed(texts) for lang, texts in forms.items()}
