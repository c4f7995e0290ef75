"""What the keys of a record are called in sentences, and what it means where one is left out."""

from collections.abc import Mapping, Sequence

from gazetteer.compare.change import Part

_WORDS: Mapping[str, str] = {
    "according-to": "party that says so",
    "cite": "citation",
    "distinct-from": "place that it is distinct from",
    "held-by": "holder",
    "implies": "implication",
    "is": "kind of relation",
    "join": "way to join names",
    "lang": "language",
    "order": "sides",
    "point-of": "place that it is shown at",
    "reported-by": "report",
    "seen-in": "text that has it",
    "since": "beginning",
    "then": "policy tried next",
    "until": "end",
    "used-by": "party that uses it",
}
"""What a key of a record is called where the key itself says little."""

_INNER_WORDS: Mapping[str, str] = {
    "as-of": "date that it asks about",
    "by": "party",
    "governed-since": "earliest government that counts",
    "held-since": "earliest holding that counts",
    "holding": "time of holding that it asks for",
    "in-force": "time of usages",
    "in-language": "language of names for a side without a claim",
    "in-text": "words in the text",
    "kinds": "kinds of entries",
    "lang": "language",
    "match": "sentence to find it in",
    "near": "words near it",
    "not-near": "words not near it",
    "otherwise": "stances that count otherwise",
    "parties": "parties",
    "people-of": "time of the people whose language decides",
    "reason": "reason",
    "show": "names shown",
    "sides": "sides",
    "skip": "sentence to pass over",
    "stance": "stance",
}
"""What a key further inside is called, among ids and tags of languages, which are from the data."""

_SITES: Mapping[str, str] = {
    "geonames": "GeoNames",
    "iso-3166-1": "ISO 3166-1",
    "iso-3166-2": "ISO 3166-2",
    "osm": "OpenStreetMap",
    "wikidata": "Wikidata",
    "wof": "Who's On First",
}
_ONE_OF: Mapping[str, str] = {"implies": "implication ", "links": "link to ", "steps": "step "}
"""What one part of a key is called, before what tells it from others."""

ALL: Mapping[str, str] = {
    "forms": "all forms",
    "kinds": "entries of all kinds",
    "parties": "all parties",
    "sides": "all sides",
    "stance": "what is official or used",
}
"""What lists narrow a statement or a step to: without them it holds for this, so that what adds one says less."""


def keys_in_words(keys: Sequence[str]) -> tuple[Part, ...]:
    """Say which part of a record is meant; ids, tags and numbers in it are from the data.

    Args:
        keys: The keys that lead to it, at least one.

    Returns:
        Words for it, the outer key first.

    Examples:
        >>> keys_in_words(["since"]), keys_in_words(["label", "en"]), keys_in_words(["when", "near"])
        (('beginning',), ('label', ' (', ('en',), ')'), ('when', ': words near it'))
        >>> keys_in_words(["steps", "1", "in-force"]), keys_in_words(["links", "osm"])
        (('step ', ('1',), ': time of usages'), ('link to ', ('OpenStreetMap',)))
    """
    first, *rest = keys
    at = next((index for index, key in enumerate(rest) if key in _INNER_WORDS), len(rest))
    inner = (f": {_INNER_WORDS[rest[at]]}", *_within(rest[at + 1 :])) if at < len(rest) else ()
    if at and first in _ONE_OF:
        return (_ONE_OF[first], (" ".join(map(key_in_words, rest[:at])),), *inner)
    return (_WORDS.get(first, first.replace("-", " ")), *_within(rest[:at]), *inner)


def key_in_words(key: str) -> str:
    """Return what a key inside a record is called; the key itself where that says it."""
    return _INNER_WORDS.get(key) or _SITES.get(key, key)


def _within(keys: Sequence[str]) -> tuple[Part, ...]:
    return (" (", (" ".join(keys),), ")") if keys else ()
