"""Rivers, lines and areas as numbers: whole units, each point counted from the one before it."""

from collections.abc import Iterator, Sequence

from gazetteer.render.map.ground import Ground
from gazetteer.render.map.payload.tables import Tables
from gazetteer.render.map.records import MapShape, MapSource
from gazetteer.render.markup import Json, web_address


def shape_row(shape: MapShape, source: MapSource, tables: Tables, ground: Ground) -> list[Json]:
    """Write a shape.

    Args:
        shape: What is drawn.
        source: Whose drawing it is.
        tables: Its party is put there.
        ground: What it is drawn on.

    Returns:
        Kind, parts, note, the title and address of the source, licence, since, until, and the party that held an area
        (-1 for none).
    """
    held_by = tables.parties.at(shape.held_by) if shape.held_by else -1
    parts = [list(_units(part, ground)) for part in shape.parts]
    # The first party is the number 0, which would not travel at the end of a trimmed row.
    credit = [source.title, web_address(source.url), shape.licence]
    return [shape.kind, parts, shape.note, *credit, *shape.period, held_by]


def _units(part: Sequence[tuple[float, float]], ground: Ground) -> Iterator[int]:
    (west, south, *_), units = ground["bounds"], ground["unitsPerDegree"]
    last = (0, 0)
    for lon, lat in part:
        here = round((lon - west) * units), round((lat - south) * units)
        yield here[0] - last[0]
        yield here[1] - last[1]
        last = here
