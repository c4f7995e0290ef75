"""A row as an entry, in the form that the YAML has."""

from collections.abc import Mapping, Sequence
from typing import Any

from gazetteer.intake.appellations import Appellation
from gazetteer.intake.tables import Row

_STATES = {"AZ": "azerbaijan", "AM": "armenia"}
SHAPES_SOURCE = "natural-earth-admin-1"


def entry(
    row: Row, names: Sequence[Appellation], *, entry_id: str, unit: str | None, country: str | None
) -> Mapping[str, Any]:
    """Write a row as an entry that was taken over.

    Args:
        row: A settlement.
        names: Its names.
        entry_id: The id that it gets.
        unit: The administrative unit that it is part of according to the state that the tables have it in, if that
            can be said.
        country: The entry of that state, which it is said to be part of where no unit can be.

    Returns:
        The entry, its keys in the order of the data.
    """
    lon, lat = row.point
    links = {"geonames": row.geonames, "wikidata": row.wikidata, "wof": row.wof}
    written: dict[str, Any] = {
        "id": entry_id,
        "feature": row.feature,
        "point": {"at": [float(lon), float(lat)], "cite": [row.point_record]},
        "evidence": "dataset",
        "cite": [row.record],
        "names": [_one_text(name.in_order()) for name in names],
    }
    if whole := unit or country:
        written["relations"] = [_part_of(row, whole, SHAPES_SOURCE if unit else row.record)]
    written["links"] = {key: value for key, value in links.items() if value}
    return written


def _part_of(row: Row, whole: str, source: str) -> Mapping[str, Any]:
    return {"is": "part-of", "entry": whole, "according-to": _STATES[row.country], "cite": [source]}


def _one_text(groups: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Any]:
    """Return groups of forms with a single form of a language as text, as a person writes it."""
    return {
        key: {lang: texts[0] if len(texts) == 1 else list(texts) for lang, texts in group.items()}
        for key, group in groups.items()
    }
