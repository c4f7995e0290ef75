"""The order of keys in a record and of names in an entry.

A key means the same wherever it stands, so that one list serves for all records. The keys of some maps are no fields
but languages, cases or letters; these stay as they are, since the first may be the one that is shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from gazetteer.dataset.layout.comments import NONE, Comments
from gazetteer.language.heading import order_of_name

KEYS = (
    # What the record is, and what it is about.
    *("id", "is", "surface", "value", "title", "version", "licence", "credits", "present-since", "present-why"),
    *("at", "on", "majority", "kind", "publisher", "date", "url", "lang", "to", "label", "type", "side"),
    *(
        "entry",
        "according-to",
        "feature",
        "point",
        "point-of",
        "evidence",
        "replaced-by",
        "entries",
        "features",
        "within",
    ),
    *("what", "by", "held-by", "extent", "form", "used-by", "word", "phrase", "endings", "cut", "cases"),
    # Which usages a step of a policy looks at.
    *(
        "kinds",
        "stance",
        "sides",
        "parties",
        "in-force",
        "held-since",
        "governed-since",
        "as-of",
        "holding",
        "people-of",
    ),
    *("otherwise", "in-language", "show", "reason"),
    # What a style asks for.
    *("extends", "policy", "first", "later", "together", "places", "term", "types", "level", "spelling", "one-sided"),
    *("inconsistent", "anachronism", "open", "in-voices", "write", "use"),
    # What it says, since when, and who says so.
    *("forms", "renderings", "adjectives", "hidden", "seen-in", "since", "until", "definition", "description", "when"),
    *("share", "why", "cite", "reported-by", "note", "implies"),
    # Its parts.
    *("senses", "usage", "names", "objections", "alternatives", "relations", "control", "population", "unknown"),
    *("steps", "then", "order", "join", "source", "package", "scheme", "letters", "mixed"),
    *("after-apostrophe", "harmony", "derivations", "paradigms", "languages", "id-languages"),
    *("groups", "limits", "terms"),
    # What surrounds a name.
    *("common-words", "articles", "links", "first-cases", "never-after"),
    *("plural-endings", "ands", "heads", "beside", "embeddings"),
    *("turns", "voices", "people", "pair-words", "ordinary-words", "words", "before", "after"),
    *("quoted-after", "quoted-before", "modifiers", "phrases", "calls", "opens", "closes", "frames", "unless"),
    *("titles", "kin", "titles-after", "given-names", "surnames", "surname-endings", "no-surnames"),
    *("near", "in-text", "not-near"),
    # Where else it is, what occurs in a text, and what became of tables.
    *("geonames", "wikidata", "wof", "osm", "iso-3166-1", "iso-3166-2", "distinct-from"),
    *("length", "sha256", "count", "embedded", "quoted", "attestations"),
    *("every-settlement", "armenian-settled", "not-settlements", "not-names"),
    *("rows", "first-row", "status", "candidates", "in-entries", "rejected", "records"),
    # Sentences that test it.
    *("examples", "match", "skip"),
)
"""Every key of every record, in the order in which they are written."""

MAPS = frozenset({
    *("label", "forms", "renderings", "adjectives", "hidden", "seen-in", "form", "in-language", "languages", "cases"),
    *("letters", "use", "together", "never-after", "after-apostrophe", "harmony", "not-names"),
})
"""The keys of maps whose own keys are no fields: languages, sides, cases, letters, records."""

_NAMES = "names"
_RANKS = {key: rank for rank, key in enumerate(KEYS)}


def arranged(value: Any, comments: Comments = NONE) -> tuple[Any, Comments]:
    """Put the keys of records and the names of entries into their order.

    Args:
        value: Nested dictionaries, lists and texts.
        comments: Its comments.

    Returns:
        The value and its comments in order. A key that no record has comes last; names that are not written as names
        stay where they are.

    Examples:
        >>> arranged({"names": [{"forms": {"en": "Tyak"}}, {"forms": {"az": "Dağdösü"}}], "id": "dagdosu-tyak"})[0]
        {'id': 'dagdosu-tyak', 'names': [{'forms': {'az': 'Dağdösü'}}, {'forms': {'en': 'Tyak'}}]}
    """
    if comments is NONE and _is_arranged(value):
        return value, comments
    if isinstance(value, list | tuple):
        items = {index: arranged(item, comments.of(index)) for index, item in enumerate(value)}
        return [item for item, _ in items.values()], _with_parts(comments, items)
    if isinstance(value, dict):
        parts = {key: _arranged_part(key, value[key], comments.of(key)) for key in _in_order(tuple(value))}
        return {key: item for key, (item, _) in parts.items()}, _with_parts(comments, parts)
    return value, comments


def _is_arranged(value: Any) -> bool:
    if isinstance(value, dict):
        keys = tuple(value)
        return _in_order(keys) == keys and all(
            isinstance(part, str) or _is_part_arranged(key, part) for key, part in value.items()
        )
    return isinstance(value, str) or not isinstance(value, list) or all(map(_is_arranged, value))


def _is_part_arranged(key: str, value: Any) -> bool:
    if key in MAPS and isinstance(value, dict):
        return True
    return _is_arranged(value) and (key != _NAMES or _names_a_to_z(value, NONE)[0] == value)


def _arranged_part(key: str, value: Any, comments: Comments) -> tuple[Any, Comments]:
    if key in MAPS and isinstance(value, dict):
        return value, comments
    if key == _NAMES and isinstance(value, list):
        return _names_a_to_z(*arranged(value, comments))
    return arranged(value, comments)


@lru_cache(1_024)
def _in_order(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(keys, key=lambda key: _RANKS.get(key, len(KEYS))))


def _with_parts(comments: Comments, parts: Mapping[Any, tuple[Any, Comments]]) -> Comments:
    if not comments.parts:
        return comments
    kept = {part: inner for part, (_, inner) in parts.items() if inner is not NONE}
    return replace(comments, parts=kept)


def _names_a_to_z(names: list[Any], comments: Comments) -> tuple[list[Any], Comments]:
    try:
        keys = [order_of_name(_texts(name["forms"]), _texts(name.get("renderings", {}))) for name in names]
    except (KeyError, TypeError, AttributeError, StopIteration, IndexError):
        return names, comments
    order = sorted(range(len(names)), key=keys.__getitem__)
    parts = {new: comments.of(old) for new, old in enumerate(order)}
    return [names[old] for old in order], _with_parts(comments, {new: (None, inner) for new, inner in parts.items()})


def _texts(forms: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """Return forms as the models read them: a language with one form may have it without brackets."""
    return {
        lang: [str.strip(text) for text in ([texts] if isinstance(texts, str) else texts)]
        for lang, texts in forms.items()
    }
