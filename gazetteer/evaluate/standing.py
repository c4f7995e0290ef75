"""How taggers stand beside one another on gold texts."""

from collections.abc import Mapping, Sequence

from gazetteer.evaluate.comparing import Comparison
from gazetteer.evaluate.scoring import f1, share, total
from gazetteer.model.base import FrozenMap, Listed, Record, Text
from gazetteer.table import Cell, CountTable

NOT_TOLD = "–"
"""What stands in place of a figure where a tagger tells no entries or does not know the language."""

_SPANS, _PLACES = "F1, exact spans", "F1, places alone"


class Standing(Record):
    """The figures of a tagger with their intervals, as they are printed.

    ``precision``, ``recall``, ``spans`` and ``place_spans`` are of exact spans; ``mentions`` and ``places`` ask for the
    right entry too, and are ``–`` for a tagger that tells no entries. ``place_spans`` and ``places`` are of places
    alone; ``traps`` is the share left alone; ``documents`` counts the texts in the languages that the tagger knows.
    """

    tagger: Text
    version: Text
    documents: int
    precision: str
    recall: str
    spans: str
    mentions: str
    place_spans: str
    places: str
    traps: str
    spans_by_language: FrozenMap[str]
    places_by_language: FrozenMap[str]


class Standings(Record):
    """The figures of other taggers, and what they were measured with.

    That is the version of our data, how many ``names`` of it they were given, the digest of the gold texts, and how
    ``near`` a point has to be, in km.
    """

    date: Text
    data: Text
    names: int
    gold: Text
    near: int
    taggers: Listed[Standing]


def standing(tagger: str, version: str, comparisons: Sequence[Comparison]) -> Standing:
    """Score what a tagger found.

    Args:
        tagger: What it is called.
        version: Its version.
        comparisons: The gold texts in the languages that it knows, with what it found in them.

    Returns:
        Its figures, with intervals of 95 %.
    """
    spans = total(each.spans() for each in comparisons)
    alone = [each.places_alone() for each in comparisons]
    traps = sum(len(each.gold.traps) for each in comparisons)
    f1_of_mentions = _of_mentions if any(found.entry for each in comparisons for found in each.found) else _not_told
    return Standing(
        tagger=tagger,
        version=version,
        documents=len(comparisons),
        precision=share(spans.right, spans.right + spans.wrong),
        recall=share(spans.right, spans.right + spans.missed),
        spans=_of_spans(comparisons),
        mentions=f1_of_mentions(comparisons),
        place_spans=_of_spans(alone),
        places=f1_of_mentions(alone),
        traps=share(traps - sum(len(each.sprung()) for each in comparisons), traps),
        spans_by_language={lang: _of_spans(group) for lang, group in _by_language(comparisons).items()},
        places_by_language={lang: f1_of_mentions(group) for lang, group in _by_language(alone).items()},
    )


def standing_tables(standings: Sequence[Standing]) -> tuple[CountTable, ...]:
    """Put taggers beside one another: over all texts, and by language.

    Args:
        standings: The figures of each tagger, in the order of the rows.

    Returns:
        The tables; languages are in alphabetical order.
    """
    columns = (
        "tagger",
        "documents",
        "precision",
        "recall",
        _SPANS,
        "F1",
        f"{_SPANS}, places alone",
        _PLACES,
        "traps left alone",
    )
    rows = tuple(_row(each) for each in standings)
    return (
        CountTable("All texts", columns, rows, _NOTE),
        _language_table(f"{_SPANS}, by language", {each.tagger: each.spans_by_language for each in standings}),
        _language_table(f"{_PLACES}, by language", {each.tagger: each.places_by_language for each in standings}),
    )


_NOTE = (
    "Precision and recall are of exact spans. *F1* asks for span, entry and embedding, as above. *Places alone* leaves "
    "out terms, embedded names, names in names, and whatever was found where these stand. *–* is what a tagger cannot "
    "tell."
)


def _row(of: Standing) -> tuple[Cell, ...]:
    return of.tagger, of.documents, of.precision, of.recall, of.spans, of.mentions, of.place_spans, of.places, of.traps


def _language_table(title: str, figures: Mapping[str, Mapping[str, str]]) -> CountTable:
    languages = sorted({language for each in figures.values() for language in each})
    rows = tuple((name, *(each.get(language, NOT_TOLD) for language in languages)) for name, each in figures.items())
    return CountTable(title, ("tagger", *languages), rows)


def _by_language(comparisons: Sequence[Comparison]) -> dict[str, list[Comparison]]:
    groups: dict[str, list[Comparison]] = {}
    for each in comparisons:
        groups.setdefault(each.gold.language, []).append(each)
    return groups


def _of_spans(comparisons: Sequence[Comparison]) -> str:
    return f1([each.spans() for each in comparisons])


def _of_mentions(comparisons: Sequence[Comparison]) -> str:
    return f1([each.score() for each in comparisons])


def _not_told(_: Sequence[Comparison]) -> str:
    return NOT_TOLD
