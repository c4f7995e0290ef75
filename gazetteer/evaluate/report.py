"""The figures of an evaluation as tables."""

from collections.abc import Callable, Iterable, Sequence

from gazetteer.evaluate.comparing import CLASSES, Comparison
from gazetteer.evaluate.scoring import Score, f1, share, total
from gazetteer.table import CountTable

_COLUMNS = ("marked", "right", "wrong", "missed", "precision", "recall", "F1", "F1, exact spans")
_NOTE = (
    "A mention is right if span and entry are, and if it is told apart from a name inside another thing's name. "
    "Intervals are of 95 %: Wilson's for precision and recall, a bootstrap over documents for F1."
)


def report(comparisons: Sequence[Comparison]) -> tuple[CountTable, ...]:
    """Count the mentions of gold texts by language, class and side, and the traps left alone.

    Args:
        comparisons: Gold texts with what was found in them.

    Returns:
        The tables; groups are in alphabetical order, classes in their own, and the total comes last.
    """
    return (
        _table("By language", "language", comparisons, lambda each: each.gold.language),
        _by_class(comparisons),
        _table("By side of the author", "side", comparisons, lambda each: each.gold.side),
        _traps(comparisons),
    )


def _table(
    title: str, what: str, comparisons: Sequence[Comparison], group_of: Callable[[Comparison], str]
) -> CountTable:
    groups = sorted({group_of(each) for each in comparisons})
    rows = [_row(group, [each for each in comparisons if group_of(each) == group]) for group in groups]
    return CountTable(title, (what, "texts", *_COLUMNS), (*rows, _row("all", comparisons)), _NOTE)


def _row(group: str, comparisons: Sequence[Comparison]) -> tuple[str | int, ...]:
    scores = [each.score() for each in comparisons]
    counted, spans = total(scores), total(each.spans() for each in comparisons)
    figures = (
        share(counted.right, counted.right + counted.wrong),
        share(counted.right, counted.right + counted.missed),
        f1(scores),
        f"{spans.f1:.3f}",
    )
    return (group, len(comparisons), *_counts(counted), *figures)


def _by_class(comparisons: Iterable[Comparison]) -> CountTable:
    found = [each.by_class() for each in comparisons]
    rows = []
    for name in CLASSES:
        counted = total(each[name] for each in found)
        rows.append((name, *_counts(counted), f"{counted.precision:.3f}", f"{counted.recall:.3f}", f"{counted.f1:.3f}"))
    note = (
        "A *phrase* is a name with its head noun, *inner* the name in it, *embedded* a name inside the name of a war, "
        "a club or the like, *open* one of which nobody can say which place is meant."
    )
    return CountTable("By class", ("class", *_COLUMNS[:-1]), tuple(rows), note)


def _traps(comparisons: Iterable[Comparison]) -> CountTable:
    by_language: dict[str, tuple[int, int]] = {}
    for each in comparisons:
        for language in (each.gold.language, "all"):
            traps, sprung = by_language.get(language, (0, 0))
            by_language[language] = traps + len(each.gold.traps), sprung + len(each.sprung())
    order = sorted(by_language, key=lambda language: (language == "all", language))
    rows = tuple((name, *_left_alone(*by_language[name])) for name in order)
    note = "What looks like a name and is none: demonyms, adjectives, people, homonyms elsewhere, ordinary words."
    return CountTable("Traps", ("language", "traps", "left alone", "share"), rows, note)


def _left_alone(traps: int, sprung: int) -> tuple[int, int, str]:
    return traps, traps - sprung, share(traps - sprung, traps)


def _counts(score: Score) -> tuple[int, int, int, int]:
    return score.right + score.missed, score.right, score.wrong, score.missed
