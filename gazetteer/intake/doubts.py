"""What of a row is not believed: names that came to it from a homonym.

Labels of Who's On First were matched by name, so that a village got the names of a namesake far away. Two signs of it:
the table's own flags (``az-by-label-match``, and ``pair-repeats-over-15km`` on a minor point), and a pair of names that
do not sound alike and yet stand together at two points over 15 km apart. Of such a pair the name in the language of the
country is believed. The other one is believed only in a row that alone of them has a Wikidata item.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from gazetteer.distance import kilometres
from gazetteer.intake.outcome import Reason
from gazetteer.intake.sounds import ALIKE, likeness
from gazetteer.intake.tables import Row

FAR = 15.0
"""Kilometres beyond which one settlement cannot be meant."""

_LABEL_MATCH, _PAIR_REPEATS = "az-by-label-match", "pair-repeats-over-15km"
_LATE = 10_000_000
"""GeoNames ids from here on: minor points of Armenia, added in bulk, that got the labels of namesakes."""

_OTHER = {"AM": "az", "AZ": "hy"}
_OWN = {"AM": "hy", "AZ": "az"}


def without_doubtful_names(rows: Sequence[Row]) -> dict[str, tuple[Row, Reason | None]]:
    """Leave out the names that are not believed.

    Args:
        rows: All rows of the tables; a pair shows itself only among all of them.

    Returns:
        By record, the row with the names that are left, and why some were left out.
    """
    repeated = _repeated(rows)
    return {row.record: _cleaned(row, repeated.get(row.record, frozenset())) for row in rows}


def _cleaned(row: Row, repeated: frozenset[str]) -> tuple[Row, Reason | None]:
    other = _OTHER[row.country]
    doubtful = frozenset(row.forms.get("az", ())) if _is_label_match(row) else repeated
    if not doubtful:
        return row, None
    reason = Reason.REPEATED_PAIR if doubtful is repeated else Reason.LABEL_MATCH
    forms = {
        lang: tuple(form for form in texts if not _is_like_any(form, lang, doubtful, other))
        for lang, texts in row.forms.items()
    }
    forms[_OWN[row.country]] = row.forms.get(_OWN[row.country], ())
    return replace(row, forms={lang: texts for lang, texts in forms.items() if texts}), reason


def _is_label_match(row: Row) -> bool:
    is_late = _PAIR_REPEATS in row.doubts and (row.geonames or 0) > _LATE
    return row.country == "AM" and (_LABEL_MATCH in row.doubts or is_late)


def _is_like_any(form: str, lang: str, doubtful: Iterable[str], doubtful_lang: str) -> bool:
    return any(likeness(form, lang, other, doubtful_lang) >= ALIKE for other in doubtful)


def _repeated(rows: Iterable[Row]) -> dict[str, frozenset[str]]:
    """Return, by record, the forms in the other language that stand in a pair that recurs far away."""
    by_pair: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for pair in product(row.forms.get("hy", ()), row.forms.get("az", ())):
            by_pair[pair].append(row)
    found: dict[str, frozenset[str]] = {}
    for (armenian, azerbaijani), group in by_pair.items():
        if not _is_spread(group) or likeness(armenian, "hy", azerbaijani, "az") >= ALIKE:
            continue
        for row in _unproven(group):
            form = azerbaijani if row.country == "AM" else armenian
            found[row.record] = found.get(row.record, frozenset()) | {form}
    return found


def _is_spread(group: Sequence[Row]) -> bool:
    return any(kilometres(group[0].lon, group[0].lat, row.lon, row.lat) > FAR for row in group[1:])


def _unproven(group: Sequence[Row]) -> Sequence[Row]:
    proven = [row for row in group if row.wikidata]
    return [row for row in group if row is not proven[0]] if len(proven) == 1 else group
